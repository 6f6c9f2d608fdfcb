/** Builds the service worker as a file of its own, `/sw.js`, with the list of everything else that was built. */

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { build, type Plugin } from "vite";

export function serviceWorker(): Plugin {
  let dist = "";
  return {
    name: "twofold:service-worker",
    apply: "build",
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        const files = await listFiles(dist);
        const version = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
        await build({
          configFile: false,
          logLevel: "warn",
          publicDir: false,
          define: { BUILD: JSON.stringify({ version, files }) },
          build: {
            outDir: dist,
            emptyOutDir: false,
            target: "es2024",
            modulePreload: false,
            rolldownOptions: {
              input: join(import.meta.dirname, "worker.ts"),
              output: { format: "iife", entryFileNames: "sw.js" },
            },
          },
        });
      },
    },
  };
}

/**
 * The word lists that judge a new passphrase: larger than all the rest together, wanted once, and the page that wants
 * them does without.
 */
const neverKept = /^\/assets\/strength-/;

/** Hashed files by their path, the others with a digest, sorted so that the same build gives the same version. */
async function listFiles(dist: string): Promise<readonly (readonly [string, string?])[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== "sw.js")
    .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name)).split(sep).join("/")}`)
    .filter((path) => !neverKept.test(path))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      if (path.startsWith("/assets/")) return [path] as const;
      const bytes = await readFile(join(dist, path));
      return [path, createHash("sha256").update(bytes).digest("hex")] as const;
    }),
  );
}
