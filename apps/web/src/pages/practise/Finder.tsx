/** Narrows the list: how long, which way, about what, and a search in titles and reasons. */

import type { Mode } from "@twofold/core";
import { useId } from "preact/hooks";
import { Field } from "../../parts/Field.tsx";
import type { Header } from "./scripts.ts";
import { words } from "./words.ts";

/** Empty text and zero minutes mean that it does not matter. */
export type Wish = {
  readonly query: string;
  readonly minutes: number;
  readonly mode: Mode | "";
  readonly theme: string;
};
export const anything: Wish = { query: "", minutes: 0, mode: "", theme: "" };

const lengths = [5, 10, 20, 30];
const modes: readonly Mode[] = ["live", "together", "apart", "alone"];

export function wanted(header: Header, { query, minutes, mode, theme }: Wish): boolean {
  const text = `${header.title} ${header.why} ${words.themes[header.theme]}`.toLocaleLowerCase();
  return (
    (minutes === 0 || header.minutes <= minutes) &&
    (mode === "" || header.modes.includes(mode)) &&
    (theme === "" || header.theme === theme) &&
    query
      .toLocaleLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

type Props = {
  wish: Wish;
  onChange: (wish: Wish) => void;
  offered: readonly Header[];
  found: number;
};

export function Finder({ wish, onChange, offered, found }: Props) {
  const themes = Object.keys(words.themes).filter((theme) => offered.some((one) => one.theme === theme));
  const ways = modes.filter((mode) => offered.some((one) => one.modes.includes(mode)));
  return (
    <search class="practise-find">
      <Field
        label={words.search}
        type="search"
        autocomplete="off"
        value={wish.query}
        onInput={(query) => onChange({ ...wish, query })}
      />
      <div class="practise-picks">
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
      </div>
      <p class="vh" role="status">
        {wish === anything ? "" : words.found(found)}
      </p>
    </search>
  );
}

type PickProps = {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
};

function Pick({ label, value, options, onChange }: PickProps) {
  const id = useId();
  return (
    <div class="pick">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
