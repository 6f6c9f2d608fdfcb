/**
 * One log, one fold: turns the facts of a stream into its state, slice by slice.
 *
 * The same state for any order, any repetition, and any split into a snapshot and what followed (rules EVENT-2,
 * EVENT-3): see the note in stamp.ts. State is plain data, so a snapshot is the state itself.
 */

import type { BatchPlace, VaultFact } from "../event/fact.ts";
import type { DeviceId, EventId, Side } from "../event/ids.ts";
import type { MalformedEvent } from "../event/parse.ts";
import type { UnknownEvent } from "../event/schema.ts";
import type { Result } from "../result.ts";
import type { HybridTime } from "../time/hybrid-clock.ts";
import { plainPlace, plainTime } from "./stamp.ts";

/** One capability: what it starts as, and what it makes of each event. It returns `state` itself for other kinds. */
export type Slice<S, F> = { readonly initial: S; readonly apply: (state: S, fact: F) => S };

export type StateOf<Slices> = {
  readonly [K in keyof Slices]: Slices[K] extends { readonly initial: infer S } ? S : never;
};

/** A fact as kept for later: plain, `null` for no clock. */
export type KeptFact<Author> = Author & {
  readonly id: EventId;
  readonly device: DeviceId;
  readonly time: HybridTime | null;
  readonly place?: BatchPlace;
  readonly event: UnknownEvent;
};

/** What this version could not fold. Kept whole, so that nothing is lost when a later one can (EVENT-1, EVENT-4). */
export type Unread<Author> = {
  readonly unknown: { readonly [key: string]: KeptFact<Author> };
  readonly malformed: {
    readonly [key: string]: KeptFact<Author> & { readonly path: string; readonly message: string };
  };
};

type FactBy<Author, E = UnknownEvent> = Author & VaultFact<E>;

export type Fold<State, F> = {
  readonly empty: State;
  readonly fold: (state: State, fact: F) => State;
  /** Folds again what was kept as unknown or malformed: to be called once after an update of the app. */
  readonly refoldUnknown: (state: State) => State;
};

/**
 * Builds the fold of one kind of stream from its slices.
 *
 * `authorOf` picks what the stream knows of an author (`{ side }`, or nothing in a vault) out of a fact.
 */
export function makeFold<S extends object, E extends UnknownEvent, Author extends { readonly side?: Side }>(
  slices: { readonly [K in keyof S]: Slice<S[K], FactBy<Author, E>> },
  parse: (kind: string, fields: unknown) => Result<E | UnknownEvent, MalformedEvent>,
  isKnown: (event: E | UnknownEvent) => event is E,
  authorOf: (fact: Author) => Author,
): Fold<S & Unread<Author>, FactBy<Author>> {
  type State = S & Unread<Author>;
  const names = Object.keys(slices) as (keyof S)[];
  const initial = Object.fromEntries(names.map((name) => [name, slices[name].initial])) as S;
  const empty: State = { ...initial, unknown: {}, malformed: {} };

  function fold(state: State, fact: FactBy<Author>): State {
    const parsed = parse(fact.event.kind, fact.event);
    if (!parsed.ok) {
      const { path, message } = parsed.error;
      return { ...state, malformed: { ...state.malformed, [keyOf(fact)]: { ...keep(fact), path, message } } };
    }
    const event = parsed.value;
    if (isKnown(event)) return applySlices(state, { ...fact, event });
    return { ...state, unknown: { ...state.unknown, [keyOf(fact)]: keep(fact) } };
  }

  function applySlices(state: State, fact: FactBy<Author, E>): State {
    let next = state;
    for (const name of names) {
      const slice = slices[name].apply(state[name], fact);
      if (slice !== state[name]) next = { ...next, [name]: slice };
    }
    return next;
  }

  function keep(fact: FactBy<Author>): KeptFact<Author> {
    const { id, device, event, place } = fact;
    return {
      ...authorOf(fact),
      id,
      device,
      time: plainTime(fact.time),
      ...(place && { place: plainPlace(place) }),
      event,
    };
  }

  function refoldUnknown(state: State): State {
    const kept = [...Object.values(state.unknown), ...Object.values(state.malformed)];
    return kept.reduce((next, fact) => fold(next, { ...fact, time: fact.time ?? undefined }), {
      // A snapshot of an older version has no entry for what it did not know yet.
      ...initial,
      ...state,
      unknown: {},
      malformed: {},
    });
  }

  return { empty, fold, refoldUnknown };
}

/** Who, when and where, everything but the content, which the id binds: a set that only grows, whoever repeats or copies an event. */
function keyOf(fact: VaultFact<unknown> & { readonly side?: Side }): string {
  const { side = "", time, device, id, place } = fact;
  const at = place ? [place.session, place.seq, place.hash, place.epoch] : [];
  return [id, side, device, time?.wallMs ?? "", time?.counter ?? "", ...at].join(".");
}
