/** What surrounds the list of when practising together is not the right thing; the list itself is content. */
export const notNowWords = {
  heading: "Not for you two right now if …",
  help: "Where to find help",
} as const;
