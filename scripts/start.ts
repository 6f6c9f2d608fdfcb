/** `npm start`: builds what is needed, starts the relay with its store, serves the app, stops cleanly on Ctrl-C. */

import { buildWeb, builtFolder, isBuilt } from "./build-web.ts";
import { nextFreePort } from "./ports.ts";
import { startRelayProcess } from "./relay-process.ts";

/** Twofold's own port; the next free one is taken when it is in use. */
const usualPort = 4680;

if (!isBuilt()) {
  process.stdout.write("Building the app …\n");
  await buildWeb();
}

const port = process.env.PORT ? Number(process.env.PORT) : await nextFreePort(usualPort);
const relay = await startRelayProcess({
  env: { PORT: String(port), TWOFOLD_APP: builtFolder },
  log: (text) => process.stderr.write(text),
});

const address = process.env.TWOFOLD_ORIGIN ?? relay.url.replace("//127.0.0.1:", "//localhost:");
process.stdout.write(
  [
    "",
    `  Twofold is open at ${address}`,
    "",
    "  Whoever runs this serves the app to both of you, and is trusted with everything. Ctrl-C stops it.",
    "",
    "",
  ].join("\n"),
);

// Ctrl-C reaches the relay too, as one of the same terminal; a second signal does no harm, and `kill` needs this one.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => relay.child.kill(signal));
process.exitCode = (await relay.ended) ?? 0;
