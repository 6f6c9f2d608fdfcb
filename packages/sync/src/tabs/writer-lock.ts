/**
 * Which tab of this browser writes (protocol, lesson 4). Web Locks elect it; the store's fence makes it binding, so that
 * a frozen tab which wakes up can no longer write anything.
 */

const lockName = "twofold-writer";
const channelName = "twofold";

export interface WriterLock {
  /** Whether this tab got it. With `steal` it always does. Without, it keeps waiting and calls `onGained` one day. */
  acquire(options: { steal: boolean }): Promise<boolean>;
  /** Tells the other tabs that the store has changed, or that they have to let go of all they hold (rule LOCK-6). */
  announce(what?: "changed" | "leave"): void;
  release(): void;
}

export type LockEvents = {
  readonly onGained: () => void;
  readonly onLost: () => void;
  readonly onChanged: () => void;
  readonly onLeave: () => void;
};

/** For a process that is one device by itself: there is no other tab. */
export const onlyTab = (): WriterLock => ({ acquire: async () => true, announce: () => {}, release: () => {} });

export function makeWriterLock(events: LockEvents): WriterLock {
  if (!("locks" in navigator)) return onlyTab();
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => (data === "leave" ? events.onLeave() : events.onChanged());
  const waiting = new AbortController();
  let letGo: (() => void) | undefined;
  const hold = () =>
    new Promise<void>((resolve) => {
      letGo = resolve;
    });
  const lost = (error: unknown) => {
    // Stolen by another tab: the held request rejects with an AbortError.
    if (waiting.signal.aborted || !(error instanceof DOMException)) return;
    events.onLost();
    // For the day when the other tab is closed.
    queue();
  };
  const queue = () => {
    navigator.locks
      .request(lockName, { signal: waiting.signal }, () => {
        events.onGained();
        return hold();
      })
      .catch(lost);
  };
  return {
    acquire: ({ steal }) =>
      new Promise((resolve) => {
        navigator.locks
          .request(lockName, steal ? { steal } : { ifAvailable: true }, (lock) => {
            resolve(lock !== null);
            if (lock) return hold();
            queue();
            return undefined;
          })
          .catch(lost);
      }),
    announce: (what = "changed") => channel.postMessage(what),
    release: () => {
      waiting.abort();
      letGo?.();
      channel.close();
    },
  };
}
