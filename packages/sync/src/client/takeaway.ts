/** Taking along what is here, and bringing it back: without any server. What it needs is fetched when it is asked for. */

import { type Day, err, journalRecords, ok, ownName, type Result, type StreamId } from "@twofold/core";
import { type BondRecord, bondRecordKey, bondsKey } from "../bond/bond-record.ts";
import type { ExportDocument, ExportUnreadable } from "../export/export-document.ts";
import type { BondToGather, Wording } from "../export/gather-pieces.ts";
import type { Prepared } from "../log/log.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import type { Session } from "./session.ts";
import type { ClientProblem, Journal, Outcome } from "./terms.ts";
import { viewBond } from "./view.ts";

export type { ExportDocument, ExportedBond, ExportUnreadable, Piece } from "../export/export-document.ts";
export type { Wording } from "../export/gather-pieces.ts";

export type ExportOptions = {
  readonly today: Day;
  /** First and last day; everything where they are left out. */
  readonly from?: Day;
  readonly to?: Day;
  /** Whether what nobody else has seen goes along. */
  readonly mine: boolean;
  readonly wording: Wording;
};

export type Exported = {
  readonly document: ExportDocument;
  /** Journal entries that stayed shut because the room has a passphrase of its own. */
  readonly locked: number;
};

/** `added` pieces are new here, `known` were here already. */
export type ImportReport = { readonly added: number; readonly known: number };

export interface Takeaway {
  /** Everything that a person can read here, as one plain document (docs/export-format.md). */
  gather(options: ExportOptions): Outcome<Exported>;
  /** Reads an own export into the past of this device. On a failure nothing is changed. */
  import(text: string): Outcome<ImportReport, ClientProblem | ExportUnreadable>;
  /** What was imported here. */
  past(): Outcome<Pick<ExportDocument, "bonds" | "pieces">>;
  /** Takes everything that was imported away again. */
  forgetPast(): Outcome;
}

type TakeawayDependencies = {
  readonly store: SealedStore;
  readonly session: () => Session;
  readonly journal: Journal;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly problem: () => ClientProblem | undefined;
};

export function makeTakeaway({ store, session, journal, save, problem }: TakeawayDependencies): Takeaway {
  const saved = async (prepared: Prepared): Promise<Result<void, ClientProblem>> =>
    (await save([prepared])) ? ok(undefined) : err(problem() ?? { tag: "not-the-writer" });

  /** All bonds of this device, those that have ended among them. */
  const allBonds = async (): Promise<Result<readonly BondToGather[], OpenProblem>> => {
    const { bonds, bond: shown, openBondOf } = session();
    const open = [...new Set([...bonds, ...(shown ? [shown] : [])])];
    const listed = await store.read(bondsKey);
    if (!listed.ok) return listed;
    const others = ((listed.value as StreamId[] | undefined) ?? []).filter(
      (stream) => !open.some(({ record }) => record.stream === stream),
    );
    for (const stream of others) {
      const kept = await store.read(bondRecordKey(stream));
      if (!kept.ok) return kept;
      if (kept.value === undefined) continue;
      // Opened to be read and never started: nothing of it speaks with a relay.
      const opened = await openBondOf(kept.value as BondRecord);
      if (!opened.ok) return opened;
      open.push(opened.value);
    }
    return ok(
      open.map((bond) => {
        const { stream, side, state, texts, otherName } = viewBond(bond);
        return { stream, side, state, texts, them: otherName };
      }),
    );
  };

  const gatherAll = async (wording: Wording): Promise<Result<{ live: ExportContent; locked: number }, OpenProblem>> => {
    const bonds = await allBonds();
    if (!bonds.ok) return bonds;
    const { gatherPieces } = await import("../export/gather-pieces.ts");
    const { vault } = session();
    const state = vault.state();
    const { entries, unopened } = await journal.read();
    return ok({
      live: await gatherPieces(state, bonds.value, entries, wording, ownName(state) ?? ""),
      locked: journal.room().isOpen ? unopened : journalRecords(state).length,
    });
  };

  const noWording: Wording = { question: () => undefined, practice: () => undefined };

  return {
    gather: async ({ today, from, to, mine, wording }) => {
      const gathered = await gatherAll(wording);
      if (!gathered.ok) return err(problemOf(gathered.error));
      const { readPast } = await import("../export/past.ts");
      const past = await readPast(store);
      if (!past.ok) return err(problemOf(past.error));
      const { makeDocument } = await import("../export/make-document.ts");
      const { live, locked } = gathered.value;
      const document = await makeDocument(live, past.value, { made: today, from, to, mine });
      return ok({ document, locked: mine ? locked : 0 });
    },

    import: async (text) => {
      const { readExport } = await import("../export/export-document.ts");
      const read = readExport(text);
      if (!read.ok) return read;
      const gathered = await gatherAll(noWording);
      if (!gathered.ok) return err(problemOf(gathered.error));
      const { addToPast, readPast } = await import("../export/past.ts");
      const { findFresh } = await import("../export/make-document.ts");
      return session().exclusive(async () => {
        const past = await readPast(store);
        if (!past.ok) return err(problemOf(past.error));
        const fresh = await findFresh(read.value, gathered.value.live, past.value);
        const added = fresh.pieces.length;
        const report = { added, known: read.value.pieces.length - added };
        if (added === 0 && fresh.bonds.length === 0) return ok(report);
        const change = await addToPast(store, fresh);
        if (!change.ok) return err(problemOf(change.error));
        const { vault } = session();
        const done = await save([vault.identity, { changes: [change.value], apply: () => {} }]);
        return done ? ok(report) : err(problem() ?? { tag: "not-the-writer" });
      });
    },

    past: async () => {
      const { readPast } = await import("../export/past.ts");
      const past = await readPast(store);
      return past.ok ? past : err(problemOf(past.error));
    },

    forgetPast: () =>
      session().exclusive(async () => {
        const { pastPrefix } = await import("../export/past.ts");
        return saved({ changes: [{ removePrefix: pastPrefix }], apply: () => {} });
      }),
  };
}

type ExportContent = Pick<ExportDocument, "bonds" | "pieces">;

function problemOf(problem: OpenProblem): ClientProblem {
  switch (problem.tag) {
    case "key-lost":
    case "record-damaged":
      return { tag: "storage-failed", message: "a part of this device's copy is damaged" };
    default:
      return problem;
  }
}
