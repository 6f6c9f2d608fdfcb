/** From what a session holds to what screens see. */

import { exchangeOf, nameOf, otherSide, type RoundId, type Side } from "@twofold/core";
import type { Card } from "@twofold/crypto/pairing";
import { bytesEqual } from "@twofold/wire";
import type { Bond } from "../bond/bond.ts";
import { aheadState } from "../pairing/ahead.ts";
import type { GuestRecord } from "../pairing/pairing-record.ts";
import type { BondView, Connection, OwnAnswerTravel } from "./terms.ts";

export function viewBond(bond: Bond): BondView {
  const { stream, side, safetyWords, ended, endedElsewhere = false } = bond.record;
  const texts = bond.texts();
  const answerTravel = new Map<RoundId, OwnAnswerTravel>();
  for (const item of bond.pending()) if (item.kind === "deposit") answerTravel.set(item.round, "saved-here");
  for (const round of bond.wishes()) answerTravel.set(round, "wish-to-take-back");
  const waiting = bond.pending().some(({ kind }) => kind !== "acknowledge");
  return {
    ...{ stream, side, safetyWords, ended, endedElsewhere, answerTravel },
    state: bond.state(),
    isComplete: namesExchange(bond),
    otherName: nameOf(bond.state(), otherSide(side)) ?? bond.record.metAs,
    ahead: false,
    connection: bond.connection(),
    travel: waiting || bond.wishes().size > 0 ? "saved-here" : "sent-safely",
    texts: texts.opened,
    unopenable: texts.unopenable,
    escrowUnreachable: bond.escrowUnreachable(),
    notices: bond.notices(),
  };
}

/** The bond of a guest who still waits for the inviter's device. */
export function viewAhead(record: GuestRecord, card: Card, connection: Connection): BondView {
  const side: Side = "b";
  return {
    ...{ stream: card.stream, side, connection, ahead: true, ended: false, endedElsewhere: false, isComplete: false },
    escrowUnreachable: false,
    otherName: record.hostName,
    state: aheadState(record, card),
    travel: "saved-here",
    answerTravel: new Map(record.ahead.map(({ round }) => [round, "saved-here"])),
    texts: new Map(),
    unopenable: new Set(),
    safetyWords: [],
    notices: [],
  };
}

function namesExchange(bond: Bond): boolean {
  const named = exchangeOf(bond.state());
  return named !== undefined && bytesEqual(named, bond.record.exchange);
}
