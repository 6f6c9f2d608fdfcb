import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildDecks } from "../library/build.ts";
import { tenderFlags } from "../library/tender-flags.ts";
import { themeOrder } from "../library/themes.ts";
import { optionLists, withOptions } from "./option-lists.ts";

const library = buildDecks(join(import.meta.dirname, "../../decks"));

describe("[PRAC-36] the lists that a practice names", () => {
  it("are the themes, called as their decks are, in the order people see them", () => {
    expect(optionLists.themes.map(({ id }) => id)).toEqual(themeOrder);
    expect(optionLists.themes).toEqual(
      library.themes.map(({ id, title, friendTitle }) => ({
        id,
        label: title,
        ...(friendTitle && { friend: friendTitle }),
      })),
    );
  });

  it("and every tender topic that a question can touch; those for partners alone are off the friends' list", () => {
    expect(optionLists.tender.map(({ id }) => id)).toEqual([...tenderFlags]);
    const forPartners = optionLists.tender.filter(({ only }) => only === "partner").map(({ id }) => id);
    expect(forPartners).toEqual(["money", "sexuality", "touch"]);
  });

  it("are written out, also within a block, and nothing else of a step changes", () => {
    const told = { who: "both", minutes: 1, text: "tick", example: "so", ifBadly: "leave it" } as const;
    const choose = { kind: "choose", ...told, choice: "joint", prompt: "which?", outcome: "all" } as const;
    const block = { kind: "swap", ...told, steps: [{ ...choose, options: [], optionsFrom: "tender" as const }] };
    expect(withOptions(block as Parameters<typeof withOptions>[0])).toEqual({
      ...block,
      steps: [{ ...choose, options: optionLists.tender }],
    });
  });
});
