// The table that both Node peers write: the raw event, durable before the answer.
import Database from "better-sqlite3";

/** Opens (and creates) the database; `insert` returns once the row is on disk. */
export function openStore(path) {
  const db = new Database(path);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec(
    "create table if not exists raw_events (id integer primary key, received_at integer not null, token text not null, body blob not null)",
  );
  const statement = db.prepare("insert into raw_events (received_at, token, body) values (?, ?, ?)");
  return { insert: (token, body) => statement.run(Date.now() * 1000, token, body) };
}
