/**
 * What every store has to do, as a list that each adapter's test runs. A case gets handles on one disk, says what it
 * saw, and what it should have seen.
 */

import type { Store, StoreChange } from "./port.ts";

export type StoreCase = {
  readonly rule: string;
  readonly name: string;
  /** `open` gives another handle on the same disk. */
  readonly run: (open: () => Promise<Store>) => Promise<unknown>;
  readonly expected: unknown;
};

const bytes = (...values: number[]) => Uint8Array.from(values);
const put = (key: string, ...values: number[]): StoreChange => ({ put: key, value: bytes(...values) });
const refused = { ok: false, error: { tag: "not-the-writer" } };
const done = { ok: true, value: undefined };

async function writer(open: () => Promise<Store>): Promise<Store> {
  const store = await open();
  await store.claim();
  return store;
}

const plainRows = async (store: Store, prefix = "", after?: string) =>
  (await store.list(prefix, after)).map(([key, value]) => [key, [...value]]);

export const storeContract: readonly StoreCase[] = [
  {
    rule: "STORE-1",
    name: "a transaction is stored, and another handle reads it",
    run: async (open) => {
      const store = await writer(open);
      const committed = await store.commit([put("a", 1), put("b", 2)]);
      const other = await open();
      return [committed, await plainRows(other), await other.read("b"), await other.read("c")];
    },
    expected: [
      done,
      [
        ["a", [1]],
        ["b", [2]],
      ],
      bytes(2),
      undefined,
    ],
  },
  {
    rule: "STORE-1",
    name: "the changes of a transaction happen in their order",
    run: async (open) => {
      const store = await writer(open);
      await store.commit([put("x/1", 1), put("x/2", 2), put("y", 3)]);
      await store.commit([
        { removePrefix: "x/" },
        put("x/2", 4),
        put("y", 5),
        { remove: "y" },
        { remove: "never there" },
        put("z", 6),
        put("z", 7),
      ]);
      return plainRows(store);
    },
    expected: [
      ["x/2", [4]],
      ["z", [7]],
    ],
  },
  {
    rule: "STORE-1",
    name: "what was read is a value: changing it changes nothing stored",
    run: async (open) => {
      const store = await writer(open);
      await store.commit([put("a", 1, 2)]);
      (await store.read("a"))?.fill(9);
      for (const [, value] of await store.list("a")) value.fill(9);
      return [...((await store.read("a")) ?? [])];
    },
    expected: [1, 2],
  },
  {
    rule: "STORE-2",
    name: "records come in key order, by prefix, and after a key",
    run: async (open) => {
      const store = await writer(open);
      const keys = ["b/10", "a", "b/02", "b", "b/", "c", "b/02/x", "b0", "B/03"];
      await store.commit(keys.map((key) => put(key)));
      const keysOf = async (prefix: string, after?: string) =>
        (await store.list(prefix, after)).map(([key]) => key).join(" ");
      return [
        await keysOf(""),
        await keysOf("b/"),
        await keysOf("b/", "b/02"),
        await keysOf("b/", "b/10"),
        await keysOf("b/", "b/05"),
        await keysOf("z"),
      ];
    },
    expected: ["B/03 a b b/ b/02 b/02/x b/10 b0 c", "b/ b/02 b/02/x b/10", "b/02/x b/10", "", "b/10", ""],
  },
  {
    rule: "STORE-2",
    name: "removing a prefix takes every record below it and no other",
    run: async (open) => {
      const store = await writer(open);
      await store.commit([put("b/1"), put("b/1/2"), put("b/"), put("b"), put("b0"), put("a/b/")]);
      await store.commit([{ removePrefix: "b/" }]);
      return (await store.list("")).map(([key]) => key);
    },
    expected: ["a/b/", "b", "b0"],
  },
  {
    rule: "STORE-3",
    name: "a handle that never claimed writing is refused",
    run: async (open) => {
      const store = await open();
      return [await store.commit([put("a", 1)]), await plainRows(store)];
    },
    expected: [refused, []],
  },
  {
    rule: "STORE-3",
    name: "the last one to claim is the only writer, and an older one gets nothing of its transaction stored",
    run: async (open) => {
      const [first, second] = [await writer(open), await writer(open)];
      const late = await first.commit([put("a", 1), { removePrefix: "" }, put("b", 2)]);
      const now = await second.commit([put("c", 3)]);
      const again = [await first.claim(), await first.commit([put("d", 4)]), await second.commit([put("e", 5)])];
      return [late, now, again, await plainRows(second)];
    },
    expected: [
      refused,
      done,
      [done, done, refused],
      [
        ["c", [3]],
        ["d", [4]],
      ],
    ],
  },
  {
    rule: "STORE-3",
    name: "who has to give way can still read",
    run: async (open) => {
      const first = await writer(open);
      await first.commit([put("a", 1)]);
      const second = await writer(open);
      await second.commit([put("a", 2)]);
      return [...((await first.read("a")) ?? [])];
    },
    expected: [2],
  },
  {
    rule: "STORE-4",
    name: "handles that ask at once get one wrapping key, which nobody can read out",
    run: async (open) => {
      const keys = await Promise.all([1, 2, 3].map(async () => (await open()).wrappingKey()));
      const later = await (await open()).wrappingKey();
      const opens = await Promise.all(keys.map((key) => isSameKey(key, later)));
      return [opens, later.extractable];
    },
    expected: [[true, true, true], false],
  },
  {
    rule: "STORE-4",
    name: "erasing takes every record and the wrapping key",
    run: async (open) => {
      const store = await writer(open);
      const before = await store.wrappingKey();
      await store.commit([put("a", 1), put("b", 2)]);
      await store.erase();
      const after = await open();
      return [await plainRows(after), await isSameKey(before, await after.wrappingKey())];
    },
    expected: [[], false],
  },
  {
    rule: "STORE-7",
    name: "of several that put a first value at once all are told the same one",
    run: async (open) => {
      const handles = await Promise.all([open(), open(), open()]);
      const told = await Promise.all(handles.map((store, i) => store.putOnce("a", bytes(i))));
      const later = await handles[1]!.putOnce("a", bytes(9));
      const stands = await handles[2]!.read("a");
      return [...told, later].map((each) => each.ok && stands && each.value[0] === stands[0]);
    },
    expected: [true, true, true, true],
  },
  {
    rule: "STORE-7",
    name: "putting a first value takes writing from nobody",
    run: async (open) => {
      const [first, second] = [await writer(open), await open()];
      await second.putOnce("a", bytes(1));
      return first.commit([put("b", 2)]);
    },
    expected: done,
  },
  {
    rule: "LOCK-5",
    name: "a value put without a claim stands for everybody, and takes writing from nobody",
    run: async (open) => {
      const [first, second] = [await writer(open), await open()];
      const puts = [await second.putUnclaimed("a", bytes(1)), await second.putUnclaimed("a", bytes(2))];
      return [puts, await first.commit([put("b", 3)]), await plainRows(await open())];
    },
    expected: [
      [done, done],
      done,
      [
        ["a", [2]],
        ["b", [3]],
      ],
    ],
  },
];

async function isSameKey(left: CryptoKey, right: CryptoKey): Promise<boolean> {
  const how = { name: "AES-GCM", iv: new Uint8Array(12) };
  const sealed = await crypto.subtle.encrypt(how, left, bytes(1));
  return crypto.subtle.decrypt(how, right, sealed).then(
    () => true,
    () => false,
  );
}
