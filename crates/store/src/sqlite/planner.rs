//! What SQLite's planner is told of the sizes of things.
//!
//! Without statistics it takes the first column of a key to be selective. Here every key begins with the workspace, which mostly there is one of, so it would
//! read a whole workspace where a second index finds a row. Real statistics cannot be had of an empty database, and must not change the plans from
//! one day to the next; so it gets fixed ones, made from the names of the columns.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};

/// The rows that a table is taken to have.
const ROWS: u64 = 1_000_000;

/// The rows that an index is taken to have which leaves some out.
const SOME_ROWS: u64 = ROWS / 4;

/// The statistics of an index: the table, the index, the numbers.
type Told = (String, String, String);

/// Sees to it that the statistics are these and no others; every connection reads them with the schema. Looks first, since it is asked at each start, and
/// somebody may have run `analyze` or `pragma optimize` meanwhile.
pub(super) fn tell(connection: &Connection) -> rusqlite::Result<()> {
    let wanted = wanted(connection)?;
    if has(connection, "sqlite_stat1")? && told(connection)? == wanted && !has_samples(connection)? {
        return Ok(());
    }
    connection.execute_batch("begin immediate")?;
    if !has(connection, "sqlite_stat1")? {
        // There is no other way to make the table; what it finds does not matter, so it need not look at all rows.
        connection.execute_batch("pragma analysis_limit = 1; analyze; pragma analysis_limit = 0")?;
    }
    connection.execute_batch("delete from sqlite_stat1")?;
    if has(connection, "sqlite_stat4")? {
        connection.execute_batch("delete from sqlite_stat4")?;
    }
    let mut insert = connection.prepare("insert into sqlite_stat1 (tbl, idx, stat) values (?1, ?2, ?3)")?;
    for (table, index, stat) in &wanted {
        insert.execute((table, index, stat))?;
    }
    connection.execute_batch("commit; analyze sqlite_schema")
}

fn has(connection: &Connection, table: &str) -> rusqlite::Result<bool> {
    let found = connection.query_row("select 1 from sqlite_schema where name = ?1", [table], |_| Ok(())).optional()?;
    Ok(found.is_some())
}

/// Samples of real rows, which SQLite believes more than the statistics.
fn has_samples(connection: &Connection) -> rusqlite::Result<bool> {
    if !has(connection, "sqlite_stat4")? {
        return Ok(false);
    }
    Ok(connection.query_row("select 1 from sqlite_stat4 limit 1", [], |_| Ok(())).optional()?.is_some())
}

fn told(connection: &Connection) -> rusqlite::Result<BTreeSet<Told>> {
    let mut select =
        connection.prepare("select coalesce(tbl, ''), coalesce(idx, ''), coalesce(stat, '') from sqlite_stat1")?;
    select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect()
}

fn wanted(connection: &Connection) -> rusqlite::Result<BTreeSet<Told>> {
    let indexes = "select t.name, i.name, i.\"unique\", i.partial, i.origin = 'pk' and t.sql like '%without rowid%' \
                   from sqlite_schema t, pragma_index_list(t.name) i where t.type = 'table' and t.name not like 'sqlite_%'";
    let mut select = connection.prepare(indexes)?;
    let found = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))?;
    let found: Vec<(String, String, bool, bool, bool)> = found.collect::<rusqlite::Result<_>>()?;
    let mut columns = connection.prepare("select coalesce(name, '') from pragma_index_info(?1) order by seqno")?;
    let mut wanted = BTreeSet::new();
    for (table, index, unique, partial, clustered) in found {
        let columns: Vec<String> = columns.query_map([&index], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        // The key of a clustered table goes by the name of the table.
        let name = if clustered { table.clone() } else { index };
        wanted.insert((table, name, stat(&columns, unique, if partial { SOME_ROWS } else { ROWS })));
    }
    Ok(wanted)
}

/// The number of rows, then how many of them are alike in the first column, in the first two, and so on.
fn stat(columns: &[String], unique: bool, rows: u64) -> String {
    let mut alike = rows;
    let mut text = rows.to_string();
    for (place, column) in columns.iter().enumerate() {
        let distinct = match column.as_str() {
            "workspace_id" => 1,
            "connection_id" | "kind" | "direction" | "outcome" | "missed" | "generation" => 2,
            "user_id" | "responsible_id" | "line" => 50,
            _ => 200_000,
        };
        alike = (alike / distinct).max(1);
        if unique && place + 1 == columns.len() {
            alike = 1;
        }
        text.push(' ');
        text.push_str(&alike.to_string());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{ROWS, stat};

    #[test]
    fn the_workspace_is_not_selective() {
        let check = |columns: &[&str], unique, expect: &str| {
            let columns: Vec<String> = columns.iter().map(|c| (*c).to_owned()).collect();
            assert_eq!(stat(&columns, unique, ROWS), expect);
        };
        check(&["workspace_id", "e164", "contact_id"], false, "1000000 1000000 5 1");
        check(&["workspace_id", "id"], true, "1000000 1000000 1");
        check(&["workspace_id", "connection_id", "external_id", "generation"], true, "1000000 1000000 500000 2 1");
    }
}
