/** The generation id: how a client notices that a relay was put back to an older copy of its store. */

import { randomUUID } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";

/**
 * The store's generation, a new one when the file is not the one that this path last held (rule DUR-4).
 *
 * [Note: How a restored copy is told] Every start draws a witness and writes it into the store and into a small file
 * beside it; the store also remembers its inode. A store copied back over itself carries an old witness, a folder
 * put back as a whole has another inode. A snapshot of the whole disk is seen by neither; clients then see it in
 * offsets and chains. A false alarm costs one repetition that the fold drops.
 */
export function drawGeneration(db: DatabaseSync, path: string): string {
  const find = db.prepare("SELECT value FROM meta WHERE name = ?");
  const metaOf = (name: string): string | undefined => (find.get(name) as { value: string } | undefined)?.value;
  const inode = String(statSync(path, { bigint: true }).ino);
  const isSame = metaOf("witness") === readWitness(path) && metaOf("inode") === inode;
  const generation = (isSame ? metaOf("generation") : undefined) ?? randomUUID();
  const witness = randomUUID();
  writeFileSync(witnessPath(path), witness, { mode: 0o600 });
  const put = db.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)");
  db.exec("BEGIN IMMEDIATE");
  put.run("generation", generation);
  put.run("witness", witness);
  put.run("inode", inode);
  db.exec("COMMIT");
  return generation;
}

export function witnessPath(path: string): string {
  return `${path}.witness`;
}

function readWitness(path: string): string | undefined {
  try {
    return readFileSync(witnessPath(path), "utf8");
  } catch {
    return undefined;
  }
}
