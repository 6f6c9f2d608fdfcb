/**
 * Pairing on this device, from the first tap to the bond: keeps its record, waits at the meeting stream, goes on after a
 * reload. The cryptography of it is loaded only when there is something to pair.
 */

import { err, ok, ownName, type Result, type VaultState } from "@twofold/core";
import type { RandomBytes } from "@twofold/crypto";
import type { Card } from "@twofold/crypto/pairing";
import { makeBackoff, type Patience } from "../backoff.ts";
import { prepareListed } from "../bond/bond-list.ts";
import { activeBondKey, type BondRecord, bondRecordKey } from "../bond/bond-record.ts";
import type { BondWrite } from "../bond/bond-write.ts";
import { setUpAtRelay } from "../bond/send.ts";
import type { Session } from "../client/session.ts";
import type {
  BondView,
  ClientProblem,
  Connection,
  InvitationView,
  InviteOptions,
  Outcome,
  PairingView,
} from "../client/terms.ts";
import { viewAhead } from "../client/view.ts";
import type { Prepared } from "../log/log.ts";
import type { Relay, RelayProblem } from "../relay/relay-port.ts";
import type { SealedStore } from "../store/sealed-store.ts";
import { aheadVault } from "./ahead.ts";
import type { JoinProblem } from "./guest.ts";
import { type AheadNote, type GuestRecord, type HostRecord, type PairingRecord, pairingKey } from "./pairing-record.ts";

type Parts = typeof import("./host.ts") & typeof import("./guest.ts");

export type PairingDependencies = {
  readonly store: SealedStore;
  readonly relayAt: (origin: string) => Relay;
  readonly relayOrigin: string;
  /** Of the library that this app has. */
  readonly edition: number;
  readonly random: RandomBytes;
  readonly patience: Patience;
  readonly changed: () => void;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly session: () => Session;
  /** Seals what was written before there was a bond. */
  readonly foldAhead: (notes: readonly AheadNote[]) => Promise<boolean>;
  /** There is a bond, for the person's other devices too. */
  readonly begun: () => void;
  readonly stop: AbortSignal;
};

export interface Pairing {
  view(): PairingView;
  /** Reads a link; sends nothing. */
  read(fragment: string): Outcome<InvitationView>;
  /** The bond of a guest who waits; undefined otherwise. */
  bond(): BondView | undefined;
  /** The vault with notes written ahead in it. */
  vault(vault: VaultState): VaultState;
  resume(): void;
  stop(): void;
  hurry(): void;
  invite(options: InviteOptions): Outcome<{ link: string }>;
  join(fragment: string, options: { asFriends: boolean }): Outcome;
  confirm(): Outcome;
  /** Drops the pairing here, and at the relay as far as it can be reached. */
  discard(): Outcome;
  prepareAhead(notes: readonly AheadNote[]): Prepared;
  ahead(): GuestRecord | undefined;
}

