import { describe, expect, it } from "vitest";
import type { Relay, RelayProblem } from "../relay/relay-port.ts";
import { type Farewell, sayFarewell } from "./farewell.ts";

const farewell: Farewell = {
  ...{ relay: "http://relay.test", stream: "stream", token: new Uint8Array(32), slots: ["one", "two"] },
  ...{ envelope: Uint8Array.of(7), producer: "bye" },
};

/** Answers with problems by step, and says which steps were asked for. */
function relayWith(problems: { readonly [step: string]: RelayProblem["tag"] }) {
  const asked: string[] = [];
  const answer = async (step: string) => {
    asked.push(step);
    const tag = problems[step];
    return tag ? { ok: false as const, error: { tag } as RelayProblem } : { ok: true as const, value: undefined };
  };
  const relay = {
    withdraw: (_at, slot) => answer(`withdraw ${slot}`),
    append: (_at, producer) => answer(`append ${producer.id}:${producer.seq}`),
    remove: () => answer("remove"),
  } satisfies Partial<Relay>;
  return { relay: relay as Partial<Relay> as Relay, asked };
}

const whole = ["withdraw one", "withdraw two", "append bye:0", "remove"];

describe("a farewell", () => {
  it("[LEAVE-1] withdraws, tells, and goes, in this order", async () => {
    const { relay, asked } = relayWith({});
    expect(await sayFarewell(farewell, relay)).toBeUndefined();
    expect(asked).toEqual(whole);
  });

  it("[LEAVE-4] without a last event nothing is said", async () => {
    const { relay, asked } = relayWith({});
    await sayFarewell({ ...farewell, envelope: null }, relay);
    expect(asked).toEqual(["withdraw one", "withdraw two", "remove"]);
  });

  it("[LEAVE-1] a note that is open to both already stays theirs, and the rest goes on", async () => {
    const { relay, asked } = relayWith({ "withdraw one": "slot-open" });
    expect(await sayFarewell(farewell, relay)).toBeUndefined();
    expect(asked).toEqual(whole);
  });

  it.each(whole)("[LEAVE-2] stops where the relay cannot be reached (%s), to be repeated", async (step) => {
    const { relay, asked } = relayWith({ [step]: "unreachable" });
    expect(await sayFarewell(farewell, relay)).toEqual({ tag: "unreachable" });
    expect(asked).toEqual(whole.slice(0, whole.indexOf(step) + 1));
  });

  it.each(whole)("[LEAVE-2] a relay that knows this token no more has been told before (%s)", async (step) => {
    for (const tag of ["not-found", "gone"] as const) {
      expect(await sayFarewell(farewell, relayWith({ [step]: tag }).relay)).toBeUndefined();
    }
  });
});
