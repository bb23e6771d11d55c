//! The call log.

use std::fmt;

use domain::time::Written;
use jiff::civil::DateTime;

use super::problem::opened;
use super::{ApiProblem, ApiRequest, csv};
use crate::ringostat::{Aliases, Meaning, RawWebhook, parse};
use crate::wire::body::{Shape, trim};
use crate::wire::json;

/// So many rows a reply has at most, whatever the period: a period with as many has more, and has to be cut.
pub const MAX_ROWS: usize = 6_500;

/// The fields that the vendor's first samples of the list have.
pub const EARLY_FIELDS: &[&str] = ALL_FIELDS.split_at(ALL_FIELDS.len() - LATER).0;

/// How many of the fields came later. They stand at the end.
const LATER: usize = 4;

/// All fields of the list that are known (`reference/ringostat.md` §3); the double f is the vendor's.
pub const ALL_FIELDS: &[&str] = &[
    "calldate",
    "caller",
    "dst",
    "pool_name",
    "disposition",
    "category_mark",
    "duration",
    "call_type",
    "waittime",
    "billsec",
    "connected_with",
    "call_counter",
    "proper_flag",
    "repeated_flag",
    "utm_source",
    "utm_medium",
    "utm_campaign",
    "utm_content",
    "utm_term",
    "uniqueid",
    "category_number",
    "employee_number",
    "employee_mark",
    "client_id",
    "remote_ip",
    "refferrer",
    "landing",
    "recording",
    "call_card",
    "additional_number",
    "has_recording",
    "scheme_name",
    "duration_ms",
    "recording_wav",
    "department",
    "caller_number",
    "employee_fio",
];

/// Asks for the calls of a period, its ends as wall clocks in the project's time zone. `fields` are [`ALL_FIELDS`] to begin with.
pub fn calls_list(from: DateTime, to: DateTime, fields: &[&str]) -> ApiRequest {
    let clock = |at: DateTime| at.strftime("%Y-%m-%d %H:%M:%S").to_string();
    let query = vec![
        ("export_type", "json".to_owned()),
        ("from", clock(from)),
        ("to", clock(to)),
        ("fields", fields.join(",")),
    ];
    ApiRequest::get("/calls/list", query)
}

/// The fields to ask for after [`ApiProblem::UnknownField`]: without the one that it names, else those of the first
/// samples. `None` if there is nothing left to try.
pub fn fewer_fields<'f>(asked: &[&'f str], unknown: &str) -> Option<Vec<&'f str>> {
    let without_it: Vec<&str> = asked.iter().copied().filter(|field| !field.eq_ignore_ascii_case(unknown)).collect();
    let early: Vec<&str> = asked.iter().copied().filter(|field| EARLY_FIELDS.contains(field)).collect();
    [without_it, early].into_iter().find(|fewer| fewer.len() < asked.len() && !fewer.is_empty())
}

/// A row of the log.
#[derive(Clone, PartialEq, Eq)]
pub struct ListedCall {
    /// The row as one JSON object, for [`crate::ringostat::parse_listed`].
    pub raw: Vec<u8>,
    /// The source's id of the call.
    pub call_id: Option<String>,
    /// When it began.
    pub start: Option<Written>,
}

impl fmt::Debug for ListedCall {
    /// Without what the row says: it holds numbers and names.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListedCall")
            .field("raw_bytes", &self.raw.len())
            .field("has_call_id", &self.call_id.is_some())
            .finish_non_exhaustive()
    }
}

/// Reads a reply to [`calls_list`]: a list of objects, an object that has one, or a table with a first line of names.
///
/// # Errors
/// The API's, or a reply in which no rows can be found.
pub fn read_calls_list(status: u16, body: &[u8]) -> Result<Vec<ListedCall>, ApiProblem> {
    let body = opened(status, body)?;
    let text = trim(&body.text);
    let aliases = Aliases::default();
    match body.shape {
        _ if text == "null" => Ok(Vec::new()),
        Shape::Json => {
            let rows = rows(text, MAX_WRAPPED).ok_or(ApiProblem::NotUnderstood)?;
            Ok(rows.into_iter().map(|row| listed(row, &aliases)).collect())
        }
        Shape::Form | Shape::Multipart => {
            let is_header = |names: &[String]| names.iter().any(|name| aliases.meaning(name) == Some(Meaning::CallId));
            let rows = csv::rows(text, is_header).ok_or(ApiProblem::NotUnderstood)?;
            Ok(rows.iter().map(|row| listed(row, &aliases)).collect())
        }
        Shape::Xml => Err(ApiProblem::NotUnderstood),
    }
}

/// `{"result":{"calls":[…]}}`: nobody wraps more around a list.
const MAX_WRAPPED: usize = 2;

/// The rows of a reply: of a list, of the first list of an object, or the members of one that is keyed by the call.
fn rows(json: &str, wrapped: usize) -> Option<Vec<&str>> {
    if json.starts_with('[') {
        let elements = json::elements(json).ok()?;
        let rows: Vec<&str> = elements.iter().copied().filter(|element| element.starts_with('{')).collect();
        return (elements.is_empty() || !rows.is_empty()).then_some(rows);
    }
    let members = json::members(json).ok()?;
    let values = || members.iter().map(|(_, raw)| *raw);
    if values().next().is_some() && values().all(|raw| raw.starts_with('{') && is_row(raw)) {
        return Some(values().collect());
    }
    if let Some(rows) = values().filter(|raw| raw.starts_with('[')).find_map(|list| rows(list, 0)) {
        return Some(rows);
    }
    if is_row(json) {
        return Some(vec![json]);
    }
    let wrapped = wrapped.checked_sub(1)?;
    values().filter(|raw| raw.starts_with('{')).find_map(|object| rows(object, wrapped))
}

fn is_row(object: &str) -> bool {
    let Ok(members) = json::members(object) else { return false };
    members.iter().any(|(key, _)| Meaning::CallId.default_keys().iter().any(|id| key.eq_ignore_ascii_case(id)))
}

fn listed(row: &str, aliases: &Aliases) -> ListedCall {
    let raw = RawWebhook { body: row.as_bytes(), ..RawWebhook::default() };
    let (call_id, start) = parse(&raw, aliases).map_or((None, None), |parsed| {
        let (moment, wall) = (parsed.fields.start_moment, parsed.fields.start_wall);
        (parsed.call_id, moment.map(Written::Moment).or(wall.map(Written::Wall)))
    });
    ListedCall { raw: row.as_bytes().to_vec(), call_id, start }
}
