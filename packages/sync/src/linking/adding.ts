/** Listing a new device everywhere, and what it is handed for it. Rules DEV-11, DEV-12. */

import { deviceIdOf, err, ok, type Result } from "@twofold/core";
import { makeBondKey, makeStreamId, makeToken, type RandomBytes } from "@twofold/crypto";
import { decodeLinkInviter, grantLink } from "@twofold/crypto/link";
import type { DeviceProblem } from "../client/device-terms.ts";
import type { Session } from "../client/session.ts";
import type { ClientProblem } from "../client/terms.ts";
import type { Prepared } from "../log/log.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import type { VaultIdentity } from "../vault/vault.ts";
import { type Grant, sharedBondOf } from "./grant.ts";
import type { LinkingRecord } from "./link-record.ts";
import { namingItself, prepareListing } from "./listing.ts";

export type AddingDependencies = {
  readonly relayOrigin: string;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
  readonly session: () => Session;
};

export type Adding = {
  readonly mailbox: Mailbox;
  readonly parts: readonly Prepared[];
  /** The message that hands everything over; may leave once the rest is at the relay. */
  readonly grant: Uint8Array<ArrayBuffer>;
};

/** Nothing is saved here. */
export async function prepareAdding(
  deps: AddingDependencies,
  record: LinkingRecord,
  joined: NonNullable<LinkingRecord["joined"]>,
): Promise<Result<Adding, DeviceProblem>> {
  const { random, nowMs } = deps;
  const session = deps.session();
  const { vault } = session;
  const { slots, name } = joined;
  const inviter = decodeLinkInviter(record.inviter);
  if (!inviter.ok || !slots[0]) return err({ tag: "link-damaged" });
  const mailbox = session.mailbox ?? (await makeMailbox(deps, record.code));
  if ("tag" in mailbox) return err(mailbox);
  const listing = await prepareListing(session, {
    ...{ slots, name },
    before: await namingItself(session, mailbox.record.token),
  });
  if (!listing) return err({ tag: "too-many-devices" });

  const { relay, stream, code, keys } = mailbox.record;
  const grant: Grant = {
    vault: { stream: vault.own.stream, addition: listing.addition, ...firstKeysOf(vault.own) },
    mailbox: { relay, stream, keys: keys.map((each) => ({ ...each })), ...(code === undefined ? {} : { code }) },
    bonds: listing.bonds.map(({ slot, addition, bond }) => ({ slot, addition, record: sharedBondOf(bond.record) })),
    active: session.bond && !session.bond.record.ended ? session.bond.record.stream : null,
    devices: [...vault.list().current.map(({ signKey }) => signKey), deviceIdOf(slots[0].signPublic)],
  };
  const granted = await grantLink({ inviter: inviter.value, join: joined.join, grant, nowMs: nowMs(), random });
  if (!granted.ok) return granted;
  const parts = [...(session.mailbox ? [] : [mailbox.keep]), ...listing.parts];
  return ok({ mailbox, parts, grant: granted.value.message });
}

/** The first time that anything of the vault is to leave: a stream with an id that says nothing, and a key of its own. */
async function makeMailbox(deps: AddingDependencies, code: string | undefined): Promise<Mailbox | ClientProblem> {
  const { random } = deps;
  const opened = await deps.session().openMailboxOf({
    ...{ version: 1, relay: deps.relayOrigin, stream: makeStreamId(random), token: makeToken(random) },
    ...{ keys: [{ epoch: 0, key: makeBondKey(random) }], sent: 0, first: [], ...(code === undefined ? {} : { code }) },
  });
  return opened.ok ? opened.value : { tag: "storage-failed", message: opened.error.tag };
}

/** The device that began the log: whoever joins checks everything from there. */
export function firstKeysOf({ device, first }: VaultIdentity): { signKey: Uint8Array; hpkeKey: Uint8Array } {
  return first ?? { signKey: device.signPublic, hpkeKey: device.hpkePublic };
}
