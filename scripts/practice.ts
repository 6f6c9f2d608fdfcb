/** `npm run practice -- check [FILE]` checks practices, `npm run practice -- play FILE` walks one in the terminal. */

import { readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { BondKind, Mode, Script } from "@twofold/core";
import type { Problem } from "../packages/content/src/placed/placed-yaml.ts";
import { readScripts } from "../packages/content/src/practice/build.ts";
import { checkScript, checkScriptsTogether } from "../packages/content/src/practice/check.ts";
import { parseScript } from "../packages/content/src/practice/parse.ts";
import { minutesOf } from "../packages/content/src/practice/steps.ts";
import { playScript } from "./practice-play.ts";
import { root } from "./process.ts";

const folder = join(root, "packages/content/practices");
const usage = "usage: npm run practice -- check [FILE] | play FILE [live|together|apart|alone] [partner|friend]";

type Outcome = { readonly lines: readonly string[]; readonly code: 0 | 1 };

/** Checks one file, or all; a file is also compared with the others of the library. */
function check(file: string | undefined): Outcome {
  const library = readScripts(folder);
  const one = file === undefined ? undefined : parseScript(readFileSync(file, "utf8"), file);
  if (one && !one.ok) return report(one.problems, []);
  const rest = one ? library.scripts.filter(({ script }) => `${script.id}.yaml` !== basename(one.placed.file)) : [];
  const scripts = one ? [one.placed] : library.scripts;
  const together = checkScriptsTogether(one ? [...rest, one.placed] : scripts);
  const problems = [
    ...(one ? [] : library.problems),
    ...scripts.flatMap(checkScript),
    ...together.filter((problem) => one === undefined || problem.file === one.placed.file),
  ];
  return report(
    problems,
    scripts.map(({ script }) => script),
  );
}

function report(problems: readonly Problem[], scripts: readonly Script[]): Outcome {
  const found = problems.map(
    ({ file, line, message }) => `${relative(process.cwd(), resolve(file))}:${line}  ${message}`,
  );
  const counts = scripts.map((script) => {
    const { id, minutes, depth, modes, steps } = script;
    return `${id.padEnd(28)} ${minutes} min (steps ${minutesOf(steps)}), depth ${depth}, ${modes.join(" ")}, ${script.for.join(" ")}`;
  });
  const verdict = problems.length === 0 ? "no problems found" : `${problems.length} to put right`;
  return { lines: [...found, ...counts, verdict], code: problems.length === 0 ? 0 : 1 };
}

async function play(file: string, [mode, bondKind]: readonly string[]): Promise<Outcome> {
  const checked = check(file);
  if (checked.code === 1) return checked;
  const parsed = parseScript(readFileSync(file, "utf8"), file);
  if (!parsed.ok) return report(parsed.problems, []);
  const { script } = parsed.placed;
  const chosen = (mode ?? script.modes[0]) as Mode;
  const whom = (bondKind ?? script.for.find((one) => one !== "self") ?? "friend") as BondKind;
  if (!script.modes.includes(chosen) || !(script.for.includes(whom) || chosen === "alone")) {
    return { lines: [`${script.id} is for ${script.for.join(", ")}, ${script.modes.join(", ")}`], code: 1 };
  }
  const terminal = createInterface({ input: process.stdin });
  // Line by line from one iterator: `question()` would lose what a pipe sends ahead.
  const typed = terminal[Symbol.asyncIterator]();
  try {
    await playScript(script, chosen, whom, {
      ask: async (question) => {
        process.stdout.write(question);
        const line = await typed.next();
        return line.done ? undefined : line.value;
      },
      say: (line) => process.stdout.write(`${line}\n`),
    });
  } finally {
    terminal.close();
  }
  return { lines: [], code: 0 };
}

async function run([command, file, ...rest]: readonly string[]): Promise<Outcome> {
  try {
    if (command === "check" && rest.length === 0) return check(file);
    if (command === "play" && file !== undefined && rest.length <= 2) return await play(file, rest);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR");
    if (!isMissing) throw error;
    return { lines: [`there is no practice file at ${file}`], code: 1 };
  }
  return { lines: [usage], code: 1 };
}

const { lines, code } = await run(process.argv.slice(2));
if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = code;
