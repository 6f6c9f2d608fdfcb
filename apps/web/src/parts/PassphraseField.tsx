/** A field for a passphrase: hidden unless one wants to see it, and never kept by the browser if it can be helped. */

import { CircleAlert } from "lucide";
import { type ComponentChildren, h, type LooseInputHTMLAttributes } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import "./field.css";
import { Icon } from "./Icon.tsx";
import { passphraseWords as words } from "./passphrase-words.ts";

type Props = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  /** For one that is chosen now: password managers then do not fill in an old one. */
  isNew?: boolean;
  /** The page's only purpose: takes the focus when it appears. */
  focus?: boolean;
  /** The second time of the same: nothing to look at. */
  isAgain?: boolean;
  /** What is said about it as it is typed. */
  children?: ComponentChildren;
};

export function PassphraseField({ label, value, onInput, hint, error, isNew, isAgain, focus, children }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  const ids = [hint && `${id}-hint`, children && `${id}-said`, error && `${id}-error`].filter(Boolean).join(" ");
  // JSX asks for each type of input by itself; the loose form of the same attributes takes either.
  const attributes: LooseInputHTMLAttributes = {
    ...{ ref: input, id, value, dir: "auto", spellcheck: false, autocapitalize: "none" },
    type: shown ? "text" : "password",
    autocomplete: isNew ? "new-password" : "off",
    "aria-describedby": ids || undefined,
    "aria-invalid": error ? "true" : undefined,
    onInput: (event) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field passphrase">
      <label for={id}>{label}</label>
      {hint && (
        <p class="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {h("input", attributes)}
      {children && <div id={`${id}-said`}>{children}</div>}
      {error && (
        <p class="problem" id={`${id}-error`} role="alert">
          <Icon icon={CircleAlert} />
          <span>{error}</span>
        </p>
      )}
      {!isAgain && (
        <label class="passphrase-show">
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
          <span>{words.show}</span>
        </label>
      )}
    </div>
  );
}
