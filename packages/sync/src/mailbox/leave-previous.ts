/** The last that is written to the mailbox before: where it has moved, for the devices that still read there. */

import type { StreamId } from "@twofold/core";
import { type RandomBytes, sealEnvelope } from "@twofold/crypto";
import { encodeFrames } from "@twofold/wire";
import type { WritingKey } from "../epochs/keyring.ts";
import { pushAccess } from "../epochs/push-access.ts";
import type { Relay, RelayProblem, StreamAddress } from "../relay/relay-port.ts";
import type { Vault } from "../vault/vault.ts";
import type { PreviousMailbox } from "./mailbox-record.ts";

type LeavingDependencies = {
  readonly relay: Relay;
  readonly vault: Vault;
  /** The mailbox of now. */
  readonly stream: StreamId;
  /** Token digests of the devices that are to read the last words there. */
  readonly digests: readonly string[];
  /** Of the moment when it is sealed. */
  readonly writing: () => WritingKey;
  readonly random: RandomBytes;
};

/** Rule MAIL-5. Where nobody else reads, the stream goes instead. May be called again after a problem. */
export function leavePrevious(previous: PreviousMailbox, deps: LeavingDependencies): Promise<RelayProblem | undefined> {
  const before = { stream: previous.stream, token: previous.token };
  return previous.isAlone ? removeStream(before, deps.relay) : sayMoved(previous, before, deps);
}

async function removeStream(before: StreamAddress, relay: Relay): Promise<RelayProblem | undefined> {
  const removed = await relay.remove(before);
  const isGone = !removed.ok && (removed.error.tag === "not-found" || removed.error.tag === "gone");
  return removed.ok || isGone ? undefined : removed.error;
}

async function sayMoved(
  previous: PreviousMailbox,
  before: StreamAddress,
  { relay, vault, stream, digests, writing, random }: LeavingDependencies,
): Promise<RelayProblem | undefined> {
  const pushed = await pushAccess((list) => relay.setAccess(before, "a", list), previous.access, digests);
  if ("tag" in pushed) return pushed;
  const contents = await vault.contents(previous.sent);
  if (!contents.ok) return { tag: "unreachable" };
  const { epoch, key } = writing();
  const envelopes = contents.value.map((content) =>
    sealEnvelope({ key, stream: previous.stream, epoch, content, random }),
  );
  const frames = encodeFrames([...previous.first, ...(await Promise.all(envelopes))]);
  const posted = await relay.append(before, { id: `moved-${stream}`, epoch: 0, seq: 0 }, frames);
  return posted.ok ? undefined : posted.error;
}
