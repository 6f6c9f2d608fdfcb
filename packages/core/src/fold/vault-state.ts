/** A person's own vault, folded. A new capability is a file in `vault/` and one line here. */

import { ownDevices } from "../devices/device-facts.ts";
import type { VaultFact } from "../event/fact.ts";
import { isVaultEvent, parseVaultEvent } from "../event/parse.ts";
import { ownSessions } from "../practice/sessions.ts";
import { journal } from "../vault/journal.ts";
import { room } from "../vault/journal-room.ts";
import { keptAnswers } from "../vault/kept-answers.ts";
import { keptBonds } from "../vault/kept-bonds.ts";
import { leftBonds } from "../vault/left-bonds.ts";
import { marks } from "../vault/marks.ts";
import { ownDecksSlice } from "../vault/own-decks.ts";
import { questionMarks } from "../vault/question-marks.ts";
import { reflections } from "../vault/reflections.ts";
import { self } from "../vault/self.ts";
import { makeFold, type StateOf, type Unread } from "./fold.ts";

const slices = {
  ...{ self, reflections, keptAnswers, marks, sessions: ownSessions, ownDevices, keptBonds, room, journal },
  ...{ questionMarks, ownDecks: ownDecksSlice, leftBonds },
};

/** One author, so nothing to tell them apart by. */
type Owner = { readonly side?: never };
export type VaultState = StateOf<typeof slices> & Unread<Owner>;

const vaultFold = makeFold(slices, parseVaultEvent, isVaultEvent, (): Owner => ({}));

export function emptyVaultState(): VaultState {
  return vaultFold.empty;
}

/** As `foldBond`, with the same laws. */
export function foldVault(state: VaultState, fact: VaultFact): VaultState {
  const { id, device, time, place, event } = fact;
  return vaultFold.fold(state, { id, device, time, ...(place && { place }), event });
}

export function foldVaultAll(state: VaultState, facts: Iterable<VaultFact>): VaultState {
  let next = state;
  for (const fact of facts) next = foldVault(next, fact);
  return next;
}

export function refoldUnknownVault(state: VaultState): VaultState {
  return vaultFold.refoldUnknown(state);
}
