import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildScripts, readScripts } from "./build.ts";
import { checkScript, checkScriptsTogether, findDeadEnd } from "./check.ts";
import { practiceEvidenceKeys } from "./evidence.ts";
import { type PlacedScript, parseScript } from "./parse.ts";
import { isSwappedWords } from "./sameness.ts";

const folder = join(import.meta.dirname, "../../practices");
const listening = readFileSync(join(folder, "until-it-feels-understood.yaml"), "utf8");
const deeper = readFileSync(join(folder, "a-deeper-question.yaml"), "utf8");
const thanks = readFileSync(join(folder, "small-thanks.yaml"), "utf8");

function placed(source: string, file = "until-it-feels-understood.yaml"): PlacedScript {
  const parsed = parseScript(source, file);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return parsed.placed;
}

/** What the checker says when one thing in a good file is changed. */
function said(source: string, from: string | RegExp, to: string): string[] {
  const changed = source.replace(from, to);
  expect(changed).not.toBe(source);
  const parsed = parseScript(changed, "until-it-feels-understood.yaml");
  const problems = parsed.ok ? checkScript(parsed.placed) : parsed.problems;
  return problems.map(({ line, message }) => `${line} ${message}`);
}
const listeningSaid = (from: string | RegExp, to: string) => said(listening, from, to);

describe("the library", () => {
  it("[PRAC-21] has no problems", () => {
    const { scripts, problems } = readScripts(folder);
    expect([...problems, ...scripts.flatMap(checkScript), ...checkScriptsTogether(scripts)]).toEqual([]);
    expect(scripts.length).toBeGreaterThanOrEqual(2);
  });

  it("[PRAC-27] is built to plain JSON without what only its writers need", () => {
    const built = buildScripts(folder);
    expect(JSON.parse(JSON.stringify(built))).toEqual(built);
    expect(built[0]).not.toHaveProperty("licence");
    expect(() => buildScripts(join(import.meta.dirname, "nowhere"))).toThrow();
  });
});

describe("the format", () => {
  it.each([
    ["depth: 2", "depth: 7", "depth: expected is a depth from 1 (light) to 5 (deep)"],
    ["- kind: read", "- kind: reed", /^step 1, kind: a step with a kind is expected here: read, ask/],
    ["times: 2", "times: 9", "step 3.1, times: a whole number from 2 to 5 is expected here"],
    ["title: Until", "titel: Until", '"titel" does not belong here: remove it, or check its spelling'],
    ["touch: Sit as far", "tuoch: Sit as far", '"tuoch" does not belong here: remove it, or check its spelling'],
    ["who: first", "who: somebody", /^step 3.1.1, who: expected is one of: first, second/],
    ["key: active-listening", "key: horoscopes", /^key: expected is one of: active-listening/],
  ])("[PRAC-20] [PRAC-21] %j for %j is named with its line and what is expected", (from, to, message) => {
    const line = listening.slice(0, listening.indexOf(from)).split("\n").length;
    const found = listeningSaid(from, to).find((one) => one.startsWith(`${line} `));
    expect(found?.slice(`${line} `.length)).toMatch(message);
  });

  it("[PRAC-21] what is missing is named at the step that misses it", () => {
    const line = listening.slice(0, listening.indexOf("- kind: choose")).split("\n").length;
    expect(listeningSaid("    example: Either is fine with me.\n", "")).toEqual([
      `${line} step 2, "example" is missing`,
    ]);
  });

  it("[PRAC-21] a file that is no YAML is a problem with a line, never an exception", () => {
    expect(said(listening, "why: Saying", "why: : Saying")[0]).toMatch(/^\d+ this line cannot be read/);
    expect(said(listening, "title: Until", "title: *Until")[0]).toMatch(/^\d+ .*quotation marks/);
  });
});

