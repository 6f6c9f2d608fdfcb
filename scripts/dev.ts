/** `npm run dev`: the relay, restarted when its code changes, and the app from its sources with reload. */

import { join } from "node:path";
import { createServer } from "vite";
import { webFolder } from "./build-web.ts";
import { nextFreePort } from "./ports.ts";
import { root } from "./process.ts";
import { startRelayProcess } from "./relay-process.ts";

const relayPort = await nextFreePort(4690);
const relay = await startRelayProcess({
  env: {
    PORT: String(relayPort),
    HOST: "127.0.0.1",
    TWOFOLD_DATA: process.env.TWOFOLD_DATA ?? join(root, "node_modules/.cache/twofold-dev"),
  },
  nodeArgs: ["--watch", "--watch-preserve-output"],
  log: (text) => process.stderr.write(text),
});

// The app's development server hands /v1 and /health on to this address (apps/web/vite.config.ts).
process.env.TWOFOLD_RELAY = relay.url;
const app = await createServer({ root: webFolder, server: { port: await nextFreePort(4680) } });
await app.listen();
app.printUrls();

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    relay.child.kill(signal);
    void app.close().then(() => process.exit(0));
  });
}
