/** Starts the relay from its environment; the list of settings stands in docs/spec/relay.md. */

import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { startRelay } from "./server.ts";
import { readSettings, SettingsError } from "./settings.ts";
import { SqliteStore } from "./store/sqlite.ts";

const builtApp = join(import.meta.dirname, "../../web/dist");

try {
  const settings = readSettings(process.env);
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  const running = await startRelay({
    ...settings,
    store: new SqliteStore(join(settings.dataFolder, "relay.sqlite")),
    appFolder: settings.appFolder ?? (existsSync(builtApp) ? builtApp : undefined),
    log: (line) => process.stderr.write(`${new Date().toISOString()} ${line}\n`),
  });
  process.stdout.write(`listening on ${settings.origin ?? running.url}\n`);
  const stop = (): void => void running.stop().then(() => process.exit(0));
  // Ctrl-C can reach us twice, from the terminal and from whoever started us: stopping twice is no harm.
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
} catch (error) {
  const isTheirs = error instanceof SettingsError || (error instanceof Error && "code" in error);
  process.stderr.write(`${isTheirs ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
