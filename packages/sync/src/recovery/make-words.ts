/**
 * Recovery words: a key on paper that is a device of this person everywhere. Making them moves the mailbox to the stream
 * that follows from them; new words take the old ones' key away. Loaded only when words are made. Rules MAIL-4, MAIL-5.
 */

import {
  type Day,
  type DeviceId,
  deviceIdOf,
  err,
  type ListedDevice,
  ok,
  type Result,
  type VaultEvent,
} from "@twofold/core";
import {
  type DeviceSecret,
  digestOfToken,
  importDeviceKeys,
  makeBondKey,
  makeToken,
  type RandomBytes,
} from "@twofold/crypto";
import {
  makeRecoveryKey,
  type RecoveryAccess,
  recoveryBond,
  recoverySpares,
  recoveryVault,
  recoveryWords,
} from "@twofold/crypto/recovery";
import type { Bond } from "../bond/bond.ts";
import type { RecoveryProblem } from "../client/recovery-terms.ts";
import type { Session } from "../client/session.ts";
import { makeKeyring } from "../epochs/keyring.ts";
import { removalsOf } from "../epochs/last-batches.ts";
import { passOnEpoch } from "../epochs/make-epoch.ts";
import { writeEpoch } from "../epochs/write-epoch.ts";
import { firstKeysOf } from "../linking/adding.ts";
import { keysOf, namingItself, slotBytes } from "../linking/listing.ts";
import { keptBondEvent, placesOf } from "../linking/places.ts";
import type { BatchToWrite, Prepared } from "../log/log.ts";
import { type MailboxRecord, mailboxKey, mailboxPrefix, type PreviousMailbox } from "../mailbox/mailbox-record.ts";

type WordsInput = {
  readonly day: Day;
  readonly relay: string;
  readonly code: string | undefined;
  /** The mailbox as it was; nothing speaks with it any more. */
  readonly before: MailboxRecord | undefined;
  readonly random: RandomBytes;
};

type WordsMade = {
  readonly words: readonly string[];
  readonly parts: readonly Prepared[];
  readonly mailbox: MailboxRecord;
};

/** The words are kept nowhere: who asked shows them once. */
export async function makeWords(
  input: Omit<WordsInput, "before"> & {
    readonly session: () => Session;
    readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  },
): Promise<Result<{ readonly words: readonly string[] }, RecoveryProblem>> {
  const session = input.session();
  let words: readonly string[] | undefined;
  await session.changeMailbox(async (before) => {
    // Who made a bond at a private relay has given its code before.
    const known = session.bonds.find(({ record }) => record.relay === input.relay && record.code !== undefined);
    const code = input.code ?? before?.code ?? known?.record.code;
    const made = await prepareWords(session, { ...input, before, code });
    if (!(await input.save(made.parts))) return undefined;
    words = made.words;
    return made.mailbox;
  });
  for (const bond of session.bonds) bond.wake();
  return words ? ok({ words }) : err({ tag: "storage-failed", message: "not saved" });
}

async function prepareWords(session: Session, input: WordsInput): Promise<WordsMade> {
  const { random } = input;
  const { bonds } = session;
  const key = makeRecoveryKey(random);
  const paper = await recoveryVault(key);
  const spares = await recoverySpares(key);
  const inBonds: Prepared[] = [];
  const kept: VaultEvent[] = [];
  for (const bond of bonds.filter(({ record }) => !record.ended)) {
    const there = await recoveryBond(key, bond.record.stream);
    inBonds.push(await prepareBond(bond, there));
    const place = { device: deviceIdOf(paper.device.signPublic), key: deviceIdOf(there.device.signPublic) };
    kept.push(keptBondEvent(bond, [...placesOf(bond, session.vault), place]));
  }
  const { mailbox, parts } = await prepareVault(session, { ...paper, spares }, kept, input);
  parts.push(...inBonds);
  return { words: await recoveryWords(key), parts, mailbox };
}

