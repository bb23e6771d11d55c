//! The generic CTI push, as tables and as calls.

mod calls;
mod events;
mod prop;

use telephony::RawWebhook;
use telephony::cti::{Parsed, Unreadable, parse};

/// Reads a body without any other hint.
fn read(body: &str) -> Result<Parsed, Unreadable> {
    parse(&RawWebhook { body: body.as_bytes(), ..RawWebhook::default() })
}

/// Reads a body that must be understood.
fn good(body: &str) -> Parsed {
    read(body).unwrap_or_else(|why| panic!("{}: {body}", why.as_str()))
}
