/** The built web app, read once at start and kept in memory with its compressed forms. */

import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

export type AppFile = {
  readonly mediaType: string;
  readonly etag: string;
  /** Its name contains a hash of its content, so that it never changes. */
  readonly isImmutable: boolean;
  /** Encodings worth offering, best first. */
  readonly encodings: readonly Encoding[];
  readonly bytes: (encoding: Encoding) => Promise<Uint8Array>;
};

/** By URL path, with a leading slash. */
export type AppFiles = ReadonlyMap<string, AppFile>;

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".jpg": "image/jpeg",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};
const compressible = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;
/** Below this a compressed answer saves less than one packet. */
const minCompressedBytes = 1024;

/** Reads a folder; undefined when there is none. File names that start with a dot are left out. */
export function readAppFiles(folder: string): AppFiles | undefined {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  } catch {
    return undefined;
  }
  return new Map(
    names.map((name) => [`/${name.split(sep).join("/")}`, toAppFile(name, readFileSync(join(folder, name)))]),
  );
}

function toAppFile(name: string, content: Uint8Array): AppFile {
  const mediaType = mediaTypes[extname(name)] ?? "application/octet-stream";
  const isWorthIt = compressible.test(mediaType) && content.length >= minCompressedBytes;
  const forms = new Map<Encoding, Promise<Uint8Array>>([["identity", Promise.resolve(content)]]);
  return {
    mediaType,
    etag: `"${hash("sha256", content, "base64url").slice(0, 22)}"`,
    isImmutable: name.split(sep)[0] === "assets",
    encodings: isWorthIt ? ["br", "gzip", "identity"] : ["identity"],
    bytes: (encoding) => {
      const form = forms.get(encoding) ?? compress(content, encoding);
      forms.set(encoding, form);
      return form;
    },
  };
}

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

function compress(content: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  // Once per file and start: the best quality costs a second and saves on every visit.
  return encoding === "br"
    ? brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    : deflate(content, { level: constants.Z_BEST_COMPRESSION });
}
