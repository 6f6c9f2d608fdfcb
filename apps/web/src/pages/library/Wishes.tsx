/** What fits now, among the questions: one quiet row; what narrows comes when asked for. */

import { SlidersHorizontal, Star } from "lucide";
import { useId, useState } from "preact/hooks";
import { Icon } from "../../parts/Icon.tsx";
import { Pick } from "../../parts/Pick.tsx";
import { own, wish } from "./entries.ts";
import { anything, type Wish } from "./wish.ts";
import { words } from "./words.ts";

const lengths = [5, 10, 20];
const depths = ["light", "middle", "deep"] as const;

export function Wishes() {
  const [open, setOpen] = useState(false);
  const id = useId();
  const wished = wish.value;
  const change = (part: Partial<Wish>) => {
    const next = { ...wished, ...part };
    // The one that wishes for nothing is known by itself.
    wish.value = isAnything(next) ? anything : next;
  };
  const said = sayWish(wished);
  return (
    <div class="library-find">
      <div class="library-row">
        <button
          type="button"
          class="quiet"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon icon={SlidersHorizontal} />
          <span>{words.fits}</span>
        </button>
        <button
          type="button"
          class="quiet"
          aria-pressed={wished.favourites}
          onClick={() => change({ favourites: !wished.favourites })}
        >
          <Icon icon={Star} />
          <span>{words.favourites}</span>
        </button>
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
      </div>
      {open && (
        <div class="library-picks" id={id}>
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
        </div>
      )}
      {said !== "" && (
        <p class="library-chosen small">
          <span>{said}</span>
          <button
            type="button"
            class="quiet u"
            onClick={() => {
              wish.value = anything;
            }}
          >
            {words.clear}
          </button>
        </p>
      )}
    </div>
  );
}

function isAnything(one: Wish): boolean {
  return one.depth === "" && one.minutes === 0 && !one.favourites && !one.tender;
}

function sayWish({ depth, minutes, favourites, tender }: Wish): string {
  return [
    depth !== "" && words.depths[depth],
    minutes > 0 && words.upTo(minutes),
    favourites && words.favourites,
    tender && words.tender,
  ]
    .filter(Boolean)
    .join(" · ");
}
