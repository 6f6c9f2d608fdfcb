/** Which page an address shows. Today is part of the first load; every other page comes when it is asked for. */

import type { ComponentType } from "preact";
import type { PageProps } from "./page-props.ts";

type PageModule = { default: ComponentType<PageProps> };

export const lazyPages: Record<string, () => Promise<PageModule>> = {
  backup: () => import("../pages/backup/index.tsx"),
  before: () => import("../pages/before/index.tsx"),
  begin: () => import("../pages/begin/index.tsx"),
  check: () => import("../pages/check/index.tsx"),
  counsellor: () => import("../pages/counsellor/index.tsx"),
  devices: () => import("../pages/devices/index.tsx"),
  exit: () => import("../pages/exit/index.tsx"),
  export: () => import("../pages/export/index.tsx"),
  forgot: () => import("../pages/forgot/index.tsx"),
  "give-back": () => import("../pages/give-back/index.tsx"),
  // In place of the owner's pages on a phone that was handed over; no address of its own.
  handed: () => import("../pages/handed/index.tsx"),
  help: () => import("../pages/help/index.tsx"),
  invite: () => import("../pages/invite/index.tsx"),
  join: () => import("../pages/join/index.tsx"),
  leave: () => import("../pages/leave/index.tsx"),
  library: () => import("../pages/library/index.tsx"),
  link: () => import("../pages/link/index.tsx"),
  lock: () => import("../pages/lock/index.tsx"),
  mine: () => import("../pages/mine/index.tsx"),
  protects: () => import("../pages/protects/index.tsx"),
  // Today before anyone has joined: not part of what a paired device loads.
  solo: () => import("../pages/solo/index.tsx"),
  recovery: () => import("../pages/recovery/index.tsx"),
  restore: () => import("../pages/restore/index.tsx"),
  round: () => import("../pages/round/index.tsx"),
  practise: () => import("../pages/practise/index.tsx"),
  practice: () => import("../pages/practice/index.tsx"),
  session: () => import("../pages/session/index.tsx"),
  settings: () => import("../pages/settings/index.tsx"),
  us: () => import("../pages/us/index.tsx"),
  // In place of every page that needs what is locked away; no address of its own.
  unlock: () => import("../pages/unlock/index.tsx"),
  unfolded: () => import("../pages/unfolded/index.tsx"),
  words: () => import("../pages/words/index.tsx"),
  write: () => import("../pages/write/index.tsx"),
};

/** Splits `/write/<round>` into the page's name and its parameter; anything unknown is Today. */
export function pageOf(path: string): { name: string; param: string } {
  const [, name = "", param = ""] = path.split("/");
  return { name: name in lazyPages ? name : "today", param: decodeURIComponent(param) };
}

/** Shown also while locked, and before anything is known of the person: they read nothing of what is kept here. */
export const needsNoStore: ReadonlySet<string> = new Set(["check", "counsellor", "exit", "help", "protects"]);

/** Shown before anybody has said a name: whoever was invited, or was here before. */
export const needsNoName: ReadonlySet<string> = new Set([
  "backup",
  "begin",
  "forgot",
  "give-back",
  "join",
  "link",
  "restore",
  ...needsNoStore,
]);
