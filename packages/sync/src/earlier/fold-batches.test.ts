import {
  type DeviceId,
  type EventId,
  type Firsts,
  nameOf,
  type RoundId,
  type Side,
  type UnknownEvent,
} from "@twofold/core";
import {
  bytesToId,
  importDeviceKeys,
  makeDeviceSecret,
  makeSessionId,
  makeStreamId,
  parseBatch,
  sealAnswer,
  signBatch,
} from "@twofold/crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { plainText } from "../../../core/testing/plain.ts";
import { foldBatches } from "./fold-batches.ts";
import { eventsIn, readPart } from "./part.ts";
import { maxPartBytes, partsToGive } from "./parts-to-give.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const stream = makeStreamId(random);
const day = "2026-03-03";
const round = `${day}.0.lately-00` as RoundId;

async function makeWriter(side: Side, of = stream) {
  const deviceKeys = await importDeviceKeys(await makeDeviceSecret(random));
  const session = makeSessionId(random);
  let last: { seq: number; prev: Awaited<ReturnType<typeof signBatch>>["hash"] | null } = { seq: 0, prev: null };
  const write = async (...events: UnknownEvent[]) => {
    const time = { wallMs: 1_000 + last.seq, counter: 0 };
    const batch = await signBatch({
      stream: of,
      side,
      session,
      epoch: 0,
      ...last,
      seen: null,
      time,
      events,
      deviceKeys,
      random,
    });
    last = { seq: last.seq + 1, prev: batch.hash };
    return batch.content;
  };
  return { write, deviceKeys, device: bytesToId<DeviceId>(deviceKeys.signPublic) };
}

