/**
 * Linking a device of one's own, from the code on one screen to the whole log on the other. Loaded only when there is
 * something to link. Rules DEV-10 to DEV-14.
 */

import { err, ok, type Result } from "@twofold/core";
import { digestOfToken, makeToken, type RandomBytes } from "@twofold/crypto";
import {
  acceptGrant,
  acceptReveal,
  decodeLinkGuest,
  decodeLinkInviter,
  encodeLinkState,
  joinLink,
  type LinkGuest,
  linkMeeting,
  linkTtlMs,
  makeLink,
  openLinkMessage,
  parseLink,
  revealLink,
} from "@twofold/crypto/link";
import { bytesToBase64url, encodeFrames } from "@twofold/wire";
import { makeBackoff, type Patience } from "../backoff.ts";
import { activeBondKey, bondRecordKey, bondsKey } from "../bond/bond-record.ts";
import type { DeviceOutcome, DeviceProblem, LinkView } from "../client/device-terms.ts";
import type { Session } from "../client/session.ts";
import type { ClientProblem } from "../client/terms.ts";
import { factsOfKept, type Prepared } from "../log/log.ts";
import { mailboxKey } from "../mailbox/mailbox-record.ts";
import { awaitMessage, readMeeting } from "../pairing/meeting-stream.ts";
import type { Producer, Relay, RelayProblem } from "../relay/relay-port.ts";
import { type VaultIdentity, vaultIdentityKey, vaultPrefix } from "../vault/vault.ts";
import { prepareAdding } from "./adding.ts";
import { bondRecordFrom, type Grant, mailboxRecordFrom, parseGrant } from "./grant.ts";
import {
  type JoiningRecord,
  joiningKey,
  type LinkedRecord,
  type LinkingRecord,
  type LinkRecord,
  linkKey,
  type SpareSlot,
  seenDevicesKey,
  spareSlotsKey,
} from "./link-record.ts";
import { maxLinkedBonds, maxOwnDevices } from "./own-devices.ts";

export type LinkingDependencies = {
  readonly relayAt: (origin: string) => Relay;
  readonly relayOrigin: string;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
  readonly patience: Patience;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly session: () => Session;
  readonly changed: () => void;
  /** Memory anew from the store: this is another device now. */
  readonly reload: () => Promise<unknown>;
  readonly stop: AbortSignal;
};

export interface Linking {
  view(): LinkView;
  resume(): void;
  hurry(): void;
  stop(): void;
  begin(options: { readonly code?: string | undefined }): DeviceOutcome<{ link: string }>;
  join(fragment: string, name: string): DeviceOutcome;
  /** The words are the same on both: only now anything is handed over (rule DEV-11). */
  confirm(): DeviceOutcome;
  /** They differ, or it is not wanted any more. */
  discard(): DeviceOutcome;
}

const notSaved: ClientProblem = { tag: "storage-failed", message: "not saved" };
const producerOf = (id: string): Producer => ({ id, epoch: 0, seq: 0 });
type Step = "again" | "waiting" | "done" | RelayProblem;

