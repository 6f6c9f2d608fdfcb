/**
 * A session with nobody in it: both people, their vaults and the escrow in memory. The checker runs every script through
 * it, and its author walks through it at one keyboard.
 */
import {
  type Act,
  type ActRefusal,
  actIn,
  type BondKind,
  type BondState,
  begin,
  type Day,
  type DeviceId,
  type EventId,
  emptyBondState,
  emptyVaultState,
  type Fact,
  findSession,
  foldBond,
  foldVault,
  type Known,
  type Mode,
  otherSide,
  type PairLibrary,
  type Recorded,
  type Script,
  type Session,
  type SessionId,
  type SessionView,
  type Side,
  type StreamId,
  sides,
  type UnknownEvent,
  type VaultState,
  viewSession,
  type Without,
} from "@twofold/core";

const stream = "rehearsal-of-a-session" as StreamId;
const today = "2025-03-03" as Day;
/** Stands for whatever is asked on that day. */
const question = "question-of-the-day";
/** Whatever the two agree on, there is one question for it. */
const library: PairLibrary = { questionsFor: () => [], fitting: ({ theme, comfort }) => [`${theme}-${comfort}`] };

export class Rehearsal {
  readonly script: Script;
  readonly mode: Mode;
  readonly bondKind: BondKind;
  /** What was sealed, by round and author: the rehearsal's own escrow. */
  readonly sealed = new Map<string, string>();
  holder: Side | undefined;
  #nowMs = Date.UTC(2025, 2, 3, 18);
  #count = 0;
  #bond: BondState = emptyBondState();
  readonly #vaults: Record<Side, VaultState> = { a: emptyVaultState(), b: emptyVaultState() };
  readonly #id: SessionId;

  /** Throws when the script is not offered in this mode or to this kind of bond: the caller has looked. */
  constructor(script: Script, mode: Mode, bondKind: BondKind, without: readonly Without[] = []) {
    this.script = script;
    this.mode = mode;
    this.bondKind = bondKind;
    this.#id = `${script.id}.0` as SessionId;
    const seed = new Uint8Array(16);
    this.#fold("a", () => ({ kind: "bond.created", bondKind, seed, day: today, edition: 1, weekdays: [] }));
    for (const side of mode === "live" ? sides : (["a"] as const)) {
      const begun = begin(this.#known(side), { script, mode, without, bondKind, today, question });
      if (!begun.ok) throw new RangeError(begun.error.tag);
      this.#write(side, begun.value);
    }
  }

  get people(): readonly Side[] {
    return this.mode === "alone" ? ["a"] : sides;
  }

  view(side: Side): SessionView {
    return viewSession(this.script, this.#session(side), this.#viewer());
  }

  /** Undefined when it was done. */
  act(side: Side, act: Act): ActRefusal | undefined {
    const of = { stream: this.mode === "alone" ? null : stream, act };
    const recorded = actIn(this.script, this.#session(side), this.#viewer(), of);
    if (!recorded.ok) return recorded.error;
    this.#write(side, recorded.value);
    return undefined;
  }

  wait(minutes: number): void {
    this.#nowMs += minutes * 60_000;
  }

  #known(side: Side): Known {
    const vault = this.#vaults[side];
    return this.mode === "alone"
      ? { bond: null, vault, stream: null, side }
      : { bond: this.#bond, vault, stream, side, library };
  }

  #session(side: Side): Session {
    const session = findSession(this.#known(side), this.#id);
    if (session === undefined) throw new TypeError("the constructor has begun it");
    return session;
  }

  #viewer() {
    return { bondKind: this.bondKind, now: { ms: this.#nowMs, today }, holder: this.holder };
  }

  #write(side: Side, { bond, vault, sealed }: Recorded): void {
    for (const { round, text } of sealed) {
      const h = this.#fold(side, (id) => ({
        kind: "answer.sealed",
        round,
        h: id,
        c: new Uint8Array(1),
        share: new Uint8Array(32),
        day: today,
      }));
      this.sealed.set(`${round} ${side}`, text);
      const theirs = this.sealed.get(`${round} ${otherSide(side)} h`);
      this.sealed.set(`${round} ${side} h`, h);
      if (theirs === undefined) continue;
      const opened = (named: string): UnknownEvent => ({
        kind: "round.opened",
        round,
        h: named,
        key: new Uint8Array(32),
      });
      this.#fold(side, () => opened(theirs));
      this.#fold(otherSide(side), () => opened(h));
    }
    for (const event of bond) this.#fold(side, () => event);
    for (const event of vault)
      this.#vaults[side] = foldVault(
        this.#vaults[side],
        this.#fact(side, () => event),
      );
  }

  #fold(side: Side, event: (id: EventId) => UnknownEvent): EventId {
    const fact = this.#fact(side, event);
    this.#bond = foldBond(this.#bond, fact);
    return fact.id;
  }

  #fact(side: Side, event: (id: EventId) => UnknownEvent): Fact {
    this.#count += 1;
    this.#nowMs += 1;
    const id = String(this.#count).padStart(43, "0") as EventId;
    return {
      id,
      side,
      device: side as string as DeviceId,
      time: { wallMs: this.#nowMs, counter: 0 },
      event: event(id),
    };
  }
}
