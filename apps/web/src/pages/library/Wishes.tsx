/** What fits now, among the questions: one quiet row; what narrows comes when asked for. */

import { Narrow, OnlyFavourites } from "../../parts/Narrow.tsx";
import { narrowWords } from "../../parts/narrow-words.ts";
import { Pick } from "../../parts/Pick.tsx";
import { own, wish } from "./entries.ts";
import { anything, type Wish } from "./wish.ts";
import { words } from "./words.ts";

const lengths = [5, 10, 20];
const depths = ["light", "middle", "deep"] as const;

export function Wishes() {
  const wished = wish.value;
  const change = (part: Partial<Wish>) => {
    const next = { ...wished, ...part };
    // The one that wishes for nothing is known by itself.
    wish.value = isAnything(next) ? anything : next;
  };
  return (
    <Narrow
      said={sayWish(wished)}
      onClear={() => {
        wish.value = anything;
      }}
      beside={
        <>
          <OnlyFavourites on={wished.favourites} onChange={(favourites) => change({ favourites })} />
          {own().opened.size > 0 && (
            <button
              type="button"
              class="quiet"
              aria-pressed={wished.tender}
              onClick={() => change({ tender: !wished.tender })}
            >
              <span>{words.tender}</span>
            </button>
          )}
        </>
      }
    >
      <Pick
        label={words.depth}
        value={wished.depth}
        options={[["", words.anyDepth], ...depths.map((depth) => [depth, words.depths[depth]] as const)]}
        onChange={(value) => change({ depth: depths.find((depth) => depth === value) ?? "" })}
      />
      <Pick
        label={words.time}
        value={String(wished.minutes)}
        options={[["0", words.anyTime], ...lengths.map((each) => [String(each), words.upTo(each)] as const)]}
        onChange={(value) => change({ minutes: Number(value) })}
      />
    </Narrow>
  );
}

function isAnything(one: Wish): boolean {
  return one.depth === "" && one.minutes === 0 && !one.favourites && !one.tender;
}

function sayWish({ depth, minutes, favourites, tender }: Wish): string {
  return [
    depth !== "" && words.depths[depth],
    minutes > 0 && words.upTo(minutes),
    favourites && narrowWords.favourites,
    tender && words.tender,
  ]
    .filter(Boolean)
    .join(" · ");
}
