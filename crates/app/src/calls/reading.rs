//! Reads the events of any kind of source.

use std::borrow::Cow;

use domain::call::CallEvent;
use domain::call::event::CallKey;
use store::events::{Details, RawEvent};
use telephony::ringostat::{self, Aliases};
use telephony::{Doubt, Glance, RawWebhook, SourceKind, Unreadable, cti};

use super::source::Source;

/// What an event says, whatever its source speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The call it tells of.
    pub key: CallKey,
    /// What it tells.
    pub event: CallEvent,
    /// What of it was not understood.
    pub details: Details,
}

/// Reads one event as it came.
///
/// # Errors
/// Why it is not understood.
pub fn read(source: &Source, raw: &RawEvent) -> Result<Told, Unreadable> {
    let ((external_id, event), unknown, doubtful) = match source.kind {
        SourceKind::Ringostat => {
            let parsed = read_ringostat(source, raw)?;
            let (unknown, doubtful) = (parsed.unknown.clone(), parsed.doubtful.clone());
            (parsed.into_event(raw.id, raw.received_at), unknown, doubtful)
        }
        SourceKind::Cti => {
            let mut parsed = read_cti(raw)?;
            let (unknown, doubtful) = (std::mem::take(&mut parsed.unknown), std::mem::take(&mut parsed.doubtful));
            (parsed.into_event(raw.id, raw.received_at), unknown, doubtful)
        }
    };
    let key = CallKey { connection: source.connection, external_id, generation: raw.generation };
    Ok(Told { key, event, details: details(unknown, &doubtful) })
}

fn read_ringostat(source: &Source, raw: &RawEvent) -> Result<ringostat::Parsed, Unreadable> {
    if raw.event.as_deref() == Some(ringostat::LISTED) {
        return ringostat::parse_listed(&raw.body, raw.received_at, &source.aliases, &source.lens.zone);
    }
    ringostat::parse(&webhook(raw, query(raw).as_deref(), &raw.body), &source.aliases)
}

/// Reads one event of the generic push.
///
/// # Errors
/// Why it is not understood.
pub fn read_cti(raw: &RawEvent) -> Result<cti::Parsed, Unreadable> {
    cti::parse(&webhook(raw, query(raw).as_deref(), &raw.body))
}

/// A look at an event, with another body than its own where that is only its beginning.
pub fn glance(kind: SourceKind, raw: &RawEvent, body: &[u8], aliases: &Aliases) -> Glance {
    let query = query(raw);
    let webhook = webhook(raw, query.as_deref(), body);
    match kind {
        SourceKind::Ringostat => ringostat::glance(&webhook, aliases),
        SourceKind::Cti => cti::glance(&webhook),
    }
}

fn query(raw: &RawEvent) -> Option<Cow<'_, str>> {
    raw.query.as_deref().map(String::from_utf8_lossy)
}

fn webhook<'a>(raw: &'a RawEvent, query: Option<&'a str>, body: &'a [u8]) -> RawWebhook<'a> {
    RawWebhook { event_in_path: raw.event.as_deref(), query, content_type: raw.content_type.as_deref(), body }
}

fn details(unknown: Vec<(String, String)>, doubtful: &[Doubt]) -> Details {
    let doubtful = doubtful.iter().map(|doubt| (doubt.key.clone(), doubt.reason.as_str().to_owned())).collect();
    Details { unknown, doubtful }
}
