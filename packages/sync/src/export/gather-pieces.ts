/**
 * From what is folded on this device to the pieces of an export. Pure but for hashing.
 *
 * [Note: What is left out] Passes, rests, who has seen what and when, commitments, keys, devices: none of it is anyone's
 * words; nor are marks on questions, themes and topics (ASK-7). Of the other person there is only what they showed; their
 * own marks never reach this device anyway.
 */

import {
  agreedLines,
  type BondKind,
  type BondState,
  bondKindOf,
  bondKindOn,
  createdOf,
  type Day,
  isSessionRound,
  type Known,
  keptAnswerOf,
  listEntries,
  nameOf,
  openedBy,
  otherSide,
  ownDecks,
  type RoundId,
  type RoundView,
  type Side,
  type StreamId,
  sealedUnder,
  sessionsOf,
  sharedQuestion,
  standingAnswers,
  type VaultState,
  viewEarlierRounds,
  viewRounds,
} from "@twofold/core";
import { encodeCbor, sha256 } from "@twofold/crypto";
import { bytesToBase64url } from "@twofold/wire";
import type { JournalEntry } from "../client/terms.ts";
import { pieceId } from "./content-hash.ts";
import type { ExportContent, ExportedBond, Piece, Whose } from "./export-document.ts";

/** The library's wording, for whoever reads the document without the app. */
export type Wording = {
  readonly question: (questionId: string, kind: BondKind) => string | undefined;
  readonly practice: (scriptId: string) => string | undefined;
};

export type BondToGather = {
  readonly stream: StreamId;
  readonly side: Side;
  readonly state: BondState;
  /** The other's opened notes, by commitment. */
  readonly texts: ReadonlyMap<string, { readonly text: string; readonly need: string }>;
  readonly them: string;
  /** Given back by the other: the vault, with the own notes in it that came with that. */
  readonly given?: VaultState;
};

/** Everything that the vault and these bonds hold. */
export async function gatherPieces(
  vault: VaultState,
  bonds: readonly BondToGather[],
  entries: readonly JournalEntry[],
  wording: Wording,
  me: string,
): Promise<ExportContent> {
  const gathered: { readonly bonds: ExportedBond[]; readonly pieces: Piece[] } = { bonds: [], pieces: [] };
  for (const bond of bonds) {
    const id = await nameFor("bond", bond.stream);
    gathered.bonds.push(bondOf(id, bond, me));
    for (const piece of piecesOfBond(id, bond, bond.given ?? vault, wording)) gathered.pieces.push(piece);
  }
  const alone = piecesOfSessions({ bond: null, vault, stream: null, side: "a" }, undefined, wording);
  const written = (await Promise.all(entries.map(piecesOfEntry))).flat();
  const pieces = await countSame([...gathered.pieces, ...alone, ...written]);
  return { bonds: gathered.bonds, pieces, decks: ownDecks(vault) };
}

/** A name that says nothing of what it is derived from: neither a relay nor a log can be found by it. */
async function nameFor(what: "bond" | "entry", id: string): Promise<string> {
  return bytesToBase64url(await sha256(encodeCbor(["twofold/export-name/1", what, id]))).slice(0, 16);
}

function bondOf(id: string, { state, side, them }: BondToGather, me: string): ExportedBond {
  return {
    id,
    me: nameOf(state, side) ?? me,
    them: nameOf(state, otherSide(side)) ?? them,
    kind: bondKindOf(state),
    since: createdOf(state)?.day ?? null,
  };
}

/** No question is drawn for an export: only what somebody wrote is in it. */
const noQuestions = () => [];
const anyDay = "0000-01-01" as Day;

function piecesOfBond(id: string, bond: BondToGather, vault: VaultState, wording: Wording): Piece[] {
  const { state, side, stream } = bond;
  const viewer = { side, stream, today: anyDay, questionsFor: noQuestions };
  const earlier = bond.given ? viewEarlierRounds(state, vault, viewer) : [];
  const isEarlier = new Set(earlier.map(({ round }) => round));
  const rounds = [...earlier, ...viewRounds(state, vault, viewer).filter(({ round }) => !isEarlier.has(round))];
  const daily = rounds.flatMap((round) => piecesOfRound(id, round, bond, vault, wording));
  const sealed = listEntries(state.rounds)
    .filter(([round]) => isSessionRound(round))
    .flatMap(([round]) => notesOfSessionRound(id, round, bond, vault));
  const known: Known = { bond: state, vault, stream, side };
  const sessions = piecesOfSessions(known, id, wording);
  const lines = agreedLines(known, anyDay).map((line): Piece => {
    const review = line.review === undefined ? {} : { review: line.review };
    const place = `${line.session} ${line.path}`;
    return {
      kind: "agreement",
      bond: id,
      whose: "ours",
      day: line.agreedOn,
      place,
      text: line.words,
      state: line.state,
      ...review,
    };
  });
  return [...daily, ...sealed, ...sessions, ...lines];
}

