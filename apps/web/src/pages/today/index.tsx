/** Today for two: one question, one sheet. Before anyone has joined, `pages/solo` stands here. */

import { closedBy, createdOf, hasChosenFoldedShown, isRestDay, wordsComparedOf } from "@twofold/core";
import { useEffect, useState } from "preact/hooks";
import { view } from "../../app/client.ts";
import { rounds } from "../../app/rounds.ts";
import { today } from "../../app/today.ts";
import { makeFetched } from "../../library/fetched.ts";
import { Page } from "../../parts/Page.tsx";
import { Earlier } from "./Earlier.tsx";
import { chooseScene, type Scene } from "./scene.ts";
import { Tonight } from "./Tonight.tsx";
import "./today.css";
import { Week } from "./Week.tsx";
import { words } from "./words.ts";

const parts = makeFetched({ beside: () => import("./Beside.tsx") });

export default function Today() {
  const { bond, vault } = view.value;
  if (!bond) return null;
  if (bond.ended || closedBy(bond.state).length > 0) {
    return (
      <Page title={words.title}>
        <Beside part="Closed" />
      </Page>
    );
  }
  const scene: Scene = createdOf(bond.state)
    ? chooseScene(rounds.value, today.value, isRestDay(vault, today.value))
    : { tag: "arriving" };
  const shown = "round" in scene ? scene.round.round : undefined;
  const compared = wordsComparedOf(vault, bond.stream) !== undefined;
  return (
    <Page title={words.title}>
      <Tonight scene={scene} bond={bond} />
      <div class="today-more">
        {!compared && bond.isComplete && <Beside part="CompareWords" />}
        {!bond.ahead && bond.isComplete && !hasChosenFoldedShown(bond.state, bond.side) && (
          <Beside part="OfferFoldedShown" />
        )}
        <Earlier except={shown} />
        <Week bond={bond} />
      </div>
    </Page>
  );
}

/** Seen once or at the end: fetched after the question stands. */
function Beside({ part }: { part: keyof typeof import("./Beside.tsx")["default"] }) {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  const fetched = isDrawn ? parts.read("beside") : "coming";
  const Part = typeof fetched === "string" ? undefined : fetched[part];
  return Part ? <Part /> : null;
}
