/**
 * Everything that one opening of the store holds in memory. A tab that takes over writing, or that sees another tab
 * write, opens a new session and lets the old one go: memory is never written over storage.
 */

import { keptAnswerOf, ok, type Result, type RoundId, standingAnswers, type VaultState } from "@twofold/core";
import type { RandomBytes } from "@twofold/crypto";
import type { Patience } from "../backoff.ts";
import { type Bond, openBond } from "../bond/bond.ts";
import { activeBondKey, type BondRecord, bondRecordKey } from "../bond/bond-record.ts";
import { makeExclusive } from "../exclusive.ts";
import type { Log, Prepared } from "../log/log.ts";
import { type PairingRecord, pairingKey } from "../pairing/pairing-record.ts";
import type { Relay } from "../relay/relay-port.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import { openVault } from "../vault/vault.ts";
import { type Drafts, openDrafts } from "./drafts.ts";

export type SessionDependencies = {
  readonly store: SealedStore;
  readonly relayAt: (origin: string) => Relay;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
  readonly patience: Patience;
  readonly changed: () => void;
  /** Commits and reports what went wrong; applies nothing on failure. */
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
};

export interface Session {
  readonly vault: Log<VaultState> & { readonly identity: Prepared };
  readonly drafts: Drafts;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  bond: Bond | undefined;
  pairing: PairingRecord | undefined;
  openBondOf(record: BondRecord): Promise<Result<Bond, OpenProblem>>;
  stop(): Promise<void>;
}

export async function openSession(deps: SessionDependencies): Promise<Result<Session, OpenProblem>> {
  const { store, save, changed, random, nowMs, patience } = deps;
  const exclusive = makeExclusive();
  const vault = await openVault(store, random, nowMs);
  if (!vault.ok) return vault;
  const drafts = await openDrafts(store, (prepared) => exclusive(() => save([prepared])), changed);
  if (!drafts.ok) return drafts;
  const pairing = await store.read(pairingKey);
  if (!pairing.ok) return pairing;

  const openBondOf = (record: BondRecord) =>
    openBond(record, {
      ...{ store, exclusive, save, random, nowMs, patience, changed },
      relay: deps.relayAt(record.relay),
      keyOf: (round, h) => keptAnswerOf(vault.value.state(), record.stream, round, h)?.key,
      onTakenBack: (round) => textBackToDraft(session, round),
    });

  const session: Session = {
    vault: vault.value,
    drafts: drafts.value,
    exclusive,
    bond: undefined,
    pairing: pairing.value as PairingRecord | undefined,
    openBondOf,
    stop: async () => {
      await drafts.value.flush();
      await session.bond?.stop();
    },
  };

  const active = await store.read(activeBondKey);
  if (!active.ok) return active;
  if (typeof active.value === "string") {
    const record = await store.read(bondRecordKey(active.value as BondRecord["stream"]));
    if (!record.ok) return record;
    if (record.value !== undefined) {
      const bond = await openBondOf(record.value as BondRecord);
      if (!bond.ok) return bond;
      session.bond = bond.value;
    }
  }
  return ok(session);
}

/** A note that was taken back is a draft again, unless something new was begun meanwhile. */
function textBackToDraft(session: Session, round: RoundId): Prepared {
  const bond = session.bond;
  const nothing: Prepared = { changes: [], apply: () => {} };
  if (!bond || session.drafts.read(round)) return nothing;
  const [standing] = standingAnswers(bond.state(), round, bond.record.side);
  const kept = standing && keptAnswerOf(session.vault.state(), bond.record.stream, round, standing.h);
  return kept ? session.drafts.prepare(round, { text: kept.text, need: kept.need }) : nothing;
}
