/** Tables of the SQLite store. Changing them means a new `schemaVersion` and a step in `sqlite.ts` that upgrades. */

export const schemaVersion = 1;

/**
 * `chunk` is a rowid table: appends stay physically sequential, measured 53 to 65 % faster than WITHOUT ROWID; its
 * index is `place`, see `chunks.ts`. A stream's tail and number of appends are not stored but read from its chunks, so that an append
 * writes one chunk and one producer and nothing else. `stream.key` is AUTOINCREMENT so that a key never comes back.
 */
export const schema = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE stream (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    media_type TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ttl_seconds INTEGER,
    expires_at INTEGER,
    is_closed INTEGER NOT NULL,
    writer_seq TEXT,
    has_guest INTEGER NOT NULL,
    left_by TEXT,
    last_read_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX stream_due ON stream (due_at);
  CREATE TABLE access (
    stream INTEGER NOT NULL,
    side TEXT NOT NULL,
    version INTEGER NOT NULL,
    entries TEXT NOT NULL,
    PRIMARY KEY (stream, side)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE producer (
    row INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    name TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    UNIQUE (stream, name)
  ) STRICT;
  CREATE TABLE chunk (row INTEGER PRIMARY KEY, stream INTEGER NOT NULL, end INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE place (stream INTEGER NOT NULL, end INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (stream, end))
    STRICT, WITHOUT ROWID;
  CREATE TABLE placed (row INTEGER NOT NULL) STRICT;
  INSERT INTO placed VALUES (0);
  CREATE TABLE deposit (
    stream INTEGER NOT NULL,
    slot TEXT NOT NULL,
    side TEXT NOT NULL,
    commitment BLOB NOT NULL,
    share BLOB,
    is_acknowledged INTEGER NOT NULL,
    body_digest BLOB NOT NULL,
    deposited_at INTEGER NOT NULL,
    PRIMARY KEY (stream, slot, side)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deposit_age ON deposit (deposited_at) WHERE share IS NOT NULL;
`;
