//! A row of the call log as an event. It has a clock, which a webhook has not: when it was fetched.
//!
//! A call in progress is listed as NO ANSWER with zeros and corrected later (`reference/ringostat.md` §3). Such a row says
//! nothing of the end.

use domain::call::event::{EventFields, Field, Moment};
use domain::call::outcome;
use domain::call::start::{self, Clues};
use domain::time::Time;
use jiff::tz::TimeZone;

use super::{Aliases, Parsed, RawWebhook, Unreadable, parse};

/// The name under which rows are kept among the events; no webhook has it.
pub const LISTED: &str = "calls_list";
/// So long a row that looks like a call in progress may be one. Older calls are over.
const MAY_BE_IN_PROGRESS_SECONDS: i64 = 2 * 3600;

/// Reads one row of the call log, fetched at `fetched_at`. Starts without a zone are in `zone`, the connection's.
///
/// # Errors
/// Why nothing of it is understood.
pub fn parse_listed(
    raw_json: &[u8],
    fetched_at: Time,
    aliases: &Aliases,
    zone: &TimeZone,
) -> Result<Parsed, Unreadable> {
    let mut parsed = parse(&RawWebhook { body: raw_json, ..RawWebhook::default() }, aliases)?;
    parsed.clock = Some(fetched_at);
    parsed.listed_as = Some(Moment::End);
    if is_provisional(&parsed.fields, parsed.call_id.as_deref(), fetched_at, zone) {
        parsed.listed_as = Some(Moment::Before);
        let fields = &mut parsed.fields;
        fields.code = None;
        (fields.talk_seconds, fields.total_seconds, fields.wait_seconds) = (None, None, None);
    }
    Ok(parsed)
}

/// Whether a row may be of a call in progress: NO ANSWER with zeros, without a recording, and a start less than two hours
/// before it was fetched. Once the call is older it has to be read again.
pub fn is_provisional(fields: &EventFields, call_id: Option<&str>, fetched_at: Time, zone: &TimeZone) -> bool {
    let is_zero = |seconds: Option<u32>| seconds.is_none_or(|seconds| seconds == 0);
    let looks_so = fields.code.as_deref().is_some_and(outcome::is_no_answer)
        && [fields.talk_seconds, fields.total_seconds, fields.wait_seconds].into_iter().all(is_zero)
        && fields.recording.is_none()
        && fields.other.get(&Field::HasRecording).is_none_or(|flag| flag != "1");
    let is_young = |start: Time| fetched_at.seconds_since(start) < MAY_BE_IN_PROGRESS_SECONDS;
    looks_so && start_of(fields, call_id, fetched_at, zone).is_some_and(is_young)
}

/// The start as a row tells it, by the rules of calls; nobody's receipt stands in for it.
fn start_of(fields: &EventFields, call_id: Option<&str>, fetched_at: Time, zone: &TimeZone) -> Option<Time> {
    let clues = Clues {
        moment: fields.start_moment.filter(|start| start::is_plausible(*start, fetched_at)),
        wall: fields.start_wall.filter(|wall| start::is_plausible_wall(*wall, zone, fetched_at)),
        in_id: call_id.and_then(start::seconds_in_id).filter(|start| start::is_plausible(*start, fetched_at)),
        first_received: fetched_at,
    };
    let is_told = clues.moment.is_some() || clues.wall.is_some() || clues.in_id.is_some();
    is_told.then(|| clues.resolve(zone))
}