export function makeLinking(deps: LinkingDependencies): Linking {
  const { random, nowMs, save, session } = deps;
  const backoff = makeBackoff(deps.patience);
  let loop: AbortController | undefined;
  let problem: DeviceProblem | undefined;
  /** What went wrong last, or nothing any more. */
  const show = (next: DeviceProblem | undefined) => {
    problem = next;
    deps.changed();
  };

  const prepareRecord = (next: LinkRecord | undefined): Prepared => ({
    changes: next ? [{ put: linkKey, value: next }] : [{ remove: linkKey }],
    apply: () => {
      session().link = next;
    },
  });
  const keep = (next: LinkRecord | undefined) => session().exclusive(() => save([prepareRecord(next)]));
  const meetingOf = async (record: LinkRecord) => {
    const link = parseLink(record.fragment);
    if (!link.ok) throw new TypeError("an own link does not read");
    const meeting = await linkMeeting(link.value);
    const relay = deps.relayAt(record.role === "guest" ? record.relay : deps.relayOrigin);
    const token = record.role === "guest" ? meeting.linkToken : record.token;
    const open = (message: Uint8Array) => openLinkMessage(meeting, message);
    return { meeting, relay, open, at: { stream: meeting.stream, token } };
  };

  const publish = async (record: LinkingRecord): Promise<RelayProblem | undefined> => {
    const { meeting, relay, at } = await meetingOf(record);
    const created = await relay.create(at, "meeting", record.code);
    if (!created.ok) return created.error;
    const digest = bytesToBase64url(await digestOfToken(meeting.linkToken));
    const set = await relay.setAccess(at, "b", { version: 1, entries: [{ digest, rights: ["read", "append"] }] });
    if (!set.ok && set.error.tag !== "forbidden" && set.error.tag !== "conflict") return set.error;
    const posted = await relay.append(at, producerOf("card"), encodeFrames([record.card]));
    return posted.ok ? undefined : posted.error;
  };

  const inviterStep = async (record: LinkingRecord, stop: AbortSignal): Promise<Step> => {
    const { relay, at, open } = await meetingOf(record);
    if (record.grant) return handOver(record, record.grant);
    if (nowMs() > record.expiresAtMs) return expired();
    if (record.joined) {
      const posted = await relay.append(at, producerOf("reveal"), encodeFrames([record.joined.reveal]));
      if (posted.ok) show(undefined);
      return posted.ok ? "waiting" : posted.error;
    }
    const unpublished = await publish(record);
    if (unpublished) return unpublished;
    show(undefined);
    const join = await awaitMessage(relay, at, open, "join", untilExpiry(record.expiresAtMs, stop));
    if (!join.ok) return nowMs() > record.expiresAtMs ? expired() : join.error;
    const inviter = decodeLinkInviter(record.inviter);
    if (!inviter.ok) return refused({ tag: "link-damaged" });
    const revealed = await revealLink({ inviter: inviter.value, join: join.value, nowMs: nowMs(), random });
    if (!revealed.ok) return refused(revealed.error);
    const { words, name, slots, message: reveal } = revealed.value;
    const shown = slots.map(({ device, tokenDigest }) => {
      const { signPublic, hpkePublic } = device;
      return { signPublic, hpkePublic, tokenDigest };
    });
    const joined = { join: join.value, reveal, name, words, slots: shown };
    const isKept = await keep({ ...record, inviter: encodeLinkState(revealed.value.inviter), joined });
    return isKept ? "again" : unreachable;
  };

  /** After the relay knows the new device's tokens, so that it can read as soon as it has its keys. */
  const handOver = async (record: LinkingRecord, grant: Uint8Array<ArrayBuffer>): Promise<Step> => {
    const { mailbox, bonds } = session();
    const problem = await mailbox?.sync();
    if (problem) return problem;
    for (const bond of bonds) bond.wake();
    if (!bonds.every((bond) => bond.record.ended || bond.isAccessSet())) return unreachable;
    const { relay, at } = await meetingOf(record);
    const posted = await relay.append(at, producerOf("grant"), encodeFrames([grant]));
    // The meeting is over by now: the new device has to begin anew, and this one lists it until it is removed.
    const isOver = !posted.ok && (posted.error.tag === "gone" || posted.error.tag === "not-found");
    if (!posted.ok && !isOver) return posted.error;
    return (await keep(undefined)) ? "done" : unreachable;
  };

  const guestStep = async (record: LinkedRecord, stop: AbortSignal): Promise<Step> => {
    const { relay, at, open } = await meetingOf(record);
    if (nowMs() > record.expiresAtMs) return expired();
    if (!record.sent) {
      const sent = await relay.append(at, producerOf(record.producer), encodeFrames([record.message]));
      if (!sent.ok) return sent.error.tag === "meeting-full" ? refused({ tag: "link-used" }) : sent.error;
      if (!(await keep({ ...record, sent: true }))) return unreachable;
      return "again";
    }
    const guest = decodeLinkGuest(record.guest);
    if (!guest.ok) return refused({ tag: "link-damaged" });
    const until = untilExpiry(record.expiresAtMs, stop);
    show(undefined);
    if (!record.reveal) {
      const reveal = await awaitMessage(relay, at, open, "reveal", until);
      if (!reveal.ok) return nowMs() > record.expiresAtMs ? expired() : reveal.error;
      const accepted = await acceptReveal(guest.value, reveal.value);
      if (!accepted.ok) return refused(accepted.error);
      return (await keep({ ...record, reveal: reveal.value, words: accepted.value.words })) ? "again" : unreachable;
    }
    const content = await awaitMessage(relay, at, open, "grant", until);
    if (!content.ok) return nowMs() > record.expiresAtMs ? expired() : content.error;
    const accepted = await acceptGrant(guest.value, record.reveal, content.value);
    if (!accepted.ok) return refused(accepted.error);
    const grant = parseGrant(accepted.value);
    if (!grant) return refused({ tag: "link-damaged" });
    if (!(await session().exclusive(() => save([prepareTaking(grant, guest.value)])))) return unreachable;
    await deps.reload();
    return "done";
  };

  /** Everything that makes this the person's device, in one transaction. */
  const prepareTaking = (grant: Grant, guest: LinkGuest): Prepared => {
    const slotOf = (n: number) => {
      const slot = guest.slots[n];
      if (!slot) throw new TypeError("a grant names a slot that was never offered");
      return slot;
    };
    const { stream, signKey, hpkeKey, addition } = grant.vault;
    const own = slotOf(0);
    const identity: VaultIdentity = { stream, device: own.device, first: { signKey, hpkeKey } };
    const bonds = grant.bonds.map(({ slot, record }) => bondRecordFrom(record, slotOf(slot)));
    const joining: JoiningRecord = {
      vault: addition,
      bonds: grant.bonds.map((each) => ({ stream: each.record.stream, addition: each.addition })),
    };
    const used = [0, ...grant.bonds.map(({ slot }) => slot)];
    const spares: SpareSlot[] = guest.slots.filter((_, n) => !used.includes(n));
    return {
      changes: [
        { removePrefix: vaultPrefix },
        { put: vaultIdentityKey, value: identity },
        { put: mailboxKey, value: mailboxRecordFrom(grant.mailbox, own.token) },
        ...bonds.map((record) => ({ put: bondRecordKey(record.stream), value: record })),
        { put: bondsKey, value: bonds.map((record) => record.stream) },
        ...(grant.active === null ? [] : [{ put: activeBondKey, value: grant.active }]),
        { put: joiningKey, value: joining },
        { put: spareSlotsKey, value: spares },
        { put: seenDevicesKey, value: grant.devices },
        { remove: linkKey },
      ],
      apply: () => {
        session().link = undefined;
      },
    };
  };

  const untilExpiry = (expiresAtMs: number, stop: AbortSignal) =>
    AbortSignal.any([stop, AbortSignal.timeout(Math.max(0, expiresAtMs - nowMs()))]);
  const expired = (): Step => refused({ tag: "link-expired" });
  const refused = (problem: DeviceProblem): Step => {
    show(problem);
    return "waiting";
  };

  const run = async (stop: AbortController) => {
    while (!stop.signal.aborted) {
      const record = session().link;
      if (!record) return;
      const step = await (record.role === "inviter"
        ? inviterStep(record, stop.signal)
        : guestStep(record, stop.signal));
      if (stop.signal.aborted || step === "done" || step === "waiting") return;
      if (step === "again") {
        backoff.succeeded();
        continue;
      }
      if (step.tag === "gone" || step.tag === "not-found") return show({ tag: "link-expired" });
      if (step.tag !== "unreachable") show(problemOf(step));
      await backoff.wait(stop.signal, step.tag === "too-many" ? step.retryAfterSeconds * 1000 : 0);
    }
  };
  const restart = () => {
    loop?.abort();
    loop = new AbortController();
    void run(loop);
  };
  deps.stop.addEventListener("abort", () => loop?.abort());

  return {
    view: () => viewLink(session(), deps.relayOrigin, problem),
    resume: restart,
    hurry: backoff.hurry,
    stop: () => loop?.abort(),

    begin: async ({ code }) => {
      const { vault, bonds } = session();
      if (session().link) return err({ tag: "already-linking" });
      const openBonds = bonds.filter(({ record }) => !record.ended);
      if (vault.list().current.length >= maxOwnDevices || openBonds.length > maxLinkedBonds) {
        return err({ tag: "too-many-devices" });
      }
      const made = await makeLink({ stream: vault.own.stream, nowMs: nowMs(), relay: null, random });
      const { fragment } = made.inviter;
      const record: LinkingRecord = {
        ...{ role: "inviter", inviter: encodeLinkState(made.inviter), fragment, card: made.message },
        ...{ token: makeToken(random), expiresAtMs: nowMs() + linkTtlMs, ...(code === undefined ? {} : { code }) },
      };
      const problem = await publish(record);
      if (problem) return err(problemOf(problem));
      show(undefined);
      if (!(await keep(record))) return err(notSaved);
      restart();
      return ok({ link: `${deps.relayOrigin}/#link/${fragment}` });
    },

    join: async (fragment, name) => {
      if (session().link) return err({ tag: "already-linking" });
      const link = parseLink(fragment);
      if (!link.ok) return err(link.error);
      if (!(await isUnused(session()))) return err({ tag: "already-in-use" });
      const origin = link.value.relay ?? deps.relayOrigin;
      const meeting = await linkMeeting(link.value);
      const at = { stream: meeting.stream, token: meeting.linkToken };
      const read = await readMeeting(deps.relayAt(origin), at, (message) => openLinkMessage(meeting, message));
      if (!read.ok) return err(problemOf(read.error));
      const { messages } = read.value;
      const card = messages.get("card");
      if (!card) return err({ tag: "link-damaged" });
      if (messages.has("join")) return err({ tag: "link-used" });
      const joined = await joinLink({ fragment, card, name, nowMs: nowMs(), random });
      if (!joined.ok) return err(joined.error);
      const { guest, message } = joined.value;
      const record: LinkedRecord = {
        ...{ role: "guest", guest: encodeLinkState(guest), fragment, relay: origin, message, sent: false },
        ...{ producer: `join-${bytesToBase64url(random(8))}`, expiresAtMs: nowMs() + linkTtlMs },
      };
      show(undefined);
      if (!(await keep(record))) return err(notSaved);
      restart();
      return ok(undefined);
    },

    confirm: async () => {
      const confirmed = await session().exclusive(async (): Promise<Result<void, DeviceProblem>> => {
        const record = session().link;
        if (record?.role !== "inviter" || !record.joined || record.grant) return ok(undefined);
        if (nowMs() > record.expiresAtMs) return err({ tag: "link-expired" });
        const prepared = await prepareAdding(deps, record, record.joined);
        if (!prepared.ok) return prepared;
        const { mailbox, parts, grant } = prepared.value;
        if (!(await save([...parts, prepareRecord({ ...record, grant })]))) return err(notSaved);
        if (!session().mailbox) session().mailbox = mailbox;
        mailbox.start();
        for (const bond of session().bonds) bond.wake();
        return ok(undefined);
      });
      if (confirmed.ok) restart();
      return confirmed;
    },

    discard: async () => {
      const record = session().link;
      loop?.abort();
      if (!(await keep(undefined))) return err(notSaved);
      show(undefined);
      if (record?.role === "inviter") {
        const { relay, at } = await meetingOf(record);
        void relay.remove(at);
      }
      return ok(undefined);
    },
  };
}