export function makePairing(deps: PairingDependencies): Pairing {
  const { relayOrigin, random, changed, save, session } = deps;
  const relay = deps.relayAt(relayOrigin);
  const backoff = makeBackoff(deps.patience);
  let problem: ClientProblem | undefined;
  let connection: Connection = "connecting";
  let card: Card | undefined;
  let loop: AbortController | undefined;

  let parts: Parts | undefined;
  /** Undefined when they cannot be fetched: the first pairing on this device needs a connection anyway. */
  const loadParts = async (): Promise<Parts | undefined> => {
    try {
      parts ??= { ...(await import("./host.ts")), ...(await import("./guest.ts")) };
    } catch {
      return undefined;
    }
    return parts;
  };
  const record = () => session().pairing;
  const prepareRecord = (next: PairingRecord | undefined): Prepared => ({
    changes: next ? [{ put: pairingKey, value: next }] : [{ remove: pairingKey }],
    apply: () => {
      session().pairing = next;
    },
  });
  /** The guest's record as long as there is no bond yet. */
  const waitingGuest = (): GuestRecord | undefined => {
    const now = record();
    return now?.role === "guest" && !now.begun ? now : undefined;
  };
  /** `next` is made when it is its turn, so that a note folded meanwhile is not written over. */
  const change = (next: (now: PairingRecord | undefined) => PairingRecord | undefined) =>
    session().exclusive(() => save([prepareRecord(next(record()))]));
  const keep = (next: PairingRecord | undefined) => change(() => next);
  const show = (next: ClientProblem | undefined, reached: Connection) => {
    problem = next;
    connection = reached;
    changed();
  };

  /** The bond's first batch and its record in one transaction with the end of the pairing's own. */
  const beginBond = (
    bond: BondRecord,
    events: readonly BondWrite[],
    next: (now: PairingRecord | undefined) => PairingRecord | undefined,
  ) =>
    session().exclusive(async (): Promise<Result<void, ClientProblem>> => {
      const opened = await session().openBondOf(bond);
      if (!opened.ok) return err({ tag: "storage-failed", message: opened.error.tag });
      const listed = await prepareListed(deps.store, bond.stream);
      if (!listed.ok) return err({ tag: "storage-failed", message: listed.error.tag });
      const first = await opened.value.prepareWrite(events);
      const changes = [
        { put: bondRecordKey(bond.stream), value: bond },
        { put: activeBondKey, value: bond.stream },
        listed.value,
      ];
      const begin: Prepared = {
        changes,
        apply: () => {
          session().bond = opened.value;
          session().bonds = [...session().bonds, opened.value];
        },
      };
      if (!(await save([begin, first, prepareRecord(next(record()))])))
        return err({ tag: "storage-failed", message: "not saved" });
      return ok(undefined);
    });

  const hostStep = async (
    loaded: Parts,
    now: HostRecord,
    stop: AbortSignal,
  ): Promise<RelayProblem | "done" | "waiting" | undefined> => {
    const { publishInvitation, awaitGuest, postAnswer } = loaded;
    if (now.answer) {
      const bond = session().bond;
      if (!bond) return "done";
      const trouble =
        (await setUpAtRelay(bond.record, relay)) ?? (await postAnswer({ ...now, answer: now.answer }, relay));
      if (trouble) return trouble;
      await keep(undefined);
      bond.start();
      deps.begun();
      return "done";
    }
    if (now.join) return "waiting";
    const unpublished = await publishInvitation(now, relay);
    if (unpublished) return unpublished;
    show(undefined, "live");
    const join = await awaitGuest(now, relay, stop);
    if (join.ok) {
      if (record() === now) await keep({ ...now, join: join.value });
      return "waiting";
    }
    if (join.error.tag !== "pairing-tampered") return join.error;
    show({ tag: "pairing-tampered" }, "live");
    return "waiting";
  };

  const guestStep = async (
    loaded: Parts,
    now: GuestRecord,
    stop: AbortSignal,
  ): Promise<RelayProblem | "done" | "waiting" | undefined> => {
    const { sendJoin, awaitBond, cardOf } = loaded;
    if (now.begun) {
      if (!(await deps.foldAhead(now.ahead)) || !(await keep(undefined))) return { tag: "unreachable" };
      session().bond?.start();
      deps.begun();
      return "done";
    }
    if (!now.sent) {
      const trouble = await sendJoin(now, relay);
      if (trouble) return settle(trouble);
      await change((latest) => (latest?.role === "guest" ? { ...latest, sent: true } : latest));
    }
    show(undefined, "live");
    const bond = await awaitBond(now, relay, relayOrigin, stop);
    if (!bond.ok) return settle(bond.error);
    const latest = record();
    if (latest?.role !== "guest") return "done";
    const events: BondWrite[] = [
      { kind: "bond.joined", exchange: bond.value.exchange },
      { kind: "person.named", name: latest.name },
      { kind: "bond.kind-chosen", bondKind: latest.bondKind, day: cardOf(latest).day },
      { kind: "edition.held", edition: deps.edition, day: cardOf(latest).day },
    ];
    const begun = await beginBond(bond.value, events, (at) => (at?.role === "guest" ? { ...at, begun: true } : at));
    return begun.ok ? undefined : { tag: "unreachable" };
  };

  /** What waiting can mend is tried again; what it cannot is shown and the loop ends. */
  const settle = (trouble: JoinProblem): RelayProblem | "waiting" => {
    switch (trouble.tag) {
      case "invitation-damaged":
      case "invitation-newer":
      case "invitation-used":
      case "invitation-expired":
      case "pairing-tampered":
        show({ tag: trouble.tag }, "live");
        return "waiting";
      default:
        return trouble;
    }
  };

  const run = async (stop: AbortController) => {
    while (!stop.signal.aborted) {
      const now = record();
      if (!now) return;
      const loaded = await loadParts();
      if (!loaded) {
        show({ tag: "relay-unreachable" }, "unreachable");
        await backoff.wait(stop.signal);
        continue;
      }
      if (now.role === "guest" && !card) {
        card = loaded.cardOf(now);
        changed();
      }
      const step = await (now.role === "host"
        ? hostStep(loaded, now, stop.signal)
        : guestStep(loaded, now, stop.signal));
      if (stop.signal.aborted || step === "done" || step === "waiting") return;
      if (step === undefined) continue;
      if (step.tag === "gone" || step.tag === "not-found") return show({ tag: "invitation-expired" }, "live");
      show(clientProblemOf(step), step.tag === "unreachable" ? "unreachable" : "live");
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
    view: () => viewPairing(record(), problem),
    bond: () => {
      const now = waitingGuest();
      return now && card ? viewAhead(now, card, connection) : undefined;
    },
    vault: (vault) => {
      const now = waitingGuest();
      return now && card && now.ahead.length > 0 ? aheadVault(vault, now.ahead, card) : vault;
    },
    ahead: waitingGuest,
    prepareAhead: (notes) => {
      const now = record();
      if (now?.role !== "guest") throw new TypeError("nothing is written ahead without a pairing");
      return prepareRecord({ ...now, ahead: notes });
    },
    read: async (fragment) => {
      const loaded = await loadParts();
      if (!loaded) return err(unreachable());
      const read = loaded.readInvitation(fragment);
      if (!read.ok) return err(clientProblemOf(read.error));
      const own = record();
      return own?.role === "host" && own.inviter.fragment === fragment ? err({ tag: "invitation-own" }) : read;
    },
    resume: restart,
    stop: () => loop?.abort(),
    hurry: backoff.hurry,

    invite: async ({ bondKind, weekdays, today: day, code }) => {
      const loaded = await loadParts();
      if (!loaded) return err(unreachable());
      const { makeHostRecord, publishInvitation } = loaded;
      const name = ownName(session().vault.state()) ?? "";
      const made = await makeHostRecord({ name, bondKind, weekdays, day, edition: deps.edition, code, random });
      const trouble = await publishInvitation(made, relay);
      if (trouble) return err(clientProblemOf(trouble));
      problem = undefined;
      if (!(await keep(made))) return err({ tag: "storage-failed", message: "not saved" });
      restart();
      return ok({ link: linkOf(made) });
    },
    join: async (fragment, { asFriends }) => {
      const loaded = await loadParts();
      if (!loaded) return err(unreachable());
      const { makeGuestRecord, sendJoin, cardOf } = loaded;
      const own = record();
      if (own?.role === "host" && own.inviter.fragment === fragment) return err({ tag: "invitation-own" });
      const name = ownName(session().vault.state()) ?? "";
      const made = await makeGuestRecord({ fragment, name, asFriends, relay, random });
      if (!made.ok) return err(clientProblemOf(made.error));
      problem = undefined;
      card = cardOf(made.value);
      if (!(await keep(made.value))) return err({ tag: "storage-failed", message: "not saved" });
      const trouble = await sendJoin(made.value, relay);
      if (trouble && trouble.tag !== "unreachable") {
        await keep(undefined);
        return err(clientProblemOf(trouble));
      }
      if (!trouble) await keep({ ...made.value, sent: true });
      restart();
      return ok(undefined);
    },
    confirm: async () => {
      const now = record();
      if (now?.role !== "host" || !now.join || now.answer) return ok(undefined);
      const loaded = await loadParts();
      if (!loaded) return err(unreachable());
      const { answerGuest } = loaded;
      const answered = await answerGuest({ ...now, join: now.join }, relayOrigin, random);
      if (!answered.ok) return err({ tag: "pairing-tampered" });
      const { bondKind, seed, day, edition, weekdays } = now;
      const events: BondWrite[] = [
        { kind: "bond.created", bondKind, seed, day, edition, weekdays },
        { kind: "person.named", name: ownName(session().vault.state()) ?? "" },
      ];
      const begun = await beginBond(answered.value.bond, events, () => ({ ...now, answer: answered.value.answer }));
      if (begun.ok) restart();
      return begun;
    },
    discard: async () => {
      const now = record();
      loop?.abort();
      if (!(await keep(undefined))) return err({ tag: "storage-failed", message: "not saved" });
      card = undefined;
      problem = undefined;
      if (now?.role === "host") void loadParts().then((loaded) => loaded?.discardMeeting(now, relay));
      changed();
      return ok(undefined);
    },
  };

  function linkOf(made: HostRecord): string {
    return `${relayOrigin}/#join/${made.inviter.fragment}`;
  }

  function viewPairing(now: PairingRecord | undefined, trouble: ClientProblem | undefined): PairingView {
    if (!now || (now.role === "guest" && now.begun)) return { phase: "none" };
    const shown = trouble ? { problem: trouble } : {};
    if (now.role === "guest") return { phase: "joining", hostName: now.hostName, ...shown };
    if (now.answer) return { phase: "confirming", guestName: now.join?.name ?? "", ...shown };
    if (now.join) return { phase: "guest-answered", guestName: now.join.name, bondKind: now.join.bondKind };
    return { phase: "inviting", link: linkOf(now), reach: reachOf(relayOrigin), ...shown };
  }
}

/** A browser on another device cannot open what is called localhost here (decisions 27). */
export function reachOf(origin: string): "anywhere" | "this-computer" {
  const { hostname } = new URL(origin);
  const isLoopback = hostname === "localhost" || hostname.endsWith(".localhost") || /^127\.|^\[::1\]$/.test(hostname);
  return isLoopback ? "this-computer" : "anywhere";
}

/** The browser knows when it is offline, and not when it is online. */
function unreachable(): ClientProblem {
  return typeof navigator !== "undefined" && navigator.onLine === false
    ? { tag: "offline" }
    : { tag: "relay-unreachable" };
}

function clientProblemOf(problem: JoinProblem): ClientProblem {
  switch (problem.tag) {
    case "unreachable":
      return unreachable();
    case "too-many":
    case "invitation-damaged":
    case "invitation-newer":
    case "invitation-used":
    case "invitation-expired":
    case "pairing-tampered":
    case "invite-needed":
      return problem;
    case "quota":
      return { tag: "relay-full", message: problem.message };
    case "refused":
      return { tag: "relay-refused", message: problem.message };
    case "gone":
    case "not-found":
      return { tag: "invitation-expired" };
    default:
      return { tag: "relay-refused", message: problem.tag };
  }
}
