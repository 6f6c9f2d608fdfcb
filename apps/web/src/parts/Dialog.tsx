/** A native dialog: the one thing that lies above the table. Escape and the quiet way out close it. */

import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import "./dialog.css";

type Props = { open: boolean; onClose: () => void; title: string; children: ComponentChildren };

export function Dialog({ open, onClose, title, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const closedHere = useRef(false);
  const id = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) {
      closedHere.current = true;
      dialog.current.close();
    }
  }, [open]);
  // The browser tells of a close a moment later, also of ours: by then it may have been asked for again.
  function closed() {
    if (!closedHere.current) onClose();
    closedHere.current = false;
  }
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={closed}>
      {open && (
        <>
          <h2 class="title" id={id}>
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  );
}
