import { expect, test } from "vitest";
import { benchNumber, printBenchTable, quantile } from "./bench-table.ts";

test("a table stands in columns, with the floor marked", () => {
  const text = printBenchTable({
    title: "Appends",
    columns: ["appends/s", "p99 ms"],
    rows: [
      { name: "bare HTTP", cells: ["48,000", "3.4"], floor: true },
      { name: "relay", cells: ["23,600", "7.6"] },
    ],
  });
  expect(text).toBe(
    [
      "Appends",
      "",
      "|                   | appends/s | p99 ms |",
      "|-------------------|----------:|-------:|",
      "| bare HTTP (floor) |    48,000 |    3.4 |",
      "| relay             |    23,600 |    7.6 |",
      "",
    ].join("\n"),
  );
});

test("quantiles by nearest rank", () => {
  const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([quantile(samples, 0.5), quantile(samples, 0.99), quantile(samples, 1), quantile([7], 0.5)]).toEqual([
    50, 99, 100, 7,
  ]);
  expect(quantile([], 0.5)).toBeNaN();
});

test("numbers as people read them", () => {
  expect([benchNumber(23_612.4), benchNumber(7.63), benchNumber(99.96)]).toEqual(["23,612", "7.6", "100"]);
});
