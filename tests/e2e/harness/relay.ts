/** A real relay in a process and a folder of its own, which a test can stop, kill, start again and look into. */

import { readdirSync, readFileSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anyFreePort } from "../../../scripts/ports.ts";
import { root } from "../../../scripts/process.ts";
import { type RelayProcess, startRelayProcess } from "../../../scripts/relay-process.ts";

export type Relay = {
  /** The address people open, without a slash at the end. */
  readonly origin: string;
  readonly port: number;
  /** As an operator would: SIGTERM, and wait until it has finished its writes. */
  stop(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** The same port and the same data; `aheadMs` later by its own clock. */
  start(options?: { readonly aheadMs?: number }): Promise<void>;
  /** Every file of its store, byte for byte. */
  dumpStore(): Uint8Array[];
  /** Stops it and removes its data. */
  remove(): Promise<void>;
};

/** `env` is laid over the defaults, e.g. for TLS. `host` is what people type, when it is not localhost. */
export async function startRelay(
  options: { readonly env?: Readonly<Record<string, string>>; readonly host?: string } = {},
): Promise<Relay> {
  const data = await mkdtemp(join(tmpdir(), "twofold-relay-"));
  const port = await anyFreePort();
  const env = {
    HOST: "127.0.0.1",
    PORT: String(port),
    TWOFOLD_DATA: data,
    TWOFOLD_APP: process.env.TWOFOLD_APP ?? join(root, "apps/web/dist"),
    // Dozens of pairs come from one address within a minute here; the relay's own tests are about limits.
    TWOFOLD_LIMITS: "off",
    ...options.env,
  };
  let running: RelayProcess | undefined = await startRelayProcess({ env });
  const scheme = new URL(running.url).protocol;

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = running;
    running = undefined;
    if (!ending) return;
    ending.child.kill(signal);
    await ending.ended;
  }

  return {
    origin: `${scheme}//${options.host ?? "localhost"}:${port}`,
    port,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    async start({ aheadMs = 0 } = {}) {
      running ??= await startRelayProcess({
        env: { ...env, RELAY_CLOCK_AHEAD_MS: String(aheadMs) },
        nodeArgs: ["--import", join(root, "tests/e2e/harness/relay-clock.ts")],
      });
    },
    dumpStore() {
      return readdirSync(data, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    },
    async remove() {
      await end("SIGTERM");
      rmSync(data, { recursive: true, force: true });
    },
  };
}
