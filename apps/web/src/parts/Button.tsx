/** Three kinds of acts: `fill` (at most one on a screen), `line`, and `quiet`, the way out beside them. */

import type { ComponentChildren } from "preact";
import "./button.css";
import { Icon, type IconNode } from "./Icon.tsx";

type Shared = {
  kind?: "fill" | "line" | "quiet";
  icon?: IconNode;
  /** As wide as its column. */
  wide?: boolean;
  /** Quiet only: underlined, for the one that leads on. */
  underline?: boolean;
  label?: string;
  children: ComponentChildren;
};
type Act = Shared & {
  onClick?: () => void;
  type?: "button" | "submit";
  /** The act is under way: it stays where it is, and a second press does nothing. */
  busy?: boolean;
  disabled?: boolean;
  pressed?: boolean;
};
type Link = Shared & { href: string; download?: string };

export function Button(props: Act | Link) {
  const { kind = "fill", icon, wide, underline, label, children } = props;
  const classes = kind === "quiet" ? `quiet${underline ? " u" : ""}` : `btn${kind === "line" ? " line" : ""}`;
  const shared = { class: wide ? `${classes} wide` : classes, "aria-label": label };
  const inside = (
    <>
      {icon && <Icon icon={icon} />}
      <span>{children}</span>
    </>
  );
  if ("href" in props) {
    return (
      <a {...shared} href={props.href} download={props.download}>
        {inside}
      </a>
    );
  }
  return (
    <button
      {...shared}
      type={props.type ?? "button"}
      disabled={props.disabled}
      aria-disabled={props.busy ? "true" : undefined}
      aria-busy={props.busy ? "true" : undefined}
      aria-pressed={props.pressed}
      onClick={(event) => {
        if (props.busy) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {inside}
    </button>
  );
}
