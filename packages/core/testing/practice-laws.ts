/** The laws that hold for every script, checked along a random history of legal and illegal acts. */

import fc from "fast-check";
import { expect } from "vitest";
import { emptyBondState, foldBondAll } from "../src/fold/bond-state.ts";
import { emptyVaultState, foldVaultAll } from "../src/fold/vault-state.ts";
import { type Act, type ActName, type Side, timeOutLengths } from "../src/index.ts";
import type { Offer } from "../src/practice/acts.ts";
import { type Mode, type Script, withouts } from "../src/practice/script.ts";
import { findSession } from "../src/practice/session.ts";
import { type SessionView, viewSession } from "../src/practice/view.ts";
import {
  actNames,
  actors,
  doAct,
  doWithout,
  isAlone,
  knownTo,
  startWorld,
  sync,
  syncAll,
  viewerOf,
  viewFor,
  type World,
} from "./practice-world.ts";

/** How often each kind of step met each act: recorded, refused. And the states and transitions that were seen. */
export type Coverage = {
  readonly met: Map<string, { recorded: number; refused: number }>;
  readonly states: Set<string>;
  readonly transitions: Set<string>;
  readonly swept: Set<string>;
};
export const noCoverage = (): Coverage => ({
  met: new Map(),
  states: new Set(),
  transitions: new Set(),
  swept: new Set(),
});

/** One random number generator for the whole history: fast-check prints its seed when a law breaks. */
export type Chance = (below: number) => number;
export const chances = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 40, maxLength: 120, size: "max" })
  .map((numbers) => ({ numbers, length: numbers.length }));

export function chanceFrom(numbers: readonly number[]): Chance {
  let at = 0;
  return (below) => {
    const number = numbers[at % numbers.length] ?? 0;
    at += 1;
    // Once round, the numbers shift, so that a short list does not repeat itself for ever.
    return (number + Math.floor(at / numbers.length) * 7_919) % below;
  };
}

/** Drives both through the script at random, then to its end, and checks every law at every state on the way. */
export function checkLaws(script: Script, mode: Mode, numbers: readonly number[], coverage: Coverage): void {
  const chance = chanceFrom(numbers);
  const world = startWorld(script, mode, chance(2) === 0 ? "partner" : "friend");
  for (let turn = 0; turn < numbers.length; turn += 1) {
    step(world, chance, coverage);
    for (const side of actors(world)) checkState(world, side, chance(3) === 0);
    const isOver = actors(world).every((side) => viewFor(world, side).offers.length === 0);
    if (isOver) break;
  }
  syncAll(world);
  // The log only grows, so once at the end is for every state.
  const log = JSON.stringify(world.log);
  for (const secret of world.secrets) expect(log).not.toContain(secret.text);
  checkReload(world, chance);
  checkSomebodyCanAct(world);
  finish(world);
}

function step(world: World, chance: Chance, coverage: Coverage): void {
  const side = actors(world)[chance(actors(world).length)]!;
  if (chance(3) === 0) syncAll(world);
  else if (chance(2) === 0) sync(world, side);
  if (chance(40) === 0) doWithout(world, side, [withouts[chance(withouts.length)]!]);
  if (chance(4) === 0) world.nowMs += [60_000, 20 * 60_000, 86_400_000][chance(3)]!;
  const { phase, to } = viewFor(world, side);
  if (phase === "cover") world.holder = chance(4) === 0 ? undefined : to;
  if (chance(4) === 0) meet(world, side, wildAct(actNames[chance(actNames.length)]!, chance, world), coverage);
  const view = viewFor(world, side);
  if (!coverage.swept.has(stateName(view))) tryWhatIsNotOffered(world, side, view, chance, coverage);
  const offers: readonly Offer[] = [...view.offers, ...view.agreementOffers];
  // What ends or halts it is always there; taken as often as the rest, no history would ever get far.
  const liked = offers.filter(({ act }) => !["stop", "rest", "end", "time-out", "go-apart"].includes(act));
  const from = liked.length > 0 && chance(12) > 0 ? liked : offers;
  if (from.length === 0) return;
  const act = actFor(from[chance(from.length)]!, chance, world);
  expect({ act, isRecorded: meet(world, side, act, coverage) }).toEqual({ act, isRecorded: true });
}

/** In a state seen for the first time: every act that it does not offer is refused, and changes nothing. */
function tryWhatIsNotOffered(world: World, side: Side, view: SessionView, chance: Chance, coverage: Coverage): void {
  coverage.swept.add(stateName(view));
  const offered = new Set([...view.offers, ...view.agreementOffers].map(({ act }) => act));
  for (const name of actNames.filter((one) => !offered.has(one))) {
    const act = { ...wildAct(name, chance, world), act: name } as Act;
    expect({ name, isRecorded: meet(world, side, act, coverage) }).toEqual({ name, isRecorded: false });
  }
  expect(viewFor(world, side)).toEqual(view);
}

