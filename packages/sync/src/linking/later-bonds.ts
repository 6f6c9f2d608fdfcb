/**
 * Bonds that are made after a device was linked, or after the sheet with the words was: all that are of the person get
 * them too. Whoever is in a bond lists the others there under keys that these have ready, and says so in the vault once
 * the relay knows of them; whoever reads it there takes part. Loaded only where there is a mailbox. Rules DEV-16, DEV-17.
 */

import {
  type DeviceId,
  deviceIdOf,
  isLeftBond,
  keptBondRecords,
  type ListedDevice,
  type VaultEvent,
} from "@twofold/core";
import { decodeCbor, digestOfToken, makeDeviceSecret, makeToken, type RandomBytes } from "@twofold/crypto";
import type { Bond } from "../bond/bond.ts";
import { prepareListed } from "../bond/bond-list.ts";
import { activeBondKey, bondPrefix, bondRecordKey, wishesKey } from "../bond/bond-record.ts";
import type { BondWrite } from "../bond/bond-write.ts";
import { leftName, wasLeftAnywhere } from "../client/left-bonds.ts";
import type { Session } from "../client/session.ts";
import type { Prepared } from "../log/log.ts";
import type { PlainChange, SealedStore } from "../store/sealed-store.ts";
import { bondRecordFrom, parseSharedBond, type SharedBond } from "./grant.ts";
import { type SpareSlot, spareSlotsKey } from "./link-record.ts";
import { slotBytes } from "./listing.ts";
import { bondKeysOf, devicesInBond } from "./own-devices.ts";
import { keptBondEvent, keptPlaces, placesOf } from "./places.ts";

export type LaterBondsDependencies = {
  readonly store: SealedStore;
  readonly random: RandomBytes;
  readonly session: () => Session;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
};

/** One event of the log names so many keys at most. */
const slotsPerEvent = 8;
/** With fewer than two ready, new ones are made, so that two bonds in one week find one each. */
const fewSpares = 2;
const freshSpares = 6;

/** May be repeated at any time: what is done already is not done again. Each step is one transaction. */
export async function shareBonds(deps: LaterBondsDependencies): Promise<void> {
  const session = deps.session();
  const { vault, mailbox, restoring, joining } = session;
  const own = deviceIdOf(vault.deviceKeys.signPublic);
  if (!mailbox || restoring || joining || !vault.list().isCurrent(own)) return;
  const began: Bond[] = [];
  await session.exclusive(async () => {
    for (const bond of await takeKept(deps, session, own)) began.push(bond);
    await offerKeys(deps, session, own);
    for (const bond of session.bonds) {
      if (bond.record.ended || !bond.isCurrentHere()) continue;
      await removeLeftOver(deps, session, bond);
      await listOthers(deps, session, bond);
      await tellPlaces(deps, session, bond, own);
    }
  });
  for (const bond of began) bond.start();
  for (const bond of session.bonds) bond.wake();
}

/** Keys of this device in bonds that it began itself, and some for bonds that another own device will begin. */
async function offerKeys({ store, random, save }: LaterBondsDependencies, session: Session, own: DeviceId) {
  const { vault, bonds } = session;
  const listed = vault.list().current;
  const isAlone = !listed.some(({ signKey, paper }) => signKey !== own && !paper);
  const kept = await readSpares(store);
  const said = listed.filter(({ signKey }) => signKey === own).flatMap(bondKeysOf);
  const unsaid = bonds.filter(({ record }) => !record.ended && !said.includes(deviceIdOf(record.device.signPublic)));
  const fresh: SpareSlot[] = [];
  for (let i = 0; !isAlone && kept.length < fewSpares && i < freshSpares; i += 1) {
    fresh.push({ device: await makeDeviceSecret(random), token: makeToken(random) });
  }
  const secrets = [...unsaid.map(({ record }) => record), ...fresh];
  if (secrets.length === 0) return;
  const slots = await Promise.all(
    secrets.map(async ({ device, token }) => slotBytes({ ...device, tokenDigest: await digestOfToken(token) })),
  );
  const { signPublic, hpkePublic } = vault.deviceKeys;
  const events: VaultEvent[] = [];
  for (let at = 0; at < slots.length; at += slotsPerEvent) {
    events.push({
      ...{ kind: "own-device.added", signKey: signPublic.slice(), hpkeKey: hpkePublic.slice(), paper: false },
      slots: slots.slice(at, at + slotsPerEvent),
    });
  }
  const keep = { changes: [{ put: spareSlotsKey, value: [...kept, ...fresh] }], apply: () => {} };
  await save([vault.identity, await vault.prepareWrite(events), keep]);
}

/** Own devices, and the sheet, that are not in this bond yet. */
async function listOthers({ random, save }: LaterBondsDependencies, session: Session, bond: Bond) {
  const { vault } = session;
  const there = placesOf(bond, vault).map(({ device }) => device);
  const { removed } = bond.lists()[bond.record.side];
  const wasThere = (keys: readonly DeviceId[]) => removed.some(({ signKey }) => keys.includes(signKey));
  const events = vault.list().current.flatMap((device): BondWrite[] => {
    if (there.includes(device.signKey) || wasThere(bondKeysOf(device))) return [];
    const slot = chooseSpare(session, device, random);
    if (!slot) return [];
    const [signKey, hpkeKey, token] = slot.map((each) => each.slice());
    if (!signKey || !hpkeKey || !token) return [];
    return [{ kind: "device.added", signKey, hpkeKey, token, paper: device.paper }];
  });
  if (events.length > 0) await save([await bond.prepareWrite(events)]);
}

