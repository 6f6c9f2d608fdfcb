/**
 * Hints on one's own words, below where they are written: after a pause, at most two, only for who writes.
 *
 * Nothing here reaches the draft, the log or the network but the one request for the rules themselves. Rules WORD-6 and
 * WORD-7 in docs/spec/wording.md.
 */

import type { Hint, Where } from "@twofold/core/wording";
import { useEffect, useRef, useState } from "preact/hooks";
import { announce } from "./announce.ts";
import { Button } from "./Button.tsx";
import { hideKind, readHiddenKinds } from "./hidden-hints.ts";
import "./wording.css";
import { wordingWords as words } from "./wording-words.ts";

/** Long enough that somebody who thinks between two words is not spoken to in between. */
const pauseMs = 1000;

/** More than two would be a list of mistakes. */
const maxShown = 2;

type Props = { text: string; where: Where; ideasWelcome?: boolean };

type Shown = Hint & { readonly phrase: string };

export function WordingHints({ text, where, ideasWelcome = false }: Props) {
  const [found, setFound] = useState<readonly Shown[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const caret = useCaret(text);
  const field = useRef<HTMLTextAreaElement | undefined>(undefined);
  const told = useRef(new Set<string>());
  if (caret) field.current = caret.field;

  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(async () => {
      const hints = await lookAt(text, where, ideasWelcome);
      if (wanted) setFound(hints);
    }, pauseMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, where, ideasWelcome]);

  const hidden = readHiddenKinds();
  const shown = found
    // While somebody goes on typing, a hint stays as long as its phrase stands where it stood.
    .filter(({ start, end, phrase }) => text.slice(start, end) === phrase)
    .filter((hint) => !hidden.has(hint.kind) && !left.has(keyOf(hint)))
    .filter(({ start, end }) => !caret || caret.at < start || caret.at > end)
    .slice(0, maxShown);
  const untold = shown.find((hint) => !told.current.has(keyOf(hint)));

  useEffect(() => {
    if (!untold) return;
    told.current.add(keyOf(untold));
    announce(words.said(untold.phrase, untold.heard, untold.offer));
  }, [untold && keyOf(untold)]);

  function leave(hint: Shown) {
    setLeft(new Set([...left, keyOf(hint)]));
    field.current?.focus();
  }

  if (shown.length === 0) return null;
  return (
    <section class="wording" aria-label={words.label}>
      <ul>
        {shown.map((hint) => (
          <li key={keyOf(hint)}>
            <p class="small">
              <q dir="auto">{hint.phrase}</q>
              {hint.heard} {hint.offer}
            </p>
            <div class="row">
              <Button kind="quiet" label={words.leaveLabel(hint.phrase)} onClick={() => leave(hint)}>
                {words.leave}
              </Button>
              <Button
                kind="quiet"
                label={words.notThisKindLabel(hint.phrase)}
                onClick={() => {
                  hideKind(hint.kind);
                  leave(hint);
                }}
              >
                {words.notThisKind}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf(hint: Shown): string {
  return `${hint.kind} ${hint.phrase}`;
}

/** The rules come when there are words to look at. Where they cannot be fetched there are no hints, and that is all. */
async function lookAt(text: string, where: Where, ideasWelcome: boolean): Promise<readonly Shown[]> {
  if (text.trim() === "") return [];
  const rules = await import("@twofold/core/wording").catch(() => undefined);
  if (!rules) return [];
  return rules
    .findHints(text, { language: rules.en, where, ideasWelcome })
    .map((hint) => ({ ...hint, phrase: text.slice(hint.start, hint.end) }));
}

type Caret = { readonly field: HTMLTextAreaElement; readonly at: number };

/** Where the caret stands in the field that holds `text`; undefined while another element has the focus. */
function useCaret(text: string): Caret | undefined {
  const [, redraw] = useState(0);
  useEffect(() => {
    const look = () => redraw((count) => count + 1);
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  const active = document.activeElement;
  return active instanceof HTMLTextAreaElement && active.value === text
    ? { field: active, at: active.selectionEnd }
    : undefined;
}
