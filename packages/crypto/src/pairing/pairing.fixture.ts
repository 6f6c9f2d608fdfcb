/** A whole pairing, for tests: every message as it crosses the meeting stream, and what each side keeps. */

import type { Day } from "@twofold/core";
import { makeBondKey } from "../bond-key.ts";
import type { RandomBytes } from "../random.ts";
import { answerJoin, makeJoin } from "./exchange.ts";
import { makeInvitation, parseInvitation } from "./invitation.ts";
import { meetingOf } from "./meeting.ts";
import { type Card, openMessage } from "./messages.ts";

export const sampleCard: Omit<Card, "stream"> = {
  name: "Sam",
  bondKind: "partner",
  seed: new Uint8Array(16).fill(7),
  day: "2026-03-02" as Day,
  edition: 1,
  weekdays: [1, 3, 5],
};

/** Up to the inviter's answer; `acceptAnswer(guest, answer)` is left to the test. */
export async function pairUpToAnswer(random: RandomBytes, card = sampleCard) {
  const { inviter, message: cardMessage } = await makeInvitation({ card, relay: null, random });
  const { fragment } = inviter;
  const invitation = mustBe(parseInvitation(fragment));
  const meeting = await meetingOf(invitation);
  const cardContent = mustBe(await openMessage(meeting, cardMessage)).content;
  const joining = { fragment, card: cardContent, name: "Alex", bondKind: "friend", random } as const;
  const { guest, message: joinMessage } = await makeJoin(joining);
  const join = mustBe(await openMessage(meeting, joinMessage)).content;
  const bondKey = makeBondKey(random);
  const answered = mustBe(await answerJoin({ inviter, join, epoch: 0, bondKey, random }));
  const answer = mustBe(await openMessage(meeting, answered.message)).content;
  return { inviter, invitation, meeting, cardMessage, guest, joinMessage, join, bondKey, answered, answer };
}

export function mustBe<T>(result: { ok: true; value: T } | { ok: false; error: { tag: string } }): T {
  if (!result.ok) throw new Error(result.error.tag);
  return result.value;
}
