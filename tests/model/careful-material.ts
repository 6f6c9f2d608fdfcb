/**
 * Notes, events and deposits of a careful round, real bytes from the real code. Every note is opened here once with
 * every key that can turn up, as `openAnswer` does and as three broken readers would.
 */

import {
  type Commitment,
  type DeviceId,
  type EventId,
  type Fact,
  otherSide,
  type RoundId,
  type Side,
  type StreamId,
} from "@twofold/core";
import { openAnswer, type SealedAnswer, sealAnswer, systemRandom } from "@twofold/crypto";
import { bytesToBase64url } from "@twofold/wire";
import { importAesKey, openWithNonce, sealWithNonce } from "../../packages/crypto/src/aes-gcm.ts";
import { decodeCbor, encodeCbor } from "../../packages/crypto/src/cbor.ts";
import { streamToBytes } from "../../packages/crypto/src/identifier.ts";
import { answerClassesKiB, pad, unpad } from "../../packages/crypto/src/padding.ts";

export const round = "2026-03-02.0.first-light" as RoundId;
const elsewhere = "2026-03-01.0.last-light" as RoundId;
const stream = bytesToBase64url(systemRandom(16)) as StreamId;
const day = "2026-03-02";

/** The plain note has a half at the escrow. */
export type NoteName = "one" | "two" | "plain";
/** `notes` are those that it is about, as side and name. */
export type CarefulEvent = {
  readonly name: string;
  readonly side: Side;
  readonly notes: readonly string[];
  readonly fact: Fact;
};
/** The words that a sealed note of that author opens to with a key, or undefined. */
export type Reading = (author: Side, h: Commitment, c: Uint8Array, key: Uint8Array) => string | undefined;

export type CarefulMaterial = Awaited<ReturnType<typeof makeCarefulMaterial>>;

export const deviceOf = (side: Side) => `device-${side}` as DeviceId;

