/** The relay for other packages: on a port, or as a function in the same process. */

export { handleRequest } from "./http/web.ts";
export { defaultLimits, type Limits, unlimitedRates } from "./limits/limits.ts";
export { createRelay, type Relay, type RelayOptions } from "./relay.ts";
export { type RunningRelay, type StartOptions, startRelay } from "./server.ts";
export { MemoryStore, type Snapshot } from "./store/memory.ts";
export type { Store } from "./store/port.ts";
export { SqliteStore } from "./store/sqlite.ts";
