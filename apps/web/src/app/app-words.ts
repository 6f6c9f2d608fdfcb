/** What the app says around its pages. */
export const appWords = {
  opening: "Opening Twofold",
  again: "Try again",
  notFetchedTitle: "This page could not be fetched",
  notFetched: "There seems to be no connection. Nothing you wrote is lost. Try again when you have one.",
  brokenTitle: "Something went wrong here",
  broken: "This is a fault in Twofold, not yours. What you wrote is saved on this device.",
  brokenDetail: "What happened",
  reload: "Open Twofold again",
} as const;