/**
 * A key that this device has ready and that no bond has, as far as is known here. Of those published last, since what a
 * device had ready when it was linked by an older version is lost to it; at random among them, so that two own devices
 * that each begin a bond at the same time hardly ever choose the same.
 */
function chooseSpare({ vault, bonds }: Session, { additions }: ListedDevice, random: RandomBytes) {
  const used = new Set<DeviceId>();
  for (const { stream } of keptBondRecords(vault.state())) {
    for (const { key } of keptPlaces(vault, stream)) used.add(key);
  }
  for (const bond of bonds) {
    const { current, removed } = bond.lists()[bond.record.side];
    for (const { signKey } of [...current, ...removed]) used.add(signKey);
  }
  const latestFirst = additions.toSorted((left, right) => orderOf(right) - orderOf(left));
  for (const { slots = [] } of latestFirst) {
    const free = slots.filter(([signKey]) => !used.has(deviceIdOf(signKey)));
    const [pick = 0] = random(1);
    if (free.length > 0) return free[pick % free.length];
  }
  return undefined;
}

function orderOf({ stamp: { time } }: ListedDevice["additions"][number]): number {
  return time?.wallMs ?? 0;
}

/** In the vault, once the relay lets them in: before that they would only be turned away. */
async function tellPlaces({ save }: LaterBondsDependencies, { vault }: Session, bond: Bond, own: DeviceId) {
  if (!bond.isAccessSet()) return;
  const told = keptPlaces(vault, bond.record.stream);
  const places = placesOf(bond, vault);
  const isNews = places.some(({ device, key }) => device !== own && !told.some((each) => each.key === key));
  if (isNews) await save([vault.identity, await vault.prepareWrite([keptBondEvent(bond, places)])]);
}

/**
 * Who was removed in the vault and still stands in this bond. Whoever removes a device does both in one transaction (rule
 * DEV-9), unless the bond had not reached them: so one set time is waited for their part, and then it is done from here.
 */
async function removeLeftOver({ store, save }: LaterBondsDependencies, { vault }: Session, bond: Bond) {
  const devices = vault.list().removed.filter(({ paper }) => !paper);
  const standing = devices.flatMap((device) => devicesInBond(bond, device));
  const key = `${bondPrefix(bond.record.stream)}left-over`;
  const kept = await store.read(key);
  const waited = kept.ok ? ((kept.value as readonly DeviceId[] | undefined) ?? []) : [];
  const due = standing.filter((signKey) => waited.includes(signKey));
  if (standing.length === 0 && waited.length === 0) return;
  const removal = due.length > 0 ? await bond.prepareRemoval(due).catch(() => undefined) : undefined;
  const keep = standing.length > 0 ? { put: key, value: standing } : { remove: key };
  await save([...(removal ? [removal] : []), { changes: [keep], apply: () => {} }]);
}

/**
 * Bonds that this person has left on another device: kept here to be read, and nothing leaves for them any more, as where
 * they were left (rule LEAVE-7). Says whether there were any: memory is to be opened anew then.
 */
export async function endLeftBonds({ session, save }: LaterBondsDependencies): Promise<boolean> {
  const { vault, bonds, exclusive } = session();
  let isAny = false;
  for (const bond of bonds) {
    const { stream, ended } = bond.record;
    if (ended || !isLeftBond(vault.state(), await leftName(stream))) continue;
    await bond.stop();
    const changes: PlainChange[] = [
      { removePrefix: `${bondPrefix(stream)}out/` },
      { remove: wishesKey(stream) },
      { put: bondRecordKey(stream), value: { ...bond.record, ended: true, endedElsewhere: true } },
    ];
    isAny = (await exclusive(() => save([{ changes, apply: () => {} }]))) || isAny;
  }
  return isAny;
}

/** Bonds in which another own device has listed this one. */
async function takeKept({ store, save }: LaterBondsDependencies, session: Session, own: DeviceId): Promise<Bond[]> {
  const began: Bond[] = [];
  for (const { stream, record } of keptBondRecords(session.vault.state())) {
    const place = keptPlaces(session.vault, stream).find(({ device }) => device === own);
    const spares = await readSpares(store);
    const slot = spares.find(({ device }) => deviceIdOf(device.signPublic) === place?.key);
    const here = await store.read(bondRecordKey(stream));
    if (!place?.addition || !slot || !here.ok || here.value !== undefined) continue;
    const shared = sharedFrom(record);
    if (!shared || (await wasLeftAnywhere(store, session.vault, stream))) continue;
    const kept = bondRecordFrom(shared, slot);
    const opened = await session.openBondOf(kept);
    if (!opened.ok) continue;
    const bond = opened.value;
    const listed = await prepareListed(store, stream);
    if (!listed.ok) continue;
    const joined = await bond.prepareWrite([{ kind: "device.joined", addition: place.addition }]);
    const isShown = session.bond === undefined;
    const begin: Prepared = {
      changes: [
        { put: bondRecordKey(stream), value: kept },
        listed.value,
        ...(isShown ? [{ put: activeBondKey, value: stream }] : []),
        { put: spareSlotsKey, value: spares.filter((each) => each !== slot) },
      ],
      apply: () => {
        session.bonds = [...session.bonds, bond];
        if (isShown) session.bond = bond;
      },
    };
    if (await save([begin, joined])) began.push(bond);
  }
  return began;
}

function sharedFrom(record: Uint8Array): SharedBond | undefined {
  const decoded = decodeCbor(record);
  return decoded.ok ? parseSharedBond(decoded.value) : undefined;
}

async function readSpares(store: SealedStore): Promise<readonly SpareSlot[]> {
  const kept = await store.read(spareSlotsKey);
  return kept.ok ? ((kept.value as readonly SpareSlot[] | undefined) ?? []) : [];
}
