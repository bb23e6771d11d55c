//! Any bytes.

use domain::call::Generation;
use domain::id::EventId;
use domain::time::Time;
use proptest::collection::vec;
use proptest::prelude::*;
use telephony::RawWebhook;
use telephony::cti::{next_generation, parse, reply};

/// Bytes that look like events more often than chance would make them.
fn bodies() -> impl Strategy<Value = Vec<u8>> {
    let pieces = [
        "event=newCall&",
        "event=answer&",
        "event=hangup&",
        "callId=1&",
        "direction=in&",
        "direction=out&",
        "from=",
        "+4930",
        "to=",
        "user[]=",
        "user=",
        "answeringNumber=101&",
        "cause=busy&",
        "&",
        "=",
        "%",
        "%41",
        "\0",
        "+",
        "{\"event\":\"newCall\",\"callId\":\"1\"",
        ",\"user\":[\"a\",\"b\"]",
        ",\"from\":",
        "\"",
        "[",
        "]",
        "}",
        "{",
        "<root><event>answer</event><callId>1</callId>",
        "</root>",
        "анонім",
        "\u{feff}",
        "amp;",
    ];
    let piece = prop_oneof![
        5 => prop::sample::select(pieces.to_vec()).prop_map(|p| p.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..4),
    ];
    prop_oneof![vec(any::<u8>(), 0..300), vec(piece, 0..40).prop_map(|p| p.concat())]
}

fn check(raw: &RawWebhook<'_>) -> Result<(), TestCaseError> {
    let Ok(parsed) = parse(raw) else {
        return Ok(());
    };
    prop_assert!(parse(raw).is_ok_and(|again| again == parsed));
    prop_assert!(!parsed.call_id.is_empty() && parsed.call_id.chars().count() <= 200 && !parsed.call_id.contains('\0'));
    prop_assert!(parsed.users.len() <= 64 && parsed.unknown.len() <= 64 && parsed.doubtful.len() <= 64);
    let reply = reply(Some(&parsed), true, parsed.fields.caller.as_deref());
    prop_assert!(serde_json::from_str::<serde_json::Value>(&reply).is_ok());
    let next = next_generation(&Generation::default(), &parsed, Time::Y2000);
    prop_assert_eq!(next.number, 0);
    let moment = parsed.kind.moment();
    prop_assert_eq!(parsed.into_event(EventId(uuid::Uuid::nil()), Time::Y2000).1.moment, moment);
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(
        body in bodies(),
        query in prop_oneof![Just(None), any::<String>().prop_map(Some)],
        path in prop_oneof![Just(None), any::<String>().prop_map(Some)],
    ) {
        check(&RawWebhook { event_in_path: path.as_deref(), query: query.as_deref(), content_type: None, body: &body })?;
    }
}

proptest! {
    // Few, since each is a mebibyte: the test's own time limit is what "soon" means.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_mebibyte_of_anything_ends_soon(head in bodies(), repeated in bodies()) {
        let times = ((1_usize << 20) - head.len()) / repeated.len().max(1);
        let body = [head, repeated.repeat(if repeated.is_empty() { 0 } else { times })].concat();
        check(&RawWebhook { body: &body, ..RawWebhook::default() })?;
    }
}
