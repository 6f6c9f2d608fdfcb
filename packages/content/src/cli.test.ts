import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runContent } from "./cli.ts";
import { readPack } from "./pack/index.ts";

const lately = resolve(import.meta.dirname, "../decks/lately.yaml");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "twofold-content-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("npm run content", () => {
  it("[CON-10] the library that ships has no problems", () => {
    const { lines, code } = runContent(["check"]);
    expect(lines.at(-1)).toBe("no problems found");
    expect(code).toBe(0);
    expect(lines.find((line) => line.startsWith("lately"))).toContain("depth 1–5: 11 13 8 5 3");
    expect(lines.at(-2)).toMatch(/^all +720 {3}light ones for partners \d{3}, for friends \d{3}$/);
  });

  it("[CON-53] the committed table of sentence frames is that of the decks", () => {
    expect(runContent(["frames"]).lines.at(-1)).toBe("reviews/frames.md says the same");
  });

  it("[CON-54] the sixty pairs nearest by meaning are judged", () => {
    expect(runContent(["nearest"]).lines.at(-1)).toBe("0 of 60 not judged");
  });

  it("[CON-2] a changed deck is checked against the library and its problems are named", () => {
    const file = join(folder, "lately.yaml");
    writeFileSync(
      file,
      readFileSync(lately, "utf8").replace("What small thing went better", "Did some small thing go better"),
    );
    const { lines, code } = runContent(["check", file]);
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/lately\.yaml:11 {2}lately-01, text: "did" invites yes or no/);
    expect(lines.at(-1)).toBe("1 to put right");
  });

  it("[CON-56] the two readings of the depths agree, and what they read far apart was rewritten", () => {
    const { lines, code } = runContent(["kappa"]);
    expect(lines.filter((line) => /expected|to be rewritten|not read/.test(line))).toEqual([]);
    expect(code).toBe(0);
  });

  it("[CON-57] only a deck named like a theme owes what the library owes", () => {
    const few = (name: string) => {
      const file = join(folder, `${name}.yaml`);
      const questions = readFileSync(lately, "utf8").split("\n  - id: lately-08")[0]!;
      writeFileSync(file, questions.replaceAll("lately-", `${name}-`).replace("id: lately", `id: ${name}`));
      return runContent(["check", file]).lines;
    };
    const expected = "11 13 8 5 3 questions of depth 1 to 5 are expected, there are 4 3 0 0 0";
    expect(few("lately")[0]).toContain(expected);
    expect(few("mine").join("\n")).not.toContain(expected);
  });

  it("[CON-57] the deck that docs/writing-content.md shows passes, and can be brought in; its mistakes are named as it says", () => {
    const page = readFileSync(resolve(import.meta.dirname, "../../../docs/writing-content.md"), "utf8");
    const [, example = "", named = ""] = /```yaml\n(.+?)```.+?```text\n(.+?)```/s.exec(page) ?? [];
    const file = join(folder, "journeys.yaml");
    writeFileSync(file, example);
    expect(runContent(["check", file]).lines.at(-1)).toBe("no problems found");
    expect(readPack(new TextEncoder().encode(example))).toMatchObject({ ok: true, refused: [], hints: [] });
    writeFileSync(file, example.replace("Which way home do you take", "Do you like").replace("depth: 3", "depth: 2"));
    const { lines } = runContent(["check", file]);
    const problems = lines.filter((line) => line.includes("journeys.yaml:"));
    expect(problems.map((line) => line.slice(line.indexOf("journeys.yaml:")))).toEqual(named.trim().split("\n"));
  });

  it("[CON-9] a deck of one’s own may not repeat the library", () => {
    const file = join(folder, "mine.yaml");
    cpSync(lately, file);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("lately", "mine"));
    const { lines, code } = runContent(["check", file]);
    expect(code).toBe(1);
    expect(lines[0]).toContain("mine-01, text: nearly the same as lately-01, see ");
  });

  it("[CON-2] a file that is not there, or a command that does not exist, is said plainly", () => {
    expect(runContent(["check", join(folder, "none.yaml")])).toEqual({
      lines: [`there is no deck file at ${join(folder, "none.yaml")}`],
      code: 1,
    });
    expect(runContent(["chek"]).code).toBe(1);
  });
});
