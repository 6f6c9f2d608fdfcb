/** Builds the neutral page by itself, so that it shares no file with the app and loads none of it. */

import { join, resolve } from "node:path";
import { build, type Plugin } from "vite";

export function neutralPage(): Plugin {
  let root = "";
  let dist = "";
  return {
    name: "twofold:neutral-page",
    apply: "build",
    configResolved(config) {
      root = config.root;
      dist = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        await build({
          root,
          configFile: false,
          logLevel: "warn",
          publicDir: false,
          build: {
            outDir: dist,
            emptyOutDir: false,
            target: "es2022",
            modulePreload: { polyfill: false },
            assetsInlineLimit: 0,
            rolldownOptions: { input: join(root, "units.html") },
          },
        });
      },
    },
  };
}
