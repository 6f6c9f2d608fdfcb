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

export function isQuiet(path: string): boolean {
  return quietPages.has(path.split("/")[1] ?? "");
}
