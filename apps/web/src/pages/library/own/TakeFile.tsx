/** Hands a deck to the browser's downloads as a file that others can bring in. Nothing is sent anywhere. */

import type { OwnDeck } from "@twofold/core";
import { useState } from "preact/hooks";
import { announce } from "../../../parts/announce.ts";
import { Button } from "../../../parts/Button.tsx";
import { Choice } from "../../../parts/Choice.tsx";
import { Field } from "../../../parts/Field.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { saveFile } from "../../export/save-file.ts";
import { ownAuthor } from "./own-author.ts";
import { words } from "./words.ts";

const licences = ["CC-BY-4.0", "all-rights-reserved"] as const;

export function TakeFile({ deck }: { deck: OwnDeck }) {
  const [author, setAuthor] = useState(() => deck.author ?? ownAuthor());
  const [licence, setLicence] = useState<(typeof licences)[number]>("CC-BY-4.0");
  const [failed, setFailed] = useState<"author" | "fetch">();
  // What somebody else wrote keeps their name and their terms.
  const isOwn = deck.author === undefined;

  async function save() {
    if (author.trim() === "") return setFailed("author");
    setFailed(undefined);
    const writer = await import("./write-file.ts").catch(() => undefined);
    if (!writer) return setFailed("fetch");
    const credit = { author: author.trim(), licence: deck.licence ?? licence };
    saveFile(`${deck.id}.yaml`, writer.writeDeckFile(deck, credit), "application/yaml");
    announce(words.saved);
  }

  if (deck.questions.length === 0) return null;
  return (
    <details class="own-more">
      <summary>{words.take}</summary>
      <div class="own-details">
        <p class="muted">{words.takeText}</p>
        {isOwn && (
          <>
            <Field
              label={words.author}
              hint={words.authorHint}
              value={author}
              maxLength={80}
              autocomplete="off"
              error={failed === "author" ? words.needsAuthor : undefined}
              onInput={setAuthor}
            />
            <Choice
              legend={words.licence}
              value={licence}
              options={licences.map((value) => ({
                value,
                label: words.licences[value][0],
                hint: words.licences[value][1],
              }))}
              onChange={setLicence}
            />
          </>
        )}
        {failed === "fetch" && (
          <Notice kind="error" alert>
            {words.notFetched}
          </Notice>
        )}
        <div class="row">
          <Button kind="line" onClick={() => void save()}>
            {words.save}
          </Button>
        </div>
      </div>
    </details>
  );
}
