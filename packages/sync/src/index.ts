/** This device's copy of a bond, and keeping it in step with the relay. Runs in the browser and in Node. */

export type { EntryContent } from "@twofold/core";
export type { Backup, BackupState, RestoreProblem, RestoreReport, RestoreWith } from "./client/backup.ts";
export type { Client } from "./client/client.ts";
export type { DeviceProblem, LinkView } from "./client/device-terms.ts";
export type { Devices, OwnDevice } from "./client/devices.ts";
export type { GiveBack, GiveProblem } from "./client/give-back.ts";
export type { Library } from "./client/library-acts.ts";
export { type OpenClientOptions, openClient } from "./client/open-client.ts";
export type { Recovery, RestoreView, SheetView, TypedWord } from "./client/recovery.ts";
export type { RecoveryProblem } from "./client/recovery-terms.ts";
export type {
  ExportContent,
  ExportDocument,
  Exported,
  ExportedDeck,
  ExportOptions,
  ImportReport,
  Piece,
  Takeaway,
  Wording,
} from "./client/takeaway.ts";
export * from "./client/terms.ts";
export type { EarlierBond } from "./earlier/earlier-bonds.ts";
export type { DeriveKey } from "./passphrase/derive-key.ts";
