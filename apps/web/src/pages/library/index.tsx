/** The library: everything to choose from, what is one's own of it, and what one has set aside. */

import type { PageProps } from "../../app/page-props.ts";
import { Aside } from "./Aside.tsx";
import { allThemes } from "./entries.ts";
import { Gone } from "./Gone.tsx";
import { Home } from "./Home.tsx";
import "./library.css";
import { FarApart } from "./lists/FarApart.tsx";
import { Ideas } from "./lists/Ideas.tsx";
import { Kindnesses } from "./lists/Kindnesses.tsx";
import { Moved } from "./lists/Moved.tsx";
import { DeckPage } from "./own/DeckPage.tsx";
import { ImportPage } from "./own/ImportPage.tsx";
import { OwnPage } from "./own/OwnPage.tsx";
import { ThemePage } from "./ThemePage.tsx";

/** Before the id of a deck of one's own; the name of a theme holds no dot, and that of a page always a dash. */
const deckPrefix = "deck.";

export default function LibraryPage({ param }: PageProps) {
  switch (param) {
    case "":
      return <Home />;
    case "time-together":
      return <Ideas />;
    case "small-kindnesses":
      return <Kindnesses />;
    case "moved-together":
      return <Moved />;
    case "far-apart":
      return <FarApart />;
    case "my-questions":
      return <OwnPage />;
    case "bring-in":
      return <ImportPage />;
    case "set-aside":
      return <Aside />;
  }
  if (param.startsWith(deckPrefix)) return <DeckPage id={param.slice(deckPrefix.length)} />;
  const theme = allThemes().find(({ id }) => id === param);
  return theme ? <ThemePage theme={theme} /> : <Gone />;
}
