/**
 * Which additions and removals of devices count, judged from all that was said on one side. Rules DEVICE-1 to DEVICE-6.
 *
 * What was said counts when its device was listed at that place: the first device, or added by something that counts, and
 * not removed, by something that counts, from an earlier place on. Facts depend on each other that way, and when devices
 * have turned against each other they can do so in a circle. What depends on nothing undecided is decided; where only
 * circles are left, these are broken by three rules, in this order:
 *
 * 1. A removal that would undo the very additions its device stands on does not count.
 * 2. An addition that a removal of the circle would undo does not count: nobody brings in devices to save themselves.
 * 3. Removals count. Two devices that remove each other are both out.
 *
 * [Note: Why both are out] One of the two may be in the wrong hands, and nothing in a log can tell which. Were the first,
 * the elder or the later to win, a thief could arrange to be that one and would read on. So what nobody can decide costs
 * access, which the recovery words or a new pairing give back, and never secrecy, which nothing gives back.
 */

import type { BatchPlace } from "../event/fact.ts";
import type { DeviceId } from "../event/ids.ts";
import { compareStamps, earliest, type Stamped } from "../fold/stamp.ts";
import type { Addition, DeviceFacts, Removal } from "./device-facts.ts";
import type { IsBefore } from "./is-before.ts";

/** Whether a removal leaves what its device wrote at `place` standing. */
export function leaves(removal: Removal, place: BatchPlace | null, isBefore: IsBefore): boolean {
  return place !== null && removal.last.some((last) => last.session === place.session && isBefore(place, last));
}

export type Judgement = { readonly additions: readonly Addition[]; readonly removals: readonly Removal[] };

/** An addition or a removal under judgement. */
type Claim = {
  readonly by: DeviceId;
  readonly place: BatchPlace | null;
  readonly addition?: Addition;
  readonly removal?: Removal;
  /** Removals that undo this one should they count. */
  readonly undoneBy: Claim[];
  /** Additions of its device; one of them has to count, unless it is the first device. */
  readonly listedBy: Claim[];
  /** For a removal: what says whether its device and the other one are paper keys, and which is newer. */
  readonly toKnow: Claim[];
  counts?: boolean;
};

/** The additions and removals that count. `firsts` are the devices known from the beginning: they need no addition. */
export function judge(facts: DeviceFacts, firsts: readonly DeviceId[], isBefore: IsBefore): Judgement {
  const roots = new Set(firsts);
  const claims = connect(facts, roots, isBefore);
  for (;;) {
    while (claims.filter((claim) => decide(claim, roots)).length > 0);
    const open = claims.filter((claim) => claim.counts === undefined);
    if (open.length === 0) break;
    for (const circle of findCircles(open)) breakCircle(circle, claims, roots);
  }
  const counting = claims.filter((claim) => claim.counts);
  return {
    additions: counting.flatMap(({ addition }) => addition ?? []),
    removals: counting.flatMap(({ removal }) => removal ?? []),
  };
}

function connect(facts: DeviceFacts, roots: ReadonlySet<DeviceId>, isBefore: IsBefore): Claim[] {
  const links = (): Pick<Claim, "undoneBy" | "listedBy" | "toKnow"> => ({ undoneBy: [], listedBy: [], toKnow: [] });
  const additions = Object.values(facts.additions).map((addition): Claim => ({ ...addition, addition, ...links() }));
  const removals = Object.values(facts.removals).map((removal): Claim => ({ ...removal, removal, ...links() }));
  const claims = [...additions, ...removals];
  const additionsOf = (device: DeviceId) => additions.filter(({ addition }) => addition?.signKey === device);
  for (const claim of claims) {
    if (!roots.has(claim.by)) claim.listedBy.push(...additionsOf(claim.by));
    for (const other of removals) {
      const isAgainst = other !== claim && other.removal?.device === claim.by;
      if (isAgainst && !leaves(other.removal, claim.place, isBefore)) claim.undoneBy.push(other);
    }
    if (claim.removal) claim.toKnow.push(...additionsOf(claim.removal.device), ...claim.listedBy);
  }
  return claims;
}

