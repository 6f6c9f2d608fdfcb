/** A labelled line or sheet to write in, with an optional hint and the sentence of what is wrong. */

import { CircleAlert } from "lucide";
import { h, type LooseInputHTMLAttributes } from "preact";
import { useId } from "preact/hooks";
import "./field.css";
import { Icon } from "./Icon.tsx";

type Shared = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
};

type InputProps = Shared & {
  type?: "text" | "search" | "time" | "date";
  name?: string;
  autocomplete?: "off" | "given-name" | "nickname";
  maxLength?: number;
  required?: boolean;
  readOnly?: boolean;
  onFocus?: (event: { currentTarget: HTMLInputElement }) => void;
};

/** Without it a browser writes what stands in a field to its own history on the disk, to fill it in again (SAFE-10). */
const unkept = { autocomplete: "off" } as const;

export function Field({ label, hint, error, value, onInput, type = "text", ...rest }: InputProps) {
  const id = useId();
  // JSX asks for each type of input by itself; the loose form of the same attributes takes any of them.
  const attributes: LooseInputHTMLAttributes = {
    ...unkept,
    ...rest,
    ...described(id, hint, error),
    type,
    id,
    value,
    onInput: (event) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint id={id} hint={hint} />
      {h("input", attributes)}
      <FieldError id={id} error={error} />
    </div>
  );
}

type AreaProps = Shared & { name?: string; maxLength?: number; required?: boolean; readOnly?: boolean; rows?: number };

export function TextArea({ label, hint, error, value, onInput, ...rest }: AreaProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint id={id} hint={hint} />
      <textarea
        dir="auto"
        {...unkept}
        {...rest}
        {...described(id, hint, error)}
        id={id}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <FieldError id={id} error={error} />
    </div>
  );
}

function Hint({ id, hint }: { id: string; hint: string | undefined }) {
  if (!hint) return null;
  return (
    <p class="small" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

function described(id: string, hint: string | undefined, error: string | undefined) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { ...(ids ? { "aria-describedby": ids } : {}), ...(error ? { "aria-invalid": "true" as const } : {}) };
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p class="problem" id={`${id}-error`} role="alert">
      <Icon icon={CircleAlert} />
      <span>{error}</span>
    </p>
  );
}
