/** Private, tender and safety pages: each takes the place of the page before it in this tab's history (EXIT-4). */

const quietPages: ReadonlySet<string> = new Set([
  "check",
  "counsellor",
  "exit",
  "export",
  "help",
  "leave",
  "lock",
  "mine",
  "recovery",
  "session",
]);

/** Single pages of other parts that are tender, by path. */
const quietPaths = new Set<string>();

/** Said by whoever knows what a page of theirs is about, before anybody can go there. */
export function keepQuiet(path: string): void {
  quietPaths.add(path);
}

export function isQuiet(path: string): boolean {
  return quietPages.has(path.split("/")[1] ?? "") || quietPaths.has(path);
}
