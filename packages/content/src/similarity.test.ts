import { describe, expect, it } from "vitest";
import { nearDuplicate, similarity } from "./similarity.ts";

const question = "Which thing that you use every day would you miss first?";

describe("similarity", () => {
  it("[CON-9] case, marks and spaces make no difference", () => {
    expect(similarity(question, "which thing, that you use every day would you  miss first")).toBe(1);
  });

  it.each([
    "Which thing that you use every day would you miss most?",
    "Which thing that you use each day would you miss first?",
    "Which object that you use every day would you miss first?",
  ])("[CON-9] a lightly edited question counts as the same: %j", (edited) => {
    expect(similarity(question, edited)).toBeGreaterThan(nearDuplicate);
  });

  it("[CON-9] another question about the same things does not", () => {
    expect(similarity(question, "What do you use every day without ever thinking about it?")).toBeLessThan(
      nearDuplicate,
    );
    expect(similarity(question, "How was your day?")).toBeLessThan(0.3);
  });
});
