/** Ways to begin a talk over a distance, by how they travel. */

import type { Starter } from "@twofold/content";
import { useId } from "preact/hooks";
import { own } from "../entries.ts";
import { offered } from "../search.ts";
import { Lines, ListPage } from "./ListPage.tsx";
import { words } from "./words.ts";

const ways = ["message", "call", "voice", "picture", "anytime"] as const;

export function FarApart() {
  return (
    <ListPage title={words.apartTitle} lead={words.apartLead} fetch={() => import("virtual:lists/starters")}>
      {(list) => ways.map((way) => <Way key={way} way={way} list={list} />)}
    </ListPage>
  );
}

function Way({ way, list }: { way: Starter["way"]; list: readonly Starter[] }) {
  const id = useId();
  return (
    <section class="library-band" aria-labelledby={id}>
      <h2 class="title" id={id}>
        {words.ways[way]}
      </h2>
      <Lines lines={offered(list, own()).filter((one) => one.way === way)} />
    </section>
  );
}
