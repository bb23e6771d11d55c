//! What SQLite's planner is told of the sizes of things.
//!
//! Without statistics it takes the first column of a key to be selective. Here every key begins with the workspace, which mostly there is one of, so it would
//! read a whole workspace where a second index finds a row. Real statistics cannot be had of an empty database, and must not change the plans from
//! one day to the next; so it gets fixed ones, made from the names of the columns.

use rusqlite::Connection;

/// The rows that a table is taken to have.
const ROWS: u64 = 1_000_000;

/// Writes the statistics; every connection reads them with the schema.
pub(super) fn tell(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch("begin immediate; analyze; delete from sqlite_stat1")?;
    let indexes = "select t.name, i.name, i.\"unique\", i.origin = 'pk' and t.sql like '%without rowid%' \
                   from sqlite_schema t, pragma_index_list(t.name) i where t.type = 'table' and t.name not like 'sqlite_%'";
    let mut select = connection.prepare(indexes)?;
    let found = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    let found: Vec<(String, String, bool, bool)> = found.collect::<rusqlite::Result<_>>()?;
    for (table, index, unique, clustered) in found {
        let mut select = connection.prepare("select coalesce(name, '') from pragma_index_info(?1) order by seqno")?;
        let columns: Vec<String> = select.query_map([&index], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        // The key of a clustered table goes by the name of the table.
        let name = if clustered { &table } else { &index };
        connection.execute(
            "insert into sqlite_stat1 (tbl, idx, stat) values (?1, ?2, ?3)",
            (&table, name, stat(&columns, unique)),
        )?;
    }
    connection.execute_batch("commit; analyze sqlite_schema")
}

/// The number of rows, then how many of them are alike in the first column, in the first two, and so on.
fn stat(columns: &[String], unique: bool) -> String {
    let mut alike = ROWS;
    let mut text = ROWS.to_string();
    for (place, column) in columns.iter().enumerate() {
        let distinct = match column.as_str() {
            "workspace_id" => 1,
            "connection_id" | "kind" | "direction" | "outcome" | "missed" | "generation" => 2,
            "user_id" | "responsible_id" => 50,
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
    use super::stat;

    #[test]
    fn the_workspace_is_not_selective() {
        let check = |columns: &[&str], unique, expect: &str| {
            let columns: Vec<String> = columns.iter().map(|c| (*c).to_owned()).collect();
            assert_eq!(stat(&columns, unique), expect);
        };
        check(&["workspace_id", "e164", "contact_id"], false, "1000000 1000000 5 1");
        check(&["workspace_id", "id"], true, "1000000 1000000 1");
        check(&["workspace_id", "connection_id", "external_id", "generation"], true, "1000000 1000000 500000 2 1");
    }
}