function meet(world: World, side: Side, act: Act, { met, states, transitions }: Coverage): boolean {
  const before = viewFor(world, side);
  const isRecorded = doAct(world, side, act);
  const key = `${before.place?.kind ?? before.phase} ${act.act}`;
  const count = met.get(key) ?? { recorded: 0, refused: 0 };
  count[isRecorded ? "recorded" : "refused"] += 1;
  met.set(key, count);
  states.add(stateName(before));
  if (isRecorded) transitions.add(`${stateName(before)} -${act.act}-> ${stateName(viewFor(world, side))}`);
  return isRecorded;
}

function stateName({ mode, phase, place, aside, offers }: SessionView): string {
  return [
    mode,
    phase,
    place?.kind ?? "-",
    place?.aloud ? "aloud" : "-",
    aside ?? "-",
    offers.map(({ act }) => act),
  ].join(" ");
}

/** What only its author may read is in nobody else's view, and nothing shows whether the other has acted. */
function checkState(world: World, side: Side, isSampled: boolean): void {
  const view = viewFor(world, side);
  const text = JSON.stringify(view);
  for (const secret of world.secrets) {
    if (secret.of !== side || view.phase === "cover") expect(text).not.toContain(secret.text);
  }
  expect(view.offers.length).toBeGreaterThan(view.phase === "finished" || view.phase === "ended" ? -1 : 0);
  if (view.phase === "running" && !isAlone(world) && world.mode !== "together" && isSampled) {
    expect(viewWithoutTheirs(world, side, view)).toEqual(view);
  }
}

/** Acts that are done in order to be shown at once. */
const shownActs = ["said", "said-again", "needed", "started", "answered", "answered-again"].concat([
  "missing",
  "missing-again",
  "proposed",
  "accepted",
  "reopened",
  "responded",
  "marked",
]);

/** The view as it would be if the other had done nothing here but what is done to be shown. */
function viewWithoutTheirs(world: World, side: Side, view: SessionView): SessionView {
  const path = view.place?.path ?? "";
  // Once both have sealed, that is what has become visible.
  const isUnfolding = view.place?.shown.some((one) => one.what === "sealed" && one.phase !== "folded") ?? false;
  const rounds = ["", ".own", ".guess"].map((part) => `s.${world.session}.${path}${part}`);
  const facts = world.received[side].facts.filter(({ side: author, event }) => {
    if (author === side) return true;
    if (isUnfolding) return event.act !== "on" || event.step !== path;
    if (event.kind === "answer.sealed") return !rounds.includes(String(event.round));
    return event.kind !== "session.acted" || event.step !== path || shownActs.includes(String(event.act));
  });
  const known = { ...knownTo(world, side), bond: foldBondAll(emptyBondState(), facts) };
  return viewSession(world.script, findSession(known, world.session)!, viewerOf(world));
}

/** A device that starts from nothing and hears everything twice and in any order sees the same. */
function checkReload(world: World, chance: Chance): void {
  for (const side of actors(world)) {
    const shuffle = <T>(items: readonly T[]) =>
      items
        .map((item) => ({ item, at: chance(1_000_000) }))
        .sort((l, r) => l.at - r.at)
        .map(({ item }) => item);
    const bond = foldBondAll(emptyBondState(), shuffle([...world.log, ...world.log.slice(0, 20)]));
    const vault = foldVaultAll(emptyVaultState(), shuffle([...world.vaults[side].facts, ...world.vaults[side].facts]));
    const known = isAlone(world) ? { ...knownTo(world, side), vault } : { ...knownTo(world, side), bond, vault };
    const again = viewSession(world.script, findSession(known, world.session)!, viewerOf(world));
    expect(again).toEqual(viewFor(world, side));
  }
}

const setAside = ["stop", "rest", "resume", "go-apart", "time-out"];

/** Not counting what is always there: somebody can go on now, or once the timer or the least pause has run out. */
function checkSomebodyCanAct(world: World): void {
  for (const side of actors(world)) doAct(world, side, { act: "resume" });
  syncAll(world);
  const view = viewFor(world, actors(world)[0]!);
  if (view.phase === "finished" || view.phase === "ended") return;
  world.nowMs += 2 * 86_400_000;
  if (view.phase === "cover") world.holder = view.to;
  const offers = actors(world).flatMap((side) => viewFor(world, side).offers);
  expect(offers.filter(({ act }) => !setAside.includes(act))).not.toEqual([]);
}

