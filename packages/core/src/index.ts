/** What a bond is: events, the fold, and the questions one can ask of the state. Pure. */
export * from "./event/ids.ts";
export * from "./event/schema.ts";
export * from "./result.ts";
