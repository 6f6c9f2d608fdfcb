/** Help: before pairing, while locked, offline, and without leaving a trace. The country is asked, never found out. */

import { helpEntries } from "@twofold/content";
import { ChevronRight } from "lucide";
import { replace } from "../../app/router.ts";
import { Button } from "../../parts/Button.tsx";
import { helpOpenedFrom } from "../../parts/HelpLink.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Page } from "../../parts/Page.tsx";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { quickExitWords } from "../../parts/quick-exit-words.ts";
import "../../parts/ways.css";
import { CheckLink } from "../check/CheckLink.tsx";
import { Entry } from "./Entry.tsx";
import "./help.css";
import { Numbers } from "./Numbers.tsx";
import { words } from "./words.ts";

const directories = helpEntries.filter(({ kind }) => kind === "directory");

export default function HelpPage() {
  return (
    <Page title={words.title} h1={words.title} bar={false} class="help">
      <QuickExit />
      <p class="muted">{words.trace}</p>
      <Numbers />
      <section class="sec" aria-labelledby="fear">
        <h2 class="title" id="fear">
          {words.fear}
        </h2>
        <p>{words.fearText}</p>
      </section>
      <section class="sec" aria-labelledby="directories">
        <h2 class="title" id="directories">
          {words.directories}
        </h2>
        <p class="small">{words.directoriesText}</p>
        {directories.map((entry) => (
          <Entry key={entry.service} entry={entry} />
        ))}
      </section>
      <nav class="sec" aria-labelledby="also">
        <h2 class="title" id="also">
          {words.also}
        </h2>
        <ul class="ways">
          <li>
            <CheckLink>
              <Way name={words.check} text={words.checkText} />
            </CheckLink>
          </li>
          <li>
            <a href="/counsellor">
              <Way name={words.counsellor} text={words.counsellorText} />
            </a>
          </li>
          <li>
            <a href="/exit">
              <Way name={quickExitWords.how} text={words.exitText} />
            </a>
          </li>
          <li>
            <a href="/protects">
              <Way name={words.protects} text={words.protectsText} />
            </a>
          </li>
        </ul>
      </nav>
      <Button kind="line" wide onClick={() => replace(helpOpenedFrom())}>
        {words.leave}
      </Button>
    </Page>
  );
}

function Way({ name, text }: { name: string; text: string }) {
  return (
    <>
      <b>{name}</b>
      <span>{text}</span>
      <Icon icon={ChevronRight} mirror />
    </>
  );
}
