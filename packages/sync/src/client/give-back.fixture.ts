/** Two who shared something and paired anew: what the tests of giving it back do, and what they look at. */

import { historyAskedOn, isUnfolded, type RoundId, type Side } from "@twofold/core";
import { eventsIn, readPart } from "../earlier/part.ts";
import { factsOfKept } from "../log/log.ts";
import { type MemoryDisk, openMemoryStore } from "../store/memory-store.ts";
import { openSealedStore } from "../store/sealed-store.ts";
import type { Client } from "./client.ts";
import { requireBond, requireOk, roundOne, settled, today, until } from "./device.fixture.ts";

export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
export const note = (text: string) => ({ text, need: "comfort" as const });

export const opens = (client: Client, round: RoundId, side: Side) =>
  until(client, `${side} opens ${round}`, () => isUnfolded(requireBond(client).state, round, side));

/** One round that both open with all that can follow, one in which only Robin has folded, one only Noor has. */
export async function share(robin: Client, noor: Client): Promise<{ ofRobin: RoundId; ofNoor: RoundId }> {
  requireOk(await robin.fold(roundOne, note("open of Robin"), today));
  requireOk(await noor.fold(roundOne, note("open of Noor"), today));
  await opens(robin, roundOne, "a");
  await opens(noor, roundOne, "b");
  requireOk(await noor.respond(roundOne, "more", "an answer of Noor", today));
  await until(robin, "the answer", () => JSON.stringify(requireBond(robin).state).includes("an answer of Noor"));
  requireOk(await robin.reply(roundOne, "a", "a reply of Robin", today));
  requireOk(await robin.addWords(roundOne, "added by Robin", today));
  const said = { kind: "session.acted", session: "small-thanks.0", step: "1", act: "said", day: today } as const;
  const begun = { kind: "session.begun", session: "small-thanks.0", script: "small-thanks@1" } as const;
  const jar = [{ ...begun, mode: "apart", without: "", day: today } as const, { ...said, value: "thank you, Noor" }];
  requireOk(await robin.practise({ bond: jar, vault: [], sealed: [] }, today));
  requireOk(await robin.writeReflection("Today", "private of Robin", today));
  const { round: ofRobin } = requireOk(await robin.askAnother(today));
  requireOk(await robin.fold(ofRobin, note("sealed of Robin"), today));
  await settled(robin);
  const { round: ofNoor } = requireOk(await noor.askAnother(today));
  requireOk(await noor.fold(ofNoor, note("sealed of Noor"), today));
  await Promise.all([settled(robin), settled(noor)]);
  return { ofRobin, ofNoor };
}

export async function comparesWords(robin: Client, noor: Client): Promise<void> {
  requireOk(await robin.wordsCompared("match"));
  requireOk(await noor.wordsCompared("match"));
}

/** Resolves when the other has read that it was asked for. */
export async function asksForIt(asking: Client, asked: Client): Promise<void> {
  requireOk(await asking.giveBack.ask(today));
  const { side } = requireBond(asking);
  await until(asked, "asked", () => historyAskedOn(requireBond(asked).state, side) === today);
}

export const givenTo = (client: Client) =>
  until(client, "given", () => Object.values(requireBond(client).state.history.given).some((one) => one?.whole));

export const keptBy = async (client: Client) => requireOk(await client.giveBack.earlier())[0];

export const textsOf = async (client: Client) =>
  [...((await keptBy(client))?.texts.values() ?? [])].map(({ text }) => text);

/** The parts that were given in the bond that this device keeps; nothing may write to it meanwhile. */
export async function partsOn(disk: MemoryDisk): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const store = await openSealedStore(openMemoryStore(disk), random);
  const rows = store.ok ? await store.value.list("bond/") : store;
  if (!rows.ok) throw new Error(rows.error.tag);
  const tails = rows.value.flatMap(([key, value]) =>
    key.includes("/tail/") ? [value as Uint8Array<ArrayBuffer>] : [],
  );
  const facts = (await Promise.all(tails.map(factsOfKept))).flat();
  return facts.flatMap(({ event }) => (event.kind === "history.given" ? [event.part as Uint8Array<ArrayBuffer>] : []));
}

/** The ids of the events that these parts hold. */
export function eventsOf(parts: readonly Uint8Array<ArrayBuffer>[]): readonly string[] {
  return parts.flatMap((bytes) => {
    const part = readPart(bytes);
    return part.ok ? part.value.contents.flatMap((content) => [...eventsIn([content])]) : [];
  });
}

/** Every byte string and text of a value, in hexadecimal. */
export function hexOf(value: unknown): string {
  if (value instanceof Uint8Array) return value.toHex();
  if (typeof value === "string") return new TextEncoder().encode(value).toHex();
  if (Array.isArray(value)) return value.map(hexOf).join(" ");
  if (typeof value === "object" && value !== null) return Object.values(value).map(hexOf).join(" ");
  return "";
}
