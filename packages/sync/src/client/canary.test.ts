import { isUnfolded } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, describe, expect, it } from "vitest";
import { emptyDisk, type MemoryDisk } from "../store/memory-store.ts";
import type { Client } from "./client.ts";
import {
  inviteFrom,
  makeNetwork,
  openDevice,
  pairTwo,
  requireBond,
  requireOk,
  roundOne,
  settled,
  today,
  until,
} from "./device.fixture.ts";

/** Every spelling in which the words could lie in bytes: as they are, base64, hexadecimal, at each alignment. */
function spellingsOf(word: string): string[] {
  const bytes = new TextEncoder().encode(word);
  const shifted = [0, 1, 2].map((by) => {
    const base64 = new Uint8Array([...new Uint8Array(by), ...bytes, 0, 0]).toBase64();
    // Without the characters that the neighbours have a part in.
    return base64.slice(Math.ceil((by * 8) / 6), Math.floor(((by + bytes.length) * 8) / 6));
  });
  return [word, ...shifted, bytes.toHex()];
}

const latin1 = new TextDecoder("latin1");
const textOf = (bytes: Uint8Array) => latin1.decode(bytes);
const diskText = ({ records }: MemoryDisk) => [...records].map(([key, value]) => `${key}\n${textOf(value)}`).join("\n");

const canaries = [
  ...[
    "Robin",
    "Noorwoud",
    "canary of a",
    "canary of b",
    "draft canary",
    "reflection canary",
    "reply canary",
    "added canary",
  ],
  ...["lately-00", "comfort", "2026-03-03", "answer.sealed", "person.named", "round.passed"],
];

describe("the bytes that are kept", () => {
  const clients: Client[] = [];
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.stop()));
  });

  it("[STORE-8] [SEAL-6] after pairing, folding and talking, no word of it stands on a disk, at the relay or on the way", async () => {
    const store = new MemoryStore();
    const relay = createRelay({ store, limits: unlimitedRates });
    const network = makeNetwork((request) => handleRequest(relay, request));
    const disks = [emptyDisk(), emptyDisk()] as const;
    const [a, b] = [await openDevice(network, disks[0]), await openDevice(network, disks[1])];
    clients.push(a, b);
    await pairTwo(a, b);
    requireOk(await b.renameInBond("Noorwoud"));
    requireOk(await a.writeReflection("why", "reflection canary", today));
    requireOk(await a.pass(roundOne, true));
    a.saveDraft(roundOne, { text: "draft canary", need: "comfort" });
    await a.flush();
    requireOk(await a.fold(roundOne, { text: "canary of a", need: "comfort" }, today));
    requireOk(await b.fold(roundOne, { text: "canary of b", need: "comfort" }, today));
    await until(a, "a reads", () => isUnfolded(requireBond(a).state, roundOne, "a"));
    await until(b, "b reads", () => isUnfolded(requireBond(b).state, roundOne, "b"));
    requireOk(await a.respond(roundOne, "more", "reply canary", today));
    requireOk(await b.addWords(roundOne, "added canary", today));
    network.down();
    // What waits to leave lies on the disk too.
    const { round } = requireOk(await a.askAnother(today));
    requireOk(await a.fold(round, { text: "canary of a", need: "comfort" }, today));
    requireOk(await a.takeBack(round));
    network.up();
    await Promise.all([settled(a), settled(b)]);

    const searched = {
      "disk of a": diskText(disks[0]),
      "disk of b": diskText(disks[1]),
      "the relay's store": JSON.stringify(store.snapshot(), (_key, value) =>
        value instanceof Map ? [...value] : value instanceof Uint8Array ? textOf(value) : value,
      ),
      "the way": network.asked.map(({ method, path, body }) => `${method} ${path}\n${textOf(body)}`).join("\n"),
    };
    for (const [place, text] of Object.entries(searched)) {
      const found = canaries.filter((word) => spellingsOf(word).some((spelling) => text.includes(spelling)));
      expect([place, found]).toEqual([place, []]);
      expect(text.length).toBeGreaterThan(5_000);
    }
    // It can fail: the same search finds what does stand there.
    expect(spellingsOf("store-key").some((spelling) => searched["disk of a"].includes(spelling))).toBe(true);
    expect(spellingsOf("xyzzy").some((spelling) => btoa("--xyzzy--").includes(spelling))).toBe(true);
  });

  it("[STORE-8] [PAIR-7] while an invitation waits, the link's secret stands on no disk in clear, and the bond key at no relay", async () => {
    const store = new MemoryStore();
    const relay = createRelay({ store, limits: unlimitedRates });
    const network = makeNetwork((request) => handleRequest(relay, request));
    const disk = emptyDisk();
    const a = await openDevice(network, disk);
    clients.push(a);
    requireOk(await a.nameSelf("Robin"));
    const link = await inviteFrom(a);
    const bytes = Uint8Array.fromBase64(link, { alphabet: "base64url" });
    // Version, meeting id, then the secret; each with its own head.
    const secret = textOf(bytes.subarray(1 + 1 + 1 + 16 + 2, 1 + 1 + 1 + 16 + 2 + 32));
    expect(textOf(bytes)).toContain(secret);
    expect(diskText(disk)).not.toContain(secret);
    expect(network.asked.map(({ path, body }) => path + textOf(body)).join()).not.toContain(secret);
  });
});
