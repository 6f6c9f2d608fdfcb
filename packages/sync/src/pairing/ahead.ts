/**
 * The bond as a guest sees it before the inviter's device has answered (decisions 28).
 *
 * Folds what the card says, and the notes written ahead, into a state that the screens can show like any other. None of
 * these facts is ever signed, stored or sent; the real ones take their place.
 */

import {
  type BondState,
  emptyBondState,
  type Fact,
  foldBondAll,
  foldVaultAll,
  type UnknownEvent,
  type VaultState,
} from "@twofold/core";
import type { Card } from "@twofold/crypto/pairing";
import type { AheadNote, GuestRecord } from "./pairing-record.ts";

/** As long as real ids and commitments (43 characters), and unlike any of them. */
const standIn = (n: number): string => `ahead${String(n).padStart(38, "0")}`;

export function aheadState(record: GuestRecord, card: Card): BondState {
  const { bondKind, seed, day, edition, weekdays } = card;
  const facts = [
    fact("a", 0, { kind: "bond.created", bondKind, seed, day, edition, weekdays }),
    fact("a", 1, { kind: "person.named", name: card.name }),
    fact("b", 2, { kind: "person.named", name: record.name }),
    fact("b", 3, { kind: "bond.kind-chosen", bondKind: record.bondKind, day }),
    ...record.ahead.map((note, i) =>
      fact("b", 4 + i, {
        ...{ kind: "answer.sealed", round: note.round, h: standIn(i), day: note.day },
        ...{ c: new Uint8Array(), share: new Uint8Array(32) },
      }),
    ),
  ];
  return foldBondAll(emptyBondState(), facts);
}

/** The vault with the notes written ahead in it, as if they had been sealed. */
export function aheadVault(vault: VaultState, notes: readonly AheadNote[], card: Card): VaultState {
  return foldVaultAll(
    vault,
    notes.map(({ round, text, need, day }, i) =>
      fact("b", i, {
        ...{ kind: "answer.kept", stream: card.stream, round, h: standIn(i), text, need, day },
        key: new Uint8Array(32),
      }),
    ),
  );
}

function fact(side: Fact["side"], n: number, event: UnknownEvent): Fact {
  const time = { wallMs: n, counter: 0 };
  return { id: standIn(n) as Fact["id"], side, device: standIn(0) as Fact["device"], time, event };
}
