/** A button that opens the device's own list of files. */

import { useId, useRef } from "preact/hooks";
import "./file-pick.css";

type Props = {
  label: string;
  accept: string;
  busy?: boolean;
  onPick: (file: File) => void;
};

export function FilePick({ label, accept, busy, onPick }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="file-pick">
      <input
        ref={input}
        id={id}
        class="vh"
        type="file"
        accept={accept}
        disabled={busy}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file can be chosen again after a mistake.
          event.currentTarget.value = "";
          if (file) onPick(file);
        }}
      />
      <label class="btn line" for={id}>
        <span>{label}</span>
      </label>
    </div>
  );
}
