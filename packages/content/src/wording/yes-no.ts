/** Whether a question can be answered with yes or no, as far as the order of its words shows it. */
import { straightMarks } from "./marks.ts";
import { wordsOf } from "./words.ts";

const auxiliaries = new Set(
  (
    "am are aren't can can't could couldn't did didn't do does doesn't don't had hadn't has hasn't have haven't is isn't may " +
    "might must ought shall should shouldn't was wasn't were weren't will won't would wouldn't"
  ).split(" "),
);

/** After a verb like these, a thing can also be what is done (`do it`, `have a rest`); only a person makes it a question. */
const fullVerbs = new Set("do did don't didn't have had may might must".split(" "));
const persons = new Set("you we i they people someone somebody anyone anybody".split(" "));
const subjects = new Set([...persons, ..."it there this that these those the a an your my our one".split(" ")]);

const openWords = new Set("what what's which who who's whom whose how why".split(" "));

/** `when` and `where` open a question before a verb ("When did …") or a place ("Where in the room …"), else a lead-in. */
const timeAndPlace = new Set(["when", "where"]);
const places = new Set("in on at by along inside near between within from else exactly".split(" "));

/** A lead-in can begin with these too: "Had we never met, what …". */
const conditional = new Set(["had", "were", "should"]);
const linking = new Set("and or but so then yet now also maybe perhaps".split(" "));

const tag = new RegExp(
  `, (?:(?:${[...auxiliaries].join("|")}) (?:you|we|i|they|it|there|this|that)(?: not)?|right|no|yes|okay|true|or not)$| or not$`,
);

/**
 * The words that invite a yes or no, or undefined when the question is open. Read is the last sentence; a lead-in before
 * a comma or a full stop may say what it likes. Rule CON-51.
 */
export function findYesNo(text: string): string | undefined {
  const asked = straightMarks(text)
    .toLowerCase()
    .split(/[.?!…]+(?:\s|$)/)
    .filter((sentence) => wordsOf(sentence).length > 0)
    .at(-1);
  if (asked === undefined) return undefined;
  const ending = tag.exec(asked.trim());
  if (ending) return ending[0].replace(/^,? /, "");
  const clauses = asked.split(/[,;:]|\s[–—-]\s/).map(clauseWords);
  for (const [at, words] of clauses.entries()) {
    if (isOpen(words)) return undefined;
    if (at < clauses.length - 1 && conditional.has(words[0] ?? "")) continue;
    const found = findInversion(words, at === 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

function clauseWords(clause: string): string[] {
  const words = wordsOf(clause);
  return words.slice(words.findIndex((word) => !linking.has(word)));
}

/** Whether a clause opens with a question word, or with one behind a preposition: "in which …", "since when …". */
function isOpen(words: readonly string[]): boolean {
  return words.slice(0, 2).some((word, at) => {
    if (openWords.has(word)) return true;
    return timeAndPlace.has(word) && opensWith(words[at + 1]);
  });
}

function opensWith(next: string | undefined): boolean {
  return next === undefined || auxiliaries.has(next) || places.has(next);
}

/** Verb before subject at the beginning of a clause, or, before a person, anywhere that no question word comes first. */
function findInversion(words: readonly string[], isFirst: boolean): string | undefined {
  const [verb, subject = ""] = words;
  if (verb !== undefined && auxiliaries.has(verb)) {
    const isInverted = fullVerbs.has(verb) ? persons.has(subject) : subjects.has(subject);
    if (isFirst || isInverted) return isFirst ? verb : `${verb} ${subject}`;
  }
  for (const [at, word] of words.entries()) {
    if (openWords.has(word) || (timeAndPlace.has(word) && opensWith(words[at + 1]))) return undefined;
    if (auxiliaries.has(word) && ["you", "we", "i"].includes(words[at + 1] ?? "")) return `${word} ${words[at + 1]}`;
  }
  return undefined;
}
