/** Serves the app's files: revalidated pages, immutable assets, index.html for every route of the app. Rules SRV-8 to SRV-10. */

import type { IncomingMessage } from "node:http";
import type { Answer } from "../http/exchange.ts";
import type { AppFile, AppFiles, Encoding } from "./files.ts";
import { appHeaders } from "./headers.ts";

const indexPath = "/index.html";

export async function serveApp(
  app: AppFiles | undefined,
  request: Pick<IncomingMessage, "method" | "headers">,
  path: string,
  isSecure: boolean,
): Promise<Answer> {
  const headers = appHeaders(isSecure);
  if (request.method !== "GET" && request.method !== "HEAD") {
    return text(405, { ...headers, Allow: "GET, HEAD" }, "Only GET and HEAD.");
  }
  const file = app ? findFile(app, path, request.headers.accept) : undefined;
  if (!file) return text(404, headers, app ? "There is no such page." : "This is a Twofold relay; it serves no app.");
  const encoding = chooseEncoding(file, request.headers["accept-encoding"]);
  const caching = {
    ...headers,
    "Cache-Control": file.isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: encoding === "identity" ? file.etag : `${file.etag.slice(0, -1)}-${encoding}"`,
    Vary: "Accept-Encoding",
  };
  const known = request.headers["if-none-match"]?.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known?.includes(caching.ETag)) return { status: 304, headers: caching };
  return {
    status: 200,
    headers: {
      ...caching,
      "Content-Type": file.mediaType,
      ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
    },
    body: await file.bytes(encoding),
  };
}

/** Only names that were read at start can be asked for, so no path leads out of the folder. */
function findFile(app: AppFiles, path: string, accept: string | undefined): AppFile | undefined {
  const decoded = decodePath(path);
  if (decoded === undefined) return undefined;
  const file = app.get(decoded === "/" ? indexPath : decoded);
  return file ?? (accept?.includes("text/html") ? app.get(indexPath) : undefined);
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function chooseEncoding(file: AppFile, accepted: string | undefined): Encoding {
  const names = (accepted ?? "")
    .split(",")
    .map((part) => part.trim().split(";"))
    .filter(([, quality]) => !/^\s*q=0(\.0+)?$/.test(quality ?? ""))
    .map(([name]) => name);
  return file.encodings.find((encoding) => names.includes(encoding)) ?? "identity";
}

function text(status: number, headers: Record<string, string>, body: string): Answer {
  return {
    status,
    headers: { ...headers, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" },
    body,
  };
}
