/** Light, dark, or as the system says. Kept in this browser; it is no secret and belongs to no stream. */

export type Theme = "system" | "light" | "dark";

const key = "twofold-theme";

export function readTheme(): Theme {
  const kept = localStorage.getItem(key);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function chooseTheme(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(key);
  else localStorage.setItem(key, theme);
  showTheme();
}

/** Puts the choice on the root, where the tokens look for it. */
export function showTheme(): void {
  const theme = readTheme();
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