/** The paper in the vault, under a key of which an older paper has nothing, and the mailbox where the words lead. */
async function prepareVault(
  session: Session,
  paper: RecoveryAccess & { readonly stream: MailboxRecord["stream"]; readonly spares: readonly RecoveryAccess[] },
  kept: readonly VaultEvent[],
  input: WordsInput,
): Promise<{ readonly mailbox: MailboxRecord; readonly parts: Prepared[] }> {
  const { random, before } = input;
  const { vault } = session;
  const { stream } = paper;
  const token = before?.token ?? makeToken(random);
  const list = vault.list();
  const older = list.current.filter((each) => each.paper).map(({ signKey }) => signKey);
  const stay = list.current.filter(({ signKey }) => !older.includes(signKey));
  const first = firstKeysOf(vault.own);
  const { signPublic, hpkePublic } = paper.device;
  const events: VaultEvent[] = [
    ...(await namingItself(session, token)),
    {
      kind: "own-device.added",
      ...keysOf({ signPublic, hpkePublic, tokenDigest: await digestOfToken(paper.token) }),
      paper: true,
      slots: await Promise.all(
        paper.spares.map(async ({ device, token }) =>
          slotBytes({ ...device, tokenDigest: await digestOfToken(token) }),
        ),
      ),
    },
    {
      ...{
        kind: "recovery.made",
        signKey: signPublic.slice(),
        hpkeKey: hpkePublic.slice(),
        day: input.day,
        mailbox: stream,
      },
      first: [first.signKey.slice(), first.hpkeKey.slice()],
    },
    ...kept,
  ];
  const batches: BatchToWrite[] = [{ events }];
  if (older.length > 0)
    batches.push({ events: await removalsOf(vault, older), by: await importDeviceKeys(paper.device) });

  const oldKeys = before?.keys ?? [{ epoch: 0, key: makeBondKey(random) }];
  const recipients = [...stay, asListed(paper.device)];
  const deviceKeys = vault.deviceKeys;
  const { nextEpoch: epoch } = vault.admission().choose(await makeKeyring(oldKeys));
  const written = await writeEpoch({
    ...{ log: vault, stream, deviceKeys, keyring: await makeKeyring(oldKeys), random, epoch, recipients },
    kind: "vault-epoch.started",
    first: batches,
  });
  const passed = await Promise.all(
    oldKeys.map((held) => passOnEpoch({ stream, held, maker: deviceKeys, recipients, random })),
  );
  const others = stay.filter(({ signKey }) => signKey !== deviceIdOf(deviceKeys.signPublic));
  const previous = before && (await previousOf(before, others));
  const mailbox: MailboxRecord = {
    ...{
      version: 1,
      relay: before?.relay ?? input.relay,
      stream,
      token,
      keys: written.keyring.held,
      sent: 0,
      all: true,
    },
    first: [...passed.map(({ envelope }) => envelope), written.envelope],
    ...(previous ? { previous } : {}),
    ...(input.code === undefined ? {} : { code: input.code }),
  };
  const moved = { changes: [{ removePrefix: mailboxPrefix }, { put: mailboxKey, value: mailbox }], apply: () => {} };
  return { mailbox, parts: [vault.identity, written, moved] };

  /** The new key for the devices that still read there, sealed for that place; the papers among them get nothing. */
  async function previousOf(left: MailboxRecord, to: readonly ListedDevice[]): Promise<PreviousMailbox> {
    const held = written.keyring.held.find((each) => each.digest === written.digest);
    if (!held) throw new TypeError("a key that was just made is not in the ring");
    const place = { stream: left.stream, token: left.token, access: left.access ?? { version: 1, digests: [] } };
    const isAlone = to.length === 0;
    if (isAlone) return { ...place, sent: left.sent, first: [], isAlone };
    const sealed = await passOnEpoch({ stream: left.stream, held, maker: deviceKeys, recipients: to, random });
    return { ...place, sent: left.sent, first: [...left.first, sealed.envelope], isAlone };
  }
}

async function prepareBond(bond: Bond, paper: RecoveryAccess): Promise<Prepared> {
  const { side } = bond.record;
  const older = bond
    .lists()
    [side].current.filter((each) => each.paper)
    .map(({ signKey }) => signKey);
  const { signPublic, hpkePublic } = paper.device;
  const keys = keysOf({ signPublic, hpkePublic, tokenDigest: await digestOfToken(paper.token) });
  const addition = { kind: "device.added", ...keys, paper: true } as const;
  if (older.length === 0) return bond.prepareWrite([addition]);
  const device = asListed(paper.device);
  return bond.prepareRemoval(older, { addition, device, keys: await importDeviceKeys(paper.device) });
}

/** As the list will show it: enough to seal a key to it. */
function asListed({ signPublic, hpkePublic }: DeviceSecret): ListedDevice {
  const signKey: DeviceId = deviceIdOf(signPublic);
  return { signKey, hpkeKey: hpkePublic, paper: true, additions: [], removals: [], joined: false };
}