describe("batches that come from the other’s device", () => {
  let contents: readonly Uint8Array<ArrayBuffer>[];
  let firsts: Firsts;
  let record: Parameters<typeof partsToGive>[0];
  let strangers: readonly Uint8Array<ArrayBuffer>[];
  const unopened = "never opened on the other side";

  beforeAll(async () => {
    const [a, b, laptop, stranger] = [
      await makeWriter("a"),
      await makeWriter("b"),
      await makeWriter("a"),
      await makeWriter("a"),
    ];
    const seal = async (author: Side, at: RoundId, text: string) => {
      const { h, c, share, key } = await sealAnswer({
        stream,
        round: at,
        author,
        content: { text, need: "comfort" },
        random,
      });
      return {
        event: { kind: "answer.sealed", round: at, h, c, share, day },
        opened: { kind: "round.opened", round: at, h, key },
      };
    };
    const [ofA, ofB] = [await seal("a", round, "of a"), await seal("b", round, "of b")];
    const closed = await seal("a", `${day}.1.lately-01` as RoundId, unopened);
    const { signPublic: signKey, hpkePublic: hpkeKey } = laptop.deviceKeys;
    const addition = { kind: "device.added", signKey, hpkeKey, paper: false, token: random(32) };
    const joins = async (content: Uint8Array) => {
      const parsed = parseBatch(content);
      return { kind: "device.joined", addition: (parsed.ok ? parsed.value.header.digests[0] : "") as EventId };
    };
    const adding = await a.write(addition);
    contents = [
      await a.write({ kind: "bond.created", bondKind: "friend", seed: random(16), day, edition: 1, weekdays: [1] }),
      await b.write({ kind: "person.named", name: "Noor" }, { kind: "bond.joined", exchange: random(32) }),
      await a.write({ kind: "person.named", name: "Robin" }, ofA.event),
      await b.write(ofB.event),
      adding,
      await laptop.write(await joins(adding)),
      await laptop.write(ofB.opened, closed.event),
      await b.write(ofA.opened),
      await laptop.write({ kind: "answer.added", round, text: "from the laptop", day }),
    ];
    strangers = [
      await stranger.write({ kind: "answer.added", round, text: "from nobody", day }),
      await (await makeWriter("b", makeStreamId(random))).write({ kind: "person.named", name: "Elsewhere" }),
    ];
    const devices = { a: [a.device], b: [b.device] };
    firsts = { a: [{ signKey: a.device }], b: [{ signKey: b.device }] };
    record = { stream, side: "a", devices };
  });
  const folded = async (batches: readonly Uint8Array<ArrayBuffer>[]) => {
    const result = await foldBatches(batches, stream, firsts);
    if (!result) throw new Error("not judged");
    return result;
  };
  const given = async (before: ReadonlySet<string> = new Set()) => {
    const parts = await partsToGive(record, contents, before);
    return (parts ?? []).map((bytes) => {
      const part = readPart(bytes);
      if (!part.ok) throw new Error(part.error.tag);
      return part.value;
    });
  };

  it("[GIVE-6] in any order, and however often, they fold to the same", async () => {
    const once = await folded(contents);
    expect(once.refused).toBe(0);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...Array(9).keys(), ...Array(9).keys()], { minLength: 9 }),
        async (order) => {
          const some = [...order.map((i) => contents[i]!), ...contents];
          expect(plainText((await folded(some)).state)).toBe(plainText(once.state));
        },
      ),
      { numRuns: 20 },
    );
  });

  it("[GIVE-6] one with any byte changed, of another bond, or of a device that nobody listed is refused, and the rest stays", async () => {
    const whole = await folded(contents);
    await fc.assert(
      fc.asyncProperty(fc.nat(8), fc.nat(), fc.integer({ min: 1, max: 255 }), async (which, at, by) => {
        const content = contents[which]!;
        const changed = content.with(at % content.length, content[at % content.length]! ^ by);
        const result = await folded([
          ...contents.slice(0, which),
          new Uint8Array(changed),
          ...contents.slice(which + 1),
        ]);
        expect(result.refused).toBeGreaterThanOrEqual(1);
        // Everything that still stands was there before, as it was.
        const before = new Set(whole.facts.map(({ id }) => id));
        for (const fact of result.facts) expect(before).toContain(fact.id);
        const beside = await folded([...contents, new Uint8Array(changed)]);
        expect(plainText(beside.state)).toBe(plainText(whole.state));
      }),
      { numRuns: 40 },
    );
    const more = await folded([...strangers, ...contents]);
    expect(more.refused).toBe(2);
    expect(plainText(more.state)).toBe(plainText(whole.state));
  });

  it("[GIVE-2] the parts hold original batches: they verify, and fold to what both had open", async () => {
    const parts = await given();
    expect(parts).toHaveLength(1);
    const [{ side, firsts: named, contents: copies }] = parts as [(typeof parts)[number]];
    expect({ side, named }).toEqual({ side: "a", named: record.devices });
    const copy = await folded(copies);
    expect(copy.refused).toBe(0);
    expect([nameOf(copy.state, "a"), nameOf(copy.state, "b")]).toEqual(["Robin", "Noor"]);
    expect(JSON.stringify(copy.state.rounds)).toContain("from the laptop");
    expect(JSON.stringify(copy.state.rounds)).not.toContain("lately-01");
    expect(copy.facts.some(({ event }) => event.kind === "bond.joined")).toBe(false);
  });

  it("[GIVE-7] what was given before is not given again, and the last part says so by being empty", async () => {
    const [first] = await given();
    const rest = await given(eventsIn(first?.contents ?? []));
    expect(rest.map((part) => part.contents)).toEqual([[]]);
  });

  it("[GIVE-2] a batch that would fill a part alone goes in several copies, an event each, which verify", async () => {
    const b = await makeWriter("b");
    const seals = await Promise.all(
      [0, 1, 2, 3, 4].map(async (n) => {
        const at = `s.opening-up.${n}.1` as RoundId;
        const of = (author: Side) =>
          sealAnswer({ stream, round: at, author, content: { text: "ü".repeat(15_900), need: "comfort" }, random });
        const [mine, theirs] = [await of("a"), await of("b")];
        const event = ({ h, c, share }: typeof mine) => ({ kind: "answer.sealed", round: at, h, c, share, day });
        const open = ({ h, key }: typeof mine) => ({ kind: "round.opened", round: at, h, key });
        return { mine: event(mine), theirs: event(theirs), openMine: open(mine), openTheirs: open(theirs) };
      }),
    );
    const a = await makeWriter("a");
    // Four notes of 64 KiB in one: more than a part holds.
    const large = [
      await a.write(...seals.slice(0, 4).map(({ mine }) => mine), ...seals.map(({ openTheirs }) => openTheirs)),
      await a.write(...seals.slice(4).map(({ mine }) => mine)),
      await b.write(...seals.slice(0, 4).map(({ theirs }) => theirs), ...seals.map(({ openMine }) => openMine)),
      await b.write(...seals.slice(4).map(({ theirs }) => theirs), {
        kind: "bond.kind-chosen",
        bondKind: "friend",
        day,
      }),
    ];
    const devices = { a: [a.device], b: [b.device] };
    const parts = await partsToGive({ stream, side: "a", devices }, large, new Set());
    expect(large[0]?.length).toBeGreaterThan(maxPartBytes);
    expect(parts?.length).toBeGreaterThanOrEqual(3);
    const read = (parts ?? []).map((bytes) => {
      const part = readPart(bytes);
      return part.ok ? part.value.contents : [];
    });
    for (const bytes of parts ?? []) expect(bytes.length).toBeLessThan(maxPartBytes + 4096);
    const both = { a: [{ signKey: a.device }], b: [{ signKey: b.device }] };
    const copy = await foldBatches(read.flat(), stream, both);
    const whole = await foldBatches(large, stream, both);
    expect(copy?.refused).toBe(0);
    expect(plainText(copy?.state.rounds)).toBe(plainText(whole?.state.rounds));
  });

  it("[GIVE-2] bytes that are no part are refused, whatever they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readPart(bytes)).toEqual({ ok: false, error: { tag: "part-damaged" } });
      }),
    );
  });
});
