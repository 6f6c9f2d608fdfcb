/** The rates of one relay, and the answer to who exceeds them. Rules LIM-3 and LIM-4. */

import type { Side } from "@twofold/wire";
import { type Answer, refuse } from "../http/exchange.ts";
import type { StreamRow } from "../store/port.ts";
import type { Limits } from "./limits.ts";
import { Rate } from "./rate.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export class Rates {
  readonly #appendsBySide: Rate;
  readonly #appendsByAddress: Rate;
  readonly #streamsByAddress: Rate;

  constructor(limits: Limits) {
    this.#appendsBySide = new Rate(limits.appendsPerMinuteBySide, minuteMs);
    this.#appendsByAddress = new Rate(limits.appendsPerMinuteByAddress, minuteMs);
    this.#streamsByAddress = new Rate(limits.streamsPerHourByAddress, hourMs);
  }

  /** Undefined when the append may go on. The suite's own streams are not limited: it measures the protocol. */
  refuseAppend(stream: StreamRow, side: Side, address: string, now: number): Answer | undefined {
    if (stream.kind === "test") return undefined;
    const wait = this.#appendsBySide.take(`${stream.key}${side}`, now) || this.#appendsByAddress.take(address, now);
    return wait > 0 ? tooMany("Too many appends in one minute.", wait) : undefined;
  }

  refuseCreation(address: string, now: number): Answer | undefined {
    const wait = this.#streamsByAddress.take(address, now);
    return wait > 0 ? tooMany("Too many streams created in one hour.", wait) : undefined;
  }
}

export function tooMany(message: string, waitSeconds: number): Answer {
  return refuse("too-many", message, { "Retry-After": String(waitSeconds) });
}
