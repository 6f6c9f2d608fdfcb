/** The private room's own passphrase: giving it, setting, changing and taking it away (rules ROOM-4 to ROOM-6). */

import { err, journalRecords, ok, type Result, type RoomKey, roomKeys, type WrappedKey } from "@twofold/core";
import {
  chooseParameters,
  type PassphraseParameters,
  passphraseParameters,
  passphraseSaltBytes,
  weakestParameters,
} from "@twofold/crypto/passphrase";
import {
  importRoomSecret,
  makeRoomSecret,
  type RoomSecret,
  sealEntry,
  unwrapRoomSecret,
  wrapRoomSecret,
} from "@twofold/crypto/room";
import * as v from "valibot";
import { deriveKeyHere } from "../passphrase/derive-key.ts";
import { type Tries, waitAfter, waitLeftSeconds } from "../store/unlock.ts";
import { contentOf, isPlain, type JournalActDependencies, type RoomEvent } from "./journal-dependencies.ts";
import type { Journal, LockProblem } from "./terms.ts";

type RoomPassphraseDependencies = JournalActDependencies & {
  readonly stream: () => string;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly write: (events: readonly RoomEvent[]) => Promise<Result<void, LockProblem>>;
};

/** Of this device: a wrong try here says nothing anywhere else. */
const triesKey = "room-tries";

export function makeRoomPassphrase(
  deps: RoomPassphraseDependencies,
): Pick<Journal, "unlock" | "waitSeconds" | "setPassphrase"> {
  const { store, session, random, nowMs, stream, exclusive, open } = deps;
  // In this thread, which it gives back every few milliseconds: whenever a worker starts, the browser asks the relay
  // whether there is a newer service worker, and that would tell when the room is opened (rule JRN-1).
  const deriveKey = deps.options.deriveRoomKey ?? deriveKeyHere;
  const vault = () => session().vault.state();

  const readTries = async (): Promise<Tries> => {
    const kept = await store.read(triesKey);
    return ((kept.ok ? kept.value : undefined) as Tries | undefined) ?? { wrong: 0, lastMs: 0 };
  };
  const saveTries = (value: Tries) => deps.save([{ changes: [{ put: triesKey, value }], apply: () => {} }]);

  /** Every key that the passphrase opens; refuses when there is one and it opens none. */
  const unwrap = async (passphrase: string): Promise<Result<readonly RoomSecret[], LockProblem>> => {
    const wrapped = roomKeys(vault()).filter((key) => key.wrapped !== null);
    if (wrapped.length === 0) return ok([]);
    const before = await readTries();
    const left = waitLeftSeconds(before, nowMs());
    if (left > 0) return err({ tag: "passphrase-wait", waitSeconds: left });
    // Counted before it is looked at, so that a reload in between is no free try.
    const tries = { wrong: before.wrong + 1, lastMs: nowMs() };
    if (!(await saveTries(tries))) return err(deps.saveProblem() ?? { tag: "not-the-writer" });
    const secrets: RoomSecret[] = [];
    const derived = new Map<string, Uint8Array>();
    for (const { publicKey, wrapped: way } of wrapped) {
      const parameters = way && parametersOf(way);
      if (!way || !parameters) continue;
      const [salt, , , , sealed] = way;
      const name = [nameOf(salt), parameters.m, parameters.t, parameters.p].join(".");
      const key = derived.get(name) ?? (await deriveKey(passphrase, salt, parameters));
      derived.set(name, key);
      const secret = await unwrapRoomSecret({ stream: stream(), publicKey, salt, parameters, key, sealed });
      if (secret.ok) secrets.push(secret.value);
    }
    for (const key of derived.values()) key.fill(0);
    if (secrets.length === 0) return err({ tag: "passphrase-wrong", waitSeconds: waitAfter(tries.wrong) });
    await saveTries({ wrong: 0, lastMs: 0 });
    return ok(secrets);
  };

  const hold = async (secrets: readonly RoomSecret[]) => {
    for (const secret of secrets) open.keys.set(nameOf(secret.publicKey), await importRoomSecret(secret));
  };

  /** The same keys, wrapped by the passphrase; the parameters follow from how fast this device is. */
  const wrapAll = async (passphrase: string, secrets: readonly RoomSecret[]): Promise<readonly RoomEvent[]> => {
    const salt = random(passphraseSaltBytes);
    const startedMs = performance.now();
    await deriveKey(passphrase, salt, weakestParameters);
    const parameters = chooseParameters(performance.now() - startedMs);
    const key = await deriveKey(passphrase, salt, parameters);
    const { m, t, p } = parameters;
    const events: RoomEvent[] = [];
    for (const { publicKey, privateKey } of secrets) {
      const sealed = await wrapRoomSecret({ stream: stream(), publicKey, salt, parameters, key, privateKey, random });
      events.push({ kind: "room.keyed", publicKey, privateKey: null, wrapped: [salt, m, t, p, sealed] });
    }
    key.fill(0);
    return events;
  };

  /** Notes to oneself lie there in words: sealed as entries are, with the same names and in the same order. */
  const sealNotes = async (publicKey: Uint8Array): Promise<readonly RoomEvent[]> => {
    const events: RoomEvent[] = [];
    for (const { id: entry, versions } of journalRecords(vault())) {
      if (!versions.some(isPlain)) continue;
      for (const version of versions) {
        const sealed = isPlain(version)
          ? await sealEntry({ publicKey, stream: stream(), content: contentOf(version), random })
          : version.sealed;
        events.push({ kind: "journal.edited", entry, sealed, day: version.day });
      }
      events.push({ kind: "reflection.removed", id: entry });
    }
    return events;
  };

  const isClear = (key: RoomKey): key is RoomKey & RoomSecret => key.privateKey !== null;

  return {
    unlock: (passphrase) =>
      exclusive(async () => {
        const secrets = await unwrap(passphrase);
        if (!secrets.ok) return secrets;
        await hold(secrets.value);
        return ok(undefined);
      }),

    waitSeconds: async () => waitLeftSeconds(await readTries(), nowMs()),

    setPassphrase: (next, current = "") =>
      exclusive(async () => {
        const unwrapped = await unwrap(current);
        if (!unwrapped.ok) return unwrapped;
        const clear = roomKeys(vault()).filter(isClear);
        const known = [...unwrapped.value, ...clear];
        if (next === null) {
          await hold(known);
          return deps.write(
            unwrapped.value.map((secret): RoomEvent => ({ kind: "room.keyed", ...secret, wrapped: null })),
          );
        }
        const secrets = known.length > 0 ? known : [await makeRoomSecret(random)];
        const notes = await sealNotes(secrets[0]!.publicKey);
        const written = await deps.write([...(await wrapAll(next, secrets)), ...notes]);
        if (written.ok) await hold(secrets);
        return written;
      }),
  };
}

/** Undefined when they are out of bounds: then nothing of ours wrote them. */
function parametersOf([, m, t, p]: WrappedKey): PassphraseParameters | undefined {
  const parameters = { m, t, p };
  return v.is(passphraseParameters, parameters) ? parameters : undefined;
}

/** Bytes as the name of something, for looking it up. */
export function nameOf(bytes: Uint8Array): string {
  return bytes.toBase64({ alphabet: "base64url", omitPadding: true });
}
