/** Fetches a page when it is first asked for. Nothing shows for 400 ms, then still outlines; a failure says so. */

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "../parts/Button.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Page } from "../parts/Page.tsx";
import { appWords as words } from "./app-words.ts";
import { Outline } from "./Outline.tsx";
import type { PageProps } from "./page-props.ts";
import { lazyPages } from "./pages.ts";

/** Pages fetched so far, so that coming back is immediate. */
const fetched = new Map<string, ComponentType<PageProps>>();

export function LazyPage({ name, param }: { name: string; param: string }) {
  const [, redraw] = useState(0);
  const [failed, setFailed] = useState(false);
  const Component = fetched.get(name);
  useEffect(() => {
    if (fetched.has(name) || failed) return;
    let wanted = true;
    lazyPages[name]?.()
      .then((module) => {
        fetched.set(name, module.default);
        if (wanted) redraw((count) => count + 1);
      })
      .catch(() => wanted && setFailed(true));
    return () => {
      wanted = false;
    };
  }, [name, failed]);
  if (Component) return <Component key={param} param={param} />;
  if (!failed) return <Outline />;
  return (
    <Page title={words.notFetchedTitle} h1={words.notFetchedTitle} back>
      <Notice kind="error">{words.notFetched}</Notice>
      {/* A browser remembers that a module could not be fetched; only a new start asks again. */}
      <Button kind="line" onClick={() => location.reload()}>
        {words.again}
      </Button>
    </Page>
  );
}
