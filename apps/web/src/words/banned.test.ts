/** What no word of the app may say: nothing that shames, presses, counts or keeps somebody from leaving. */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../../../..");

/** Story 5 of the product: for every text there is, questions and practices too. */
const guilt: readonly RegExp[] = [
  /streak/,
  /(don.t|do not) (break|lose|lag|fall)/,
  /you (missed|skipped|forgot|failed|neglected)/,
  /(falling|fallen|fall) behind/,
  /lose (your )?progress|progress (is |will be )?lost/,
  /days? in a row/,
  /\b(overdue|catch up|lagging)\b/,
  /you.re (late|behind)/,
];

/** Confirm-shaming, pressing, counting what the other has not done, holding back who leaves: for what the app itself says. */
const shame: readonly RegExp[] = [
  /\bno,? thanks\b|no,? i (don.t|do not|prefer|would rather) /,
  /i don.t (care|want|need|mind losing)/,
  /are you (really )?sure|really (want|leave|delete|erase|close|remove)|do you really/,
  /sorry to see|sad to see|we.ll miss|will miss you|misses you|before you go|don.t go\b|come back soon|stay with us/,
  /you.ll (lose|regret|miss)|you will (regret|miss)|think of (what|your) /,
  /giv(e|ing) up\b|let(ting)? (them|him|her|each other|your \w+) down|disappoint/,
  /is waiting for you|waits for you|still waiting|keep(s|ing)? .* waiting/,
  /(hasn.t|has not|haven.t|have not) (answered|written|replied|read|opened|folded|done|been|shown)/,
  /(?<!no )hurry|last chance|running out|only \d+ (left|more)|act now|limited time|deadline/,
  /you should|you must|you ought|(?<!would )you have to\b|obviously|\bsimply\b/,
  /\b(lazy|selfish|guilty|ashamed|bad partner|good partner|real (partner|friend|love)|if you (really )?(love|care))\b/,
  /well done|good job|congrat|keep it up|proud of you|great work|achievement|reward/,
  /level up|points|badge|score: |ranking|leaderboard/,
  /last seen|online now|is typing|seen at|read at|active (now|\d)/,
];

const wordModules = globSync(
  ["apps/web/src/**/{words,*-words}.ts", "apps/web/src/words/*.ts", "packages/content/text/*.ts"],
  { cwd: root, exclude: ["**/*.test.ts"] },
);
const texts = [
  ...wordModules,
  ...globSync(["packages/content/{decks,practices,help}/*", "apps/web/*.html", "apps/web/src/neutral/**/*.html"], {
    cwd: root,
  }),
];

/** The file without its comments: those speak to programmers. */
function said(file: string): string {
  const text = readFileSync(join(root, file), "utf8").replaceAll("’", "'");
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

function found(files: readonly string[], patterns: readonly RegExp[]): string[] {
  return files.flatMap((file) =>
    said(file)
      .split("\n")
      .flatMap((line) =>
        patterns.flatMap((pattern) => {
          const match = new RegExp(pattern, "i").exec(line);
          return match ? [`${file}: “${match[0]}” in: ${line.trim().slice(0, 140)}`] : [];
        }),
      ),
  );
}

it("[SAFE-9] nothing that is said anywhere makes someone feel guilty for a day without", () => {
  expect(texts.length).toBeGreaterThan(60);
  expect(found(texts, guilt)).toEqual([]);
});

it("[SAFE-9] no word of the app shames a no, presses, praises, counts what is missing, or holds back who leaves", () => {
  expect(wordModules.length).toBeGreaterThan(25);
  expect(found(wordModules, shame)).toEqual([]);
});

it("[SAFE-9] no word of the app shouts", () => {
  const strings = wordModules.flatMap((file) =>
    [...said(file).matchAll(/"([^"\n]*)"|`([^`\n]*)`/g)].map((match) => `${file}: ${match[1] ?? match[2]}`),
  );
  expect(strings.length).toBeGreaterThan(500);
  expect(strings.filter((text) => /[a-z]!(\s|$)/i.test(text))).toEqual([]);
});

it("[SAFE-9] the lists find what they are for", () => {
  const examples: readonly (readonly [RegExp[], string])[] = [
    [[...guilt], "Don't break your streak"],
    [[...guilt], "You missed two evenings"],
    [[...guilt], "You are falling behind"],
    [[...shame], "No, I don't want to be closer"],
    [[...shame], "Are you sure you want to leave?"],
    [[...shame], "Sam is waiting for you"],
    [[...shame], "Noor hasn't answered yet"],
    [[...shame], "We're sorry to see you go"],
  ];
  for (const [list, text] of examples) expect(list.some((pattern) => new RegExp(pattern, "i").test(text))).toBe(true);
});
