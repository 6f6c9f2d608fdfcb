/** Runs another program to its end, and says what it printed. */

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The repository's own folder: every script works from here, wherever it was called. */
export const root = fileURLToPath(new URL("..", import.meta.url));

export type Finished = { readonly code: number; readonly output: string; readonly stdout: string };

/**
 * Resolves with the exit code and everything printed; never rejects: a program that cannot be started has code 127.
 *
 * `live` also passes the output on while it runs. `output` is stdout and stderr as they came.
 */
export function runProcess(
  command: string,
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly live?: boolean } = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    let output = "";
    let stdout = "";
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      output += text;
      if (options.live) process.stdout.write(text);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (options.live) process.stderr.write(text);
    });
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n`, stdout }));
    child.on("close", (code) => resolve({ code: code ?? 1, output, stdout }));
  });
}

/** Runs a file of this repository or a tool of `node_modules` with the Node that runs us, whatever PATH says. */
export function runNode(
  file: string,
  args: readonly string[] = [],
  options: { readonly env?: Readonly<Record<string, string>>; readonly live?: boolean } = {},
): Promise<Finished> {
  return runProcess(process.execPath, [file, ...args], options);
}
