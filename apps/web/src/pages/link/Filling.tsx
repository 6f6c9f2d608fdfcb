/** What has come over and what is on its way, in words; a bar would pretend to know how much there is. */

import { ownName } from "@twofold/core";
import { useEffect } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { online } from "../../app/online.ts";
import { otherName } from "../../app/rounds.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Frame } from "./Frame.tsx";
import { words } from "./words.ts";

export function Filling() {
  const { vault, bond } = view.value;
  const isListed = client()
    .devices.list()
    .some(({ isThis }) => isThis);
  const areNamesHere = isListed && ownName(vault) !== undefined;
  const isBondHere = !bond || bond.ended || bond.connection === "live";
  const isDone = areNamesHere && isBondHere;
  useEffect(() => {
    if (isDone) announce(words.doneHeading);
  }, [isDone]);
  if (isDone) {
    return (
      <Frame key="done" h1={words.doneHeading}>
        <p>{words.done}</p>
        <Button wide href="/today">
          {words.toToday}
        </Button>
        <Button kind="quiet" wide href="/devices">
          {words.toDevices}
        </Button>
      </Frame>
    );
  }
  const sayHow = (isHere: boolean) => (isHere ? words.here : online.value ? words.coming : words.waits);
  return (
    <Frame key="filling" h1={words.fillingHeading}>
      <p class="muted">{words.filling}</p>
      <ul class="device-follows filling">
        <li>
          <b>{words.parts.names}</b> <span class="small">{sayHow(areNamesHere)}</span>
        </li>
        {bond && (
          <li>
            <b>{words.parts.bond(otherName.value)}</b> <span class="small">{sayHow(isBondHere)}</span>
          </li>
        )}
      </ul>
    </Frame>
  );
}
