/** What relay and clients agree on, byte by byte. Nothing here can open an envelope. */
export * from "./access.ts";
export * from "./bytes.ts";
export * from "./deposit.ts";
export * from "./frames.ts";
export * from "./http.ts";
