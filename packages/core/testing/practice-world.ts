/** Two people and their devices in one session, driven act by act: what the laws of the practices are run on. */

import type { Fact, VaultFact } from "../src/event/fact.ts";
import { type Commitment, otherSide, type SessionId, type Side } from "../src/event/ids.ts";
import type { BondKind, UnknownEvent } from "../src/event/schema.ts";
import { type BondState, emptyBondState, foldBondAll } from "../src/fold/bond-state.ts";
import { emptyVaultState, foldVaultAll, type VaultState } from "../src/fold/vault-state.ts";
import { type Act, type ActName, actIn, begin, joinWithout, type PairLibrary, type Recorded } from "../src/index.ts";
import type { Mode, Script, Without } from "../src/practice/script.ts";
import { findSession, type Known, type Session } from "../src/practice/session.ts";
import { type SessionView, type Viewer, viewSession } from "../src/practice/view.ts";
import { bytes, commitmentOf, deviceOf, eventIdOf, firstDay, stream } from "./histories.ts";

/** `known` is what that person's device has received, their own always; `log` is everything. */
export type World = {
  readonly script: Script;
  readonly mode: Mode;
  readonly bondKind: BondKind;
  session: SessionId;
  nowMs: number;
  count: number;
  readonly log: Fact[];
  readonly received: Record<Side, { facts: Fact[]; state: BondState }>;
  readonly vaults: Record<Side, { facts: VaultFact[]; state: VaultState }>;
  /** Words that their author has not shown, with who may read them. */
  readonly secrets: { readonly of: Side; readonly text: string }[];
  holder: Side | undefined;
};

/** What is drawn names what it was drawn for; about trust there is nothing. */
export const worldLibrary: PairLibrary = {
  questionsFor: () => [],
  fitting: ({ theme, comfort, flags }) => (theme === "trust" ? [] : [[theme, comfort, ...flags].join("-")]),
};

export const isAlone = (world: World): boolean => world.mode === "alone";
export const actors = (world: World): readonly Side[] => (isAlone(world) ? ["a"] : ["a", "b"]);

/** Both have asked for it (or, apart, alone and between two, the first has) and have heard of each other. */
export function startWorld(script: Script, mode: Mode, bondKind: BondKind, question?: string): World {
  const none = () => ({ facts: [], state: emptyBondState() });
  const vault = () => ({ facts: [], state: emptyVaultState() });
  const world: World = {
    script,
    mode,
    bondKind,
    session: `${script.id}.0` as SessionId,
    nowMs: Date.parse("2025-03-03T18:00:00Z"),
    count: 0,
    log: [],
    received: { a: none(), b: none() },
    vaults: { a: vault(), b: vault() },
    secrets: [],
    holder: undefined,
  };
  const created = { kind: "bond.created", bondKind, seed: bytes(16, 5), day: firstDay, edition: 1, weekdays: [] };
  if (!isAlone(world)) apply(world, "a", { bond: [created], vault: [], sealed: [] });
  for (const side of mode === "live" ? (["a", "b"] as const) : (["a"] as const)) {
    const beginning = { script, mode, without: [], bondKind, today: firstDay, question };
    const begun = begin(knownTo(world, side), beginning);
    if (!begun.ok) throw new Error(begun.error.tag);
    world.session = begun.value.session;
    apply(world, side, begun.value);
  }
  syncAll(world);
  return world;
}

/** This person says that they would like to do without it, from here on. */
export function doWithout(world: World, side: Side, without: readonly Without[]): void {
  apply(world, side, joinWithout(sessionFor(world, side), without, firstDay));
}

export function knownTo(world: World, side: Side): Known {
  const vault = world.vaults[side].state;
  if (isAlone(world)) return { bond: null, vault, stream: null, side };
  return { bond: world.received[side].state, vault, stream, side, library: worldLibrary };
}

export function viewerOf(world: World): Viewer {
  return { bondKind: world.bondKind, now: { ms: world.nowMs, today: firstDay }, holder: world.holder };
}

