import type * as v from "valibot";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type BondEvent, bondEvents, type VaultEvent, vaultEvents } from "./schema.ts";

const kindsOf = (schemas: object): string[] => Object.keys(schemas);
type ObjectSchema = { readonly entries: Readonly<Record<string, v.GenericSchema>> };
const fieldsOf = (schemas: Readonly<Record<string, ObjectSchema>>) =>
  Object.entries(schemas).flatMap(([kind, { entries }]) =>
    Object.entries(entries).map(([field, schema]) => ({ kind, field, type: schema.type })),
  );

it("[EVENT-6] the bond and the vault share no kind", () => {
  expectTypeOf<Extract<BondEvent["kind"], VaultEvent["kind"]>>().toEqualTypeOf<never>();
  expect(kindsOf(bondEvents).filter((kind) => kindsOf(vaultEvents).includes(kind))).toEqual([]);
});

it("[EVENT-6] a vault event is not a bond event to the compiler", () => {
  expectTypeOf<VaultEvent>().not.toExtend<BondEvent>();
  expectTypeOf<BondEvent>().not.toExtend<VaultEvent>();
});

describe("[EVENT-7] no event can be used to watch the other", () => {
  const all = [...fieldsOf(bondEvents), ...fieldsOf(vaultEvents)];
  const watching =
    /online|presen|typing|status|active|idle|locat|latitude|longitude|^lat$|^lon$|geo|address|^ip$|place|zone|country|battery|network|device|agent|screen|read|seen|receiv|deliver|opened|time|clock|hour|minute|duration|since|until|streak|count/i;

  it("no field of any kind is named so", () => {
    expect(all.length).toBeGreaterThan(50);
    const named = all.filter(({ field }) => watching.test(field)).map(({ kind, field, type }) => [kind, field, type]);
    // A key of 32 bytes that says which device is meant, and nothing about it.
    expect(named).toEqual([
      ["device.removed", "device", "instance"],
      ["own-device.named", "device", "instance"],
      ["own-device.removed", "device", "instance"],
    ]);
  });

  it("no field can hold a moment: the only numbers are the deck's edition, epochs, places in a chain and weekdays", () => {
    expect(new Set(all.map(({ type }) => type))).toEqual(
      // The object is a deck of one's own, in the vault; never-carried.test.ts looks inside it.
      new Set([
        ...["array", "boolean", "instance", "nullable", "number", "optional", "picklist", "string"],
        "loose_object",
      ]),
    );
    expect(all.filter(({ type }) => type === "number").map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      "bond.created edition",
      "edition.held edition",
      "epoch.started epoch",
      "vault-epoch.started epoch",
    ]);
    expect(all.filter(({ type }) => type === "array").map(({ field }) => field)).toEqual([
      ...["weekdays", "weekdays", "flags", "last", "recipients"],
      ...["last", "recipients"],
    ]);
  });

  it("no kind of the bond tells of looking, passing or resting", () => {
    const telling = /seen|viewed|read|passed|rest|skipped|typing|online|left|returned|favour|missed|nudge|remind/;
    expect(kindsOf(bondEvents).filter((kind) => telling.test(kind))).toEqual([]);
  });
});

it("[ROUND-7] passing and resting exist in the vault only", () => {
  expect(kindsOf(vaultEvents)).toEqual(expect.arrayContaining(["round.passed", "day.rested"]));
  expect(kindsOf(bondEvents)).not.toContain("round.passed");
});
