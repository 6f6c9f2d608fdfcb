/** One line that says how things stand, or what went wrong and what is safe. Never a box, never red. */

import { CircleAlert, CloudOff, Info } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";
import "./notice.css";

type Props = {
  kind?: "info" | "offline" | "error";
  /** Said aloud as soon as it appears; for what a person is waiting to hear. */
  alert?: boolean;
  children: ComponentChildren;
};

export function Notice({ kind = "info", alert, children }: Props) {
  const icon = kind === "error" ? CircleAlert : kind === "offline" ? CloudOff : Info;
  return (
    <div class={`notice ${kind}`} role={alert ? "alert" : undefined}>
      <Icon icon={icon} />
      <div>{children}</div>
    </div>
  );
}
