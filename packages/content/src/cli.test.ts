import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runContent } from "./cli.ts";

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
    expect(lines.find((line) => line.startsWith("lately"))).toContain("depth 1–5: 4 3 0 0 0");
    expect(lines.at(-2)).toContain("light ones for partners");
  });

  it("[CON-2] a changed deck is checked against the library and its problems are named", () => {
    const file = join(folder, "lately.yaml");
    writeFileSync(
      file,
      readFileSync(lately, "utf8").replace("What small thing went better", "Did some small thing go better"),
    );
    const { lines, code } = runContent(["check", file]);
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/lately\.yaml:11 {2}lately-01, text: it begins with "did"/);
    expect(lines.at(-1)).toBe("1 to put right");
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
