/** What the frame around every page says. */
export const words = {
  title: (page: string) => `${page} · Twofold`,
  brand: "Twofold, today",
  back: "Back",
  nav: "Main",
  today: "Today",
  practise: "Practise",
  us: "Us",
  mine: "Mine",
  settings: "Settings",
} as const;
