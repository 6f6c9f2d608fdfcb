/** The frame of a page with a list: fetched when it is opened, narrowed by native lists, so many at a time. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../../../parts/Button.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { Page } from "../../../parts/Page.tsx";
import { type Fetched, useFetched } from "../use-fetched.ts";
import { words } from "./words.ts";

type FrameProps<T extends object> = {
  title: string;
  lead: string;
  fetch: () => Promise<{ readonly default: T }>;
  children: (list: T) => ComponentChildren;
};

export function ListPage<T extends object>({ title, lead, fetch, children }: FrameProps<T>) {
  const fetched: Fetched<T> = useFetched(fetch);
  return (
    <Page title={title} h1={title} back="/library" class="library">
      <p class="muted lead">{lead}</p>
      {fetched === "failed" && <Notice kind="error">{words.failed}</Notice>}
      {fetched === "coming" && <p class="muted library-coming" aria-busy="true" />}
      {typeof fetched !== "string" && children(fetched)}
    </Page>
  );
}

export type Line = {
  readonly id: string;
  readonly over?: string;
  readonly text: string;
  readonly first?: string;
  readonly facts?: string;
};

/** As many as fit a quiet look; the rest on demand. */
const perPage = 24;

export function Lines({ lines }: { lines: readonly Line[] }) {
  const [limit, setLimit] = useState(perPage);
  return (
    <>
      <p class="vh" role="status">
        {words.found(lines.length)}
      </p>
      {lines.length === 0 && <p class="muted narrow-none">{words.none}</p>}
      <ul class="lines">
        {lines.slice(0, limit).map(({ id, over, text, first, facts }) => (
          <li key={id}>
            {over && <p class="over">{over}</p>}
            <p class="note">{text}</p>
            {first && <p class="lines-first">{first}</p>}
            {facts && <p class="small">{facts}</p>}
          </li>
        ))}
      </ul>
      {lines.length > limit && (
        <Button kind="quiet" underline onClick={() => setLimit(limit + perPage)}>
          {words.more}
        </Button>
      )}
    </>
  );
}
