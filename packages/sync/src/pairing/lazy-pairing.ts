/** Pairing whose code is fetched when there is something to pair: a device that is paired never needs it. */

import { err } from "@twofold/core";
import type { ClientProblem } from "../client/terms.ts";
import type { Pairing, PairingDependencies } from "./pairing.ts";

export type LazyPairing = Pairing & {
  /** To be awaited before anything is shown of a pairing that is under way. */
  ready(): Promise<void>;
};

const notHere = err<ClientProblem>({ tag: "relay-unreachable" });

export function makeLazyPairing(deps: PairingDependencies): LazyPairing {
  let made: Pairing | undefined;
  const get = async (): Promise<Pairing | undefined> => {
    const loaded = await import("./pairing.ts").catch(() => undefined);
    made ??= loaded?.makePairing(deps);
    return made;
  };
  return {
    ready: async () => {
      if (deps.session().pairing) await get();
    },
    view: () => made?.view() ?? { phase: "none" },
    bond: () => made?.bond(),
    vault: (vault) => made?.vault(vault) ?? vault,
    ahead: () => made?.ahead(),
    prepareAhead: (notes) => {
      if (!made) throw new TypeError("nothing is written ahead without a pairing");
      return made.prepareAhead(notes);
    },
    resume: () => {
      if (made || deps.session().pairing) void get().then((pairing) => pairing?.resume());
    },
    stop: () => made?.stop(),
    hurry: () => made?.hurry(),
    read: async (fragment) => (await get())?.read(fragment) ?? notHere,
    invite: async (options) => (await get())?.invite(options) ?? notHere,
    join: async (fragment, options) => (await get())?.join(fragment, options) ?? notHere,
    confirm: async () => (await get())?.confirm() ?? notHere,
    discard: async () =>
      made || deps.session().pairing ? ((await get())?.discard() ?? notHere) : { ok: true, value: undefined },
  };
}
