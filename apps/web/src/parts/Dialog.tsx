/** A native dialog: the one thing that lies above the table. Escape and the quiet way out close it. */

import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import "./dialog.css";

type Props = { open: boolean; onClose: () => void; title: string; children: ComponentChildren };

export function Dialog({ open, onClose, title, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={onClose}>
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
