/** What no event may ever carry, looked for in the shapes themselves: names at any depth, and what each field would take. */

import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { bondEvents, vaultEvents } from "./schema.ts";

type Leaf = { readonly kind: string; readonly path: string; readonly schema: v.GenericSchema };
type Inner = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly items?: readonly v.GenericSchema[];
};

/** Every value that a schema describes, however deep, by where it stands. */
function leavesOf(kind: string, path: string, schema: v.GenericSchema): Leaf[] {
  const { entries, wrapped, item, items } = schema as Inner;
  if (entries) return Object.entries(entries).flatMap(([name, inner]) => leavesOf(kind, `${path}.${name}`, inner));
  if (wrapped) return leavesOf(kind, path, wrapped);
  if (item) return leavesOf(kind, `${path}[]`, item);
  if (items) return items.flatMap((inner, at) => leavesOf(kind, `${path}[${at}]`, inner));
  return [{ kind, path: path.slice(1), schema }];
}
const leavesOfAll = (schemas: Readonly<Record<string, v.GenericSchema>>) =>
  Object.entries(schemas).flatMap(([kind, schema]) => leavesOf(kind, "", schema));
const takes = ({ schema }: Leaf, value: unknown) => v.safeParse(schema, value).success;
const namesOf = (leaves: readonly Leaf[]) => [...new Set(leaves.map(({ kind, path }) => `${kind} ${path}`))];

const bond = leavesOfAll(bondEvents);
const all = [...bond, ...leavesOfAll(vaultEvents)];

/** Whole words in a field's name: `lastSeenAt` is last, seen, at. */
const wordsOf = (path: string) =>
  path
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .match(/[a-z]+/g) ?? [];
/** What the writer of a deck says that a question takes: of the deck, and the same whoever meets it. */
const ofADeck = "deck.saved deck.questions[].minutes";
const never: Readonly<Record<string, readonly string[]>> = {
  presence: ["online", "presence", "present", "active", "idle", "away", "typing", "status", "visible", "focus", "here"],
  location: ["location", "place", "position", "lat", "latitude", "lon", "lng", "longitude", "geo", "gps", "zone", "ip"],
  "reading time": ["seen", "read", "reads", "viewed", "opened", "received", "delivered", "at", "time", "ms", "clock"],
  "how long": ["duration", "elapsed", "minutes", "seconds", "since", "until", "count", "streak", "score"],
  device: ["battery", "charge", "charging", "power", "network", "wifi", "agent", "model", "screen", "motion", "steps"],
};

describe("[SAFE-1] no synced event can carry presence, location, reading time or battery", () => {
  it.each(Object.entries(never))("no field, at any depth, is named for %s", (_, banned) => {
    expect(all.length).toBeGreaterThan(80);
    const named = namesOf(all.filter(({ path }) => wordsOf(path).some((word) => banned.includes(word))));
    expect(named.filter((name) => name !== ofADeck)).toEqual([]);
  });

  it("no field takes a moment: not as a number, a date or a text of a clock, unless a person writes it", () => {
    const moments = [Date.UTC(2026, 10, 22, 21, 59), new Date(), 1_795_384_740.5];
    const texts = ["2026-11-22T21:59:40.000Z", "2026-11-22 21:59", "21:59", "9:59 pm", "22 Nov 2026"];
    // The deck's edition is a plain number; a bond has one, made with it and never changed.
    expect(namesOf(all.filter((leaf) => moments.some((moment) => takes(leaf, moment))))).toEqual([
      "bond.created edition",
    ]);
    expect(namesOf(bond.filter((leaf) => texts.some((text) => takes(leaf, text))))).toEqual([
      ...["person.named name", "question.shared text", "question.shared response", "answer.responded words"],
      ...["answer.replied text", "answer.added text", "session.acted value"],
    ]);
  });

  it("no field of the bond takes a place or a measured value", () => {
    const measured = [{ lat: 52.5, lon: 13.4 }, [52.5, 13.4], 0.83, -7, "52.5200, 13.4050"];
    expect(namesOf(bond.filter((leaf) => measured.some((value) => takes(leaf, value))))).toEqual([
      ...["bond.created edition", "person.named name", "question.shared text", "question.shared response"],
      ...["answer.responded words", "answer.replied text", "answer.added text", "session.acted value"],
    ]);
  });

  it("finds what it looks for: a field like that would fail each of the above", () => {
    const spy = v.looseObject({ lastSeenAt: v.number(), device: v.optional(v.looseObject({ battery: v.number() })) });
    const leaves = leavesOf("spy", "", spy);
    expect(namesOf(leaves)).toEqual(["spy lastSeenAt", "spy device.battery"]);
    expect(leaves.map(({ path }) => wordsOf(path).some((word) => Object.values(never).flat().includes(word)))).toEqual([
      true,
      true,
    ]);
    expect(leaves.every((leaf) => takes(leaf, Date.now()) && takes(leaf, 0.83))).toBe(true);
  });
});
