/** How an act is written down: into the vault, or into the bond, each in one transaction. */

import {
  type BondState,
  closedBy,
  createdOf,
  type Day,
  err,
  isEditionNews,
  ok,
  type QuestionsFor,
  type Result,
  type StreamId,
  type VaultEvent,
} from "@twofold/core";
import { bytesToId } from "@twofold/crypto";
import type { Bond } from "../bond/bond.ts";
import type { BondWrite } from "../bond/bond-write.ts";
import type { Prepared } from "../log/log.ts";
import type { Session } from "./session.ts";
import type { ClientProblem, ClientView, Outcome } from "./terms.ts";

export type WriteDependencies = {
  readonly session: () => Session;
  readonly view: () => ClientView;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly questions: (seed: Uint8Array) => QuestionsFor;
  /** Of the library that this app has. */
  readonly edition: number;
  readonly wroteFirst: () => void;
};

type Decided = Result<readonly BondWrite[], ClientProblem>;

export interface Writes {
  save(prepared: readonly Prepared[]): Promise<Result<void, ClientProblem>>;
  exclusive(work: () => Promise<Result<void, ClientProblem>>): Outcome;
  writeVault(events: readonly VaultEvent[], besides?: readonly Prepared[]): Outcome;
  /** A mark of the bond that is shown; without one there is nothing to mark. */
  markInBond(make: (stream: StreamId) => VaultEvent): Outcome;
  /** The bond that can be written to, or why there is none. */
  findBond(): Result<Bond, ClientProblem>;
  /** `today` is the writer's; acts that have no day bring no news of the edition along. */
  writeBond(events: (bond: Bond) => Decided, today?: Day): Outcome;
  /** The events of an act, with the edition that this app holds where the other side does not know it yet. Rule EDIT-3. */
  withEdition(bond: Bond, events: readonly BondWrite[], today: Day): readonly BondWrite[];
  /** The pair's order of questions. */
  orderOf(state: BondState): QuestionsFor;
}

export function makeWrites(deps: WriteDependencies): Writes {
  const { session, view } = deps;

  const save: Writes["save"] = async (prepared) =>
    (await deps.save(prepared)) ? ok(undefined) : err(view().saveProblem ?? { tag: "not-the-writer" });
  const exclusive: Writes["exclusive"] = (work) => session().exclusive(work);

  const writeVault: Writes["writeVault"] = (events, besides = []) =>
    exclusive(async () => {
      const { vault } = session();
      const first = vault.head().seq === 0;
      const saved = await save([vault.identity, await vault.prepareWrite(events), ...besides]);
      if (first && saved.ok) deps.wroteFirst();
      const snapshot = saved.ok ? vault.prepareSnapshot() : undefined;
      // A snapshot that could not be saved is no loss, and not this act's failure.
      if (snapshot) await deps.save([snapshot]);
      return saved;
    });

  const findBond: Writes["findBond"] = () => {
    const { bond } = session();
    if (!bond || bond.record.ended || bond.isRemovedHere() || closedBy(bond.state()).length > 0)
      return err({ tag: "relay-refused", message: "there is no bond to write to" });
    return ok(bond);
  };

  const withEdition: Writes["withEdition"] = ({ state, record }, events, today) => {
    const { edition } = deps;
    const device = bytesToId<never>(record.device.signPublic);
    if (events.length === 0 || !isEditionNews(state(), { side: record.side, device, edition })) return events;
    return [...events, { kind: "edition.held", edition, day: today }];
  };

  return {
    ...{ save, exclusive, writeVault, findBond, withEdition },
    markInBond: (make) => {
      const stream = view().bond?.stream;
      return stream ? writeVault([make(stream)]) : Promise.resolve(ok(undefined));
    },
    writeBond: (events, today) =>
      exclusive(async () => {
        const bond = findBond();
        if (!bond.ok) return bond;
        const decided = events(bond.value);
        if (!decided.ok) return decided;
        if (decided.value.length === 0) return ok(undefined);
        const written = today === undefined ? decided.value : withEdition(bond.value, decided.value, today);
        const saved = await save([await bond.value.prepareWrite(written)]);
        bond.value.wake();
        return saved;
      }),
    orderOf: (state) => {
      const created = createdOf(state);
      return created ? deps.questions(created.seed) : () => [];
    },
  };
}
