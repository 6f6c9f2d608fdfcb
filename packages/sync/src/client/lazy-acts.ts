/** What a person can do, fetched with the first of it or when the first page stands; drafts are here from the start. */

import type { AheadNote } from "../pairing/pairing-record.ts";
import type { ActDependencies, ClientActs } from "./acts.ts";
import { makeLazily } from "./lazily.ts";

type LazyActs = Omit<ClientActs, "readDraft" | "saveDraft" | "flush">;

const names = [
  ...(["nameSelf", "choosePurpose", "writeReflection", "removeReflection", "invite", "cancelInvitation"] as const),
  ...(["readInvitation", "join", "confirmGuest", "refuseGuest", "leaveWaiting", "wordsCompared"] as const),
  ...(["wordsDiffer", "fold", "takeBack", "pass", "rest", "askAnother", "favour", "favourPractice"] as const),
  ...(["seenOpen", "respond", "reply", "addWords", "removeWords", "practise", "renameInBond"] as const),
  ...(["chooseKind", "chooseFoldedShown", "chooseCareful", "chooseRhythm", "closeBond"] as const),
];
/** Does not compile when an act is missing above. */
const _all: Exclude<keyof LazyActs, (typeof names)[number]> extends never ? true : never = true;
void _all;

export function makeLazyActs(deps: ActDependencies): ClientActs & {
  readonly foldAhead: (notes: readonly AheadNote[]) => Promise<boolean>;
  /** Fetches the code, so that the first act need not wait for it. */
  readonly warm: () => void;
} {
  const { session } = deps;
  let made: ReturnType<typeof import("./acts.ts").makeActs> | undefined;
  const get = async () => {
    const { makeActs } = await import("./acts.ts");
    made ??= makeActs(deps);
    return made;
  };
  return {
    ...makeLazily<LazyActs>(async () => (await get()).client, names),
    readDraft: (key) => session().drafts.read(key),
    saveDraft: (key, draft) => session().drafts.save(key, draft),
    flush: () => session().drafts.flush(),
    foldAhead: async (notes) => (await get()).foldAhead(notes),
    warm: () => void get().catch(() => undefined),
  };
}
