/** A live session in two browsers: from a tap on the one screen to what it changes on the other, and what it weighs. */

import type { Page } from "@playwright/test";
import { type BenchTable, benchNumber, quantile } from "../../../scripts/bench-table.ts";
import { words as practice } from "../src/pages/practice/words.ts";
import { words as practise } from "../src/pages/practise/words.ts";
import { words } from "../src/pages/session/words.ts";
import { startFloorServer } from "./floor-server.ts";
import { armFloor, awaitSign, installFloor, installProbe, readTap, type Sign } from "./probe.ts";
import { openTwoPeople, type Person, type TwoPeople } from "./two-people.ts";
import { countWire, type Wire } from "./wire.ts";

/** 18 taps of a session change the other's screen: the first session warms up, and 72 taps count. */
const sessions = 5;
const script = "until-it-feels-understood";
const heardFrom = (name: string) => `${name}, you keep putting off that call, and it sits on you all day.`;

type Sample = { readonly from: string; readonly tapMs: number; readonly floorMs: number };
type Measure = (from: Person, to: Person, button: string, sign: Sign) => Promise<void>;

export async function benchLiveTap(): Promise<readonly BenchTable[]> {
  const two = await openTwoPeople();
  const server = await startFloorServer();
  try {
    return await practiseOften(two, server.url);
  } finally {
    await server.stop();
    await two.stop();
  }
}

async function practiseOften({ robin, noor, origin }: TwoPeople, server: string): Promise<readonly BenchTable[]> {
  for (const { context } of [robin, noor]) await installProbe(context);
  const wires = [await countWire(robin.page, origin), await countWire(noor.page, origin)];
  const samples: Sample[] = [];
  const weighed: Wire[] = [];
  let floors = 0;

  const measure: Measure = async (from, to, button, sign) => {
    await awaitSign(to.page, sign);
    await press(from.page, button);
    const tapMs = await readTap(from.page, to.page);
    const text = `floor ${++floors}`;
    await awaitSign(to.page, { text });
    await armFloor(from.page, server, text);
    // A corner where nothing can be tapped.
    await from.page.mouse.click(1, 1);
    samples.push({ from: from.name, tapMs, floorMs: await readTap(from.page, to.page) });
  };

  for (let i = 0; i < sessions; i++) {
    const [first, second] = i % 2 === 0 ? [robin, noor] : [noor, robin];
    await beginLive(first, second);
    for (const { page } of [robin, noor]) await installFloor(page, server);
    for (const wire of wires) wire.reset();
    await practiseOnce(first, second, measure);
    if (i === 0) samples.length = 0;
    else weighed.push(...wires.map((wire) => wire.read()));
  }
  return [timesOf(samples), bytesOf(weighed)];
}

/** The session as the two would do it, live, from the first step to the closing page. */
async function practiseOnce(first: Person, second: Person, measure: Measure): Promise<void> {
  const bothTap = async (before: Person, after: Person, button: string) => {
    await press(before.page, button);
    await measure(after, before, button, "heading");
  };
  await bothTap(first, second, words.continue);
  for (const [person, role] of [
    [first, words.roles["me-first"]!],
    [second, words.roles.either!],
  ] as const)
    await person.page.getByRole("radio", { name: role }).check();
  await bothTap(first, second, words.choose);
  await takeTurn(first, second, measure);
  await bothTap(second, first, words.continue);
  await takeTurn(second, first, measure);
  await bothTap(first, second, words.said);
  await bothTap(second, first, words.moveOn);
  await bothTap(first, second, words.moveOn);
}

async function takeTurn(speaker: Person, listener: Person, measure: Measure): Promise<void> {
  const need = words.need.comfort!;
  await measure(speaker, listener, need, { text: words.needOf(speaker.name, need) });
  await press(speaker.page, words.startTimer);
  await measure(speaker, listener, words.spoken, "heading");
  const heard = heardFrom(speaker.name);
  await listener.page.getByLabel(words.heardAloud).fill(heard);
  await measure(listener, speaker, words.didIGetIt, { text: heard });
  await measure(speaker, listener, words.yes, "heading");
  await press(listener.page, words.againNo);
  await measure(speaker, listener, words.againNo, "heading");
  await press(listener.page, words.responses.feel!);
  await measure(listener, speaker, words.send, "heading");
}

async function beginLive(first: Person, second: Person): Promise<void> {
  for (const { page } of [first, second]) {
    await page.goto(`/practice/${script}`);
    await page.getByRole("radio", { name: practise.ways.live }).check();
    await press(page, practice.start);
  }
  for (const { page } of [first, second])
    await page.getByRole("heading", { level: 1, name: words.read, exact: true }).waitFor();
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}

function timesOf(samples: readonly Sample[]): BenchTable {
  const floor = samples.map(({ floorMs }) => floorMs);
  const row = (name: string, times: readonly number[]) => ({
    name,
    cells: [
      benchNumber(times.length),
      ...[0.5, 0.95, 0.99].map((q) => benchNumber(quantile(times, q))),
      benchNumber(quantile(times, 0.5) / quantile(floor, 0.5)),
      benchNumber(quantile(times, 0.95) / quantile(floor, 0.95)),
    ],
  });
  const tapsOf = (name?: string) => samples.filter(({ from }) => !name || from === name).map(({ tapMs }) => tapMs);
  return {
    title: "A tap in a live session",
    columns: ["taps", "p50 ms", "p95 ms", "p99 ms", "× floor p50", "× floor p95"],
    rows: [
      { ...row("one POST, one server-sent event, one text node", floor), floor: true },
      row("a tap, until the other's screen shows it", tapsOf()),
      row("Robin's taps, on a phone's screen", tapsOf("Robin")),
      row("Noor's taps, on a desktop's screen", tapsOf("Noor")),
    ],
    note: `Wanted: p95 below 150 ms. ${sessions - 1} sessions of “${script}” after one to warm up, two profiles of one headless browser, relay in a process of its own with SQLite, loopback. From pointerup on the one to the painted frame on the other; each tap is followed by one of the floor between the same two pages.`,
  };
}

function bytesOf(weighed: readonly Wire[]): BenchTable {
  const acts = weighed.reduce((sum, { appends }) => sum + appends, 0);
  const total = (key: keyof Wire) => weighed.reduce((sum, wire) => sum + wire[key], 0);
  const cells = (bytes: number, among = 1) => [
    benchNumber(bytes / acts / among),
    benchNumber(bytes / (sessions - 1) / among),
  ];
  const line = heardFrom("Robin").length;
  return {
    title: "What a live session weighs",
    columns: ["bytes an act", "bytes a session"],
    rows: [
      { name: "the words that were written, in plain text", cells: cells(2 * line * (sessions - 1)), floor: true },
      { name: "sent, by both devices, bodies", cells: cells(total("up")) },
      { name: "received, by each device, bodies", cells: cells(total("down"), 2) },
    ],
    note: `${benchNumber(acts / (sessions - 1))} acts a session, by both; two of them carry a line of about ${line} bytes. Received is the event stream in base64, own acts included. Requests: ${benchNumber(total("requests") / acts)} an act.`,
  };
}
