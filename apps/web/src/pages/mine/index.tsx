/** Mine: the journal, and what else is only one's own. Nothing of it asks anything of the relay (rule JRN-1). */

import type { PageProps } from "../../app/page-props.ts";
import { QuickExit } from "../../parts/QuickExit.tsx";
import { Answers } from "./Answers.tsx";
import { Breathing } from "./Breathing.tsx";
import { Drafts } from "./Drafts.tsx";
import { Journal } from "./Journal.tsx";
import "./mine.css";
import { QuietTime } from "./QuietTime.tsx";
import { Room } from "./Room.tsx";

export default function MinePage(props: PageProps) {
  return (
    <>
      <QuickExit />
      <Place {...props} />
    </>
  );
}

function Place({ param }: PageProps) {
  switch (param) {
    case "answers":
      return <Answers />;
    case "breathe":
      return <Breathing />;
    case "unfinished":
      return <Drafts />;
    case "quiet":
      return <QuietTime />;
    case "room":
      return <Room />;
    default:
      return <Journal />;
  }
}
