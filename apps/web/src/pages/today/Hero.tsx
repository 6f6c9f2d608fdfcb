/**
 * The two papers on the table.
 *
 * The other's is a plain sheet of their colour that lies half under one's own: it looks the same whether they have
 * folded or not, unless both chose that a folded note may show.
 */

import { client } from "../../app/client.ts";
import { FoldedNote } from "../../parts/FoldedNote.tsx";
import { Creases } from "../../parts/Paper.tsx";
import type { Person } from "../../parts/person.ts";
import type { Scene } from "./scene.ts";
import { words } from "./words.ts";

type Props = { scene: Scene; mine: Person; theirs: Person; name: string };

export function Hero({ scene, mine, theirs, name }: Props) {
  const bothIn = scene.tag === "to-unfold";
  const theirsShow = bothIn || ("round" in scene && scene.round.theirsFoldedVisible);
  return (
    <div class="hero-art">
      <div class="theirs">
        {theirsShow ? (
          <FoldedNote person={theirs} label={words.noteOf(name)} />
        ) : (
          <div class={`sheet-plain ${theirs}`} aria-hidden="true">
            <Creases person={theirs} />
          </div>
        )}
        <span class={`tag ${theirs}`} dir="auto" aria-hidden="true">
          {name}
        </span>
      </div>
      <Mine scene={scene} person={mine} />
    </div>
  );
}

function Mine({ scene, person }: { scene: Scene; person: Person }) {
  if (scene.tag === "to-unfold" || scene.tag === "folded") {
    return (
      <div class="mine lifted">
        <FoldedNote person={person} label={words.ownFolded} />
      </div>
    );
  }
  if (scene.tag === "to-write") {
    const { round } = scene.round;
    const begun = client().readDraft(round)?.text;
    // The same way as the button below, for the thumb; the keyboard meets it once.
    return (
      <a class={begun ? "mine blank begun" : "mine blank"} href={`/write/${round}`} tabIndex={-1}>
        <span>{begun || words.yourNote}</span>
      </a>
    );
  }
  return (
    <div class={`mine sheet-plain ${person}`} aria-hidden="true">
      <Creases person={person} />
    </div>
  );
}