function piecesOfRound(
  id: string,
  round: RoundView,
  { state, side, stream, texts }: BondToGather,
  vault: VaultState,
  wording: Wording,
): Piece[] {
  const own = sharedQuestion(state, round.questionId)?.text;
  const question = own ?? wording.question(round.questionId, bondKindOn(state, round.day));
  const at = { bond: id, place: round.round, ...(question === undefined ? {} : { about: question }) };
  const whoseIs = (by: Side): Whose => (by === side ? "mine" : "theirs");
  const pieces: Piece[] = [];
  if (round.mine) {
    const { h, text, need } = round.mine;
    const day = keptAnswerOf(vault, stream, round.round, h)?.day ?? round.day;
    pieces.push({
      kind: "note",
      ...at,
      whose: "mine",
      day,
      text,
      need,
      ...(round.phase === "unfolded" ? {} : stillFolded),
    });
  }
  const theirs = round.theirs && texts.get(round.theirs.h);
  if (round.theirs && theirs) {
    pieces.push({
      kind: "note",
      ...at,
      whose: "theirs",
      day: round.theirs.day,
      text: theirs.text,
      need: needOf(theirs.need),
    });
  }
  for (const { by, day, response, words } of round.responses) {
    pieces.push({ kind: "response", ...at, whose: whoseIs(by), day, response, text: words });
  }
  for (const { by, about, day, text } of round.replies) {
    pieces.push({ kind: "reply", ...at, whose: whoseIs(by), to: whoseIs(about), day, text });
  }
  for (const { by, day, text } of round.additions)
    pieces.push({ kind: "addition", ...at, whose: whoseIs(by), day, text });
  for (const { by, day } of round.removals) pieces.push({ kind: "removal", ...at, whose: whoseIs(by), day });
  return pieces;
}

const stillFolded = { folded: true, private: true } as const;

function notesOfSessionRound(id: string, round: RoundId, bond: BondToGather, vault: VaultState): Piece[] {
  const { state, side, stream, texts } = bond;
  const other = otherSide(side);
  const pieces: Piece[] = [];
  const [openedOfMine] = openedBy(state, round, other);
  const h = openedOfMine?.h ?? standingAnswers(state, round, side)[0]?.h;
  const kept = h && keptAnswerOf(vault, stream, round, h);
  const opened = openedBy(state, round, side)[0];
  if (kept) {
    const { day, text, need } = kept;
    const folded = opened ? {} : stillFolded;
    pieces.push({ kind: "note", bond: id, place: round, whose: "mine", day, text, need, ...folded });
  }
  const theirs = opened && texts.get(opened.h);
  const day = opened && sealedUnder(state, round, other, opened.h)[0]?.day;
  if (theirs && day) {
    const { text, need } = theirs;
    pieces.push({ kind: "note", bond: id, place: round, whose: "theirs", day, text, need: needOf(need) });
  }
  return pieces;
}

/**
 * Acts of a session that both screens show from the moment they are done. What each ticked on a list and the numbers that
 * each gave are not among them: of those a screen shows at most what came of both.
 */
const shownActs: ReadonlySet<string> = new Set([
  ...["said", "said-again", "missing", "missing-again", "answered", "answered-again"],
  ...["proposed", "responded", "marked", "needed"],
]);

function piecesOfSessions(known: Known, id: string | undefined, wording: Wording): Piece[] {
  return sessionsOf(known).flatMap((session): Piece[] => {
    const practice = wording.practice(session.scriptId);
    const of = { ...(id === undefined ? {} : { bond: id }), ...(practice === undefined ? {} : { about: practice }) };
    const pieceOf = ({
      step,
      act,
      value,
      by,
      day,
    }: {
      step: string;
      act: string;
      value: string;
      by: Side;
      day: Day;
    }): Piece => ({
      kind: "practice",
      ...of,
      whose: by === known.side ? "mine" : "theirs",
      place: `${session.id} ${step}`,
      ...{ act, day, text: value },
    });
    // What has no words and no choice in it only says how far somebody was.
    const notes = [...session.notes.values()].flat().filter(({ value }) => value !== "");
    const own = notes.map((deed): Piece => ({ ...pieceOf(deed), private: true }));
    // Of a session alone the deeds are the notes.
    if (known.bond === null) return own;
    const shown = [...session.deeds.values()].flat().filter(({ act, value }) => value !== "" && shownActs.has(act));
    return [...shown.map(pieceOf), ...own];
  });
}

/** Every version, counted from 1. */
async function piecesOfEntry({ id, versions }: JournalEntry): Promise<Piece[]> {
  const place = await nameFor("entry", id);
  return versions.map(({ day, prompt, text, moods }, index): Piece => {
    const about = prompt === "" ? {} : { about: prompt };
    const at = { kind: "entry", whose: "mine", private: true, day, place, version: index + 1 } as const;
    return { ...at, ...about, text, moods: [...moods] };
  });
}

function needOf(need: string): "just-read" | "comfort" | "reassure" | "ideas" {
  return need === "comfort" || need === "reassure" || need === "ideas" ? need : "just-read";
}

/** Oldest day first; what would be one piece in a merge is counted, so that nothing of it is lost there. */
async function countSame(pieces: readonly Piece[]): Promise<Piece[]> {
  const sorted = pieces.toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
  const ids = await Promise.all(sorted.map(pieceId));
  const seen = new Map<string, number>();
  return sorted.map((piece, index) => {
    const same = (seen.get(ids[index]!) ?? 0) + 1;
    seen.set(ids[index]!, same);
    return same === 1 ? piece : { ...piece, same };
  });
}
