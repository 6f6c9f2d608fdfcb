/** Lets go of all that this address keeps in this browser. Needs no key, so it works when the key is lost. */

/** Rejects where a database cannot be deleted, as while another tab holds it. */
export async function eraseEverything(): Promise<void> {
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) await registration.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleteDatabase(name);
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error("the database stays"));
    request.onblocked = () => reject(new Error("another tab holds the database"));
  });
}
