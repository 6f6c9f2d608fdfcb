/**
 * Two small things that this browser remembers, and nobody else: that the person came here to get something back, so that
 * it is offered once they are paired, and that they have seen that it came.
 */

const keys = { lost: "twofold-lost", back: "twofold-back" } as const;

export function isRemembered(what: keyof typeof keys): boolean {
  return localStorage.getItem(keys[what]) !== null;
}

export function remember(what: keyof typeof keys): void {
  localStorage.setItem(keys[what], "1");
}

export function forget(what: keyof typeof keys): void {
  localStorage.removeItem(keys[what]);
}
