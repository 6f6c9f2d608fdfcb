import type { RoundId, StreamId } from "@twofold/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Prepared } from "../log/log.ts";
import { emptyDisk, type MemoryDisk, openMemoryStore } from "../store/memory-store.ts";
import { openSealedStore } from "../store/sealed-store.ts";
import { type DraftBonds, type Drafts, draftsKey, draftsWithout, openDrafts } from "./drafts.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const [one, two] = ["2026-03-03.0.lately-00", "2026-03-05.0.lately-01"] as [RoundId, RoundId];
const [bondOne, bondTwo] = ["AAAAAAAAAAAAAAAAAAAAAA", "BBBBBBBBBBBBBBBBBBBBBB"] as [StreamId, StreamId];
const draft = (text: string) => ({ text, need: "comfort" as const });

describe("drafts", () => {
  let disk: MemoryDisk;
  let writes: number;
  const open = async ({
    claims = true,
    bonds,
  }: {
    claims?: boolean;
    bonds?: () => DraftBonds;
  } = {}): Promise<{ drafts: Drafts; write: (prepared: Prepared) => Promise<boolean> }> => {
    const store = await openSealedStore(openMemoryStore(disk), random);
    if (!store.ok) throw new Error(store.error.tag);
    if (claims) await store.value.raw.claim();
    const write = async ({ changes, apply }: Prepared) => {
      writes += 1;
      const saved = await store.value.commit(changes);
      if (saved.ok) apply();
      return saved.ok;
    };
    const drafts = await openDrafts(store.value, write, undefined, bonds);
    if (!drafts.ok) throw new Error(drafts.error.tag);
    return { drafts: drafts.value, write };
  };
  /** What another start of the app finds. */
  const kept = async (round: RoundId) => (await open({ claims: false })).drafts.read(round);
  const readKept = async () => {
    const store = await openSealedStore(openMemoryStore(disk), random);
    const record = store.ok ? await store.value.read(draftsKey) : store;
    return record.ok ? record.value : undefined;
  };
  /** A moment for what the clock has set off: sealing takes real time, not the test's. */
  const settle = () => vi.waitFor(() => expect(writes).toBeGreaterThan(0), { timeout: 5_000, interval: 5 });

  beforeEach(() => {
    disk = emptyDisk();
    writes = 0;
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("[DRAFT-1] are saved within a second of a key, however fast one types, and in few writes", async () => {
    const { drafts } = await open();
    let typed = "";
    for (const letter of "what I would never say aloud") {
      typed += letter;
      drafts.save(one, draft(typed));
      vi.advanceTimersByTime(100);
    }
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    await settle();
    await vi.waitFor(async () => expect(await kept(one)).toEqual(draft(typed)));
    expect(writes).toBeLessThan(15);
  });

  it("[DRAFT-1] are saved at once when asked, and then not again", async () => {
    const { drafts } = await open();
    drafts.save(one, draft("half a sent"));
    await drafts.flush();
    expect(await kept(one)).toEqual(draft("half a sent"));
    await drafts.flush();
    vi.advanceTimersByTime(10_000);
    expect(writes).toBe(1);
  });

  it("[DRAFT-1] can be read at once, before they are saved", async () => {
    const { drafts } = await open();
    drafts.save(one, draft("now"));
    expect(drafts.read(one)).toEqual(draft("now"));
    expect(drafts.read(two)).toBeUndefined();
  });

  it("[DRAFT-2] a draft without text is none, and the others stay", async () => {
    const { drafts } = await open();
    drafts.save(one, draft("first"));
    drafts.save(two, draft("second"));
    drafts.save(one, draft(""));
    await drafts.flush();
    expect([await kept(one), await kept(two)]).toEqual([undefined, draft("second")]);
  });

  it("[DRAFT-2] goes in the same transaction in which it becomes a note", async () => {
    const { drafts, write } = await open();
    drafts.save(one, draft("first"));
    await drafts.flush();
    const becomesNote = drafts.prepare(one, undefined);
    expect([drafts.read(one), await kept(one)]).toEqual([draft("first"), draft("first")]);
    await write(becomesNote);
    expect([drafts.read(one), await kept(one)]).toEqual([undefined, undefined]);
  });

  it("[DRAFT-1] asked while a save is under way, it is saved only once that is on the disk", async () => {
    const { drafts } = await open();
    drafts.save(one, draft("half a sentence"));
    void drafts.flush();
    drafts.save(one, draft("half a sentence, and then the door"));
    void drafts.flush();
    await drafts.flush();
    expect(await kept(one)).toEqual(draft("half a sentence, and then the door"));
  });

  it("[DRAFT-3] what could not be saved is saved by the next flush", async () => {
    const { drafts } = await open();
    drafts.save(one, draft("kept in mind"));
    disk.full = true;
    await drafts.flush();
    expect(drafts.read(one)).toEqual(draft("kept in mind"));
    disk.full = false;
    await drafts.flush();
    expect(await kept(one)).toEqual(draft("kept in mind"));
  });

  it("[DRAFT-4] one round of two bonds has a draft in each, and one's own are of neither", async () => {
    let bonds: DraftBonds = { shown: bondOne, others: [bondTwo] };
    const { drafts } = await open({ bonds: () => bonds });
    drafts.save(one, draft("for one"));
    drafts.save("to-self", draft("for me"));
    bonds = { shown: bondTwo, others: [bondOne] };
    expect(drafts.read(one)).toBeUndefined();
    expect(drafts.read("to-self")).toEqual(draft("for me"));
    drafts.save(one, draft("for the other"));
    expect(drafts.list().map(([key, { text }]) => [key, text])).toEqual([
      ["to-self", "for me"],
      [one, "for the other"],
    ]);
    bonds = { shown: bondOne, others: [bondTwo] };
    expect(drafts.read(one)).toEqual(draft("for one"));
    await drafts.flush();
    const record = await readKept();
    expect(Object.keys(draftsWithout(record, bondOne) ?? {}).toSorted()).toEqual(
      ["to-self", `${bondTwo}/${one}`].toSorted(),
    );
    expect(draftsWithout({ [`${bondOne}/${one}`]: draft("x") }, bondOne)).toBeUndefined();
  });

  it("[DRAFT-4] a note that was taken back in a bond that is not shown is a draft there", async () => {
    const { drafts, write } = await open({ bonds: () => ({ shown: bondOne, others: [bondTwo] }) });
    drafts.save(one, draft("for one"));
    await drafts.flush();
    await write(drafts.prepare(one, draft("taken back"), bondTwo));
    expect(drafts.read(one)).toEqual(draft("for one"));
    expect(await readKept()).toMatchObject({ [`${bondTwo}/${one}`]: draft("taken back") });
  });

  it("[DRAFT-4] nothing that an older version kept gets lost", async () => {
    const before = await open();
    before.drafts.save(one, draft("of an older version"));
    before.drafts.save(two, draft("also"));
    before.drafts.save("to-self", draft("for me"));
    await before.drafts.flush();
    let bonds: DraftBonds = { shown: bondOne, others: [bondTwo] };
    const { drafts } = await open({ bonds: () => bonds });
    // Seen before it is settled, and after; changed, it is one draft and not two.
    expect(drafts.read(one)).toEqual(draft("of an older version"));
    drafts.save(two, draft("also, changed"));
    drafts.settle(bondOne);
    expect([drafts.read(one), drafts.read(two)]).toEqual([draft("of an older version"), draft("also, changed")]);
    expect(drafts.list()).toHaveLength(3);
    bonds = { shown: bondTwo, others: [bondOne] };
    expect([drafts.read(one), drafts.read(two)]).toEqual([undefined, undefined]);
    expect(drafts.read("to-self")).toEqual(draft("for me"));
  });

  it("[DRAFT-4] what was begun in a bond that is gone from this device still shows", async () => {
    let bonds: DraftBonds = { shown: bondOne, others: [] };
    const { drafts } = await open({ bonds: () => bonds });
    drafts.save(one, draft("for one"));
    bonds = { shown: undefined, others: [] };
    expect([drafts.read(one), drafts.list().length]).toEqual([draft("for one"), 1]);
    drafts.save(one, draft(""));
    expect(drafts.list()).toEqual([]);
  });

  it("[DRAFT-1] names no question in a record's key", async () => {
    const { drafts } = await open();
    drafts.save(one, draft("first"));
    await drafts.flush();
    expect([...disk.records.keys()].join()).not.toContain("lately");
  });
});
