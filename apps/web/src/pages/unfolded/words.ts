/** What the archive says. */
export const words = {
  title: "Unfolded",
  emptyNote: "When your first two notes open, they are kept here, for both of you to read again.",
  emptySolo: "What two people unfold together is kept here. So far you are here alone.",
  search: "Search in your notes",
  favourites: "Favourites only",
  noneFound: "Nothing holds all of these words.",
  noFavourites: "No favourites yet. You can keep one on its page.",
  found: (count: number) => (count === 1 ? "One found" : `${count} found`),
  favourite: "a favourite of yours",
  toUnfold: "not unfolded yet",
} as const;
