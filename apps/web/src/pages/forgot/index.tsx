/** "This browser forgot": what is left to come back with, said before anything is begun anew. */

import { ChevronRight } from "lucide";
import { Button } from "../../parts/Button.tsx";
import { HelpLink } from "../../parts/HelpLink.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Page } from "../../parts/Page.tsx";
import "../../parts/ways.css";
import "./forgot.css";
import { isInstalled } from "./installed.ts";
import { words } from "./words.ts";

export default function ForgotPage() {
  const { ways } = words;
  return (
    <Page title={words.title} h1={words.title} bar={false} back="/begin" class="forgot">
      <p>{words.lead}</p>
      <ul class="ways">
        <li>
          <a href="/backup/restore">
            <b>{ways.file}</b>
            <span>{ways.fileHint}</span>
            <Icon icon={ChevronRight} mirror />
          </a>
        </li>
        <li>
          <a href="/restore">
            <b>{ways.words}</b>
            <span>{ways.wordsHint}</span>
            <Icon icon={ChevronRight} mirror />
          </a>
        </li>
        <li>
          <a href="/give-back">
            <b>{ways.other}</b>
            <span>{ways.otherHint}</span>
            <Icon icon={ChevronRight} mirror />
          </a>
        </li>
      </ul>
      <dl class="forgot-more">
        <div>
          <dt class="head">{ways.device}</dt>
          <dd>{ways.deviceHint}</dd>
        </div>
        <div>
          <dt class="head">{words.export}</dt>
          <dd>{words.exportHint}</dd>
        </div>
      </dl>
      <section class="sec" aria-labelledby="moved">
        <h2 class="title" id="moved">
          {words.movedHeading}
        </h2>
        {isInstalled() ? (
          <p>
            {words.installed} {words.moved}
          </p>
        ) : (
          <p>{words.install}</p>
        )}
      </section>
      <Button kind="line" href="/begin">
        {words.anew}
      </Button>
      <HelpLink>{words.help}</HelpLink>
    </Page>
  );
}
