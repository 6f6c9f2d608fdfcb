/** Small kindnesses, to pick one from. */

import type { Kindness } from "@twofold/content";
import { useState } from "preact/hooks";
import { Narrow } from "../../../parts/Narrow.tsx";
import { Pick } from "../../../parts/Pick.tsx";
import { own } from "../entries.ts";
import { offered } from "../search.ts";
import { interleave } from "./idea-wish.ts";
import { Lines, ListPage } from "./ListPage.tsx";
import { words } from "./words.ts";

type Wish = { readonly kind: "" | Kindness["kind"]; readonly near: "" | "near" | "afar" };
const any: Wish = { kind: "", near: "" };
const kinds = ["words", "help", "time", "surprise", "care"] as const;

export function Kindnesses() {
  return (
    <ListPage title={words.kindTitle} lead={words.kindLead} fetch={() => import("virtual:lists/kindnesses")}>
      {(list) => <Found list={list} />}
    </ListPage>
  );
}

function Found({ list }: { list: readonly Kindness[] }) {
  const [wish, setWish] = useState(any);
  const fitting = offered(list, own()).filter(
    ({ kind, near }) => (wish.kind === "" || kind === wish.kind) && (wish.near !== "afar" || !near),
  );
  const inTurn = interleave(kinds.map((kind) => fitting.filter((one) => one.kind === kind)));
  const said = [wish.kind && words.kinds[wish.kind], wish.near && words.nears[wish.near]].filter(Boolean).join(" · ");
  return (
    <>
      <Narrow said={said} onClear={() => setWish(any)}>
        <Pick
          label={words.kind}
          value={wish.kind}
          options={[["", words.any], ...kinds.map((kind) => [kind, words.kinds[kind]] as const)]}
          onChange={(value) => setWish({ ...wish, kind: kinds.find((kind) => kind === value) ?? "" })}
        />
        <Pick
          label={words.near}
          value={wish.near}
          options={[
            ["", words.any],
            ["afar", words.nears.afar],
          ]}
          onChange={(value) => setWish({ ...wish, near: value === "afar" ? value : "" })}
        />
      </Narrow>
      <Lines
        key={JSON.stringify(wish)}
        lines={inTurn.map(({ id, text, kind }) => ({ id, text, over: words.kinds[kind] }))}
      />
    </>
  );
}
