/** Brings in a deck from a file: it is read here, shown whole, and kept only when the person says so. */

import type { PackReading } from "@twofold/content/pack";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../parts/Button.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { Page } from "../../../parts/Page.tsx";
import { FilePick } from "../../export/FilePick.tsx";
import { Preview } from "./Preview.tsx";
import { Problems } from "./Problems.tsx";
import "./own.css";
import { words } from "./words.ts";

type Reader = typeof import("./read-file.ts");
type Shown =
  | { readonly tag: "choose" }
  | { readonly tag: "reading" }
  | { readonly tag: "failed"; readonly why: "notRead" | "notFetched" }
  | { readonly tag: "read"; readonly name: string; readonly reading: PackReading; readonly reader: Reader };

export function ImportPage() {
  const [shown, setShown] = useState<Shown>({ tag: "choose" });
  const choose = () => setShown({ tag: "choose" });

  async function open(file: File) {
    setShown({ tag: "reading" });
    const reader = await import("./read-file.ts").catch(() => undefined);
    if (!reader) return setShown({ tag: "failed", why: "notFetched" });
    const reading = await reader.readDeckFile(file).catch(() => undefined);
    setShown(reading ? { tag: "read", name: file.name, reading, reader } : { tag: "failed", why: "notRead" });
  }

  // What was chosen has an answer now: whoever listens is taken to it.
  useEffect(() => {
    if (shown.tag === "read") document.querySelector<HTMLElement>("main h2")?.focus();
  }, [shown]);

  return (
    <Page title={words.importTitle} h1={words.importTitle} back="/library" class="library own">
      {(shown.tag === "choose" || shown.tag === "reading" || shown.tag === "failed") && (
        <>
          <p class="muted lead">{words.importLead}</p>
          <DropPlace onDrop={(file) => void open(file)}>
            <FilePick
              label={words.choose}
              accept=".yaml,.yml,.json,application/yaml,application/json,text/plain"
              busy={shown.tag === "reading"}
              onPick={(file) => void open(file)}
            />
            <p class="small import-drop">{words.drop}</p>
          </DropPlace>
          <p class="small">{words.bounds}</p>
          {shown.tag === "reading" && <p role="status">{words.reading}</p>}
          {shown.tag === "failed" && (
            <Notice kind="error" alert>
              {words[shown.why]}
            </Notice>
          )}
        </>
      )}
      {shown.tag === "read" &&
        (shown.reading.ok ? (
          <Preview reading={shown.reading} reader={shown.reader} onLeave={choose} />
        ) : (
          <section class="import-refused">
            <h2 class="title" tabIndex={-1}>
              {words.refused(shown.name)}
            </h2>
            <p class="muted">{words.refusedText}</p>
            <Problems problems={shown.reading.problems} />
            <Button kind="line" onClick={choose}>
              {words.another}
            </Button>
          </section>
        ))}
    </Page>
  );
}

/** A file can be dropped here as well; the button above does the same. */
function DropPlace({ onDrop, children }: { onDrop: (file: File) => void; children: ComponentChildren }) {
  const [over, setOver] = useState(false);
  return (
    <fieldset
      aria-label={words.importTitle}
      class={over ? "import-place over-it" : "import-place"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file) onDrop(file);
      }}
    >
      {children}
    </fieldset>
  );
}
