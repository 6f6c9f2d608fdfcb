/** Turning the lock on, changing its passphrase, turning it off. */

import { client, view } from "../../app/client.ts";
import type { PageProps } from "../../app/page-props.ts";
import { ChangeLock } from "./ChangeLock.tsx";
import "./lock.css";
import { TurnOff } from "./TurnOff.tsx";
import { TurnOn } from "./TurnOn.tsx";

export default function LockPage({ param }: PageProps) {
  // The view changes when the lock does.
  const { on } = view.value && client().lock.state();
  if (!on) return <TurnOn />;
  return param === "off" ? <TurnOff /> : <ChangeLock />;
}
