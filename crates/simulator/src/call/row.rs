//! The row of a call in `calls/list` (§3).

use serde_json::{Value, json};

use super::Record;
use crate::simulator::Simulator;

/// Fields that can be asked for, those of the published sample first.
pub(crate) const FIELDS: [&str; 37] = [
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
/// So many of them come unasked: which do is not published, so those of the first sample.
pub(crate) const USUAL: usize = 33;
/// Those that a campaign fills.
const CAMPAIGN: [&str; 9] = [
    "utm_source",
    "utm_medium",
    "utm_campaign",
    "utm_content",
    "utm_term",
    "client_id",
    "remote_ip",
    "refferrer",
    "landing",
];

impl Record {
    /// A value that came with the client's visit to the site.
    pub fn of_campaign(&self, field: &str) -> Option<&str> {
        let known = CAMPAIGN.contains(&field);
        known.then(|| self.campaign.get(field).map_or("(not set)", String::as_str))
    }
}

impl Simulator {
    /// All fields of a row. While rows are `stale`, calls that ended meanwhile look as they did in progress: `NO ANSWER` with zeros.
    pub(crate) fn row(&self, record: &Record, stale: bool) -> Vec<(String, Value)> {
        let value = |field: &&'static str| {
            let corrected = record.corrected.get(field).cloned();
            ((*field).to_owned(), corrected.unwrap_or_else(|| self.value(record, field, stale)))
        };
        FIELDS.iter().map(value).collect()
    }

    fn value(&self, record: &Record, field: &str, stale: bool) -> Value {
        let end = record.end.as_ref().filter(|_| !(stale && record.ended_unlisted));
        let (wait, talk) = end.map_or((0, 0), |end| (u64::from(end.waittime), u64::from(end.billsec)));
        let code = end.map_or("NO ANSWER", |end| end.disposition.as_str());
        let recorded = end.is_some() && record.recorded;
        let employee = record.employee().filter(|_| end.is_some());
        match field {
            "calldate" => json!(self.local(record.started, "%Y-%m-%dT%H:%M:%S%z")),
            "caller" => json!(record.caller()),
            "dst" => json!(record.dst()),
            "disposition" => json!(code),
            "duration" => json!(wait + talk),
            "duration_ms" => json!(((wait + talk) * 1000).to_string()),
            "call_type" => json!(record.call_type()),
            "waittime" => json!(wait.to_string()),
            "billsec" => json!(talk),
            "connected_with" => json!(record.connected_with().filter(|_| end.is_some()).unwrap_or_default()),
            "call_counter" => json!(record.nth),
            "proper_flag" => json!(u8::from(code == "PROPER")),
            "repeated_flag" => json!(u8::from(code == "REPEATED")),
            "uniqueid" => json!(record.id),
            "employee_number" => employee.map_or(json!(-1), |employee| json!(employee.staff_id)),
            "employee_fio" => json!(employee.map_or("", |employee| &employee.fio)),
            "additional_number" => json!(employee.map_or("", |employee| &employee.extension)),
            "category_mark" | "employee_mark" => json!(0),
            "category_number" => json!(-1),
            "recording" | "recording_wav" if recorded => json!(self.recording_url(&record.id)),
            "has_recording" => json!(if recorded { "1" } else { "0" }),
            "scheme_name" => json!(record.scheme),
            "department" => json!(record.department.as_deref().unwrap_or_default()),
            "caller_number" => json!(if record.kind == super::Kind::Outgoing { "" } else { &record.client }),
            "call_card" => json!(self.card_url(&record.id)),
            _ => json!(record.of_campaign(field).unwrap_or_default()),
        }
    }

    /// A moment on the project's wall clock.
    pub(crate) fn local(&self, at: jiff::Timestamp, format: &str) -> String {
        let zoned = at.to_zoned(self.shared.zone.clone());
        jiff::fmt::strtime::format(format, &zoned).unwrap_or_default()
    }

    /// The page of a call in the cabinet, which is not simulated.
    pub(crate) fn card_url(&self, id: &str) -> String {
        format!("{}/call-card/{id}", self.url())
    }
}
