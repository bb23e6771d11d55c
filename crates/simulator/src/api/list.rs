//! `GET /calls/list`: the call log, as JSON or CSV.

use axum::Json;
use axum::extract::{RawQuery, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::civil::DateTime;
use serde_json::{Map, Value};

use super::{LIST_LIMIT, pairs};
use crate::call::{FIELDS, USUAL};
use crate::simulator::Simulator;

/// What is asked for.
#[derive(Debug)]
struct Wanted {
    csv: bool,
    from: DateTime,
    to: DateTime,
    fields: Vec<&'static str>,
    newest_first: bool,
}

/// Answers the calls that began from `from` to `to`, on the project's wall clock; no more than [`LIST_LIMIT`].
pub(super) async fn list(State(simulator): State<Simulator>, RawQuery(query): RawQuery) -> Response {
    match Wanted::parse(query.as_deref().unwrap_or_default()) {
        Ok(wanted) => wanted.answer(&simulator),
        // With which status errors come is not published: with 200 a reader has to look at the text.
        Err(problem) => problem.into_response(),
    }
}

impl Wanted {
    fn parse(query: &str) -> Result<Self, String> {
        let query = pairs(query.as_bytes());
        let time = |key: &str| {
            let text = query.get(key).ok_or_else(|| format!("{key} is required"))?;
            DateTime::strptime("%Y-%m-%d %H:%M:%S", text).map_err(|_| format!("incorrect {key}"))
        };
        let csv = match query.get("export_type").map(String::as_str) {
            Some("json") => false,
            Some("csv") => true,
            _ => return Err("incorrect export_type".to_owned()),
        };
        let fields = match query.get("fields") {
            None => FIELDS[..USUAL].to_vec(),
            Some(names) => names.split(',').map(field).collect::<Result<_, _>>()?,
        };
        let newest_first = query.get("order").is_some_and(|order| order.to_ascii_lowercase().contains("desc"));
        Ok(Self { csv, from: time("from")?, to: time("to")?, fields, newest_first })
    }

    fn answer(&self, simulator: &Simulator) -> Response {
        let rows = self.rows(simulator);
        if self.csv {
            let head = self.fields.join(",");
            let lines = rows.iter().map(|row| {
                let cells: Vec<String> = self.fields.iter().map(|field| cell(&row[*field])).collect();
                cells.join(",")
            });
            let text: String = std::iter::once(head).chain(lines).map(|line| line + "\n").collect();
            return ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], text).into_response();
        }
        Json(rows).into_response()
    }

    /// The rows with the fields that are asked for.
    fn rows(&self, simulator: &Simulator) -> Vec<Map<String, Value>> {
        let stale = simulator.faults().stale_rows;
        let state = simulator.state();
        let zone = &simulator.shared.zone;
        let during = |at: jiff::Timestamp| (self.from..=self.to).contains(&at.to_zoned(zone.clone()).datetime());
        let mut found: Vec<_> = state.calls.iter().filter(|record| during(record.started)).collect();
        found.sort_by_key(|record| (record.started, record.number));
        if self.newest_first {
            found.reverse();
        }
        found.truncate(LIST_LIMIT);
        let shown = |record| {
            let mut row = simulator.row(record, stale);
            row.retain(|(field, _)| self.fields.contains(&field.as_str()));
            row.into_iter().collect()
        };
        found.into_iter().map(shown).collect()
    }
}

fn field(name: &str) -> Result<&'static str, String> {
    let known = FIELDS.iter().find(|field| **field == name.trim());
    known.copied().ok_or_else(|| format!("incorrect field name: {}", name.trim()))
}

/// A value in CSV (RFC 4180).
fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    proptest! {
        #[test]
        fn any_query_is_understood_or_refused(query in any::<String>(), known in any::<bool>()) {
            let query = if known { format!("export_type=json&from=2025-01-01+00:00:00&to=2025-01-02+00:00:00&fields={query}") } else { query };
            if let Ok(wanted) = Wanted::parse(&query) {
                prop_assert!(!wanted.fields.is_empty());
            }
        }
    }

    #[test]
    fn cells() {
        for (value, expected) in [
            (json!("plain"), "plain"),
            (json!("\"exampleua_ivan\" <exampleua_ivan>"), "\"\"\"exampleua_ivan\"\" <exampleua_ivan>\""),
            (json!("a,b"), "\"a,b\""),
            (json!(7), "7"),
            (Value::Null, ""),
        ] {
            assert_eq!(cell(&value), expected);
        }
    }
}
