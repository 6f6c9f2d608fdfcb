/** Sealed notes of a step: folded, then open side by side, the same moment on both phones. */

import { keptAnswerOf, otherSide, type Shown, type Side } from "@twofold/core";
import { useLayoutEffect, useRef } from "preact/hooks";
import { view } from "../../app/client.ts";
import { announce } from "../../parts/announce.ts";
import { FoldedNote } from "../../parts/FoldedNote.tsx";
import { playUnfold } from "../../parts/fold-motion.ts";
import { NoteText, Paper } from "../../parts/Paper.tsx";
import { personOf } from "../../parts/person.ts";
import type { Running } from "./session-props.ts";
import { words } from "./words.ts";

type SealedShown = Extract<Shown, { what: "sealed" }>;
/** `isNow`: at the present step, where they unfold; looked back at they lie flat. */
type Props = Running & { items: readonly SealedShown[]; isNow: boolean };

export function Sealed({ items, isNow, ...props }: Props) {
  const { bond, me } = props;
  if (!bond) return null;
  // All of a step open together: an answer and the guess at it are one leaf.
  const isOpen = items.every((item) => item.phase === "unfolded" && isHere(item, props));
  if (!isOpen) {
    const isUnfolding = items.every((item) => item.phase !== "folded");
    return (
      <div class="session-folded">
        <FoldedNote person={personOf(me)} label="" />
        <p>{isUnfolding ? words.unfolding : words.folded}</p>
      </div>
    );
  }
  return <Open items={items} isNow={isNow} {...props} />;
}

function isHere({ theirs }: SealedShown, { bond }: Running): boolean {
  return theirs === undefined || bond?.texts.has(theirs) === true || bond?.unopenable.has(theirs) === true;
}

function Open({ items, isNow, ...props }: Props) {
  const { me, nameOf, other } = props;
  const spread = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isNow && spread.current) void playUnfold(spread.current, () => announce(words.bothOpen));
  }, []);
  const headings = (part: SealedShown["part"], by: Side) => {
    if (part === "answer") return nameOf(by);
    if (part === "own") return by === me ? words.youAnswered : words.answered(other);
    return by === me ? words.youGuessed : words.guessed(other);
  };
  return (
    <div class="session-spread" ref={spread}>
      {leavesOf(items, me).map(({ item, by }) => (
        <Paper key={`${item.part}${by}`} person={personOf(by)} heading={headings(item.part, by)}>
          <Text item={item} by={by} {...props} />
        </Paper>
      ))}
    </div>
  );
}

/** The other's first; a guess lies beside what it is about. */
function leavesOf(items: readonly SealedShown[], me: Side): readonly { item: SealedShown; by: Side }[] {
  const other = otherSide(me);
  const order = [
    ["answer", other],
    ["answer", me],
    ["own", other],
    ["guess", me],
    ["guess", other],
    ["own", me],
  ] as const;
  return order.flatMap(([part, by]) => items.filter((item) => item.part === part).map((item) => ({ item, by })));
}

function Text({ item, by, me, bond }: Running & { item: SealedShown; by: Side }) {
  const h = by === me ? item.mine : item.theirs;
  if (!bond || h === undefined) return <p class="note">{words.unopenable}</p>;
  const own = keptAnswerOf(view.value.vault, bond.stream, item.round, h)?.text;
  const text = by === me ? own : bond.texts.get(h)?.text;
  if (text === undefined) return <p class="note">{by === me ? words.elsewhereText : words.unopenable}</p>;
  return <NoteText text={text} />;
}
