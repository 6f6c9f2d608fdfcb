/** The journal as it can be read now. Decrypted in memory, and let go of with the room's key. */

import type { JournalReading, RoomView } from "@twofold/sync";
import { useEffect, useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";

export type ReadJournal = {
  readonly room: RoomView;
  /** Undefined until it has been read, and while the room is locked. */
  readonly reading: JournalReading | undefined;
  readonly failed: boolean;
};

export function useJournal(): ReadJournal {
  const { vault } = view.value;
  const room = client().journal.room();
  const [reading, setReading] = useState<JournalReading>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    if (!room.isOpen) {
      setReading(undefined);
      return;
    }
    client()
      .journal.read()
      .then(
        (next) => {
          if (!isCurrent) return;
          setFailed(false);
          setReading(next);
        },
        // Its code was never kept here, and there is no connection.
        () => isCurrent && setFailed(true),
      );
    return () => {
      isCurrent = false;
    };
  }, [vault.journal, vault.reflections, vault.room, room.isOpen]);
  return { room, reading: room.isOpen ? reading : undefined, failed };
}
