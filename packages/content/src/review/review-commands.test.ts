import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DeckQuestion } from "../library/deck.ts";
import { reviewCommands } from "./review-commands.ts";

function ask(id: string, text: string, depth: DeckQuestion["depth"]): DeckQuestion {
  return { id, text, edition: 1, response: "Ask.", depth, bond: "either", minutes: 5, flags: [] };
}
const questions = [
  ask("rest-01", "Which tea do you drink in a quiet hour?", 1),
  ask("rest-02", "Which soup do you cook in silence?", 2),
  ask("own-01", "When did you lose a silent friend?", 5),
];

let folder = "";
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), "twofold-reviews-")), "reviews");
});
afterAll(() => {
  rmSync(join(folder, ".."), { recursive: true });
});
const run = (command: string, asked = questions) => reviewCommands[command]!(asked, folder);

describe("npm run content, the reviews", () => {
  it("[CON-53] frames are compared with the committed page until it is written", () => {
    expect(run("frames").code).toBe(1);
    expect(run("frames --write")).toEqual({ lines: ["reviews/frames.md is written"], code: 0 });
    expect(run("frames").code).toBe(0);
    expect(run("frames", questions.slice(1)).lines.at(-1)).toContain("add --write");
  });

  it("[CON-54] near pairs wait for a judgement, and keep it", () => {
    expect(run("nearest").lines.at(-1)).toBe("3 of 3 not judged");
    run("nearest --write");
    const page = join(folder, "nearest-pairs.yaml");
    writeFileSync(
      page,
      readFileSync(page, "utf8").replaceAll(
        "    judgement: open",
        "    judgement: keep\n    reason: Quiet is all they share.",
      ),
    );
    expect(run("nearest").code).toBe(0);
    run("nearest --write");
    expect(run("nearest").lines.at(-1)).toBe("0 of 3 not judged");
  });

  it("[CON-55] [CON-56] a sheet that is filled in is compared with the first reading", () => {
    expect(run("kappa")).toEqual({ lines: ["the first reading:", "nothing is written yet"], code: 1 });
    run("reading --first");
    expect(run("kappa").lines).toEqual(["the second reading:", "nothing is written yet"]);
    const sheet = run("reading").lines;
    const pages = [join(folder, "second/a.yaml"), join(folder, "second/b.yaml")] as const;
    mkdirSync(join(folder, "second"));
    const fillIn = (depthOf: (question: DeckQuestion) => number) => {
      const filled = sheet.map((line) => {
        const question = questions.find(({ text }) => line.endsWith(text));
        return question ? line.replace(":", `: ${depthOf(question)}`) : line;
      });
      writeFileSync(pages[0], filled.slice(0, -1).join("\n"));
      writeFileSync(pages[1], filled.at(-1)!);
    };
    writeFileSync(pages[0], sheet.join("\n"));
    expect(run("kappa").lines[1]).toMatch(/^[0-9a-f]{8}: a depth from 1 to 5 is expected$/);

    fillIn(({ depth }) => depth);
    expect(run("kappa").lines.at(-1)).toBe("all        kappa quadratic 1.00, linear 1.00; the same depth 3 of 3");
    expect(run("kappa").code).toBe(0);

    fillIn(({ id, depth }) => (id === "own-01" ? 3 : depth));
    expect(run("kappa").lines.at(-1)).toBe("own-01: first 5, second 3; to be rewritten");
    expect(run("kappa").code).toBe(1);
    const settled = `{ id: own-01, first: 5, second: 3, before: Whom?, after: "${questions[2]!.text}", again: 5 }`;
    writeFileSync(join(folder, "depth-settled.yaml"), `settled:\n  - ${settled}\n`);
    expect(run("kappa").lines.at(-1)).toBe("own-01: first 5, second 3; rewritten since");
    expect(run("kappa").code).toBe(0);
  });
});