export async function makeCarefulMaterial() {
  const seal = (author: Side, text: string, at = round) =>
    sealAnswer({ stream, round: at, author, content: { text, need: "just-read" }, random: systemRandom });
  const notesOf = async (side: Side): Promise<Record<NoteName, SealedAnswer>> => ({
    one: await seal(side, `${side}-one`),
    two: await seal(side, `${side}-two`),
    plain: await seal(side, `${side}-plain`),
  });
  const notes = { a: await notesOf("a"), b: await notesOf("b") };
  const moved = await seal("b", "b-elsewhere", elsewhere);

  const events: CarefulEvent[] = [];
  const add = (name: string, side: Side, notes: readonly string[], event: Fact["event"], wallMs = 5) => {
    const id = `${name}${"_".repeat(43)}`.slice(0, 43) as EventId;
    const time = event.kind === "answer.released" ? undefined : { wallMs, counter: 0 };
    events.push({ name, side, notes, fact: { id, side, device: deviceOf(side), time, event } });
  };
  const sealed = ({ h, c }: Pick<SealedAnswer, "h" | "c">, share?: Uint8Array) =>
    ({ kind: "answer.sealed", round, h, c, ...(share && { share }), day }) as const;
  const released = ({ h, key }: SealedAnswer, against: SealedAnswer) =>
    ({ kind: "answer.released", round, h, key, against: against.h }) as const;

  for (const side of ["a", "b"] as const) {
    const { one, two, plain } = notes[side];
    const other = otherSide(side);
    add(`sealed ${side}-one`, side, [`${side}-one`], sealed(one));
    add(`sealed ${side}-two`, side, [`${side}-two`], sealed(two));
    add(`sealed ${side}-plain`, side, [`${side}-plain`], sealed(plain, plain.share));
    for (const name of ["one", "plain"] as const) {
      const { h } = notes[side][name];
      add(`taken back ${side}-${name}`, side, [`${side}-${name}`], { kind: "answer.taken-back", round, h });
    }
    for (const [name, own] of Object.entries(notes[side])) {
      for (const [theirs, their] of Object.entries(notes[other])) {
        const about = [`${side}-${name}`, `${other}-${theirs}`];
        if (name !== "plain" || theirs !== "plain")
          add(`${about[0]} for ${about[1]}`, side, about, released(own, their));
      }
    }
    const { h, key } = notes[other].plain;
    add(`${side} opened ${other}-plain`, side, ["a-plain", "b-plain"], { kind: "round.opened", round, h, key });
  }
  // What only a cheat writes.
  const { one } = notes.b;
  const changed = await sealUnder(one.key, "b-changed");
  add("other words as b-one", "b", ["cheat"], sealed({ h: one.h, c: changed }), 1);
  add("copy of a-one", "b", ["cheat"], sealed(notes.a.one));
  add("a-one's key as its own", "b", ["cheat"], released(notes.a.one, notes.a.one));
  add("b-elsewhere", "b", ["cheat"], sealed(moved));
  add("a-one for b-copy", "a", ["a-one", "cheat"], released(notes.a.one, notes.a.one));
  add("a-one for b-elsewhere", "a", ["a-one", "cheat"], released(notes.a.one, moved));
  add("b-elsewhere for a-one", "b", ["cheat"], released(moved, notes.a.one));

  const sealedFacts = events.map(({ side, fact }) => ({ side, ...(fact.event as unknown as Fields) }));
  const keys = [...Object.values(notes.a), ...Object.values(notes.b), moved].map(({ key }) => key);
  const readings = new Map<string, Readings>();
  for (const { side, kind, h, c } of sealedFacts) {
    if (kind !== "answer.sealed") continue;
    for (const key of keys) readings.set(placeOf(side, h, c, key), await readAll(side, h, c, key));
  }
  const reading =
    (how: keyof Readings): Reading =>
    (author, h, c, key) =>
      readings.get(placeOf(author, h, c, key))?.[how];
  return {
    events,
    /** By commitment, as their author's client would call them; a copy of a's note under b's name is `b-copy`. */
    nameOf: (side: Side, h: Commitment): string => {
      if (side === "b" && h === moved.h) return "b-elsewhere";
      if (side === "b" && h === notes.a.one.h) return "b-copy";
      const found = Object.entries(notes[side]).find(([, note]) => note.h === h);
      return `${side}-${found?.[0] ?? "unknown"}`;
    },
    asWritten: reading("asWritten"),
    unchecked: reading("unchecked"),
    anyAuthor: reading("anyAuthor"),
    anyRound: reading("anyRound"),
  };
}

type Fields = { readonly kind: string; readonly h: Commitment; readonly c: Uint8Array };
type Readings = Record<"asWritten" | "unchecked" | "anyAuthor" | "anyRound", string | undefined>;

const placeOf = (author: Side, h: Commitment, c: Uint8Array, key: Uint8Array) =>
  [author, h, bytesToBase64url(c), bytesToBase64url(key)].join(" ");

async function readAll(author: Side, h: Commitment, c: Uint8Array, key: Uint8Array): Promise<Readings> {
  const open = async (by: Side, at: RoundId) => {
    const opened = await openAnswer({ stream, round: at, author: by, sealed: { h, c }, key, named: h });
    return opened.ok ? opened.value.text : undefined;
  };
  const asWritten = await open(author, round);
  return {
    asWritten,
    unchecked: await openUnchecked(author, c, key),
    anyAuthor: asWritten ?? (await open(author === "a" ? "b" : "a", round)),
    anyRound: asWritten ?? (await open(author, elsewhere)),
  };
}

const associatedWith = (author: Side) => encodeCbor(["twofold/answer/1", streamToBytes(stream), round, author]);

async function sealUnder(key: Uint8Array, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const content = pad(encodeCbor({ text, need: "just-read" }), answerClassesKiB);
  const sealing = { key: await importAesKey(key), content, associated: associatedWith("b"), random: systemRandom };
  return sealWithNonce(sealing);
}

async function openUnchecked(author: Side, c: Uint8Array, key: Uint8Array): Promise<string | undefined> {
  const opened = await openWithNonce({ key: await importAesKey(key), sealed: c, associated: associatedWith(author) });
  const bytes = opened.ok ? unpad(opened.value, answerClassesKiB) : opened;
  const content = bytes.ok ? decodeCbor(bytes.value) : bytes;
  return content.ok ? (content.value as { text: string }).text : undefined;
}
