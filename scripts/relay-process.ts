/** A relay as a process of its own, started as an operator would: by environment variables, known by one printed line. */

import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./process.ts";

export type RelayProcess = {
  /** As printed: `listening on <url>`. */
  readonly url: string;
  readonly child: ChildProcess;
  /** Settles when the process has ended, by whatever cause, with its exit code (null after a signal). */
  readonly ended: Promise<number | null>;
};

/** A relay is ready in well under a second; a minute covers a machine that is busy with everything else. */
const readyWithinMs = 60_000;

/**
 * Starts `apps/relay/src/main.ts` of this repository, or of the `folder` that holds a copy, and resolves when it listens.
 *
 * `env` is laid over ours. Rejects with what the relay printed when it ends before it is ready. `log` gets its stderr.
 */
export function startRelayProcess(options: {
  readonly env: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly nodeArgs?: readonly string[];
  readonly log?: (text: string) => void;
}): Promise<RelayProcess> {
  const folder = options.folder ?? root;
  const child = spawn(process.execPath, [...(options.nodeArgs ?? []), join(folder, "apps/relay/src/main.ts")], {
    cwd: folder,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`The relay was not ready after ${readyWithinMs / 1000} s.\n${printed}`));
    }, readyWithinMs);
    const fail = (reason: string) => {
      clearTimeout(timer);
      reject(new Error(`${reason}\n${printed}`));
    };
    child.once("error", (error) => fail(error.message));
    child.once("close", (code) => fail(`The relay ended with code ${code} before it was ready.`));
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      options.log?.(text);
    });
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const url = /^listening on (\S+)$/m.exec(printed)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve({ url, child, ended });
    });
  });
}