export function sessionFor(world: World, side: Side): Session {
  const session = findSession(knownTo(world, side), world.session);
  if (session === undefined) throw new Error("it has not started");
  return session;
}

export function viewFor(world: World, side: Side): SessionView {
  return viewSession(world.script, sessionFor(world, side), viewerOf(world));
}

/** Whether it was recorded. Each act takes a second. */
export function doAct(world: World, side: Side, act: Act): boolean {
  const recorded = actIn(world.script, sessionFor(world, side), viewerOf(world), {
    stream: isAlone(world) ? null : stream,
    act,
  });
  if (!recorded.ok) return false;
  const owner = world.mode === "together" && world.holder ? world.holder : side;
  for (const text of secretsIn(act)) world.secrets.push({ of: owner, text });
  apply(world, side, recorded.value);
  return true;
}

/** `side` hears of everything that the other has written so far. */
export function sync(world: World, side: Side): void {
  const mine = world.received[side];
  const news = world.log.filter((fact) => !mine.facts.includes(fact));
  world.received[side] = { facts: [...mine.facts, ...news], state: foldBondAll(mine.state, news) };
}

export function syncAll(world: World): void {
  for (const side of ["a", "b"] as const) sync(world, side);
  openRounds(world);
  for (const side of ["a", "b"] as const) sync(world, side);
}

type Written = Omit<Recorded, "bond"> & { readonly bond: readonly UnknownEvent[] };

function apply(world: World, side: Side, { bond, vault, sealed }: Written): void {
  world.nowMs += 1_000;
  const sealedEvents = sealed.map(({ round, text }): UnknownEvent => {
    const h = commitmentOf(`${side} ${text}`);
    return { kind: "answer.sealed", round, h, c: bytes(40, 7), share: bytes(32, 1), day: firstDay };
  });
  const facts = [...sealedEvents, ...bond].map((event) => factOf(world, side, event));
  world.log.push(...facts);
  const mine = world.received[side];
  world.received[side] = { facts: [...mine.facts, ...facts], state: foldBondAll(mine.state, facts) };
  const notes = vault.map((event) => factOf(world, side, event));
  const own = world.vaults[side];
  world.vaults[side] = { facts: [...own.facts, ...notes], state: foldVaultAll(own.state, notes) };
}

function factOf(world: World, side: Side, event: UnknownEvent): Fact {
  world.count += 1;
  const id = eventIdOf(event, `${side}${world.count}`);
  return { id, side, device: deviceOf(side), time: { wallMs: world.nowMs, counter: world.count % 1_000 }, event };
}

/** As the escrow does: where both have sealed, each gets the other's key. */
function openRounds(world: World): void {
  for (const side of ["a", "b"] as const) {
    const sealed = world.log.filter(({ event }) => event.kind === "answer.sealed");
    for (const { event } of sealed.filter((fact) => fact.side === otherSide(side))) {
      const isMine = sealed.some((fact) => fact.side === side && fact.event.round === event.round);
      const isOpen = world.log.some((fact) => fact.side === side && isOpened(fact, event.h as Commitment));
      if (!isMine || isOpen) continue;
      const opened = { kind: "round.opened", round: event.round, h: event.h, key: bytes(32, 3) };
      world.log.push(factOf(world, side, opened));
    }
  }
}

function isOpened({ event }: Fact, h: Commitment): boolean {
  return event.kind === "round.opened" && event.h === h;
}

function secretsIn(act: Act): readonly string[] {
  if (act.act === "keep" || act.act === "seal") return [act.words];
  return act.act === "guess" ? [act.own, act.guess] : [];
}

export const actNames: readonly ActName[] = [
  ...(["done", "say", "keep", "seal", "guess", "mark", "start", "need", "confirm", "respond", "rate", "pick"] as const),
  ...(["propose", "accept", "reopen", "again", "time-out", "back", "end", "stop", "rest", "resume"] as const),
  ...(["go-apart", "felt-ok", "felt-understood", "next-day"] as const),
];
