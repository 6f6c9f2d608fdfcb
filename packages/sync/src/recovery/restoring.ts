/**
 * From twelve words to a device of one's own. Loaded only for it.
 *
 * First this device goes on as the paper itself, with the paper's keys and tokens, and reads everything; then, as the
 * paper, it lists a device with keys of its own; and once the relay knows of it, it becomes that device and forgets the
 * paper. Each step is one transaction, and each goes on after a restart. Rules REST-1 to REST-5.
 */

import { deviceIdOf, err, ok, type Result } from "@twofold/core";
import { digestOfToken, makeDeviceSecret, makeToken, type RandomBytes } from "@twofold/crypto";
import { readRecoveryWords, recoveryVault } from "@twofold/crypto/recovery";
import { makeBackoff, type Patience } from "../backoff.ts";
import { activeBondKey, bondPrefix, bondRecordKey, bondsKey } from "../bond/bond-record.ts";
import type { RecoveryProblem } from "../client/recovery-terms.ts";
import type { Session } from "../client/session.ts";
import { type JoiningRecord, joiningKey, seenDevicesKey } from "../linking/link-record.ts";
import { isUnused, problemOf } from "../linking/linking.ts";
import { prepareListing } from "../linking/listing.ts";
import { type Prepared, prepareNewSession } from "../log/log.ts";
import { type MailboxRecord, mailboxKey, mailboxPrefix } from "../mailbox/mailbox-record.ts";
import type { Relay } from "../relay/relay-port.ts";
import type { PlainChange, SealedStore } from "../store/sealed-store.ts";
import { type VaultIdentity, vaultIdentityKey, vaultPrefix } from "../vault/vault.ts";
import { readMailboxByWords } from "./read-mailbox.ts";
import { type RestoredSlot, type RestoringRecord, restoringKey } from "./recovery-record.ts";

export type RestoringDependencies = {
  readonly store: SealedStore;
  readonly relayAt: (origin: string) => Relay;
  readonly relayOrigin: string;
  readonly random: RandomBytes;
  readonly patience: Patience;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly session: () => Session;
  readonly reload: () => Promise<unknown>;
  readonly show: (problem: RecoveryProblem | undefined) => void;
  readonly stop: AbortSignal;
};

export interface Restoring {
  begin(words: string | readonly string[], name: string): Promise<Result<void, RecoveryProblem>>;
  resume(): void;
  stop(): void;
}

