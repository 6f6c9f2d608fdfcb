/**
 * A message put together out of parts: own private lines, and after them one sentence with a gap for each.
 *
 * A script says it by its order alone: asks for oneself, and right after them one that is shown, of the same person,
 * whose prompt has as many gaps ("…") as there were lines. "When …, I feel …" is filled out of "When …" and "I feel …".
 */

import type { Script, SessionView, Step, StepOf } from "@twofold/core";

type Ask = StepOf<"ask">;
export type Composition = {
  /** The sentence with its gaps. */
  readonly pattern: string;
  /** The places of its parts, in order. */
  readonly parts: readonly string[];
  /** The part that is asked for now; the number of parts where the whole is. */
  readonly at: number;
};

const gap = "…";

/** Undefined where this place belongs to no such message. */
export function compositionAt(script: Script, path: string): Composition | undefined {
  const cut = path.lastIndexOf(".") + 1;
  const block = path.slice(0, cut);
  const siblings = siblingsOf(script.steps, block.split(".").slice(0, -1));
  const here = siblings[Number(path.slice(cut))];
  // What is written on another way through the script may stand in between.
  const way = siblings.filter((step) => isSameWay(step, here));
  const whole = way.findIndex((step, index) => index >= way.indexOf(here!) && !isPart(step, here));
  const message = way[whole];
  if (!isAsk(message) || message.visibility !== "shared" || !isSamePerson(message, here)) return undefined;
  const count = message.prompt.split(gap).length - 1;
  const parts = way.slice(Math.max(0, whole - count), whole);
  const at = [...parts, message].indexOf(here as Ask);
  if (count < 2 || at === -1 || parts.length < count || !parts.every((step) => isPart(step, message))) return undefined;
  return { pattern: message.prompt, parts: parts.map((step) => `${block}${siblings.indexOf(step)}`), at };
}

/** What was written for each part, as far as it was; `now` is what is being written at the present one. */
export function writtenParts({ parts, at }: Composition, earlier: SessionView["earlier"], now = ""): readonly string[] {
  return parts.map((path, index) => {
    if (index === at) return now.trim();
    const note = earlier.find((place) => place.path === path)?.shown.find((item) => item.what === "note");
    return note?.what === "note" ? note.words.trim() : "";
  });
}

/**
 * The whole sentence. A part that repeats the words before its gap ("When our plan changed" after "When …") takes their
 * place; a part that is missing leaves its gap open. `names` keep their capital in the middle of the sentence.
 */
export function compose(pattern: string, parts: readonly string[], names: readonly string[]): string {
  const pieces = pattern.split(gap);
  const whole = pieces.slice(1).reduce((text, after, index) => {
    const part = parts[index] ?? "";
    if (part === "") return `${text}${gap}${after}`;
    const { before, inside } = joint(text, pieces[index] ?? "", part, names);
    const closed = /^[\s]*[.,;]/.test(after) ? inside.replace(/[\s.,;…]+$/u, "") : inside;
    return `${before}${closed}${after}`;
  }, pieces[0] ?? "");
  return whole.trimEnd();
}

function joint(text: string, piece: string, part: string, names: readonly string[]) {
  const lead = /[\p{L}\p{M}'’ ]*$/u.exec(piece)?.[0] ?? "";
  const words = lead.trim().split(/\s+/);
  const repeats = words[0] !== "" && part.toLocaleLowerCase().startsWith(`${words[0]!.toLocaleLowerCase()} `);
  const before = repeats ? text.slice(0, text.length - lead.trimStart().length) : text;
  const isStart = before.trim() === "" || /[.?!:]\s*$/.test(before);
  return { before, inside: isStart ? capital(part) : small(part, names) };
}

function capital(part: string): string {
  return part.slice(0, 1).toLocaleUpperCase() + part.slice(1);
}

/** A phone begins every field with a capital; in the middle of a sentence it is a small letter again. */
function small(part: string, names: readonly string[]): string {
  const [word = ""] = part.split(/[\s.,;:'’]/u);
  const keeps = word === "I" || word.slice(1) !== word.slice(1).toLocaleLowerCase() || names.includes(word);
  return keeps ? part : part.slice(0, 1).toLocaleLowerCase() + part.slice(1);
}

function siblingsOf(steps: readonly Step[], block: readonly string[]): readonly Step[] {
  let found = steps;
  for (let at = 0; at < block.length; at += 2) {
    const step = found[Number(block[at])];
    found = step && "steps" in step ? step.steps : [];
  }
  return found;
}

function isAsk(step: Step | undefined): step is Ask {
  return step?.kind === "ask";
}

function isPart(step: Step | undefined, other: Step | undefined): boolean {
  return isAsk(step) && step.visibility === "private" && isSamePerson(step, other);
}

function isSamePerson(step: Step | undefined, other: Step | undefined): boolean {
  return step !== undefined && step.who === other?.who && step.who !== "both";
}

function isSameWay({ when }: Step, other: Step | undefined): boolean {
  return when?.step === other?.when?.step && when?.is === other?.when?.is;
}
