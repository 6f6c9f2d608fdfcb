/**
 * Story 1: "I want to be honest without my answer being readable before theirs exists."
 *
 * Robin seals a canary and a choice out of five. Before Noor seals, neither stands in any plaintext at the relay or on
 * Noor's device, and no search over the five choices with all that Noor holds, or with all that the relay holds, finds
 * a match. After both have sealed, both decrypt. (A replaced answer is in forged.spec.ts.)
 */

import { createHash, createHmac } from "node:crypto";
import { answerContent } from "@twofold/core";
import { encodeCbor, joinKey } from "@twofold/crypto";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { countCanary } from "./harness/canary.ts";
import { stealSecrets } from "./harness/cheat.ts";
import { expect, test } from "./harness/fixtures.ts";
import { sealedBy, tryAsKey, windowsOf } from "./harness/key-search.ts";
import { openStorage } from "./harness/opened-storage.ts";
import { foldsToday, seesOpen } from "./harness/people.ts";
import { dumpStorage } from "./harness/storage-dump.ts";

const canary = "C1-canary: I was afraid of the second winter";
const choices = ["1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5"];
const chosen = choices[2]!;

test("the partner cannot look first, nor can the relay, nor find the choice by trying all five", async ({
  paired: { robin, noor },
  relay,
}) => {
  await foldsToday(robin.page, canary);
  await robin.page.getByRole("button", { name: today.another }).click();
  await foldsToday(robin.page, chosen);
  await expect(robin.page.getByText(today.sentSafely).first()).toBeVisible();
  const secrets = await stealSecrets(noor.page);
  const { stream } = secrets;

  // All that Noor's browser holds, opened with its own key; it has Robin's two sealed events by now.
  await expect.poll(async () => (await sealedBy("a", noor.page)).length).toBe(2);
  const noorHolds = await openStorage(noor.page);
  const robinHolds = await openStorage(robin.page);
  const relayHolds = relay.dumpStore();
  const sealed = await sealedBy("a", noor.page);

  expect(countCanary([...robinHolds.bytesByKey.values()], canary), "the search finds what is there").toBeGreaterThan(0);
  expect(countCanary([...noorHolds.bytesByKey.values()], canary), "Noor's storage, opened").toBe(0);
  expect(countCanary(await dumpStorage(noor.page), canary), "Noor's storage as it lies").toBe(0);
  expect(countCanary(await dumpStorage(robin.page), canary), "Robin's storage as it lies").toBe(0);
  expect(countCanary(relayHolds, canary), "the relay's store").toBe(0);
  expect(countCanary(relayHolds, "Robin and"), "not a word of plain text").toBe(0);

  const noorsBytes = Buffer.concat([...noorHolds.bytesByKey.values()]);
  const relaysBytes = Buffer.concat(relayHolds);
  for (const found of sealed) {
    // Every 32 bytes that either of them holds, tried as the key.
    expect(await tryAsKey(stream, found, windowsOf(noorsBytes)), "Noor, every 32 bytes as a key").toEqual([]);
    expect(await tryAsKey(stream, found, windowsOf(relaysBytes)), "the relay, even with Noor's event").toEqual([]);
    // Every choice, hashed in every way in which a careless design would have kept it.
    const keys = [...secrets.bondKeys.map(({ key }) => key), found.sealed.share!, secrets.token];
    const traces = choices.flatMap((choice) => tracesOf(choice, stream, found.round, keys));
    expect(traces.filter((trace) => noorsBytes.includes(trace))).toEqual([]);
    expect(traces.filter((trace) => relaysBytes.includes(trace))).toEqual([]);
  }
  // Together the two could: the stated limit, and the proof that this search would have found a key.
  const together = windowsOf(relaysBytes).map((window) => joinKey(sealed[0]!.sealed.share!, window));
  expect((await tryAsKey(stream, sealed[0]!, together)).length).toBe(1);

  await foldsToday(noor.page, "And I of the third");
  await seesOpen(noor.page, { mine: "And I of the third", theirs: chosen, name: "Robin" });
  await seesOpen(robin.page, { mine: chosen, theirs: "And I of the third", name: "Noor" });
});

/** Digests of a choice that would give it away if they stood anywhere. */
function tracesOf(choice: string, stream: string, round: string, keys: readonly Uint8Array[]): Buffer[] {
  const needs = answerContent.entries.need.options;
  const forms = [
    Buffer.from(choice),
    ...needs.map((need) => Buffer.from(encodeCbor({ text: choice, need }))),
    Buffer.from(`${round}${choice}`),
    Buffer.from(`${stream}${round}${choice}`),
  ];
  return forms.flatMap((form) => [
    createHash("sha256").update(form).digest(),
    ...keys.map((key) => createHmac("sha256", key).update(form).digest()),
    ...keys.map((key) => createHash("sha256").update(key).update(form).digest()),
  ]);
}
