/** A whole link, for tests: every message as it crosses the meeting stream, and what each device keeps. */

import { makeStreamId } from "../identifier.ts";
import { mustBe } from "../pairing/pairing.fixture.ts";
import type { RandomBytes } from "../random.ts";
import { grantLink, joinLink, makeLink, revealLink } from "./exchange.ts";
import { linkMeeting, parseLink } from "./link.ts";
import { openLinkMessage } from "./messages.ts";

export const linkedAtMs = 1_772_409_600_000;
export const sampleGrant = { vault: { key: new Uint8Array(32).fill(1) }, bonds: [{ name: "Alex" }, { name: "Kim" }] };

/** Up to the grant; `acceptReveal(guest, reveal)` and `acceptGrant(guest, reveal, grant)` are left to the test. */
export async function linkUpToGrant(random: RandomBytes, grant: unknown = sampleGrant) {
  const nowMs = linkedAtMs;
  const stream = makeStreamId(random);
  const { inviter, message: cardMessage } = await makeLink({ stream, nowMs, relay: null, random });
  const { fragment } = inviter;
  const link = mustBe(parseLink(fragment));
  const meeting = await linkMeeting(link);
  const open = async (message: Uint8Array) => mustBe(await openLinkMessage(meeting, message)).content;
  const card = await open(cardMessage);
  const joined = mustBe(await joinLink({ fragment, card, name: "the tablet", nowMs, random }));
  const { guest, message: joinMessage } = joined;
  const join = await open(joinMessage);
  const revealed = mustBe(await revealLink({ inviter, join, nowMs, random }));
  const reveal = await open(revealed.message);
  const granted = mustBe(await grantLink({ inviter: revealed.inviter, join, grant, nowMs, random }));
  const grantContent = await open(granted.message);
  return {
    ...{ stream, inviter, fragment, link, meeting, cardMessage, card, guest, joinMessage, join },
    ...{ revealed, reveal, granted, grant: grantContent },
  };
}
