/** What two people shared, after one of them lost it: how that goes, asking for it, giving it. Rules GIVE-1 to GIVE-8. */

import { closedBy, historyAskedOn, otherSide } from "@twofold/core";
import { view } from "../../app/client.ts";
import { Ask } from "./Ask.tsx";
import { Give } from "./Give.tsx";
import "./give-back.css";
import { How } from "./How.tsx";

export default function GiveBackPage() {
  const { bond } = view.value;
  if (!bond || bond.ahead || bond.ended || closedBy(bond.state).length > 0) return <How />;
  const isAsked = historyAskedOn(bond.state, otherSide(bond.side)) !== undefined;
  return isAsked ? <Give key={bond.stream} bond={bond} /> : <Ask key={bond.stream} bond={bond} />;
}
