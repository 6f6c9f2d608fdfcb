/** Themes of the library that friends read another title of (decisions 14), by id. */
export const friendTitles: Readonly<Record<string, string>> = { warmth: "Being dear to each other" };
