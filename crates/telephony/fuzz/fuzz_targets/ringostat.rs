//! Any bytes as a webhook: the first line is the query, the rest the body.

#![no_main]

use libfuzzer_sys::fuzz_target;
use telephony::ringostat::{Aliases, RawWebhook, parse};

fuzz_target!(|data: &[u8]| {
    let aliases = Aliases::default();
    let whole = RawWebhook { body: data, ..RawWebhook::default() };
    if let Ok(parsed) = parse(&whole, &aliases) {
        assert!(!parsed.external_id().is_empty());
        assert_eq!(parse(&whole, &aliases), Ok(parsed));
    }
    let (query, body) = data.split_at(data.iter().position(|b| *b == b'\n').unwrap_or(0));
    let query = String::from_utf8_lossy(query);
    let _ = parse(&RawWebhook { query: Some(&query), body, ..RawWebhook::default() }, &aliases);
});
