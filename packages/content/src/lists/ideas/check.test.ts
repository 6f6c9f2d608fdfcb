import { describe, expect, it } from "vitest";
import type { Placed, Problem } from "../../placed/placed-yaml.ts";
import { checkIdeas } from "./check.ts";
import type { IdeaFile, WrittenIdea } from "./schema.ts";

const texts = [
  "Follow running water for as long as it lets you.",
  "Carry breakfast to a park before noon.",
  "Name three clouds after people you admire.",
  "Whisper all the way through the fog.",
];

function place(id: IdeaFile["id"], ideas: readonly Partial<WrittenIdea>[], header: Partial<IdeaFile> = {}) {
  const full = ideas.map((idea, at) => ({
    id: `out-0${at + 1}`,
    text: texts[at]!,
    minutes: 30 as const,
    money: "free" as const,
    energy: "low" as const,
    place: "near" as const,
    weather: "dry" as const,
    company: "two" as const,
    needs: [],
    children: "either" as const,
    apart: false,
    bond: "either" as const,
    flags: [],
    ...idea,
  }));
  const value: IdeaFile = {
    id,
    version: 1,
    language: "en",
    licence: "CC-BY-4.0",
    author: "Somebody",
    title: "A title",
    about: "A sentence.",
    ...header,
    ideas: full,
  };
  const lineOf: Placed<IdeaFile>["lineOf"] = (_ideas, at) => (typeof at === "number" ? at + 1 : 1);
  return { file: `${id}.yaml`, value, lineOf };
}

/** What is said about the entries and files, the catalogue as a whole left out. */
const said = (...files: readonly Placed<IdeaFile>[]) => checkIdeas(files).filter(isOfFile).map(line);
const isOfFile = ({ file }: Problem) => file !== "the ideas";
const line = ({ file, line: at, message }: Problem) => `${file}:${at} ${message}`;

describe("checking ideas", () => {
  it("finds nothing in a good file", () => {
    expect(said(place("outdoors", [{}, {}, {}, {}]))).toEqual([]);
  });

  it("[CON-31] an id belongs to the file of its kind and is used once", () => {
    expect(said(place("outdoors", [{}, { id: "home-02" }]))).toEqual([
      'outdoors.yaml:2 home-02, id: ids in this file begin with "out-"',
    ]);
    expect(said(place("outdoors", [{}, { id: "out-01" }]))).toEqual([
      "outdoors.yaml:2 out-01, id: this id is taken, see outdoors.yaml:1",
    ]);
    expect(said({ ...place("outdoors", [{}]), file: "wild.yaml" })).toEqual([
      "wild.yaml:1 id: the file of this kind is called outdoors.yaml",
    ]);
  });

  it.each([
    [{ text: "Go out." }, "text: 20 to 160 characters are expected, this has 7"],
    [{ text: `Go ${"far ".repeat(40)}out.` }, "text: 20 to 160 characters are expected, this has 167"],
    [{ text: "Go where the wind goes" }, "text: it ends with a full stop"],
    [{ text: "Go where the wind goes! Then back." }, "text: no exclamation marks"],
    [{ text: "You should go where the wind goes." }, 'text: "should": it commands; invite instead'],
    [{ text: "Share a bottle of wine on a high wall." }, 'text: "wine": it takes drinking for granted'],
    [{ first: "Go." }, "first: 8 to 90 characters are expected, this has 3"],
    [{ first: `Look ${"far ".repeat(22)}out.` }, "first: 8 to 90 characters are expected, this has 97"],
    [{ first: "Ask her for a map." }, 'first: "her": the other is you or me, anybody else is they'],
  ])("[CON-32] the words of an idea: %j", (idea, message) => {
    expect(said(place("outdoors", [idea]))).toEqual([`outdoors.yaml:1 out-01, ${message}`]);
  });

  it("[CON-32] title and about keep the tone, and the third idea with the same beginning is named", () => {
    expect(said(place("outdoors", [{}], { about: "Hurry out!" }))).toEqual([
      "outdoors.yaml:1 about: no exclamation marks",
      'outdoors.yaml:1 about: "Hurry": it presses',
    ]);
    const alike = ["Look for an old tree to greet.", "Look for seven shades of red.", "Look for a bench with a view."];
    expect(
      said(
        place(
          "outdoors",
          alike.map((text) => ({ text })),
        ),
      ),
    ).toEqual(['outdoors.yaml:3 out-03, text: more than 2 of this file begin with "look for": vary the beginning']);
  });

  it("[CON-33] nearly the same idea is found across files", () => {
    const other = place("at-home", [{ id: "home-01", text: "Follow running water as long as it lets you." }]);
    expect(said(place("outdoors", [{}]), other)).toEqual([
      "at-home.yaml:1 home-01, text: nearly the same as out-01, see outdoors.yaml:1",
    ]);
  });

  it.each<[Partial<WrittenIdea>, string]>([
    [{ needs: ["call"] }, "needs: what is done over a call can be done far apart"],
    [{ needs: ["car"], place: "home" }, "needs: at home no car is needed"],
    [
      { needs: ["outdoors-at-night"], weather: "any" },
      "weather: a night outdoors asks for some weather: dry, warm or cold",
    ],
    [{ flags: ["touch"] }, "bond: what touches touch or money is for partners"],
    [{ flags: ["money"], bond: "friend" }, "bond: what touches touch or money is for partners"],
  ])("[CON-34] fields that contradict each other: %j", (idea, message) => {
    expect(said(place("outdoors", [idea]))).toEqual([`outdoors.yaml:1 out-01, ${message}`]);
  });

  it("[CON-34] fields that go together are left alone", () => {
    const good: Partial<WrittenIdea>[] = [
      { needs: ["call"], apart: true },
      { needs: ["car"] },
      { needs: ["outdoors-at-night"], weather: "cold" },
      { flags: ["touch"], bond: "partner" },
    ];
    expect(said(place("outdoors", good))).toEqual([]);
  });

  it("[CON-34] a catalogue lacks kinds and ideas until it has them", () => {
    const catalogue = checkIdeas([
      place("outdoors", [{ bond: "partner", children: "without", money: "some", energy: "high" }, {}]),
    ]);
    expect(catalogue.filter((problem) => !isOfFile(problem)).map(({ message }) => message)).toEqual([
      ...["at-home", "culture", "community", "making", "day-away"].map((kind) => `the file ${kind}.yaml is missing`),
      "160 ideas in all are expected, there are 2",
      "40 ideas that are free are expected, there are 1",
      "40 ideas of low energy are expected, there are 1",
      "30 ideas for two people far apart are expected, there are 0",
      "30 ideas that fit with children are expected, there are 1",
      "25 ideas for bad weather at home are expected, there are 0",
      "90 % are usable by each kind of bond; for a friend it is 1 of 2",
    ]);
  });
});
