/** Packs that nobody means well with, or that went wrong in a text editor, by what is wrong with them. */

export const header = `id: journeys
version: 1
language: en
licence: CC-BY-4.0
author: Mira
title: Journeys
about: Roads, stations, the view from a window.
`;

/** A question's lines, indented as in a deck. */
export function question(id: string, fields: Readonly<Record<string, string>> = {}): string {
  const all = { text: `What did ${id} smell of when you first came there?`, depth: "1", ...fields };
  return [`  - id: ${id}`, ...Object.entries(all).map(([name, value]) => `    ${name}: ${value}`)].join("\n");
}

export function pack(...questions: readonly string[]): string {
  return `${header}questions:\n${questions.join("\n")}\n`;
}

const good = question("journeys-01");
const text = (value: string) => pack(good, question("journeys-02", { text: value }));

/** Refused as a whole. The bytes are those of the text unless it is bytes already. */
export const refusedPacks: Readonly<Record<string, string | Uint8Array>> = {
  "an empty file": "",
  "no text at all": Uint8Array.from({ length: 4096 }, (_, at) => (at * 167 + 13) % 256),
  "UTF-16": new Uint8Array(new Uint16Array([...`\ufeff${pack(good)}`].map((unit) => unit.charCodeAt(0))).buffer),
  huge: pack(good).padEnd(256_001, "#"),
  "huge in one text": text(`"${"a".repeat(256_000)}"`),
  "lists in lists, flowing": `${header}questions: ${"[".repeat(100_000)}`,
  "lists in lists, and closed": `${header}questions: ${"[".repeat(60_000)}${"]".repeat(60_000)}`,
  "maps in maps, flowing": `${header}questions: ${"{a: ".repeat(40_000)}`,
  "lists in lists, as a block": `${header}questions:\n  ${"- ".repeat(60_000)}a`,
  "keys in keys": `${"? ".repeat(60_000)}a`,
  "maps in maps, as a block": Array.from({ length: 500 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
  "deep inside a question": text("[[[[[[[[[[[[[[a]]]]]]]]]]]]]]"),
  "more fields than there are": `${header}${Array.from({ length: 20_000 }, (_, at) => `f${at}: 1`).join("\n")}`,
  "more fields than there are, flowing": `{${Array.from({ length: 20_000 }, (_, at) => `f${at}: 1`).join(",")}}`,
  "too many questions": pack(
    ...Array.from({ length: 201 }, (_, at) => question(`journeys-${String(at).padStart(3, "0")}`)),
  ),
  "aliases that multiply": `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n${pack(good)}`,
  "an alias": `${header}questions: *all`,
  "an anchor": `${header}questions: &all\n${good}`,
  "a tag of its own": `${header}questions: !!js/function "function(){}"`,
  "a tag on a text": text("!!binary aGVsbG8="),
  "another YAML": `%YAML 1.1\n---\n${pack(good)}`,
  "two documents": `${pack(good)}---\n${pack(good)}`,
  "a field twice": `${header}title: Other\nquestions:\n${good}`,
  "a field twice in a question": pack(`${good}\n    depth: 5`),
  "only a number": "42",
  "only a list": "- 1\n- 2",
  null: "null",
  "no questions": header,
  "an empty list": `${header}questions: []`,
  "questions as a text": `${header}questions: many`,
  "questions as a map": `${header}questions: { one: 1 }`,
  "one question, and it is a number": `${header}questions: [7]`,
  "a field that is none": `${header}script: alert(1)\nquestions:\n${good}`,
  "a name with a slash": pack(good).replace("id: journeys\n", "id: ../../etc\n"),
  "a title as a list": pack(good).replace("title: Journeys", "title: [Journeys]"),
  "a title turned around": pack(good).replace("title: Journeys", 'title: "Jour\\u202Eneys"'),
  "a licence without end": pack(good).replace("licence: CC-BY-4.0", `licence: ${"x".repeat(5000)}`),
  "tabs for indents": pack(good).replaceAll("    ", "\t"),
  "an open quote": `${header}questions:\n  - id: "journeys-01\n    text: x`,
};

/** One question of two is refused; the first is there. */
export const refusedQuestions: Readonly<Record<string, string>> = {
  "an id twice": pack(good, good),
  "no id": pack(good, "  - text: What did it smell of when you first came there?\n    depth: 1"),
  "no depth": pack(good, "  - id: journeys-02\n    text: What did it smell of when you first came there?"),
  "depth as words": pack(good, question("journeys-02", { depth: "deep" })),
  "depth without end": pack(good, question("journeys-02", { depth: "1e999" })),
  "depth not a number": pack(good, question("journeys-02", { depth: ".nan" })),
  "flags as a text": pack(good, question("journeys-02", { flags: "money" })),
  "a flag that is none": pack(good, question("journeys-02", { flags: "[secrets]" })),
  "a bond that is none": pack(good, question("journeys-02", { bond: "everyone" })),
  "text as a number": text("12345"),
  "text as a list": text("[What, else]"),
  "text as nothing": text("null"),
  "an empty text": text('"   "'),
  "a text without end": text("What ".repeat(100)),
  "turned around": text('"What is \\u202Eereht\\u202C in the bag?"'),
  isolated: text('"What is \\u2066in\\u2069 the bag?"'),
  "a mark of direction": text('"What is in the bag?\\u200F"'),
  "a bell": text('"What is in the bag?\\u0007"'),
  "a zero byte": text('"What is in the bag?\\0"'),
  "half a pair": text('"What is in the bag \\uD800 there?"'),
  "invisible letters": text('"What is in the bag\\U000E0041\\U000E0042?"'),
  "a soft hyphen": text('"What is in the b\\u00ADag?"'),
  "a field that is none": pack(good, question("journeys-02", { onclick: "alert(1)" })),
  "a question as a text": pack(good, "  - What is in the bag?"),
  nothing: pack(good, "  -"),
};

/** Kept, and shown as what they are: text. */
export const harmlessTexts: Readonly<Record<string, string>> = {
  script: "<script>alert(1)</script> What is in the bag?",
  markup: "<img src=x onerror=alert(1)> <b>What</b> is in the bag?",
  "an address": "javascript:alert(1) or https://example.org/?a=b#c, which one?",
  template: "{{constructor.constructor('alert(1)')()}} #{alert(1)}?",
  "another script": "מה יש בתיק, ומה היה בו אתמול?",
  "a family": "What would the 👩‍👩‍👧 next door find in the bag?",
  "a joiner": "می‌خواهی چه چیزی در کیف باشد؟",
  "straight marks": `What don't you say, and who is "we"?`,
  "one long word": "a".repeat(300),
};
