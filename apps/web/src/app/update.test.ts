import { afterEach, expect, test, vi } from "vitest";
import { startServiceWorker, updateWaiting } from "./update.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test.each([
  ["has none", {}],
  ["refuses", { serviceWorker: { register: () => Promise.reject(new DOMException("no", "SecurityError")) } }],
  ["answers with nothing", { serviceWorker: { register: async () => undefined } }],
  [
    "does not even let one ask",
    {
      get serviceWorker() {
        throw new DOMException("no", "SecurityError");
      },
    },
  ],
])("a browser that keeps no service worker, since it %s: nothing is said", async (_why, browser) => {
  vi.stubEnv("PROD", true);
  vi.stubGlobal("navigator", browser);
  await startServiceWorker();
  expect(updateWaiting.value).toBe(false);
});

test("what is registered is asked for the app, and a version that waits is said", async () => {
  const posted: string[] = [];
  const worker = (state: string) => ({
    state,
    postMessage: (message: string) => posted.push(`${state} ${message}`),
    addEventListener: () => {},
  });
  const registered: unknown[] = [];
  vi.stubEnv("PROD", true);
  vi.stubGlobal("navigator", {
    serviceWorker: {
      controller: {},
      ready: Promise.resolve({ active: worker("activated") }),
      register: async (...asked: unknown[]) => {
        registered.push(asked);
        return { waiting: worker("installed"), installing: null, addEventListener: () => {} };
      },
    },
  });
  await startServiceWorker();
  expect(registered).toEqual([["/sw.js", { scope: "/" }]]);
  expect(posted).toEqual(["installed precache", "activated precache"]);
  expect(updateWaiting.value).toBe(true);
  updateWaiting.value = false;
});