/** Settles a claim as far as others are settled; whether it did. */
function decide(claim: Claim, roots: ReadonlySet<DeviceId>): boolean {
  if (claim.counts !== undefined) return false;
  const isUndone = claim.undoneBy.some((other) => other.counts);
  const isForeign = !roots.has(claim.by) && claim.listedBy.every((other) => other.counts === false);
  if (isUndone || isForeign || isForbidden(claim, roots)) claim.counts = false;
  else if (dependsOn(claim).every((other) => other.counts !== undefined)) claim.counts = true;
  return claim.counts !== undefined;
}

/** What has to be decided before this claim is. An addition that counts makes the other additions of a device moot. */
function dependsOn(claim: Claim): Claim[] {
  const isListed = claim.listedBy.some((other) => other.counts);
  return [...claim.undoneBy, ...(isListed ? [] : claim.listedBy), ...claim.toKnow];
}

/** A paper key is removed by a newer paper key, or by itself, and by nothing else. Known once all its additions are decided. */
function isForbidden({ by, removal, listedBy, toKnow }: Claim, roots: ReadonlySet<DeviceId>): boolean {
  if (!removal || removal.device === by || toKnow.some(({ counts }) => counts === undefined)) return false;
  const target = toKnow.filter(({ addition }) => addition?.signKey === removal.device);
  const made = roots.has(removal.device) ? undefined : paperMade(target);
  if (made === undefined) return false;
  const own = roots.has(by) ? undefined : paperMade(listedBy);
  return own === undefined || compareStamps(own.stamp, made.stamp) <= 0;
}

/** When a key came to stand on paper; undefined for a device, and for a key that anyone listed as a device. */
function paperMade(additions: readonly Claim[]): Stamped | undefined {
  const counting = additions.flatMap(({ counts, addition }) => (counts && addition ? [addition] : []));
  if (!counting.every(({ paper }) => paper)) return undefined;
  return counting.reduce<Stamped | undefined>((first, each) => earliest(first, each), undefined);
}

/** See the head of this file. `circle` holds claims that wait only for each other. */
function breakCircle(circle: readonly Claim[], claims: readonly Claim[], roots: ReadonlySet<DeviceId>): void {
  const selfUndoing = circle.filter((claim) => claim.removal && undoesItself(claim, claims, roots));
  const undone = circle.filter((claim) => claim.addition && claim.undoneBy.some((other) => circle.includes(other)));
  const isAllRemovals = circle.every(({ removal }) => removal);
  if (selfUndoing.length > 0) for (const claim of selfUndoing) claim.counts = false;
  else if (undone.length > 0) for (const claim of undone) claim.counts = false;
  // Additions that stand only on each other reach no first device.
  else for (const claim of circle) claim.counts = isAllRemovals;
}

/** Whether its device would be reached from no first device if what this removal undoes were gone. */
function undoesItself(removal: Claim, claims: readonly Claim[], roots: ReadonlySet<DeviceId>): boolean {
  const left = claims.filter(
    ({ addition, counts, undoneBy }) => addition && counts !== false && !undoneBy.includes(removal),
  );
  const reached = new Set(roots);
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const { by, addition } of left) if (addition && reached.has(by)) reached.add(addition.signKey);
  }
  return !reached.has(removal.by);
}

/** Strongly connected sets of undecided claims that wait for no undecided claim outside of them. */
function findCircles(open: readonly Claim[]): Claim[][] {
  const reachOf = new Map(open.map((claim) => [claim, reach(claim)]));
  const isIn = (claim: Claim, reached: Claim) => reachOf.get(reached)?.has(claim) ?? false;
  const circles: Claim[][] = [];
  const seen = new Set<Claim>();
  for (const claim of open) {
    const reached = [...(reachOf.get(claim) ?? [])];
    if (seen.has(claim) || !reached.every((other) => isIn(claim, other))) continue;
    circles.push(reached);
    for (const each of reached) seen.add(each);
  }
  return circles;
}

/** A claim and every undecided one it waits for, directly or not. */
function reach(claim: Claim): Set<Claim> {
  const found = new Set([claim]);
  for (const each of found) {
    for (const other of dependsOn(each)) if (other.counts === undefined) found.add(other);
  }
  return found;
}
