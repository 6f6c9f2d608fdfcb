/** Header, main and the bar: the frame of every page. One h1, its own title, focus on the heading after a move. */

import { ArrowLeft, Blend, BookLock, Ear, Settings } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { back, moved, route } from "../app/router.ts";
import { StandingNotices } from "../app/StandingNotices.tsx";
import { Icon, type IconNode, noteGlyph } from "./Icon.tsx";
import { Mark } from "./Mark.tsx";
import "./page.css";
import { words } from "./words.ts";

type Props = {
  /** Stands in the browser's tab. */
  title: string;
  /** The page's heading; a page that draws its own h1 leaves it out. */
  h1?: string;
  /** Where the arrow leads when there is no page of the app behind this one. `true` means Today. */
  back?: string | true;
  /** False where one thing is done from beginning to end: no bar, no gear. */
  bar?: boolean;
  class?: string;
  children: ComponentChildren;
};

export function Page({ title, h1, back: fallback, bar = true, class: extra, children }: Props) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = words.title(title);
  }, [title]);
  // Before it can be seen: an effect after the paint could take the focus from a field that was tapped at once.
  useLayoutEffect(() => {
    const heading = main.current?.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    if (moved) heading?.focus({ preventScroll: true });
  }, []);
  return (
    <div class={bar ? "shell with-bar" : "shell session"}>
      <header class="top">
        {fallback === undefined ? (
          <a class="brand" href="/today" aria-label={words.brand}>
            <Mark />
          </a>
        ) : (
          <BackButton fallback={fallback === true ? "/today" : fallback} class="icon-btn" />
        )}
        {bar && (
          <a class="icon-btn gear" href="/settings" aria-label={words.settings}>
            <Icon icon={Settings} />
          </a>
        )}
      </header>
      <main class={`page${bar ? "" : " solo"}${extra ? ` ${extra}` : ""}`} ref={main}>
        <StandingNotices />
        {bar && fallback !== undefined && (
          <BackButton fallback={fallback === true ? "/today" : fallback} class="quiet back-d" spelled />
        )}
        {h1 !== undefined && <h1 class="display">{h1}</h1>}
        {children}
      </main>
      {bar && <Bar />}
    </div>
  );
}

function BackButton({ fallback, class: classes, spelled }: { fallback: string; class: string; spelled?: boolean }) {
  return (
    <button type="button" class={classes} aria-label={spelled ? undefined : words.back} onClick={() => back(fallback)}>
      <Icon icon={ArrowLeft} mirror />
      {spelled && <span>{words.back}</span>}
    </button>
  );
}

/** `holds` names the pages that are reached from there and have no place of their own; a slash at the end stands for all below. */
const places: readonly { path: string; label: string; icon: IconNode; holds?: readonly string[] }[] = [
  { path: "/today", label: words.today, icon: noteGlyph },
  { path: "/practise", label: words.practise, icon: Ear, holds: ["/library", "/library/"] },
  { path: "/us", label: words.us, icon: Blend, holds: ["/us/jar", "/unfolded", "/before"] },
  { path: "/mine", label: words.mine, icon: BookLock, holds: ["/mine/"] },
];

function holds(place: (typeof places)[number], path: string): boolean {
  return place.holds?.some((one) => (one.endsWith("/") ? path.startsWith(one) : path === one)) ?? false;
}

function Bar() {
  const here = route.value;
  return (
    <nav class="bar" aria-label={words.nav}>
      <a class="bar-brand" href="/today">
        <Mark size={30} />
        <span>Twofold</span>
      </a>
      <ul>
        {places.map((place) => (
          <li key={place.path}>
            <a href={place.path} aria-current={here === place.path ? "page" : holds(place, here) ? "true" : undefined}>
              <Icon icon={place.icon} />
              <span>{place.label}</span>
            </a>
          </li>
        ))}
      </ul>
      <a class="bar-foot" href="/settings" aria-current={here === "/settings" ? "page" : undefined}>
        <Icon icon={Settings} />
        <span>{words.settings}</span>
      </a>
    </nav>
  );
}
