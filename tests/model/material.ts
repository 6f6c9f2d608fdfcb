/**
 * The answers that the model's clients seal, the events they may write and the deposits they may make: real bytes from
 * the real code. Every combination of event and key that a run can meet is opened here once, by `openAnswer`, so that
 * the exploration itself can stay synchronous.
 */

import type { AnswerContent, Commitment, DeviceId, EventId, Fact, RoundId, Side, StreamId } from "@twofold/core";
import { joinKey, openAnswer, type SealedAnswer, sealAnswer, systemRandom } from "@twofold/crypto";
import { bytesToBase64url } from "@twofold/wire";
import { importAesKey, openWithNonce, sealWithNonce } from "../../packages/crypto/src/aes-gcm.ts";
import { decodeCbor, encodeCbor } from "../../packages/crypto/src/cbor.ts";
import { streamToBytes } from "../../packages/crypto/src/identifier.ts";
import { answerClassesKiB, pad, unpad } from "../../packages/crypto/src/padding.ts";

export const round = "2026-03-02.0.first-light" as RoundId;
const stream = bytesToBase64url(systemRandom(16)) as StreamId;
const day = "2026-03-02";

/** Words in the model: what an answer says. `b-changed` is what a cheat would rather have said. */
export type Words = "a-one" | "a-two" | "b-one" | "b-two" | "b-changed";
export const wordsOfSide: Record<Side, readonly Words[]> = {
  a: ["a-one", "a-two"],
  b: ["b-one", "b-two", "b-changed"],
};

export type Event = {
  readonly name: string;
  readonly side: Side;
  readonly fact: Fact;
  /** Its place in the bit masks of a state. */
  readonly bit: number;
};
export type Deposit = { readonly name: string; readonly h: Commitment; readonly share: Uint8Array };
/** The words that a sealed event opens to with a key, or undefined. */
export type Verdict = (author: Side, h: Commitment, c: Uint8Array, key: Uint8Array) => Words | undefined;

export type Material = Awaited<ReturnType<typeof makeMaterial>>;

export async function makeMaterial() {
  const seal = (author: Side, text: Words) =>
    sealAnswer({ stream, round, author, content: { text, need: "just-read" }, random: systemRandom });
  const answers = {
    "a-one": await seal("a", "a-one"),
    "a-two": await seal("a", "a-two"),
    "b-one": await seal("b", "b-one"),
    "b-two": await seal("b", "b-two"),
  };
  const [a1, a2, b1, b2] = Object.values(answers) as [SealedAnswer, SealedAnswer, SealedAnswer, SealedAnswer];
  const zero = new Uint8Array(32);

  const events: Event[] = [];
  /** `wallMs` orders events with one commitment, of which the fold keeps the earliest: a cheat dates its second back. */
  const add = (name: string, side: Side, event: Fact["event"], wallMs = 5) => {
    const [id, device] = [`${name}${"_".repeat(43)}`.slice(0, 43) as EventId, `device-${side}` as DeviceId];
    events.push({
      name,
      side,
      bit: 1 << events.length,
      fact: { id, side, device, time: { wallMs, counter: 0 }, event },
    });
  };
  const sealed = ({ h, c, share }: Pick<SealedAnswer, "h" | "c" | "share">) =>
    ({ kind: "answer.sealed", round, h, c, share, day }) as const;
  const opened = ({ h, key }: SealedAnswer) => ({ kind: "round.opened", round, h, key }) as const;
  const takenBack = ({ h }: SealedAnswer) => ({ kind: "answer.taken-back", round, h }) as const;

  add("sealed a-one", "a", sealed(a1));
  add("sealed a-two", "a", sealed(a2));
  add("taken back a-one", "a", takenBack(a1));
  add("a opened b-one", "a", opened(b1));
  add("a opened b-two", "a", opened(b2));
  add("a opened its own words under b's name", "a", opened(a1));
  add("a passed", "a", { kind: "round.passed", round });
  add("sealed b-one", "b", sealed(b1));
  add("sealed b-two", "b", sealed(b2));
  add("taken back b-one", "b", takenBack(b1));
  add("b opened a-one", "b", opened(a1));
  add("b opened a-two", "b", opened(a2));
  add("b passed", "b", { kind: "round.passed", round });
  // What only a cheat writes.
  const changed = { h: b1.h, c: await sealUnder(b1.key, "b-changed"), share: b1.share };
  add("sealed b-one with other words", "b", sealed(changed), 1);
  add("copy of a-one", "b", sealed(a1));
  add("copy of a-one, share made to fit", "b", sealed({ ...a1, share: joinKey(a1.key, zero) }), 1);
  add("b opened its own b-two", "b", opened(b2));
  add("nonsense", "b", { kind: "answer.sealed", round: 7 });

  const deposits: Deposit[] = [
    { name: "a-one", h: a1.h, share: a1.escrow },
    { name: "a-two", h: a2.h, share: a2.escrow },
    { name: "b-one", h: b1.h, share: b1.escrow },
    { name: "b-two", h: b2.h, share: b2.escrow },
    { name: "garbage", h: bytesToBase64url(systemRandom(32)) as Commitment, share: systemRandom(32) },
    { name: "copy of a-one", h: a1.h, share: zero },
  ];

  const keys = [...deposits.flatMap(({ share }) => sharesOf(events).map((other) => joinKey(other, share)))];
  const openings = await Promise.all(
    sealedFacts(events).flatMap(({ side, h, c }) => keys.map((key) => openAll(side, h, c, key))),
  );
  return { events, deposits, ...verdictsOf(openings.flat()) };
}

