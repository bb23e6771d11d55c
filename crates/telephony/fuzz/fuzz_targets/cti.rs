//! Any bytes as an event of the generic CTI push: as a body alone, then the first line as the query.

#![no_main]

use libfuzzer_sys::fuzz_target;
use telephony::RawWebhook;
use telephony::cti::parse;

fuzz_target!(|data: &[u8]| {
    let whole = RawWebhook { body: data, ..RawWebhook::default() };
    if let Ok(parsed) = parse(&whole) {
        assert!(!parsed.call_id.is_empty());
        assert_eq!(parse(&whole), Ok(parsed));
    }
    let (query, body) = data.split_at(data.iter().position(|byte| *byte == b'\n').unwrap_or(0));
    let query = String::from_utf8_lossy(query);
    let _ = parse(&RawWebhook { query: Some(&query), body, ..RawWebhook::default() });
});
