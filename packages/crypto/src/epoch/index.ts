/** Starting an epoch and reading one: loaded when a device is added or removed, or an epoch envelope arrives. */
export * from "./epoch-envelope.ts";
export * from "./epoch-key.ts";
