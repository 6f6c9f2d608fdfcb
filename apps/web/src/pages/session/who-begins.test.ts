import type { Script, Session, SessionView } from "@twofold/core";
import { describe, expect, it } from "vitest";
import { whoBegins } from "./who-begins.ts";

const script = {
  steps: [
    { kind: "read" },
    { kind: "choose", choice: "roles" },
    { kind: "ask", when: { step: "x", is: "y" } },
    { kind: "swap", steps: [{ kind: "repeat", steps: [{ kind: "speak" }] }] },
  ],
} as unknown as Script;
const session = (wishes: readonly string[], others: readonly string[] = []) =>
  ({
    people: ["a", "b"],
    deeds: new Map<string, unknown>([
      ["1", wishes.map((value) => ({ act: "picked", value }))],
      ...others.map((path) => [path, []] as const),
    ]),
  }) as unknown as Session;
const at = (path: string) => ({ place: { path, first: "b" } }) as unknown as Pick<SessionView, "place">;
const first = at("3.0.0.0.0");

describe("who begins", () => {
  it("[PRAC-19] says that the phone picked where the wishes did not fit, or there were none", () => {
    expect(whoBegins(script, session(["a", "b"]), first)).toEqual({ first: "b", byPhone: true });
    expect(whoBegins(script, session(["either", "either"]), first)?.byPhone).toBe(true);
    expect(whoBegins(script, session([]), first)?.byPhone).toBe(true);
  });

  it("[PRAC-19] leaves the phone out where the two settled it", () => {
    expect(whoBegins(script, session(["b", "b"]), first)).toEqual({ first: "b", byPhone: false });
    expect(whoBegins(script, session(["b", "either"]), first)?.byPhone).toBe(false);
  });

  it("is said at the first place after the choice, and nowhere else", () => {
    for (const path of ["3", "3.0.0.1.0", "3.1.0.0.0", "3.0.0.0.again"]) {
      expect(whoBegins(script, session([]), at(path)), path).toBeUndefined();
    }
    expect(whoBegins(script, session([], ["2"]), first), "something came in between").toBeUndefined();
    expect(whoBegins(script, session([]), at("1")), "while it is chosen").toBeUndefined();
    expect(whoBegins(script, { ...session([]), people: ["a"] }, first), "alone").toBeUndefined();
  });
});
