/** What this device knows of practices: as one of two, and as a person alone. */

import { bondKindOf, type Known, type SessionId } from "@twofold/core";
import { view } from "../../app/client.ts";
import { pairLibrary } from "./pair-library.ts";

export type Where = {
  readonly known: Known;
  readonly bondKind: "partner" | "friend";
};

/** Undefined while there is nobody to practise with, or not yet. */
export function asPair(): Where | undefined {
  const { bond, vault } = view.value;
  if (!bond || bond.ahead) return undefined;
  const { state, stream, side } = bond;
  return { known: { bond: state, vault, stream, side, library: pairLibrary.value }, bondKind: bondKindOf(state) };
}

/** A practice alone stays in the own vault, with a bond or without one. */
export function asOne(): Where {
  return { known: { bond: null, vault: view.value.vault, stream: null, side: "a" }, bondKind: "partner" };
}

/** Both may have a session of the same name, so the address says whose it is. */
export function addressOf(session: SessionId, isAlone: boolean): string {
  return `/session/${isAlone ? "alone." : ""}${session}`;
}

export function readAddress(param: string): { readonly isAlone: boolean; readonly session: SessionId } {
  const isAlone = param.startsWith("alone.");
  return { isAlone, session: (isAlone ? param.slice("alone.".length) : param) as SessionId };
}
