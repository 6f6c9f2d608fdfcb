/** Ideas for time together, by what fits the day. */

import type { BuiltIdeas, Idea } from "@twofold/content";
import { useState } from "preact/hooks";
import { Narrow } from "../../../parts/Narrow.tsx";
import { Pick } from "../../../parts/Pick.tsx";
import { Switch } from "../../../parts/Switch.tsx";
import { own } from "../entries.ts";
import { offered } from "../search.ts";
import { TenderTopics } from "../TenderTopics.tsx";
import { isOfferedTo } from "../wish.ts";
import { anyIdea, fitsWish, type IdeaWish, interleave } from "./idea-wish.ts";
import { type Line, Lines, ListPage } from "./ListPage.tsx";
import { words } from "./words.ts";

export function Ideas() {
  return (
    <ListPage title={words.ideasTitle} lead={words.ideasLead} fetch={() => import("virtual:lists/ideas")}>
      {(list) => <Found list={list} />}
    </ListPage>
  );
}

function Found({ list: { kinds, ideas } }: { list: BuiltIdeas }) {
  const [wish, setWish] = useState(anyIdea);
  const mine = own();
  const fitting = offered(ideas, mine).filter((idea) => fitsWish(idea, wish));
  const inTurn = interleave(kinds.map((kind) => fitting.filter((idea) => idea.kind === kind.id)));
  const titles = new Map(kinds.map(({ id, title }) => [id, title]));
  const tender = new Map<string, number>();
  for (const { bond, flags = [] } of ideas) {
    if (isOfferedTo({ bond, flags }, mine.kind))
      for (const flag of flags) tender.set(flag, (tender.get(flag) ?? 0) + 1);
  }
  return (
    <>
      <Narrow said={sayWish(wish)} onClear={() => setWish(anyIdea)}>
        <Picks wish={wish} onChange={(part) => setWish({ ...wish, ...part })} />
      </Narrow>
      <Lines key={JSON.stringify(wish)} lines={inTurn.map((idea) => lineOf(idea, titles.get(idea.kind) ?? ""))} />
      <TenderTopics counts={tender} />
    </>
  );
}

function lineOf(idea: Idea, over: string): Line {
  const { minutes, money, energy, weather, company, needs } = idea;
  const facts = [
    words.takes[minutes],
    words.costs[money],
    words.efforts[energy],
    words.asks[weather],
    company === "others" && words.withOthers,
    needs && words.needsOf(needs.map((need) => words.needs[need]).join(", ")),
  ];
  return {
    id: idea.id,
    over,
    text: idea.text,
    ...(idea.first ? { first: words.first(idea.first) } : {}),
    facts: facts.filter(Boolean).join(" · "),
  };
}

function Picks({ wish, onChange }: { wish: IdeaWish; onChange: (part: Partial<IdeaWish>) => void }) {
  const choices = <K extends "money" | "energy" | "place" | "weather" | "children">(
    field: K,
    label: string,
    options: Readonly<Record<Exclude<IdeaWish[K], "">, string>>,
  ) => (
    <Pick
      label={label}
      value={wish[field]}
      options={[["", words.any], ...Object.entries<string>(options)]}
      // The options are those of the field.
      onChange={(value) => onChange({ [field]: value } as Partial<IdeaWish>)}
    />
  );
  return (
    <>
      <Pick
        label={words.time}
        value={String(wish.minutes)}
        options={[["0", words.anyTime], ...Object.entries(words.upTo)]}
        onChange={(value) => onChange({ minutes: Number(value) })}
      />
      {choices("money", words.money, words.moneys)}
      {choices("energy", words.energy, words.energies)}
      {choices("place", words.place, words.places)}
      {choices("weather", words.weather, words.weathers)}
      {choices("children", words.children, words.childrens)}
      <Switch label={words.apartYes} checked={wish.apart} onChange={(apart) => onChange({ apart })} />
    </>
  );
}

function sayWish({ minutes, money, energy, place, weather, children, apart }: IdeaWish): string {
  return [
    minutes > 0 && words.upTo[minutes],
    money && words.moneys[money],
    energy && words.energies[energy],
    place && words.places[place],
    weather && `${words.weather}: ${words.weathers[weather].toLocaleLowerCase("en")}`,
    children && words.childrens[children],
    apart && words.apartYes,
  ]
    .filter(Boolean)
    .join(" · ");
}