function viewLink({ link }: Session, origin: string, problem: DeviceProblem | undefined): LinkView {
  const shown = problem ? { problem } : {};
  if (!link) return { phase: "none", ...shown };
  const { expiresAtMs } = link;
  if (link.role === "guest") {
    if (!link.words) return { phase: "joining", expiresAtMs, ...shown };
    return { phase: "comparing", here: "new", words: link.words, name: undefined, expiresAtMs, ...shown };
  }
  if (link.grant) return { phase: "handing-over", name: link.joined?.name ?? "", ...shown };
  if (!link.joined) return { phase: "offering", link: `${origin}/#link/${link.fragment}`, expiresAtMs, ...shown };
  const { words, name } = link.joined;
  return { phase: "comparing", here: "old", words, name, expiresAtMs, ...shown };
}

/** Nothing is here that would be lost: at most the names that were given while setting up. */
export async function isUnused({ bonds, pairing, vault }: Session): Promise<boolean> {
  if (bonds.length > 0 || pairing) return false;
  const contents = await vault.contents();
  if (!contents.ok) return false;
  const facts = (await Promise.all(contents.value.map(factsOfKept))).flat();
  return facts.every(({ event }) => event.kind === "self.named" || event.kind === "self.purpose-chosen");
}

const unreachable: RelayProblem = { tag: "unreachable" };

export function problemOf(problem: RelayProblem): DeviceProblem {
  switch (problem.tag) {
    case "unreachable":
      return typeof navigator !== "undefined" && navigator.onLine === false
        ? { tag: "offline" }
        : { tag: "relay-unreachable" };
    case "too-many":
    case "invite-needed":
      return problem;
    case "quota":
      return { tag: "relay-full", message: problem.message };
    case "gone":
    case "not-found":
      return { tag: "link-expired" };
    case "meeting-full":
      return { tag: "link-used" };
    default:
      return { tag: "relay-refused", message: problem.tag === "refused" ? problem.message : problem.tag };
  }
}
