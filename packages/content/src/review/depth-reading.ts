/**
 * The second reading of the depths: every question once more, by someone who sees neither its depth nor its place in a
 * deck, and how far the two readings agree.
 *
 * [Note: Why codes and not ids] Writers go through a deck from light to deep, so `fears-38` says as much as its depth
 * would. The sheet names each question by a code made from its id, and is sorted by it.
 */
import * as v from "valibot";
import { parse, YAMLParseError } from "yaml";
import type { DeckQuestion } from "../library/deck.ts";
import { fnv1a64, mix64 } from "../library/order.ts";
import { type Confusion, confusionOf, weightedKappa } from "./kappa.ts";

const depths = 5;

/** Changing it shuffles the sheet anew and makes codes that were written down worthless. */
const sheetSeed = "depth, second reading";

/** Two readers who agree less do not mean the same by a depth (evidence, D3, criterion 8). */
const leastKappa = 0.6;

const settledSchema = v.strictObject({
  settled: v.array(
    v.strictObject({
      id: v.string(),
      first: v.number(),
      second: v.number(),
      before: v.string(),
      after: v.string(),
      again: v.number(),
    }),
  ),
});

/** What was read more than one step apart, the words it was given then, and how deep a third reader found these, blind. */
export type Settled = v.InferOutput<typeof settledSchema>["settled"];

const readingSchema = v.record(v.string(), v.picklist([1, 2, 3, 4, 5]));

/** Depth by id. */
export type Reading = ReadonlyMap<string, number>;

/** Eight hexadecimal digits, fixed by the id and the seed of the sheet. Rule CON-55. */
export function codeOf(id: string): string {
  const encoder = new TextEncoder();
  const mixed = mix64(fnv1a64(encoder.encode(id), fnv1a64(encoder.encode(sheetSeed))));
  return (mixed >> 32n).toString(16).padStart(8, "0");
}

/** The sheet for the second reader, YAML to be filled in: `code:  # text`, in an order that says nothing. Rule CON-55. */
export function sheetLines(questions: readonly DeckQuestion[]): string[] {
  const rows = questions.map(({ id, text }) => `${codeOf(id)}:  # ${text}`);
  return [
    "# Second reading of the depths, written before seeing the first. After each colon stands a number:",
    "# 1 light, preferences · 2 everyday feelings, values, small stories · 3 needs, hopes, small hurts outside the two",
    "# 4 insecurities, tender spots between the two · 5 deep fears, regrets, meaning",
    ...rows.sort(),
  ];
}

/** The first reading as the decks have it now: `id: depth`, with a word on where it comes from. */
export function firstReadingPage(questions: readonly DeckQuestion[]): string {
  const rows = questions.map(({ id, depth }) => `${id}: ${depth}`);
  return [
    "# First reading of the depths: what the writers gave, written by `npm run content -- reading --first`.",
    ...rows,
    "",
  ].join("\n");
}

export type ParsedReading =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads filled-in pages, together one reading; a question is named by its id or its code. Problems are plain sentences. */
export function parseReading(pages: readonly string[], questions: readonly DeckQuestion[]): ParsedReading {
  const idByName = new Map(questions.flatMap(({ id }) => [[id, id] as const, [codeOf(id), id] as const]));
  const reading = new Map<string, number>();
  const problems: string[] = [];
  for (const page of pages) {
    const result = v.safeParse(readingSchema, parseYaml(page));
    for (const issue of result.issues ?? []) {
      problems.push(`${v.getDotPath(issue) ?? "the page"}: a depth from 1 to 5 is expected`);
    }
    for (const [name, depth] of Object.entries(result.success ? result.output : {})) {
      const id = idByName.get(name);
      if (id === undefined) problems.push(`${name}: no question has this id or code`);
      else if (reading.has(id)) problems.push(`${name}: ${id} is read twice`);
      else reading.set(id, depth);
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const unread = questions.filter(({ id }) => !reading.has(id)).map(({ id }) => `${id} (${codeOf(id)}): not read`);
  return unread.length > 0 ? { ok: false, problems: unread } : { ok: true, reading };
}

/** Throws naming what is not well formed: the page is ours, and a test reads it. */
export function parseSettled(source: string): Settled {
  return v.parse(settledSchema, parse(source)).settled;
}

/** Whatever YAML makes of it; what is no YAML is text, which no reading is. */
function parseYaml(source: string): unknown {
  try {
    // A code like 00123456 is a name, not a number.
    return parse(source, { stringKeys: true });
  } catch (error) {
    if (error instanceof YAMLParseError) return source;
    throw error;
  }
}

/**
 * How far two readings agree: lines to print, and whether they agree well enough and each question that they read more
 * than one step apart stands in the words it was given for that. The readings themselves stay as they were. Rule CON-56.
 */
export function compareReadings(
  questions: readonly DeckQuestion[],
  { first, second }: { readonly first: Reading; readonly second: Reading },
  settled: Settled,
): { readonly lines: readonly string[]; readonly ok: boolean } {
  const pairs = questions.map(({ id, text, depth }) => ({
    id,
    text,
    depth,
    labels: [first.get(id)!, second.get(id)!] as const,
  }));
  const confusionOfTheme = (theme?: string) => {
    const chosen = pairs.filter(({ id }) => theme === undefined || themeOf(id) === theme);
    return confusionOf(
      chosen.map(({ labels }) => labels),
      depths,
    );
  };
  const matrix = confusionOfTheme();
  const apart = pairs.filter(({ labels: [one, other] }) => Math.abs(one - other) > 1);
  const isSettled = (pair: (typeof pairs)[number]) =>
    settled.some(({ id, first, second, before, after, again }) => {
      const isNew = before !== after && after === pair.text && Math.abs(again - pair.depth) <= 1;
      return id === pair.id && `${[first, second]}` === `${pair.labels}` && isNew;
    });
  const agrees = weightedKappa(matrix, "quadratic") >= leastKappa;
  const lines = [
    "first reading by row, second by column",
    ...matrix.map((row, at) => `depth ${at + 1}  ${row.map((count) => String(count).padStart(4)).join("")}`),
    ...[...new Set(pairs.map(({ id }) => themeOf(id)))].map((theme) => kappaLine(theme, confusionOfTheme(theme))),
    kappaLine("all", matrix),
    ...apart.map((pair) => {
      const [one, other] = pair.labels;
      return `${pair.id}: first ${one}, second ${other}; ${isSettled(pair) ? "rewritten since" : "to be rewritten"}`;
    }),
    ...(agrees ? [] : [`quadratic kappa of at least ${leastKappa} is expected`]),
  ];
  return { lines, ok: apart.every(isSettled) && agrees };
}

function themeOf(id: string): string {
  return id.split("-")[0]!;
}

function kappaLine(name: string, confusion: Confusion): string {
  const all = confusion.flat().reduce((sum, count) => sum + count, 0);
  const same = confusion.reduce((sum, row, at) => sum + row[at]!, 0);
  const [quadratic, linear] = (["quadratic", "linear"] as const).map((weighting) =>
    weightedKappa(confusion, weighting),
  );
  return `${name.padEnd(10)} kappa quadratic ${quadratic!.toFixed(2)}, linear ${linear!.toFixed(2)}; the same depth ${same} of ${all}`;
}
