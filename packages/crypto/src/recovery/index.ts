/** The recovery key: twelve words on paper and what follows from them. Loaded when a sheet is made or typed in. */
export * from "./recovery-keys.ts";
export * from "./recovery-words.ts";