/** However far it has got, two who move on without a word reach the end. */
function finish(world: World): void {
  for (let turn = 0; turn < 400; turn += 1) {
    syncAll(world);
    const views = actors(world).map((side) => viewFor(world, side));
    if (views.every(({ phase }) => phase === "finished" || phase === "ended")) return;
    world.nowMs += 86_400_000;
    const host = views.find(({ phase }) => phase === "cover");
    if (host) world.holder = host.to;
    for (const side of actors(world)) {
      const isMoved = doAct(world, side, { act: "back" }) || doAct(world, side, { act: "done" });
      if (!isMoved) doAct(world, side, { act: "confirm", option: "let-go", words: "" });
    }
  }
  expect.fail(`no end: ${JSON.stringify(viewFor(world, "a").place)}`);
}

let canaries = 0;
function canary(world: World, what: string): string {
  canaries += 1;
  return `${what}-${world.holder ?? "-"}-${canaries}.`;
}

function wordsFor(offer: Offer, chance: Chance, world: World): string {
  return offer.words === "needed" || (offer.words === "optional" && chance(2) === 0) ? canary(world, "words") : "";
}

function actFor(offer: Offer, chance: Chance, world: World): Act {
  const option = offer.options?.[chance(offer.options.length)] ?? "";
  const words = wordsFor(offer, chance, world);
  switch (offer.act) {
    case "seal":
      return { act: "seal", words: canary(world, "sealed"), need: "comfort" };
    case "guess":
      return { act: "guess", own: canary(world, "own"), guess: canary(world, "guess") };
    case "keep":
      return { act: "keep", words: canary(world, "private") };
    case "rate":
      return { act: "rate", rating: (offer.top ?? 0) - chance(2), shared: offer.mayShare === true && chance(2) === 0 };
    case "pick": {
      const most = 1 + chance(offer.most ?? 1);
      const from = chance(offer.options?.length ?? 1);
      return { act: "pick", picked: (offer.options ?? []).slice(from, from + most) };
    }
    case "accept":
    case "reopen":
      return { act: offer.act, about: offer.about! };
    case "propose":
      return { act: "propose", words };
    default:
      return { act: offer.act, ...(offer.options && { option }), words } as Act;
  }
}

/** Whatever a careless or hostile caller might ask for. */
function wildAct(act: ActName, chance: Chance, world: World): Act {
  const some = <T>(...items: readonly T[]) => items[chance(items.length)]!;
  const option = some(
    "yes",
    "let-go",
    "thank",
    "ideas",
    "close",
    "comfort",
    "closer",
    ...Object.keys(timeOutLengths),
    "nonsense",
  );
  const words = some("", "x".repeat(17_000), canary(world, "wild"));
  const secret = canary(world, "wild-secret");
  if (act === "keep") return { act, words: secret };
  if (act === "time-out" && chance(6) > 0) return { act: "time-out", option: some("nonsense" as never, "1-hour") };
  if (act === "seal") return { act, words: secret, need: "just-read" };
  if (act === "guess") return { act, own: secret, guess: secret };
  if (act === "rate") return { act, rating: some(-1, 0.5, 3, 99), shared: chance(2) === 0 };
  if (act === "pick")
    return { act, picked: some([], ["sea"], ["sea", "sea"], ["hill", "home"], ["nonsense"], ["me-first"]) };
  const about = some(...world.log.map(({ id }) => id));
  if (act === "end" && chance(6) > 0) return { act: "back" };
  return { act, option, words, about } as Act;
}

/** The table of kinds and acts, and how many states and transitions were reached. */
export function coverageLines({ met, states, transitions }: Coverage): string[] {
  const kinds = [...new Set([...met.keys()].map((key) => key.split(" ")[0]!))].sort();
  const lines = kinds.map((kind) => {
    const cells = actNames.map((act) => met.get(`${kind} ${act}`) ?? { recorded: 0, refused: 0 });
    const recorded = cells.reduce((sum, cell) => sum + cell.recorded, 0);
    const refused = cells.reduce((sum, cell) => sum + cell.refused, 0);
    const legal = actNames.filter((_act, index) => cells[index]!.recorded > 0);
    return `${kind.padEnd(11)} ${recorded} recorded, ${refused} refused; legal here: ${legal.join(" ")}`;
  });
  return [...lines, `${states.size} states, ${transitions.size} transitions`];
}

/** Kind and act that never met. */
export function neverMet({ met }: Coverage, kinds: readonly string[]): string[] {
  return kinds.flatMap((kind) => actNames.map((act) => `${kind} ${act}`)).filter((key) => !met.has(key));
}
