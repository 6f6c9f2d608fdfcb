/** How the app is built and served while it is being written. */

import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import { writtenLists } from "./src/library/lists-plugin.ts";
import { practices } from "./src/library/practices-plugin.ts";
import { library } from "./src/library/vite-plugin.ts";
import { neutralPage } from "./src/neutral/vite-plugin.ts";
import { serviceWorker } from "./src/service-worker/vite-plugin.ts";

const relay = process.env.TWOFOLD_RELAY ?? "http://localhost:4680";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    preact({ devToolsEnabled: false, reactAliasesEnabled: false }),
    library(),
    practices(),
    writtenLists(),
    neutralPage(),
    serviceWorker(),
  ],
  build: {
    // What Ed25519 in WebCrypto needs anyway; older browsers get the plain page of `Refused`.
    target: "es2022",
    // The Content-Security-Policy knows no inline script, and fonts come from files only.
    // No list of what each lazy page will need: it would be 2 kB of every first load, and the worker has the files at hand.
    modulePreload: false,
    assetsInlineLimit: 0,
    emptyOutDir: true,
    rolldownOptions: {
      // Their modules do nothing when loaded: what only a lazy page takes from them stays out of the first file.
      treeshake: { moduleSideEffects: [{ test: /\/packages\/(core|content)\/src\//, sideEffects: false }] },
      // Everything that Today needs in one file: one request, and it compresses better than a dozen small ones.
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
    },
  },
  server: { proxy: { "/v1": relay, "/health": relay } },
  preview: { proxy: { "/v1": relay, "/health": relay } },
});
