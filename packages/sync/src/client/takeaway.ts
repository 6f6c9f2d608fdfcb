/** Taking along what is here, and bringing it back: without any server. What it needs is fetched when it is asked for. */

import { type Day, err, journalRecords, ok, ownName, type Result, type StreamId } from "@twofold/core";
import { type BondRecord, bondRecordKey, bondsKey } from "../bond/bond-record.ts";
import type { ExportContent, ExportDocument, ExportUnreadable } from "../export/export-document.ts";
import type { BondToGather, Wording } from "../export/gather-pieces.ts";
import type { Prepared } from "../log/log.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import type { Session } from "./session.ts";
import type { ClientProblem, Journal, Outcome } from "./terms.ts";
import { viewBond } from "./view.ts";

export type {
  ExportContent,
  ExportDocument,
  ExportedBond,
  ExportedDeck,
  ExportUnreadable,
  Piece,
} from "../export/export-document.ts";
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

/** `added` pieces and decks are new here, `known` were here already. */
export type ImportReport = { readonly added: number; readonly known: number };

export type PastContent = ExportContent;

export interface Takeaway {
  /** Everything that a person can read here, as one plain document (docs/export-format.md). */
  gather(options: ExportOptions): Outcome<Exported>;
  /** Reads an own export into the past of this device. On a failure nothing is changed. */
  import(text: string): Outcome<ImportReport, ClientProblem | ExportUnreadable>;
  /** What was imported here; `shut` entries of a journal among it stay unread as long as the private room is locked. */
  past(): Outcome<PastContent & { readonly shut: number }>;
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

  /** What somebody gave back (rule GIVE-8): read here like any other, and taken along like any other. */
  const givenBonds = async (): Promise<Result<readonly BondToGather[], OpenProblem>> => {
    const { vault, bonds, bond, openBondOf } = session();
    const { readEarlierBonds } = await import("../earlier/earlier-bonds.ts");
    const open = [...new Set([...bonds, ...(bond ? [bond] : [])])];
    const earlier = await readEarlierBonds({ store, vault: vault.state(), bonds: open, openBondOf });
    if (!earlier.ok) return earlier;
    return ok(earlier.value.flatMap((one) => (one.givenOn === undefined ? [] : [{ ...one, given: one.vault }])));
  };

  const gatherAll = async (
    wording: Wording,
    given: readonly BondToGather[],
  ): Promise<Result<{ live: PastContent; locked: number }, OpenProblem>> => {
    const bonds = await allBonds();
    if (!bonds.ok) return bonds;
    const others = bonds.value.filter(({ stream }) => given.every((one) => one.stream !== stream));
    const { gatherPieces } = await import("../export/gather-pieces.ts");
    const { vault } = session();
    const state = vault.state();
    const { entries, unopened } = await journal.read();
    return ok({
      live: await gatherPieces(state, [...others, ...given], entries, wording, ownName(state) ?? ""),
      locked: journal.room().isOpen ? unopened : journalRecords(state).length,
    });
  };

  /** An imported journal is a journal: what locks the room locks it too (rule EXP-9). */
  const readable = (past: PastContent): PastContent & { readonly shut: number } => {
    if (journal.room().isOpen) return { ...past, shut: 0 };
    const open = past.pieces.filter(({ kind }) => kind !== "entry");
    return { ...past, pieces: open, shut: past.pieces.length - open.length };
  };
  const noWording: Wording = { question: () => undefined, practice: () => undefined };

  return {
    gather: async ({ today, from, to, mine, wording }) => {
      const given = await givenBonds();
      if (!given.ok) return err(problemOf(given.error));
      const gathered = await gatherAll(wording, given.value);
      if (!gathered.ok) return err(problemOf(gathered.error));
      const { readPast } = await import("../export/past.ts");
      const past = await readPast(store);
      if (!past.ok) return err(problemOf(past.error));
      const { makeDocument } = await import("../export/make-document.ts");
      const { live, locked } = gathered.value;
      const earlier = readable(past.value);
      const document = await makeDocument(live, earlier, { made: today, from, to, mine });
      return ok({ document, locked: mine ? locked + earlier.shut : 0 });
    },

    import: async (text) => {
      const { readExport } = await import("../export/export-document.ts");
      const read = readExport(text);
      if (!read.ok) return read;
      // What was given back is no log of this person's: their own file may hold more of it.
      const gathered = await gatherAll(noWording, []);
      if (!gathered.ok) return err(problemOf(gathered.error));
      const { addToPast, readPast } = await import("../export/past.ts");
      const { findFresh } = await import("../export/make-document.ts");
      return session().exclusive(async () => {
        const past = await readPast(store);
        if (!past.ok) return err(problemOf(past.error));
        const fresh = await findFresh(read.value, gathered.value.live, past.value);
        const added = fresh.pieces.length + fresh.decks.length;
        const report = { added, known: read.value.pieces.length + read.value.decks.length - added };
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
      return past.ok ? ok(readable(past.value)) : err(problemOf(past.error));
    },

    forgetPast: () =>
      session().exclusive(async () => {
        const { pastPrefix } = await import("../export/past.ts");
        return saved({ changes: [{ removePrefix: pastPrefix }], apply: () => {} });
      }),
  };
}

function problemOf(problem: OpenProblem): ClientProblem {
  switch (problem.tag) {
    case "key-lost":
    case "record-damaged":
      return { tag: "storage-failed", message: "a part of this device's copy is damaged" };
    default:
      return problem;
  }
}
