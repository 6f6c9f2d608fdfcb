/** Shared experiences, by kind, each kind with its questions for the talk afterwards. */

import type { BuiltExperiences } from "@twofold/content";
import { useId, useState } from "preact/hooks";
import { Narrow } from "../../../parts/Narrow.tsx";
import { Pick } from "../../../parts/Pick.tsx";
import { Switch } from "../../../parts/Switch.tsx";
import { own } from "../entries.ts";
import { offered } from "../search.ts";
import { Lines, ListPage } from "./ListPage.tsx";
import { words } from "./words.ts";

const any = { minutes: 0, apart: false };

export function Moved() {
  return (
    <ListPage title={words.movedTitle} lead={words.movedLead} fetch={() => import("virtual:lists/experiences")}>
      {(list) => <Kinds list={list} />}
    </ListPage>
  );
}

function Kinds({ list: { kinds, experiences } }: { list: BuiltExperiences }) {
  const [wish, setWish] = useState(any);
  const fitting = offered(experiences, own()).filter(
    ({ minutes, apart }) => (wish.minutes === 0 || minutes <= wish.minutes) && (!wish.apart || apart === true),
  );
  const said = [wish.minutes > 0 && words.upTo[wish.minutes], wish.apart && words.apartYes].filter(Boolean).join(" · ");
  return (
    <>
      <Narrow said={said} onClear={() => setWish(any)}>
        <Pick
          label={words.time}
          value={String(wish.minutes)}
          options={[["0", words.anyTime], ...Object.entries(words.upTo)]}
          onChange={(value) => setWish({ ...wish, minutes: Number(value) })}
        />
        <Switch label={words.apartYes} checked={wish.apart} onChange={(apart) => setWish({ ...wish, apart })} />
      </Narrow>
      {fitting.length === 0 && <p class="muted narrow-none">{words.none}</p>}
      {kinds.map((kind) => (
        <Kind key={kind.id} kind={kind} found={fitting.filter((one) => one.kind === kind.id)} />
      ))}
    </>
  );
}

type KindProps = {
  kind: BuiltExperiences["kinds"][number];
  found: BuiltExperiences["experiences"];
};

function Kind({ kind, found }: KindProps) {
  const id = useId();
  if (found.length === 0) return null;
  return (
    <section class="library-band" aria-labelledby={id}>
      <h2 class="title" id={id}>
        {kind.title}
      </h2>
      <p class="small">{kind.about}</p>
      <Lines
        lines={found.map(({ id: own, text, minutes, place, apart }) => ({
          id: own,
          text,
          facts: [
            words.takes[minutes],
            words.places[place].toLocaleLowerCase("en"),
            apart && words.apartYes.toLocaleLowerCase("en"),
          ]
            .filter(Boolean)
            .join(" · "),
        }))}
      />
      <details class="library-after">
        <summary>{words.after}</summary>
        <ul>
          {kind.after.map((text) => (
            <li key={text} class="note">
              {text}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
