import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { maxDeckQuestions, plainLine } from "@twofold/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harmlessTexts, header, pack, question, refusedPacks, refusedQuestions } from "./hostile.fixture.ts";
import { maxPackBytes, maxPackQuestions } from "./pack.ts";
import { type PackReading, readPack } from "./read-pack.ts";

const bytesOf = (content: string | Uint8Array) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
const read = (content: string | Uint8Array) => readPack(bytesOf(content));

function accepted(reading: PackReading): Extract<PackReading, { ok: true }> {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

function expectPlain(reading: PackReading): void {
  const said = reading.ok ? [...reading.refused, ...reading.hints] : reading.problems;
  for (const { line, message } of said) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(message).toBe(plainLine(message));
    expect(message.length).toBeGreaterThan(10);
    expect([...message].length).toBeLessThanOrEqual(240);
  }
}

describe("reading a pack", () => {
  it("[PACK-1] every deck of our own library is one, and nothing of it is refused", () => {
    const decks = join(import.meta.dirname, "../../decks");
    for (const name of readdirSync(decks)) {
      const { pack: found, refused } = accepted(read(readFileSync(join(decks, name))));
      expect(refused, name).toEqual([]);
      expect(`${found.id}.yaml`).toBe(name);
      expect(found.questions.length).toBeGreaterThanOrEqual(40);
    }
  });

  it("[PACK-1] what may be left out has its plain meaning, and JSON is read as YAML", () => {
    const written = {
      id: "journeys",
      version: 1,
      language: "nl",
      licence: "CC0",
      author: "Mira",
      title: "Onderweg",
      about: "Van alles.",
      questions: [{ id: "journeys-001", text: "Waar ben je\n  graag?", depth: 4, flags: ["money", "family", "money"] }],
    };
    for (const space of ["", "  ", "\t"]) {
      const { pack: found, hints } = accepted(read(JSON.stringify(written, null, space)));
      const [first] = found.questions;
      expect(first).toEqual({ id: "journeys-001", text: "Waar ben je graag?", depth: 4, flags: ["family", "money"] });
      expect(hints).toEqual([]);
    }
  });

  it.each(Object.entries(refusedPacks))("[PACK-2, PACK-3, PACK-4] refuses as a whole: %s", (_, content) => {
    const reading = read(content);
    expect(reading.ok).toBe(false);
    expectPlain(reading);
    if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(refusedQuestions))("[PACK-5, PACK-6] leaves one question out: %s", (_, content) => {
    const reading = accepted(read(content));
    expect(reading.pack.questions.map(({ id }) => id)).toEqual(["journeys-01"]);
    expect(reading.refused.length).toBeGreaterThan(0);
    // The header has seven lines, "questions:" is the eighth, the first question takes three.
    for (const { line } of reading.refused) expect(line).toBeGreaterThanOrEqual(12);
    expectPlain(reading);
  });

  it.each(Object.entries(harmlessTexts))("[PACK-7] [CON-64] keeps as plain text: %s", (_, text) => {
    const reading = accepted(read(pack(question("journeys-01", { text: JSON.stringify(text) }))));
    expect(reading.refused).toEqual([]);
    expect(reading.pack.questions[0]?.text).toBe(text.normalize("NFC"));
  });

  it("[PACK-7] a name of the language itself brings nothing in", () => {
    for (const name of ["__proto__", "constructor", "hasOwnProperty"]) {
      const reading = read(pack(question("journeys-01", { [name]: "{ depth: 5, admin: true }" })));
      if (reading.ok) {
        expect(Object.keys(reading.pack.questions[0]!).sort()).toEqual(["depth", "flags", "id", "text"]);
        expect(Object.getPrototypeOf(reading.pack.questions[0])).toBe(Object.prototype);
      }
    }
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  it("[PACK-4] names the line, in words that need no knowledge of the format", () => {
    const said = (content: string) => {
      const reading = read(content);
      const [first] = reading.ok ? reading.refused : reading.problems;
      return `${first?.line} ${first?.message}`;
    };
    expect(said(pack(question("journeys-01"), question("journeys-01")))).toBe(
      "12 id: journeys-01 stands above already; each question has its own",
    );
    expect(said(pack(question("journeys-01"), question("journeys-02", { bell: "1" })))).toBe(
      "15 “bell” is not part of a question: remove it, or check its spelling",
    );
    expect(said(header)).toBe("1 a list of questions is expected here");
    expect(said(pack(question("journeys-01")).replace("author: Mira\n", ""))).toBe("1 “author” is missing");
    expect(said(`${header}questions: *all`)).toBe('8 text that begins with * needs "quotation marks" around it');
    expect(said(pack(question("journeys-01", { text: '"Where\\u202E?"' })))).toBe(
      "10 text: there is a character in it that cannot be seen and could turn the words around or hide some: remove it",
    );
  });

  it("[PACK-5] what our own library would word otherwise is a hint, and keeps nothing out", () => {
    const {
      pack: found,
      hints,
      refused,
    } = accepted(read(pack(question("journeys-01", { text: "Do you just like it!", flags: "[money]" }))));
    expect(found.questions).toHaveLength(1);
    expect(refused).toEqual([]);
    expect(hints.map(({ line }) => line)).toContain(10);
    expect(hints.some(({ message }) => message.includes("tender"))).toBe(true);
    const other = pack(question("journeys-01", { text: "Do you just like it!" })).replace(
      "language: en",
      "language: nl",
    );
    expect(accepted(read(other)).hints).toEqual([]);
  });
});

describe("whatever the bytes are", () => {
  const pieces = fc.constantFrom(
    ...[
      "id: ",
      "questions:",
      "  - ",
      "\n",
      "\n    ",
      "text: ",
      "depth: 1",
      "{",
      "}",
      "[",
      "]",
      "&a ",
      "*a",
      "!!x ",
      "%YAML 1.1\n",
      "---\n",
    ],
    ...[
      '"',
      "'",
      "|\n",
      ">-\n",
      "? ",
      ": ",
      "#",
      "\t",
      "\r\n",
      "\u0000",
      "\u202e",
      "\ufeff",
      "<<: ",
      "__proto__: ",
      header,
      pack(question("a-01")),
    ],
  );
  const written = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: "binary", maxLength: 400 }).map(bytesOf),
    fc.array(pieces, { maxLength: 40 }).map((parts) => bytesOf(parts.join(""))),
    fc.json().map(bytesOf),
  );

  it("[PACK-2, PACK-4] reading never throws, and says in plain lines what is wrong", () => {
    fc.assert(
      fc.property(written, (bytes) => expectPlain(readPack(bytes))),
      { numRuns: 2000 },
    );
  });

  it("[PACK-2, PACK-5, PACK-6] what comes out is within the bounds, however a good file was changed", () => {
    const good = pack(
      question("journeys-01", { flags: "[money]", response: "Ask what it cost them." }),
      question("journeys-02"),
    );
    const changed = fc
      .tuple(fc.nat(good.length), fc.nat(12), fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 30 })))
      .map(([at, length, put]) => good.slice(0, at) + put + good.slice(at + length));
    let kept = 0;
    fc.assert(
      fc.property(changed, (content) => {
        const reading = read(content);
        expectPlain(reading);
        if (!reading.ok) return;
        kept += 1;
        const { pack: found } = reading;
        const ids = found.questions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(maxPackQuestions);
        const texts = [found.title, found.about, found.author, found.licence];
        for (const one of found.questions) texts.push(one.text, ...(one.response === undefined ? [] : [one.response]));
        for (const text of texts) {
          expect(plainLine(text)).toBe(text);
          expect(text.length).toBeLessThanOrEqual(300);
        }
      }),
      { numRuns: 2000 },
    );
    expect(kept, "the changes leave some files whole").toBeGreaterThan(50);
  });

  it("[PACK-2] the bounds are those of a deck of one's own", () => {
    expect(maxPackQuestions).toBe(maxDeckQuestions);
    const full = Array.from({ length: maxPackQuestions }, (_, at) =>
      question(`journeys-${String(at).padStart(3, "0")}`),
    );
    expect(accepted(read(pack(...full))).pack.questions).toHaveLength(maxPackQuestions);
    expect(pack(...full).length).toBeLessThan(maxPackBytes);
  });
});
