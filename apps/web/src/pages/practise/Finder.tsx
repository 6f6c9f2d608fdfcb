/** What fits now: how long, which way, about what, a search in titles and reasons, and own favourites. */

import { holdsWords, type Mode } from "@twofold/core";
import { Field } from "../../parts/Field.tsx";
import { Narrow, OnlyFavourites } from "../../parts/Narrow.tsx";
import { Pick } from "../../parts/Pick.tsx";
import type { Header } from "./scripts.ts";
import { words } from "./words.ts";

/** Empty text and zero minutes mean that it does not matter. */
export type Wish = {
  readonly query: string;
  readonly minutes: number;
  readonly mode: Mode | "";
  readonly theme: string;
  /** Own favourites only. */
  readonly favourites: boolean;
};
export const anything: Wish = { query: "", minutes: 0, mode: "", theme: "", favourites: false };

const lengths = [5, 10, 20, 30];
const modes: readonly Mode[] = ["live", "together", "apart", "alone"];

/** `favoured`: the ids of this person's favourites. */
export function wanted(header: Header, wish: Wish, favoured: ReadonlySet<string>): boolean {
  const { query, minutes, mode, theme, favourites } = wish;
  const text = `${header.title} ${header.why} ${words.themes[header.theme]}`;
  return (
    (!favourites || favoured.has(header.id)) &&
    (minutes === 0 || header.minutes <= minutes) &&
    (mode === "" || header.modes.includes(mode)) &&
    (theme === "" || header.theme === theme) &&
    holdsWords(text, query)
  );
}

type Props = {
  wish: Wish;
  onChange: (wish: Wish) => void;
  offered: readonly Header[];
  found: number;
};

/** One quiet row above the list; what narrows it comes when asked for. */
export function Finder({ wish, onChange, offered, found }: Props) {
  const themes = Object.keys(words.themes).filter((theme) => offered.some((one) => one.theme === theme));
  const ways = modes.filter((mode) => offered.some((one) => one.modes.includes(mode)));
  return (
    <search>
      <Narrow
        said={said(wish)}
        onClear={() => onChange({ ...anything, favourites: wish.favourites })}
        beside={<OnlyFavourites on={wish.favourites} onChange={(favourites) => onChange({ ...wish, favourites })} />}
      >
        <Pick
          label={words.time}
          value={String(wish.minutes)}
          options={[["0", words.anyTime], ...lengths.map((each) => [String(each), words.upTo(each)] as const)]}
          onChange={(value) => onChange({ ...wish, minutes: Number(value) })}
        />
        <Pick
          label={words.way}
          value={wish.mode}
          options={[["", words.anyWay], ...ways.map((mode) => [mode, words.ways[mode]] as const)]}
          onChange={(value) => onChange({ ...wish, mode: modes.find((mode) => mode === value) ?? "" })}
        />
        <Pick
          label={words.theme}
          value={wish.theme}
          options={[["", words.anyTheme], ...themes.map((theme) => [theme, words.themes[theme]!] as const)]}
          onChange={(theme) => onChange({ ...wish, theme })}
        />
        <Field
          label={words.search}
          type="search"
          value={wish.query}
          onInput={(query) => onChange({ ...wish, query })}
        />
      </Narrow>
      <p class="vh" role="status">
        {wish === anything ? "" : words.found(found)}
      </p>
    </search>
  );
}

/** What is wished for, in one line: it narrows the list also while the row is folded. */
function said({ query, minutes, mode, theme }: Wish): string {
  return [
    minutes > 0 && words.upTo(minutes),
    mode !== "" && words.ways[mode],
    theme !== "" && words.themes[theme],
    query.trim() !== "" && words.holding(query.trim()),
  ]
    .filter(Boolean)
    .join(" · ");
}
