/** From a decoded map to an event whose shape can be trusted: the one edge where events come in. */

import * as v from "valibot";
import { err, ok, type Result } from "../result.ts";
import { isDay } from "../time/day.ts";
import { isRoundId } from "./round-id.ts";
import { type BondEvent, bondEvents, type UnknownEvent, type VaultEvent, vaultEvents } from "./schema.ts";

/** `path` names the field, dotted; empty when the whole is not a map. Never quotes what the field held. */
export type MalformedEvent = {
  readonly tag: "event-malformed";
  readonly kind: string;
  readonly path: string;
  readonly message: string;
};

type Schemas = Record<string, v.GenericSchema<unknown, Record<string, unknown>>>;

/**
 * Parses an event of the bond stream. `fields` is the decoded map, with or without its `kind`.
 *
 * A kind of a newer version, or of another stream, is kept as it is (`isBondEvent` is false); unknown fields are kept.
 * A known kind that does not fit is refused, naming the field. Rules EVENT-1, EVENT-4, EVENT-6.
 */
export function parseBondEvent(kind: string, fields: unknown): Result<BondEvent | UnknownEvent, MalformedEvent> {
  return parseEvent(bondEvents, kind, fields);
}

/** As `parseBondEvent`, for the person's own vault. */
export function parseVaultEvent(kind: string, fields: unknown): Result<VaultEvent | UnknownEvent, MalformedEvent> {
  return parseEvent(vaultEvents, kind, fields);
}

/** Whether this version knows the kind; an event of a known kind comes only out of `parseBondEvent`. */
export function isBondEvent(event: BondEvent | UnknownEvent): event is BondEvent {
  return Object.hasOwn(bondEvents, event.kind);
}

export function isVaultEvent(event: VaultEvent | UnknownEvent): event is VaultEvent {
  return Object.hasOwn(vaultEvents, event.kind);
}

function parseEvent(schemas: Schemas, kind: string, fields: unknown): Result<UnknownEvent, MalformedEvent> {
  const refuse = (path: string, message: string) =>
    err<MalformedEvent>({ tag: "event-malformed", kind, path, message });
  if (!isMap(fields)) return refuse("", "expected a map of fields");
  const schema = Object.hasOwn(schemas, kind) ? schemas[kind] : undefined;
  if (schema === undefined) return ok({ ...fields, kind });
  const parsed = v.safeParse(schema, fields, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return refuse(v.getDotPath(issue) ?? "", `expected ${issue.expected ?? "another value"}`);
  }
  const event = { ...parsed.output, kind };
  return findImpossibleDate(event, refuse) ?? ok(event);
}

/** The schema knows how a day is written; whether the calendar has it is asked here, so that day arithmetic is safe. */
function findImpossibleDate<E>(
  event: { readonly [field: string]: unknown },
  refuse: (path: string, message: string) => E,
): E | undefined {
  const { day, round } = event;
  if (typeof day === "string" && !isDay(day)) return refuse("day", "expected a day of the calendar");
  if (typeof round === "string" && !isRoundId(round)) return refuse("round", "expected a round of a calendar day");
  return undefined;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}
