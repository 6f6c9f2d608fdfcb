import { importDeviceKeys, systemRandom as random } from "@twofold/crypto";
import { weakestParameters } from "@twofold/crypto/passphrase";
import { makeRecoveryKey, recoveryVault } from "@twofold/crypto/recovery";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quickDerive } from "../store/store-lock.fixture.ts";
import {
  type BackupRecord,
  openWithPassphrase,
  openWithRecovery,
  readBackupHeader,
  sealBackup,
} from "./backup-file.ts";

const passphrase = "four plain words here";
const made = "2025-04-01";
const refused = { ok: false, error: { tag: "backup-refused" } };
const damaged = { ok: false, error: { tag: "backup-damaged" } };

async function boxKey() {
  const salt = random(16);
  const parameters = weakestParameters;
  return { salt, parameters, key: await quickDerive(passphrase, salt, parameters) };
}

async function fileOf(records: readonly BackupRecord[], recovery?: Uint8Array) {
  return sealBackup({ records, made, keys: { passphrase: await boxKey(), ...(recovery ? { recovery } : {}) }, random });
}

/** Three frames: two whole ones and a short one. */
const long: readonly BackupRecord[] = [["log/1", new Uint8Array(140_000).fill(7)]];

describe("the backup file", () => {
  it("[BAK-1] holds any records, and gives them back for its passphrase", async () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
      fc.constant(null),
    );
    const records = fc.array(fc.tuple(fc.string(), value), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(records, async (some) => {
        const opened = await openWithPassphrase(await fileOf(some), passphrase, quickDerive);
        expect(opened).toMatchObject({ ok: true, value: { made } });
        // Text in a file is UTF-8: half a pair is no text.
        const wellFormed = some.map(([key, one]) => [
          key.toWellFormed(),
          typeof one === "string" ? one.toWellFormed() : one,
        ]);
        expect(opened.ok && opened.value.records).toEqual(wellFormed);
      }),
      { numRuns: 60 },
    );
    const opened = await openWithPassphrase(await fileOf(long), passphrase, quickDerive);
    expect(opened.ok && opened.value.records).toEqual(long);
  });

  it("[BAK-1] of what is in it nothing stands in clear but the day", async () => {
    const file = await fileOf([["bond/x/record", "words of a person"]]);
    const text = new TextDecoder("latin1").decode(file);
    expect(text.startsWith("twofold-backup-1\n")).toBe(true);
    expect(text).toContain(made);
    expect(text).not.toMatch(/words of a person|bond\//);
  });

  it("[BAK-2] another passphrase opens nothing", async () => {
    const file = await fileOf(long);
    for (const other of ["", "four plain words here ", "Four plain words here"])
      expect(await openWithPassphrase(file, other, quickDerive)).toEqual(refused);
  });

  it("[BAK-3] the recovery words open it too, other words do not", async () => {
    const keysOf = async (key: Uint8Array) => importDeviceKeys((await recoveryVault(key)).device);
    const own = await keysOf(makeRecoveryKey(random));
    const file = await fileOf(long, own.hpkePublic);
    expect(await openWithRecovery(file, own)).toMatchObject({ ok: true, value: { records: long } });
    expect(await openWithPassphrase(file, passphrase, quickDerive)).toMatchObject({ ok: true });
    expect(await openWithRecovery(file, await keysOf(makeRecoveryKey(random)))).toEqual(refused);
    expect(await openWithRecovery(await fileOf(long), own)).toEqual(refused);
  });

  it("[BAK-4] cut off anywhere, changed anywhere, or with frames in another order, it is not read", async () => {
    const file = await fileOf(long);
    const header = readBackupHeader(file);
    const endsAt = header.ok ? header.value.endsAt : 0;
    const open = (bytes: Uint8Array) => openWithPassphrase(bytes, passphrase, quickDerive);
    const frame = 64 * 1024 + 16;
    for (const end of [endsAt, endsAt + 1, endsAt + frame, endsAt + 2 * frame, file.length - 1])
      expect(await open(file.subarray(0, end))).toEqual(damaged);
    for (const end of [17, 20, endsAt - 1]) expect(await open(file.subarray(0, end))).toEqual(damaged);
    expect(await open(new Uint8Array([...file, 0]))).toEqual(damaged);
    const swapped = file.slice();
    swapped.set(file.subarray(endsAt, endsAt + frame), endsAt + frame);
    swapped.set(file.subarray(endsAt + frame, endsAt + 2 * frame), endsAt);
    expect(await open(swapped)).toEqual(damaged);
    for (let at = 0; at < file.length; at += at < endsAt + 8 ? 1 : 9_973) {
      const changed = file.slice();
      changed[at]! ^= 1;
      expect(await open(changed), `byte ${at}`).toMatchObject({ ok: false });
    }
  });

  it("[BAK-4] says what is no backup, and what is of a newer version", async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const foreign = { ok: false, error: { tag: "backup-foreign" } };
    expect(readBackupHeader(bytes(""))).toEqual(foreign);
    expect(readBackupHeader(bytes("twofold-export"))).toEqual(foreign);
    expect(readBackupHeader(bytes("twofold-backup-2\nwhatever comes"))).toEqual({
      ok: false,
      error: { tag: "backup-newer" },
    });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (any) => {
        const made = new Uint8Array([...bytes("twofold-backup-1\n"), ...any]);
        expect((await openWithPassphrase(made, passphrase, quickDerive)).ok).toBe(false);
      }),
    );
  });

  it("[BAK-2] asks no device for more memory than a passphrase ever takes", async () => {
    const file = await fileOf([]);
    // The parameters stand in the header: larger ones than we would ever write are passed over, not tried.
    const key = await boxKey();
    const greedy = await sealBackup({
      ...{ records: [], made, random },
      keys: { passphrase: { ...key, parameters: { m: 4_000_000, t: 100, p: 1 } } },
    });
    let asked = 0;
    const counting: typeof quickDerive = async (...input) => {
      asked += 1;
      return quickDerive(...input);
    };
    expect(await openWithPassphrase(greedy, passphrase, counting)).toEqual(refused);
    expect(asked).toBe(0);
    expect((await openWithPassphrase(file, passphrase, counting)).ok).toBe(true);
  });
});
