import { expect, test } from "vitest";
import { rulesDefinedIn, rulesNamedIn } from "./rules.ts";

test("a rule is defined where its id stands in bold", () => {
  expect(rulesDefinedIn("- **ABC-1** One. See ABC-2.\n- **ABC-12** Two.")).toEqual(["ABC-1", "ABC-12"]);
});

test("a test names the rules at the beginning of its name, one or several", () => {
  const source = `test("${"[ABC-1]"} one", …); it.each(x)('${"[ABC-2, ABC-3]"} [ABC-4] %s'); // [ABC-5]\nconst list = list["x"][ABC-6];`;
  expect(rulesNamedIn(source)).toEqual(["ABC-1", "ABC-2", "ABC-3", "ABC-4"]);
});
