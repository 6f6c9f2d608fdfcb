/**
 * Makes the golden files of this version: `node tests/golden/make.ts` into a new folder beside the others. Files of
 * released versions are never made again; whatever comes later has to read them (packages/sync/src/backup/golden.test.ts).
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { isUnfolded } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import {
  makeNetwork,
  openDevice,
  pairTwo,
  requireBond,
  requireOk,
  roundOne,
  settled,
  today,
  until,
} from "../../packages/sync/src/client/device.fixture.ts";
import { contentHash } from "../../packages/sync/src/export/content-hash.ts";
import { exportToText, exportVersion } from "../../packages/sync/src/export/export-document.ts";
import { exportToMarkdown } from "../../packages/sync/src/export/markdown.ts";

const passphrase = "a golden passphrase of today";
const folder = new URL(`./${process.argv[2] ?? String(exportVersion)}/`, import.meta.url);

const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
const connect = () => makeNetwork((request) => handleRequest(relay, request));
const [a, b] = [await openDevice(connect()), await openDevice(connect())];
await pairTwo(a, b);
const wording = { question: () => "What made you smile today?", practice: (id: string) => id };

requireOk(await a.writeReflection("To myself", "A quiet line, only mine.", today));
requireOk(
  await a.journal.write(
    { text: "First version.\nWith a second line.", prompt: "What stayed?", moods: ["calm"] },
    today,
  ),
);
const [entry] = (await a.journal.read()).entries;
if (entry)
  requireOk(await a.journal.edit(entry.id, { text: "Second version.", prompt: "What stayed?", moods: [] }, today));
const question = { text: "Which window do you look out of?", depth: 1, flags: [] } as const;
requireOk(await a.library.saveDeck({ id: "evenings", title: "Evenings of ours", about: "", questions: [question] }));
requireOk(
  await a.library.saveDeck({
    ...{ id: "journeys", title: "Journeys", about: "For the way.", author: "Ada L.", licence: "CC-BY-4.0" },
    questions: [
      { text: "Where next? # not a heading", response: "Say when.", depth: 3, flags: ["family"], theme: "roots" },
      { text: "What do you pack first?", friend: "What do you always forget?", depth: 2, flags: [], minutes: 5 },
    ],
  }),
);
requireOk(await a.fold(roundOne, { text: "The rain on the roof. # not a heading", need: "comfort" }, today));
requireOk(await b.fold(roundOne, { text: "Soup, and „you“.", need: "just-read" }, today));
for (const [client, side] of [
  [a, "a"],
  [b, "b"],
] as const)
  await until(client, "unfolded", () => isUnfolded(requireBond(client).state, roundOne, side));
requireOk(await a.respond(roundOne, "more", "Tell me about the soup.", today));
requireOk(await a.addWords(roundOne, "And the wind.", today));
await settled(a);
requireOk(await a.backup.choosePassphrase(passphrase));
const { file } = requireOk(await a.backup.make(today));
const { document } = requireOk(await a.takeaway.gather({ today, mine: true, wording }));
await Promise.all([a.stop(), b.stop()]);

mkdirSync(folder, { recursive: true });
writeFileSync(new URL("export.json", folder), exportToText(document));
writeFileSync(
  new URL("export.md", folder),
  [...exportToMarkdown(document)].map(([path, text]) => `<!-- ${path} -->\n${text}`).join("\n"),
);
writeFileSync(new URL("device.backup", folder), file);
const { pieces, decks } = document;
const plain = {
  passphrase,
  contentHash: await contentHash(document),
  pieces: pieces.length,
  decks: decks.length,
};
writeFileSync(new URL("expected.json", folder), `${JSON.stringify(plain, null, 2)}\n`);
