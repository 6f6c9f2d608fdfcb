/** Whether this browser has shown how quick exit works. No secret: it says nothing about why, or what came after. */

const key = "twofold-exit-known";

export function isExitExplained(): boolean {
  return localStorage.getItem(key) !== null;
}

export function explainedExit(): void {
  localStorage.setItem(key, "1");
}
