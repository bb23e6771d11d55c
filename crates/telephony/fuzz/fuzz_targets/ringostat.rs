//! Any bytes as a webhook: as a body alone; then the first line as the query and the second as the content type. The latter
//! also as a request for a destination.

#![no_main]

use libfuzzer_sys::fuzz_target;
use telephony::ringostat::forward::{ForwardDialect, ForwardRequest, answer};
use telephony::ringostat::{Aliases, RawWebhook, glance, parse};

fuzz_target!(|data: &[u8]| {
    let aliases = Aliases::default();
    let whole = RawWebhook { body: data, ..RawWebhook::default() };
    if let Ok(parsed) = parse(&whole, &aliases) {
        assert!(!parsed.external_id().is_empty());
        assert_eq!(glance(&whole, &aliases).unknown, parsed.unknown);
        assert_eq!(parse(&whole, &aliases), Ok(parsed));
    }
    let mut lines = data.splitn(3, |byte| *byte == b'\n');
    let mut line = || String::from_utf8_lossy(lines.next().unwrap_or_default());
    let (query, content_type) = (line(), line());
    let body = lines.next().unwrap_or_default();
    let raw = RawWebhook { query: Some(&query), content_type: Some(&content_type), body, ..RawWebhook::default() };
    let _ = parse(&raw, &aliases);
    let request = ForwardRequest::read(&raw, &aliases);
    let _ = answer(ForwardDialect::JsonRpc, "destination", request.caller.as_deref(), &request);
});
