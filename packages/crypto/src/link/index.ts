/** Linking a device of one's own: loaded when a person makes or scans a code for it. */
export * from "./exchange.ts";
export * from "./link.ts";
export * from "./link-state.ts";
export { linkStreams, maxGrantBytes, openLinkMessage } from "./messages.ts";
