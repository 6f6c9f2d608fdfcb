/** Whether the browser says that there is a network: it knows at once, the relay's silence only after a while. */

import { signal } from "@preact/signals";

export const online = signal(navigator.onLine);

/** Called once. */
export function startOnline(): void {
  const update = () => {
    online.value = navigator.onLine;
  };
  addEventListener("online", update);
  addEventListener("offline", update);
}
