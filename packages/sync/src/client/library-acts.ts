/** Asking questions, keeping decks of one's own, and private marks on questions. Only what is asked leaves this device. */

import {
  bondKindOn,
  type Day,
  type DeckQuestion,
  editionsByDay,
  err,
  maxOwnDecks,
  type OwnDeck,
  type OwnQuestion,
  ok,
  ownDecks,
  ownQuestionId,
  plainLine,
  type Result,
  type RoundId,
  readDeck,
  readQuestion,
  roundOf,
  roundToAsk,
  sharedQuestion,
} from "@twofold/core";
import type { Bond } from "../bond/bond.ts";
import type { BondWrite } from "../bond/bond-write.ts";
import type { ClientProblem, Outcome } from "./terms.ts";
import { makeWrites, type WriteDependencies } from "./writes.ts";

export interface Library {
  /** "Not this one": of this person, in every bond. Nothing is sent, by this or any other mark. */
  hideQuestion(question: string, hidden: boolean): Outcome;
  /** "Nothing about this theme". */
  hideTheme(theme: string, hidden: boolean): Outcome;
  favourQuestion(question: string, favoured: boolean): Outcome;
  /** A tender topic that this person would talk about. */
  optTender(flag: string, on: boolean): Outcome;
  /** Opens a question that stands covered here. Rule ASK-6. */
  uncover(round: RoundId): Outcome;
  /** Keeps a deck as it is now, in the place of the one with its id. Every text becomes a plain line first. */
  saveDeck(deck: OwnDeck): Outcome;
  removeDeck(id: string): Outcome;
  /** Opens one more round today for both, with a question of one's own. Rules ASK-1, ASK-3. */
  askOwn(question: OwnQuestion, today: Day): Outcome<{ round: RoundId }>;
  /** The same with a chosen light question; `not-light` for every other. Rule ASK-2. */
  askFromLibrary(question: string, today: Day): Outcome<{ round: RoundId }>;
}

export function makeLibrary(deps: WriteDependencies): Library {
  const { writeVault, writeBond, markInBond, orderOf } = makeWrites(deps);

  /** `before` is what has to be written down for the question to be known. */
  const ask = async (
    today: Day,
    question: (bond: Bond) => Result<{ readonly id: string; readonly before: readonly BondWrite[] }, ClientProblem>,
  ): Outcome<{ round: RoundId }> => {
    let asked: RoundId | undefined;
    const written = await writeBond((bond) => {
      const wanted = question(bond);
      if (!wanted.ok) return wanted;
      const { id, before } = wanted.value;
      const state = bond.state();
      const round = roundToAsk(state, id, { today, questionsFor: orderOf(state) });
      if (round === "limit") return err({ tag: "added-limit" });
      asked = round;
      const { added } = roundOf(state, round);
      const isThere = round.charAt(11) === "0" || added.a !== undefined || added.b !== undefined;
      return ok(isThere ? before : [...before, { kind: "round.added", round }]);
    }, today);
    if (!written.ok) return written;
    return asked === undefined ? err({ tag: "added-limit" }) : ok({ round: asked });
  };

  return {
    hideQuestion: (question, hidden) => writeVault([{ kind: "question.hidden", question, hidden }]),
    hideTheme: (theme, hidden) => writeVault([{ kind: "theme.hidden", theme, hidden }]),
    favourQuestion: (question, favoured) => writeVault([{ kind: "question.favoured", question, favoured }]),
    optTender: (flag, on) => writeVault([{ kind: "tender.opted", flag, on }]),
    uncover: (round) => markInBond((stream) => ({ kind: "round.uncovered", stream, round })),

    saveDeck: (deck) => {
      const plain = readDeck({ ...deck, ...linesOf(deck), questions: deck.questions.map(toPlain) });
      if (!plain) return refused({ tag: "question-unfit" });
      const kept = ownDecks(deps.session().vault.state());
      if (kept.length >= maxOwnDecks && kept.every(({ id }) => id !== plain.id))
        return refused({ tag: "too-many-decks" });
      return writeVault([{ kind: "deck.saved", deck: { ...plain } }]);
    },
    removeDeck: (id) => writeVault([{ kind: "deck.removed", deck: id }]),

    askOwn: (question, today) => {
      const plain = readQuestion(toPlain(question));
      if (!plain) return refused({ tag: "question-unfit" });
      const id = ownQuestionId(plain);
      const shared = { kind: "question.shared", question: id, ...plain } as const;
      return ask(today, ({ state }) => ok({ id, before: sharedQuestion(state(), id) ? [] : [shared] }));
    },
    askFromLibrary: (question, today) =>
      ask(today, ({ state }) => {
        const order = orderOf(state())(bondKindOn(state(), today), editionsByDay(state())(today));
        return order.some(({ id }) => id === question) ? ok({ id: question, before: [] }) : err({ tag: "not-light" });
      }),
  };
}

function refused<T>(problem: ClientProblem): Outcome<T> {
  return Promise.resolve(err(problem));
}

/** Every text as one plain line, topics sorted and each once; a response that is empty then is none. */
function toPlain<Q extends DeckQuestion>(question: Q): Q {
  const flags = [...new Set(question.flags)].sort();
  return { ...question, ...linesOf(question), flags };
}

const lineFields = ["text", "response", "friend", "title", "about", "author", "licence"] as const;
/** Those that may be left out are, when nothing is in them. */
const mayMiss: ReadonlySet<string> = new Set(["response", "friend", "author", "licence"]);

function linesOf(from: Readonly<Partial<Record<(typeof lineFields)[number], string | undefined>>>) {
  const lines = lineFields.flatMap((field): [string, string | undefined][] => {
    const text = from[field];
    if (text === undefined) return [];
    const line = plainLine(text);
    return [[field, line === "" && mayMiss.has(field) ? undefined : line]];
  });
  return Object.fromEntries(lines);
}
