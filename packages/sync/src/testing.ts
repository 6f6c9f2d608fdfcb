/** What tests, benchmarks and simulations need to run a device in Node. */
export * from "./store/memory-store.ts";
export { onlyTab } from "./tabs/writer-lock.ts";
