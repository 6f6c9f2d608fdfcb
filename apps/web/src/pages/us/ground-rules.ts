/** Talking about a line again: the practice of ground rules, with that line in the place where lines are proposed. */

import {
  begin,
  type Day,
  type Mode,
  makeSessionRound,
  type Recorded,
  type Script,
  type SessionId,
} from "@twofold/core";
import { client } from "../../app/client.ts";
import { isOpen, standing } from "../practise/begun.ts";
import type { Where } from "../practise/known.ts";

export const groundRules = "ground-rules";

/** Where the line goes, and what has to be written for it. */
export type Talk = { readonly session: SessionId; readonly path: string; readonly recorded: Recorded };

const nothing: Recorded = { bond: [], vault: [], sealed: [] };

/** The session of ground rules in which the two can still propose, if there is one. */
export function findBegunTalk(pair: Where, script: Script): Talk | undefined {
  for (const { session, shown } of standing(pair, new Map([[script.id, script]]), false).filter(isOpen)) {
    const at = script.steps.findIndex(({ kind }, index) => kind === "propose" && index >= shown.step);
    if (session.mode !== "together" && at >= 0) return { session: session.id, path: String(at), recorded: nothing };
  }
  return undefined;
}

/** A new one, not begun before its events are written. */
export function makeTalk(pair: Where, script: Script, mode: Mode, today: Day): Talk {
  const begun = begin(pair.known, { script, mode, without: [], bondKind: pair.bondKind, today });
  if (!begun.ok) throw new Error(`a mode was offered that does not fit: ${begun.error.tag}`);
  const { session, ...recorded } = begun.value;
  const at = script.steps.findIndex(({ kind }) => kind === "propose");
  return { session, path: String(at), recorded };
}

/** Puts the line where the next one is written; what is being written there stays. */
export function putLine({ session, path }: Talk, line: string): void {
  const key = makeSessionRound(session, path);
  const written = client().readDraft(key)?.text ?? "";
  if (written.includes(line)) return;
  client().saveDraft(key, { text: [written, line].filter(Boolean).join("\n"), need: "just-read" });
}