describe("between the steps", () => {
  it.each([
    [
      "refers to no earlier choice",
      "  - kind: rate\n",
      "  - kind: rate\n    when: {step: nowhere, is: sea}\n",
      /when: "nowhere" is no earlier choice/,
    ],
    [
      "refers to a private choice",
      "  - kind: read\n",
      "  - kind: read\n    when: {step: later, is: sea}\n",
      /when: "later" is no earlier choice/,
    ],
    [
      "says back what nobody said",
      /kind: speak\n\s+who: first/,
      "kind: speak\n            who: second",
      /the other speaks comes right before/,
    ],
    [
      "waits for a step that nobody can know of",
      "      - kind: respond\n",
      "      - kind: respond\n        when: {step: nowhere, is: given}\n",
      /an ask, a speak and a respond of one can be named too/,
    ],
    [
      "has only options that need something",
      "        label: Hardly ever\n      - id: sometimes\n        label: Sometimes\n      - id: often\n        label: Often\n",
      "        label: Hardly ever\n        needs: touch\n      - id: often\n        label: Often\n        needs: speech\n",
      /one option at least needs nothing/,
    ],
    ["takes options off a list that comes once", "choice: own\n", "choice: own\n    once: true\n", /run again/],
    ["has one option", /\n {6}- id: sometimes[\s\S]*?Often\n/, "\n", /at least two options/],
    ["picks with both", "choice: own", "choice: shared", /one of the two picks/],
  ])("[PRAC-22] [PRAC-23] a step that %s is refused", (_what, from, to, message) => {
    expect(listeningSaid(from, to).join("\n")).toMatch(message);
  });

  it("[PRAC-22] a choice that both know can be referred to, and only by its options", () => {
    const joint = { step: "where", is: "sea" };
    const choose = (is: string) =>
      thanks.replace(
        "steps:\n",
        `steps:\n  - {kind: choose, id: where, choice: joint, who: both, minutes: 0.25, prompt: Where?, options: [{id: sea, label: Sea}, {id: hill, label: Hill}], text: Each ticks where to sit down., example: The hill., ifBadly: Then stay where you are now.}\n  - {kind: read, when: {step: ${joint.step}, is: ${is}}, who: both, minutes: 0.25, text: Go to the sea and sit down there., example: Here., ifBadly: Then stay where you are now.}\n`,
      );
    expect(checkScript(placed(choose("sea"), "small-thanks.yaml"))).toEqual([]);
    expect(checkScript(placed(choose("moon"), "small-thanks.yaml"))[0]?.message).toMatch(
      /"moon" is no option of "where"/,
    );
  });

  it("[PRAC-22] what was told or answered can be waited for, by one of its outcomes or several", () => {
    const waits = (is: string) =>
      thanks
        .replace(
          "      - kind: ask\n        visibility: shared",
          "      - kind: ask\n        id: note\n        visibility: shared",
        )
        .replace("      - kind: respond\n", "      - kind: respond\n        id: answer\n")
        .replace(
          "  - kind: read\n    who: both",
          `  - {kind: read, when: {step: answer, is: ${is}}, who: both, minutes: 0.25, text: Sit with it for a breath or two., example: Mm., ifBadly: Then go on to what comes next.}\n  - {kind: read, when: {step: note, is: given}, who: both, minutes: 0.25, text: Look at the note once more., example: Mm., ifBadly: Then go on to what comes next.}\n  - kind: read\n    who: both`,
        );
    expect(checkScript(placed(waits("[more, feel]"), "small-thanks.yaml"))).toEqual([]);
    expect(checkScript(placed(waits("[more, loudly]"), "small-thanks.yaml"))[0]?.message).toMatch(
      /"loudly" is no option of "answer": thank, more/,
    );
  });

  it("[PRAC-1] who is first is said in the header, where no step asks it", () => {
    expect(said(thanks, "minutes: 6", "first: starter\nminutes: 6")).not.toContainEqual(
      expect.stringMatching(/first: /),
    );
    expect(listeningSaid("minutes: 13", "first: starter\nminutes: 13")).toContainEqual(
      expect.stringMatching(/first: a step asks who begins/),
    );
  });

  it("[PRAC-33] saying back and speaking have a way out for each side, saying back also an example", () => {
    const messages = listeningSaid(/ {12}example:\n {14}first: Nearly\.[\s\S]*? {14}second: /, "            example: ");
    expect(messages).toContainEqual(expect.stringMatching(/example: one for each side is expected here/));
  });

  it("[PRAC-23] the engine walks the script in every mode, to its end", () => {
    const { script } = placed(listening);
    for (const mode of script.modes) expect(findDeadEnd(script, mode)).toBeUndefined();
  });

  it("[PRAC-24] from depth 3 on nobody opens up first, apart, while the other waits", () => {
    expect(listeningSaid("depth: 2", "depth: 3").join("\n")).toMatch(/from depth 3 on nobody opens up first, apart/);
    expect(said(thanks, "depth: 2", "depth: 3").join("\n")).toMatch(/seal it, or leave apart out of the modes/);
  });

  it.each([
    [
      "apart",
      /\n {12}apart:\n {14}first[\s\S]*?nothing to do\./,
      /apart: say how this is done when the two are not there/,
    ],
    [
      "together",
      /\n {4}together: >-\n {6}For yourself[\s\S]*?hand-over\./,
      /together: say how this is done with one phone/,
    ],
    ["without speech", /\n {4}without:\n {6}speech: Each writes[^\n]*/, /without: say under speech/],
  ])("[PRAC-24] a mode without its words is refused: %s", (_what, from, message) => {
    expect(listeningSaid(from, "").join("\n")).toMatch(message);
  });

  it("[PRAC-25] the steps add up to about the minutes of the header", () => {
    expect(listeningSaid("minutes: 13", "minutes: 40")[0]).toMatch(
      /minutes: the steps add up to 1[1-4].* minutes, the practice says 40$/,
    );
  });
});

