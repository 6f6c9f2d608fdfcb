/**
 * Keeps the app itself on the device, so that it opens and writes offline. Never what people wrote, never the relay.
 *
 * Cache first for everything the build made: one version is served as a whole until every tab is closed or the person
 * chooses the newer one. Filling the cache begins only when a page asks for it.
 */

/** The files of this build: hashed ones need no digest, the others carry their SHA-256 in hex. Put in by the build. */
declare const BUILD: {
  readonly version: string;
  readonly files: readonly (readonly [path: string, digest?: string])[];
};

const cacheName = `twofold-${BUILD.version}`;
/** Stands in the cache once every file of this build does. */
const completeMark = "/complete";

type ExtendableEvent = Event & { waitUntil(work: Promise<unknown>): void };
type WorkerFetchEvent = ExtendableEvent & { request: Request; respondWith(answer: Promise<Response>): void };
type WorkerMessageEvent = ExtendableEvent & { data: unknown };
/** TypeScript's DOM library has no service worker scope; this is the part of it that is used. */
const worker = self as unknown as {
  serviceWorker: { state: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: "activate", listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: WorkerFetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: WorkerMessageEvent) => void): void;
};

worker.addEventListener("activate", (event) => event.waitUntil(dropOlder()));

worker.addEventListener("message", (event) => {
  if (event.data === "precache") event.waitUntil(precache());
  if (event.data === "take-over") event.waitUntil(worker.skipWaiting());
});

worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  const isFile = BUILD.files.some(([path]) => path === url.pathname);
  if (event.request.mode === "navigate") {
    event.respondWith(serve(isFile ? url.pathname : "/index.html", event.request));
  } else if (isFile || url.pathname.startsWith("/assets/")) {
    event.respondWith(serve(url.pathname, event.request));
  }
});

/** Own version first; without it the network; without that whatever an older version left. */
async function serve(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const complete = await cache.match(completeMark);
  const own = complete && (await cache.match(path));
  if (own) return own;
  try {
    return await fetch(request);
  } catch (problem) {
    const older = await caches.match(path);
    if (older) return older;
    throw problem;
  }
}

/** So many at a time: one after the other waits more than it works, all at once would crowd out the person's own requests. */
const atOnce = 6;

async function precache(): Promise<void> {
  const cache = await caches.open(cacheName);
  if (await cache.match(completeMark)) return;
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = BUILD.files.filter(([path]) => !kept.has(path));
  while (missing.length > 0) {
    const answers = await Promise.all(missing.splice(0, atOnce).map((file) => keep(cache, file)));
    if (answers.includes(false)) return;
  }
  await cache.put(completeMark, new Response());
  await dropOlder();
}

/** False when the file is not to be had, or is another version's. */
async function keep(cache: Cache, [path, digest]: (typeof BUILD.files)[number]): Promise<boolean> {
  const answer = await fetch(path, { cache: digest ? "no-cache" : "default" });
  // Between two builds the server may hand out another version's page: then the newer worker will fetch its own.
  if (!answer.ok || (digest && (await sha256Hex(answer.clone())) !== digest)) return false;
  await cache.put(path, answer);
  return true;
}

/** Older versions go only once this one serves, and can stand alone. */
async function dropOlder(): Promise<void> {
  const cache = await caches.open(cacheName);
  if (!/^activat/.test(worker.serviceWorker.state) || !(await cache.match(completeMark))) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
}

async function sha256Hex(answer: Response): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
