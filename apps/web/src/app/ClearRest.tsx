/** Where the key is gone: clears what nothing can open any more, and leads to the ways back. */

import { useState } from "preact/hooks";
import { eraseEverything } from "../pages/leave/erase-everything.ts";
import { Button } from "../parts/Button.tsx";
import { Notice } from "../parts/Notice.tsx";
import { refusedWords as words } from "./refused-words.ts";

export function ClearRest() {
  const [failed, setFailed] = useState(false);

  async function clear() {
    setFailed(false);
    try {
      await eraseEverything();
      location.replace("/forgot");
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      {failed && (
        <Notice kind="error" alert>
          {words.clearFailed}
        </Notice>
      )}
      <p>
        <Button kind="line" onClick={() => void clear()}>
          {words.clear}
        </Button>
      </p>
    </>
  );
}