describe("a question that is drawn", () => {
  const deeperSaid = (from: string | RegExp, to: string) => {
    const changed = deeper.replace(from, to);
    expect(changed).not.toBe(deeper);
    const parsed = parseScript(changed, "a-deeper-question.yaml");
    return (parsed.ok ? checkScript(parsed.placed) : parsed.problems).map(({ message }) => message);
  };

  it.each([
    [
      "[live, apart]",
      "[live, together, apart]",
      "step 2, outcome: on one phone the ticks would be said aloud: leave together out of the modes",
    ],
    [
      /choice: joint\n {4}outcome: drawn/,
      "choice: own\n    outcome: drawn",
      "step 2, outcome: only where both tick on their own: choice: joint is expected",
    ],
    [
      "outcome: drawn",
      "outcome: all",
      'step 5, from: "theme" is no earlier joint choice with outcome: drawn, as theme needs it',
    ],
    [
      "optionsFrom: themes",
      "optionsFrom: tender",
      /^step 5, from: theme: the options of "theme" can be these, in this order: lately, feelings/,
    ],
    [
      "- id: light",
      "- id: shallow",
      /^step 5, from: depth: the options of "depth" can be these, in this order: light, middle, deep$/,
    ],
    [
      "tender: tender }",
      "tender: topics }",
      'step 5, from: "topics" is no earlier joint choice with outcome: all, as tender needs it',
    ],
    ["tender: tender }", "}", 'step 5, "tender" is missing'],
    [
      "    question: drawn\n    from",
      "    question: today\n    from",
      "step 5, from: it draws a question, so the step shows it: question: drawn is missing",
    ],
    [
      "visibility: sealed",
      "visibility: shared",
      "step 5, visibility: what may go deep is answered by both before either reads: sealed",
    ],
    ["depth: 3", "depth: 2", "step 5, from: its question may go deep, so the practice has depth 3 or more"],
    ["is: none", "is: never", 'step 8, when: "never" is no option of "question": given, none'],
    ["is: given", "is: lately", 'step 3, when: "lately" is no option of "theme": given'],
    ["optionsFrom: themes", "optionsFrom: songs", "step 2, optionsFrom: expected is one of: themes, tender"],
    ["    optionsFrom: themes\n", "", 'step 2, "options" is missing, or "optionsFrom" for a list of the library'],
    [
      "optionsFrom: themes",
      "optionsFrom: themes\n    options: []",
      "step 2, optionsFrom: the options stand here already: keep one of the two",
    ],
    [
      "question: drawn",
      "question: some",
      'step 5, question: expected is "today" here, the question of the day, or "drawn", one from the library',
    ],
    [
      "kind: read\n",
      "kind: read\n    question: drawn\n",
      "step 1, question: no question is drawn up to here: an ask with from comes first",
    ],
  ])("[PRAC-36] [PRAC-37] %j for %j is refused in plain words", (from, to, message) => {
    expect(deeperSaid(from, to)).toContainEqual(typeof message === "string" ? message : expect.stringMatching(message));
  });

  it("[PRAC-23] two who tick nothing reach the end as well", () => {
    const { script } = placed(deeper, "a-deeper-question.yaml");
    for (const mode of script.modes) expect(findDeadEnd(script, mode)).toBeUndefined();
  });
});

describe("texts", () => {
  it("[PRAC-26] friends' text that is the partners' with words swapped is refused", () => {
    const { partner = "" } = placed(listening).script.intro;
    const swapped = partner.replace("One of you", "One friend").replace("a quarrel", "an argument");
    const text = listening.replace(/ {2}friend: >-\n[\s\S]*?\nvariants/, `  friend: "${swapped}"\nvariants`);
    expect(checkScript(placed(text)).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/words swapped/),
    );
    expect(isSwappedWords("We walk to the river and sit", "They walk to a river and sit")).toBe(true);
  });

  it("[PRAC-26] two practices with the same variant text are refused", () => {
    const copy = thanks.replace(
      / {2}touch: .*/,
      "  touch: Sit as far apart as you like; nothing in this practice asks for closeness of bodies.",
    );
    const problems = checkScriptsTogether([placed(listening), placed(copy, "small-thanks.yaml")]);
    expect(problems.map(({ message }) => message)).toEqual([
      "touch: the same as in until-it-feels-understood: say how it is done in this practice",
    ]);
  });

  it("[PRAC-22] ids are used once, and what comes before and after exists", () => {
    const twice = checkScriptsTogether([placed(thanks, "x/small-thanks.yaml"), placed(thanks, "y/small-thanks.yaml")]);
    const messages = twice.map(({ message }) => message);
    expect(messages).toContain("id: this id is taken, see x/small-thanks.yaml");
    expect(messages).toContain('after: there is no practice "until-it-feels-understood"');
  });

  it("[PRAC-26] texts keep the tone and the length of the questions", () => {
    expect(listeningSaid("example: Either is fine with me.", "example: You should go first!").join("\n")).toMatch(
      /exclamation.*\n.*should/,
    );
    expect(listeningSaid("example: Somewhere around seven.", "example: 7").join("\n")).toMatch(
      /text is expected|3 to 300/,
    );
  });

  it("[PRAC-20] every evidence key of the format is explained to readers", () => {
    const page = readFileSync(join(import.meta.dirname, "../../../../docs/spec/practices.md"), "utf8");
    for (const key of practiceEvidenceKeys) expect(page).toContain(`\`${key}\``);
  });
});
