/** Leaving a bond, what comes after, and erasing everything here. */

import { view } from "../../app/client.ts";
import type { PageProps } from "../../app/page-props.ts";
import { After } from "./After.tsx";
import { Everything } from "./Everything.tsx";
import { Leave } from "./Leave.tsx";
import "./leave.css";

export default function LeavePage({ param }: PageProps) {
  const { bond } = view.value;
  if (param === "everything") return <Everything />;
  if (param === "after" || bond === undefined || bond.ended || bond.ahead) return <After bond={bond} />;
  return <Leave bond={bond} />;
}
