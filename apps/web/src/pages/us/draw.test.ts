import fc from "fast-check";
import { expect, test } from "vitest";
import { drawNote } from "./draw.ts";

const jar = fc.uniqueArray(fc.string(), { maxLength: 30 }).map((ids) => ids.map((id) => ({ id })));
const chance = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));

test("[US-7] every note comes out once before the jar says that it is empty, whatever chance does", () => {
  fc.assert(
    fc.property(jar, chance, (notes, numbers) => {
      const out: string[] = [];
      const next = () => drawNote(notes, new Set(out), () => numbers.next().value as number);
      for (let note = next(); note !== undefined; note = next()) out.push(note.id);
      expect(out.toSorted()).toEqual(notes.map(({ id }) => id).toSorted());
    }),
  );
});

test("[US-7] chance decides which one, the last as well as the first", () => {
  const notes = [{ id: "umbrella" }, { id: "soup" }, { id: "long way" }];
  const drawn = [0, 0.5, 0.999].map((number) => drawNote(notes, new Set(), () => number)?.id);
  expect(drawn).toEqual(["umbrella", "soup", "long way"]);
});
