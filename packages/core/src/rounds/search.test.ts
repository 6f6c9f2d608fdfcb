import { expect, it } from "vitest";
import { searchUnfolded } from "./search.ts";

const texts = [
  { id: 1, text: "The café by the sea, in JUNE" },
  { id: 2, text: "Straße im Regen" },
  { id: 3, text: "İstanbul in rain" },
  { id: 4, text: "על הים" },
  { id: 5, text: "What you don’t call “later”" },
  { id: 6, text: 'On the roof, don\'t "wait"' },
];
const find = (query: string) => searchUnfolded(texts, query).map(({ id }) => id);

it.each([
  { query: "cafe", ids: [1] },
  { query: "CAFÉ june", ids: [1] },
  { query: "june cafe sea", ids: [1] },
  { query: "cafe winter", ids: [] },
  { query: "strasse", ids: [2] },
  { query: "istanbul", ids: [3] },
  { query: "הים", ids: [4] },
  { query: "in", ids: [1, 3] },
  { query: "don't", ids: [5, 6] },
  { query: "don’t", ids: [5, 6] },
  { query: '"later"', ids: [5] },
  { query: "“wait”", ids: [6] },
  { query: "  ", ids: [1, 2, 3, 4, 5, 6] },
  { query: ".*", ids: [] },
])("[ROUND-15] $query finds $ids", ({ query, ids }) => {
  expect(find(query)).toEqual(ids);
});

it("[ROUND-15] finds what was typed with combining marks", () => {
  expect(find("cafe\u0301")).toEqual([1]);
});
