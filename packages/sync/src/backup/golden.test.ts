import { readdirSync, readFileSync } from "node:fs";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { describe, expect, it } from "vitest";
import { makeNetwork, openDevice, requireOk, today } from "../client/device.fixture.ts";
import { contentHash } from "../export/content-hash.ts";
import { readExport } from "../export/export-document.ts";
import { exportToMarkdown } from "../export/markdown.ts";
import { emptyDisk } from "../store/memory-store.ts";

const golden = new URL("../../../../tests/golden/", import.meta.url);
const versions = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const read = (version: string, file: string) => readFileSync(new URL(`${version}/${file}`, golden));
const connect = () => {
  const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
  return makeNetwork((request) => handleRequest(relay, request));
};
const wording = { question: () => "What made you smile today?", practice: (id: string) => id };

describe.each(versions)("the golden files of version %s", (version) => {
  const expected = JSON.parse(read(version, "expected.json").toString()) as {
    passphrase: string;
    contentHash: string;
    pieces: number;
    /** From version 2 on. */
    decks?: number;
  };
  const { pieces, decks = 0 } = expected;

  it("[EXP-2] its export is read, imported and exported again with the same content", async () => {
    const text = read(version, "export.json").toString();
    const document = requireOk(readExport(text));
    expect([document.pieces.length, document.decks.length]).toEqual([pieces, decks]);
    expect(await contentHash(document)).toBe(expected.contentHash);
    const fresh = await openDevice(connect());
    expect(requireOk(await fresh.takeaway.import(text))).toEqual({ added: pieces + decks, known: 0 });
    const again = requireOk(await fresh.takeaway.gather({ today, mine: true, wording }));
    expect(await contentHash(again.document)).toBe(expected.contentHash);
    await fresh.stop();
  });

  it("[EXP-8] its folder of Markdown is made again to the letter", () => {
    const document = requireOk(readExport(read(version, "export.json").toString()));
    const files = [...exportToMarkdown(document)].map(([path, text]) => `<!-- ${path} -->\n${text}`);
    expect(files.join("\n")).toBe(read(version, "export.md").toString());
  });

  it("[BAK-5] its backup opens with its passphrase and gives the same content", async () => {
    const network = connect();
    network.down();
    const disk = emptyDisk();
    const fresh = await openDevice(network, disk);
    const restored = await fresh.backup.restore(read(version, "device.backup"), { passphrase: expected.passphrase });
    expect(requireOk(restored)).toMatchObject({ how: "whole", bonds: 1 });
    await fresh.stop();
    const opened = await openDevice(network, disk);
    const { document } = requireOk(await opened.takeaway.gather({ today, mine: true, wording }));
    expect(await contentHash(document)).toBe(expected.contentHash);
    await opened.stop();
  });
});
