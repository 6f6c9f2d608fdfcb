/** What the row says that narrows a list. */
export const narrowWords = {
  fits: "What fits now",
  favourites: "Favourites",
  showAll: "Show all",
} as const;
