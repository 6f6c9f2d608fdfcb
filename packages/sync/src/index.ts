/** This device's copy of a bond, and keeping it in step with the relay. Runs in the browser and in Node. */
export * from "./client/client.ts";
export { type OpenClientOptions, openClient } from "./client/open-client.ts";
