import { importDeviceKeys, makeDeviceSecret, sealEnvelope } from "@twofold/crypto";
import { concatBytes, encodeFrames, maxEnvelopeBytes } from "@twofold/wire";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { oneDevice } from "../../../crypto/src/batch.fixture.ts";
import { makeKeyring } from "../epochs/keyring.ts";
import { type Received, receive } from "./receive.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function makeStream() {
  const own = await oneDevice(random);
  const keyring = await makeKeyring([{ epoch: 0, key: random(32) }]);
  const { key } = keyring.last;
  const { stream, session } = own;
  const seal = (content: Uint8Array, epoch = 0) => sealEnvelope({ key, stream, epoch, content, random });
  const envelopeOf = async (name: string, seq: number, prev: Awaited<ReturnType<typeof own.write>>["hash"] | null) => {
    const { content, hash } = await own.write({ session, seq, prev, events: [{ kind: "person.named", name }] });
    return { envelope: await seal(content), hash };
  };
  const first = await envelopeOf("Sam", 0, null);
  const second = await envelopeOf("Sami", 1, first.hash);
  const third = await envelopeOf("Samira", 2, second.hash);
  const reader = { stream, deviceKeys: await importDeviceKeys(await makeDeviceSecret(random)) };
  const nobody = { isNamed: () => false, counts: () => false, mark: "", endedSessions: [] };
  const read = async (bytes: Uint8Array<ArrayBuffer>): Promise<Received> => {
    const received = await receive(bytes, reader, keyring, nobody);
    if (!received) throw new Error("the code of epochs was not found");
    return received;
  };
  const whole = encodeFrames([first.envelope, second.envelope, third.envelope]);
  return { whole, read, seal, envelopes: [first, second, third].map(({ envelope }) => envelope) };
}

const names = ({ batches }: Pick<Received, "batches">) =>
  batches.flatMap(({ facts }) => facts.map(({ event }) => event.name));
const problems = ({ quarantined }: Received) => quarantined.map(({ problem }) => problem);

describe("receiving", () => {
  let stream: Awaited<ReturnType<typeof makeStream>>;
  beforeAll(async () => {
    stream = await makeStream();
  });

  it("[TAIL-2] any split of the bytes gives the same batches, once each and in order", async () => {
    const { whole, read } = stream;
    const cuts = fc.array(fc.nat(whole.length), { maxLength: 12 }).map((list) => [...list].sort((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        let rest: Uint8Array<ArrayBuffer> = new Uint8Array();
        const received: Received[] = [];
        for (const [i, from] of [0, ...places].entries()) {
          received.push(await read(concatBytes(rest, whole.subarray(from, places[i] ?? whole.length))));
          rest = received.at(-1)!.rest;
        }
        expect(received.flatMap(names)).toEqual(["Sam", "Sami", "Samira"]);
        expect(received.flatMap(problems)).toEqual([]);
        expect(rest.length).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("[TAIL-4] [ENV-3] what does not open is set aside whole, and the rest still counts", async () => {
    const { envelopes, read, seal } = stream;
    const changed = envelopes[1]!.map((byte, i) => (i === 40 ? byte ^ 1 : byte));
    const newer = envelopes[1]!.map((byte, i) => (i === 0 ? 3 : byte));
    const keyOfAnEpoch = envelopes[1]!.map((byte, i) => (i === 0 ? 2 : byte));
    const otherEpoch = envelopes[1]!.map((byte, i) => (i === 4 ? 7 : byte));
    const nonsense = await seal(Uint8Array.of(1, 2, 3));
    const strange = [keyOfAnEpoch, changed, newer, otherEpoch, nonsense];
    const received = await read(encodeFrames([envelopes[0]!, ...strange, envelopes[1]!]));
    expect(names(received)).toEqual(["Sam", "Sami"]);
    expect(problems(received)).toEqual([
      "epoch-damaged",
      "envelope-damaged",
      "envelope-newer",
      "epoch-unknown",
      "batch-damaged",
    ]);
    expect(received.quarantined.map(({ envelope }) => envelope)).toEqual(strange);
  });

  it("[TAIL-4] a batch that was written for another stream is refused, whoever sealed it for this one", async () => {
    const { read, seal } = stream;
    const other = await oneDevice(random);
    expect(problems(await read(encodeFrames([await seal((await other.write()).content)])))).toEqual([
      "batch-other-stream",
    ]);
  });

  it("[TAIL-4] bytes that are no frames are told apart from a frame that is still on its way", async () => {
    const { whole, read } = stream;
    const tooLong = new Uint8Array(4);
    new DataView(tooLong.buffer).setUint32(0, maxEnvelopeBytes + 1);
    for (const garbage of [new Uint8Array(8), concatBytes(tooLong, whole)]) {
      const received = await read(concatBytes(whole, garbage));
      expect(received.isGarbled).toBe(true);
      expect(names(received)).toEqual(["Sam", "Sami", "Samira"]);
      expect(received.rest.length).toBe(0);
    }
    const cutOff = await read(whole.slice(0, -1));
    expect([cutOff.isGarbled, names(cutOff)]).toEqual([false, ["Sam", "Sami"]]);
  });

  it("[TAIL-4] never throws, whatever the relay sends", async () => {
    const { read, envelopes } = stream;
    const junk = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { maxLength: 4 })
        .map((list) => encodeFrames(list) as Uint8Array),
    );
    await fc.assert(
      fc.asyncProperty(junk, async (bytes) => {
        const received = await read(concatBytes(encodeFrames([envelopes[0]!]), bytes));
        expect(names(received)).toEqual(["Sam"]);
      }),
    );
  });
});
