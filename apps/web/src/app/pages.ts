/** Which page an address shows. Today is part of the first load; every other page comes when it is asked for. */

import type { ComponentType } from "preact";
import type { PageProps } from "./page-props.ts";

type PageModule = { default: ComponentType<PageProps> };

export const lazyPages: Record<string, () => Promise<PageModule>> = {
  begin: () => import("../pages/begin/index.tsx"),
  help: () => import("../pages/help/index.tsx"),
  invite: () => import("../pages/invite/index.tsx"),
  join: () => import("../pages/join/index.tsx"),
  mine: () => import("../pages/mine/index.tsx"),
  // Today before anyone has joined: not part of what a paired device loads.
  solo: () => import("../pages/solo/index.tsx"),
  round: () => import("../pages/round/index.tsx"),
  practise: () => import("../pages/practise/index.tsx"),
  practice: () => import("../pages/practice/index.tsx"),
  session: () => import("../pages/session/index.tsx"),
  settings: () => import("../pages/settings/index.tsx"),
  unfolded: () => import("../pages/unfolded/index.tsx"),
  words: () => import("../pages/words/index.tsx"),
  write: () => import("../pages/write/index.tsx"),
};

/** Splits `/write/<round>` into the page's name and its parameter; anything unknown is Today. */
export function pageOf(path: string): { name: string; param: string } {
  const [, name = "", param = ""] = path.split("/");
  return { name: name in lazyPages ? name : "today", param: decodeURIComponent(param) };
}
