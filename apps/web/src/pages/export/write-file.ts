/** The bytes of what is taken along: one JSON file, or a zip with a folder of Markdown. */

import type { ExportDocument } from "@twofold/sync";
import { exportToMarkdown, exportToText } from "@twofold/sync/export";
import { strToU8, zipSync } from "fflate";

export type FileToSave = { readonly name: string; readonly content: BlobPart; readonly type: string };

/** The earliest day that a zip can say (PKWARE 4.4.6): when a file was made is nobody's business. */
const noTime = new Date(1980, 0, 1);

export function writeFile(document: ExportDocument, form: "json" | "folder", name: string): FileToSave {
  if (form === "json") {
    return { name: `${name}.json`, content: exportToText(document), type: "application/json" };
  }
  const files = [...exportToMarkdown(document)].map(([path, text]) => [`${name}/${path}`, strToU8(text)] as const);
  const zipped = zipSync(Object.fromEntries(files), { mtime: noTime });
  return { name: `${name}.zip`, content: new Uint8Array(zipped), type: "application/zip" };
}