type Opening = { name: string; asWritten: Words | undefined; unchecked: Words | undefined; unbound: Words | undefined };

const nameOf = (author: Side, h: Commitment, c: Uint8Array, key: Uint8Array) =>
  [author, h, bytesToBase64url(c), bytesToBase64url(key)].join(" ");

/** Opens as the code does, and as two broken readers would: one that skips the commitment, one not bound to the author. */
async function openAll(author: Side, h: Commitment, c: Uint8Array, key: Uint8Array): Promise<Opening> {
  const place = { stream, round, sealed: { h, c }, key, named: h };
  const [mine, other] = await Promise.all([
    openAnswer({ ...place, author }),
    openAnswer({ ...place, author: author === "a" ? "b" : "a" }),
  ]);
  const asWritten = mine.ok ? (mine.value.text as Words) : undefined;
  const unbound = asWritten ?? (other.ok ? (other.value.text as Words) : undefined);
  return { name: nameOf(author, h, c, key), asWritten, unbound, unchecked: await openUnchecked(author, c, key) };
}

function verdictsOf(openings: readonly Opening[]) {
  const byName = new Map(openings.map((opening) => [opening.name, opening]));
  const verdict =
    (reader: "asWritten" | "unchecked" | "unbound"): Verdict =>
    (author, h, c, key) => {
      const opening = byName.get(nameOf(author, h, c, key));
      if (!opening) throw new Error("the model met an event and a key that were never tried");
      return opening[reader];
    };
  return { asWritten: verdict("asWritten"), unchecked: verdict("unchecked"), unbound: verdict("unbound") };
}

const placeOf = (author: Side) => encodeCbor(["twofold/answer/1", streamToBytes(stream), round, author]);

async function sealUnder(key: Uint8Array, text: Words): Promise<Uint8Array<ArrayBuffer>> {
  const content = pad(encodeCbor({ text, need: "just-read" } satisfies AnswerContent), answerClassesKiB);
  return sealWithNonce({ key: await importAesKey(key), content, associated: placeOf("b"), random: systemRandom });
}

async function openUnchecked(author: Side, c: Uint8Array, key: Uint8Array): Promise<Words | undefined> {
  const opened = await openWithNonce({ key: await importAesKey(key), sealed: c, associated: placeOf(author) });
  const bytes = opened.ok ? unpad(opened.value, answerClassesKiB) : opened;
  const content = bytes.ok ? decodeCbor(bytes.value) : bytes;
  return content.ok ? (content.value as { text: Words }).text : undefined;
}

type SealedFields = { kind: string; h: Commitment; c: Uint8Array; share: Uint8Array };

function sealedFacts(events: readonly Event[]) {
  return events
    .map(({ side, fact }) => ({ side, ...(fact.event as unknown as SealedFields) }))
    .filter(({ kind, c }) => kind === "answer.sealed" && c !== undefined);
}

function sharesOf(events: readonly Event[]): Uint8Array[] {
  return sealedFacts(events).map(({ share }) => share);
}
