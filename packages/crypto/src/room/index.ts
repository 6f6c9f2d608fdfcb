/** Part of the private room, loaded when it is opened: the HPKE library comes with it. */
export * from "./entry.ts";
export * from "./room-key.ts";
