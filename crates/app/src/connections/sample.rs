//! A sample call, sent the way of real ones.

use domain::access::Right;
use domain::employee::Mapping;
use domain::id::{ConnectionId, EventId};
use domain::phone::PhoneNumber;
use domain::time::Time;
use jiff::Zoned;
use store::{connections, employees, lines};
use telephony::SourceKind;

use super::tokens;
use crate::calls::source::kind_of;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::events::receive::{Incoming, Receipt, receive};
use crate::principal::Principal;

/// The client of sample calls: a number in whose range nobody is given one.
const SAMPLE_CLIENT: &str = "+380670000000";
/// The company's number, where no line is known.
const SAMPLE_LINE: &str = "+380440000000";
/// A call of half a minute, answered after twelve seconds.
const WAIT_SECONDS: i64 = 12;
const TALK_SECONDS: i64 = 30;

/// A sample call that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// The event, the last one of several, as the log has it; none while the database is away.
    pub event: Option<EventId>,
    /// The id by which the call can be found in the report.
    pub external_id: String,
    /// The connection is disabled: the event waits until it is enabled.
    pub waits: bool,
}

/// Sends a sample call through the connection's own webhook: an answered incoming call that has just ended, told as such a source tells it. It does what
/// a real call of an unknown number would do.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn sample(ctx: &Ctx, who: &Principal, id: ConnectionId) -> Result<Sample, Error> {
    who.may(Right::Administer)?;
    let load = (
        connections::by_id(who.workspace, id).first(),
        employees::of_connection(who.workspace, id),
        lines::list(who.workspace, Some(id), None, 1),
    );
    let (row, mappings, lines) = ctx.store.load(load).await?;
    let row = row.ok_or(Error::NotFound)?;
    let kind = kind_of(&row.kind)?;
    let hook = tokens::hook_of(kind);
    let token = tokens::open(ctx, id, hook, &row.hook_token_sealed)?;
    let zone = domain::time::zone(&row.time_zone).map_err(|error| Error::Internal(error.to_string()))?;
    let started_at = ctx.clock.now().plus_seconds(-(WAIT_SECONDS + TALK_SECONDS));
    let external_id = external_id(ctx, started_at);
    let manager = mappings.iter().find(|mapping| Some(mapping.user) == who.user).or(mappings.first());
    let line = lines.first().map(|line| &line.number);
    let messages = match kind {
        SourceKind::Ringostat => {
            let body = body(&external_id, &started_at.to_jiff().to_zoned(zone), line, manager);
            vec![incoming(Some("after_call"), &body)]
        }
        SourceKind::Cti => cti_bodies(&external_id, line, manager).iter().map(|body| incoming(None, body)).collect(),
    };
    let mut event = None;
    for message in messages {
        event = match receive(ctx, hook, &token, message).await? {
            Receipt::Stored(event) => Some(event),
            Receipt::Spooled(_) => None,
            Receipt::UnknownToken => return Err(Error::Internal("a connection's own token is not let in".to_owned())),
        };
    }
    Ok(Sample { event, external_id, waits: !row.enabled })
}

/// A key and its value.
type Pair = (&'static str, String);

fn body(external_id: &str, started_at: &Zoned, line: Option<&PhoneNumber>, manager: Option<&Mapping>) -> Vec<Pair> {
    let line = line.map_or_else(|| SAMPLE_LINE.to_owned(), PhoneNumber::as_e164);
    let mut body = vec![
        ("uniqueid", external_id.to_owned()),
        ("calldate", started_at.strftime("%Y-%m-%d %H:%M:%S").to_string()),
        ("call_type", "in".to_owned()),
        ("caller", digits(SAMPLE_CLIENT)),
        ("E164", SAMPLE_CLIENT.to_owned()),
        ("dst", digits(&line)),
        ("disposition", "ANSWERED".to_owned()),
        ("billsec", TALK_SECONDS.to_string()),
        ("waittime", WAIT_SECONDS.to_string()),
        ("duration", (WAIT_SECONDS + TALK_SECONDS).to_string()),
    ];
    body.extend(manager.and_then(|manager| manager.employee_id.clone()).map(|id| ("employee_id", id)));
    body.extend(manager.and_then(|manager| manager.sip_account.clone()).map(|sip| ("connected_with", sip)));
    body
}

/// The call from its beginning to its end: a hang-up alone does not say that somebody had answered.
fn cti_bodies(external_id: &str, line: Option<&PhoneNumber>, manager: Option<&Mapping>) -> Vec<Vec<Pair>> {
    let line = line.map_or_else(|| SAMPLE_LINE.to_owned(), PhoneNumber::as_e164);
    let user = manager
        .and_then(|manager| manager.sip_account.clone().or(manager.employee_id.clone()).or(manager.extension.clone()));
    let body = |event: &str, more: Option<Pair>| {
        let ends = [
            ("event", event.to_owned()),
            ("callId", external_id.to_owned()),
            ("direction", "in".to_owned()),
            ("from", SAMPLE_CLIENT.to_owned()),
            ("to", line.clone()),
        ];
        ends.into_iter().chain(more).collect()
    };
    let user = user.map(|user| ("user", user));
    vec![body("newCall", None), body("answer", user), body("hangup", Some(("cause", "normalClearing".to_owned())))]
}

/// Looks like a real one; the node says what it is, and the digits behind the point never repeat.
fn external_id(ctx: &Ctx, started_at: Time) -> String {
    let counter = u64::from_le_bytes(ctx.ids.random()) % 1_000_000_000_000;
    format!("sample_-{}.{counter}", started_at.seconds())
}

fn digits(e164: &str) -> String {
    e164.trim_start_matches('+').to_owned()
}

fn incoming(event: Option<&str>, pairs: &[Pair]) -> Incoming {
    let pairs: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}={}", escaped(value))).collect();
    Incoming {
        event: event.map(str::to_owned),
        query: None,
        content_type: Some("application/x-www-form-urlencoded".to_owned()),
        body: pairs.join("&").into_bytes(),
    }
}

/// A value of a form.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}
