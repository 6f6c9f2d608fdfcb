/** Pairing two devices: loaded when a person invites or opens a link, never by a paired profile at start. */
export type { EpochKey } from "./bond-box.ts";
export * from "./exchange.ts";
export * from "./invitation.ts";
export * from "./meeting.ts";
export type { MessageDamaged } from "./meeting-message.ts";
export * from "./messages.ts";
export * from "./pairing-state.ts";
export * from "./safety-words.ts";