export function makeRestoring(deps: RestoringDependencies): Restoring {
  const { store, random, save, session, show } = deps;
  const backoff = makeBackoff(deps.patience);
  let loop: AbortController | undefined;

  const prepareRestoring = (next: RestoringRecord): Prepared => ({
    changes: [{ put: restoringKey, value: next }],
    apply: () => {
      session().restoring = next;
    },
  });

  /** The paper lists a device of which this one has the secrets. Not before everything was read. */
  const listDevice = () =>
    session().exclusive(async (): Promise<boolean> => {
      const now = session();
      const { restoring, mailbox, bonds } = now;
      if (!restoring || restoring.next || !mailbox) return true;
      const slots: RestoredSlot[] = [];
      for (let i = 0; i <= bonds.length; i += 1) {
        slots.push({ device: await makeDeviceSecret(random), token: makeToken(random) });
      }
      const shown = await Promise.all(
        slots.map(async ({ device: { signPublic, hpkePublic }, token }) => {
          return { signPublic, hpkePublic, tokenDigest: await digestOfToken(token) };
        }),
      );
      const listing = await prepareListing(now, { slots: shown, name: restoring.name, before: [] });
      const [vault] = slots;
      if (!listing || !vault) throw new TypeError("as many keys as there are streams");
      const next: RestoringRecord["next"] = {
        vault: { ...vault, addition: listing.addition },
        bonds: listing.bonds.flatMap(({ slot, addition, bond }) => {
          const own = slots[slot];
          return own ? [{ ...own, addition, stream: bond.record.stream }] : [];
        }),
      };
      return save([...listing.parts, prepareRestoring({ ...restoring, next })]);
    });

  /** From here on this is the device that the paper has listed; nothing of the paper stays. */
  const becomeDevice = async (): Promise<boolean> => {
    const now = session();
    const { restoring, mailbox, vault, bonds } = now;
    if (!restoring?.next || !mailbox) return true;
    const { next } = restoring;
    await now.stop();
    const identity: VaultIdentity = { ...vault.own, device: next.vault.device };
    const record: MailboxRecord = { ...mailbox.record, token: next.vault.token, sent: 0 };
    const changes: PlainChange[] = [
      { put: vaultIdentityKey, value: identity },
      { put: mailboxKey, value: record },
      { remove: restoringKey },
    ];
    for (const prefix of [vaultPrefix, ...next.bonds.map(({ stream }) => bondPrefix(stream))]) {
      const fresh = await prepareNewSession(store, prefix, random);
      if (!fresh.ok) return false;
      changes.push(...fresh.value);
    }
    for (const { stream, device, token } of next.bonds) {
      const bond = bonds.find((each) => each.record.stream === stream);
      if (bond) changes.push({ put: bondRecordKey(stream), value: { ...bond.record, device, token } });
    }
    const joining: JoiningRecord = {
      vault: next.vault.addition,
      bonds: next.bonds.map(({ stream, addition }) => ({ stream, addition })),
    };
    const all = [...vault.list().current.map(({ signKey }) => signKey), deviceIdOf(next.vault.device.signPublic)];
    changes.push({ put: joiningKey, value: joining }, { put: seenDevicesKey, value: all });
    if (!(await save([{ changes, apply: () => {} }]))) return false;
    await deps.reload();
    return true;
  };

  /** Whether everything that was begun is done here and at the relay; "again" when a step was taken. */
  const step = async (): Promise<"done" | "again" | "wait"> => {
    const { restoring, mailbox, bonds, vault } = session();
    if (!restoring) return "done";
    if (!mailbox) return "wait";
    const problem = await mailbox.sync();
    if (problem) {
      show(problemOf(problem));
      return "wait";
    }
    const isRead = vault.list().isCurrent(deviceIdOf(vault.deviceKeys.signPublic));
    const areRead = bonds.every((bond) => bond.connection() === "live" && bond.isCurrentHere());
    if (!isRead || !areRead) return "wait";
    show(undefined);
    if (!restoring.next) {
      if (!(await listDevice())) return "wait";
      for (const bond of bonds) bond.wake();
      return "again";
    }
    const isTold = mailbox.isSent() && bonds.every((bond) => bond.isAccessSet() && bond.pending().length === 0);
    if (!isTold) return "wait";
    return (await becomeDevice()) ? "done" : "wait";
  };

  const run = async (stop: AbortController) => {
    while (!stop.signal.aborted) {
      const outcome = await step();
      if (outcome === "done") return;
      if (outcome === "again") backoff.succeeded();
      await backoff.wait(stop.signal);
    }
  };
  deps.stop.addEventListener("abort", () => loop?.abort());

  return {
    resume: () => {
      loop?.abort();
      loop = new AbortController();
      void run(loop);
    },
    stop: () => loop?.abort(),
    begin: async (words, name) => {
      const key = await readRecoveryWords(words);
      if (!key.ok) return key;
      if (!(await isUnused(session()))) return err({ tag: "already-in-use" });
      const paper = await recoveryVault(key.value);
      const found = await readMailboxByWords(key.value, paper, deps.relayAt(deps.relayOrigin));
      if (!found.ok) {
        return err(found.error.tag === "recovery-not-found" ? { tag: "recovery-not-found" } : problemOf(found.error));
      }
      const { identity, keys, bonds } = found.value;
      const mailbox: MailboxRecord = {
        ...{ version: 1, relay: deps.relayOrigin, stream: paper.stream, token: paper.token, keys, sent: 0, first: [] },
      };
      const [active] = bonds;
      const changes: PlainChange[] = [
        ...[vaultPrefix, mailboxPrefix].map((removePrefix) => ({ removePrefix })),
        { put: vaultIdentityKey, value: identity },
        { put: mailboxKey, value: mailbox },
        ...bonds.map((record) => ({ put: bondRecordKey(record.stream), value: record })),
        { put: bondsKey, value: bonds.map(({ stream }) => stream) },
        ...(active ? [{ put: activeBondKey, value: active.stream }] : []),
        { put: restoringKey, value: { name } satisfies RestoringRecord },
      ];
      const saved = await session().exclusive(() => save([{ changes, apply: () => {} }]));
      if (!saved) return err({ tag: "storage-failed", message: "not saved" });
      await deps.reload();
      return ok(undefined);
    },
  };
}
