//! Any bytes, and the same event in every form.

use proptest::collection::vec;
use proptest::prelude::*;
use telephony::ringostat::{Aliases, Meaning, RawWebhook, Unreadable, glance, parse};

use super::in_every_form;

fn content_types() -> impl Strategy<Value = Option<String>> {
    let known =
        ["application/json", "application/x-www-form-urlencoded", "text/xml", "multipart/form-data; boundary=b", ""];
    prop_oneof![
        Just(None),
        prop::sample::select(known.to_vec()).prop_map(|t| Some(t.to_owned())),
        any::<String>().prop_map(Some)
    ]
}

/// Bytes that look like bodies more often than chance would make them.
pub fn bodies() -> impl Strategy<Value = Vec<u8>> {
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        "\"",
        ":",
        ",",
        "<",
        ">",
        "</",
        "/>",
        "&",
        "=",
        "%",
        "%2",
        "%41",
        "\\u",
        "\\ud800",
        "\\",
        "\0",
        "\n",
        "null",
        "1e999",
        "-",
        "call_id",
        "caller",
        "dst",
        "additional_call_data",
        "recording",
        "https://",
        "calldate",
        "2024-01-31 17:47:25",
        "<root>",
        "</root>",
        "<![CDATA[",
        "]]>",
        "&amp;",
        "&#0;",
        "&#x110000;",
        "<!DOCTYPE a>",
        "--b\r\n",
        "\r\n\r\n",
        "{{",
        "}}",
        "name=\"",
        "їжак",
        "\u{feff}",
        " ",
        "+",
        "%7B",
        "%7D",
        "%22",
        "+%3C",
        "{\"",
        "\":\"",
        "\",\"",
        "{\"call_id\":\"1\"}",
        "[{\"call_id\":\"1\"},{\"call_id\":\"1\"}]",
        "\"{\\\"call_id\\\":1}\"",
        "payload=",
        "data[call_id]=1&",
        "caller[]=",
        "&amp;",
        "&amp;lt;",
        "<call><call_id>1</call_id></call>",
        "<a>",
        "</a>",
        "billsec\":1844674407370955161",
        "3.8e11",
        "1e9999999999999999999",
        "E164\":false",
        "12/29/2025, 11:20:01 PM",
        "<!DOCTYPE root>",
        "<!DOCTYPE a [",
    ];
    let piece = prop_oneof![
        4 => prop::sample::select(pieces.to_vec()).prop_map(|p| p.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..4),
    ];
    prop_oneof![vec(any::<u8>(), 0..300), vec(piece, 0..40).prop_map(|p| p.concat())]
}

/// Values that mean the same wherever they stand: XML has no way to write control characters.
fn values() -> impl Strategy<Value = String> {
    let usual = [
        "in",
        "out",
        "ANSWERED",
        "NO ANSWER",
        "23",
        "-1",
        "00:01:23",
        "2024-01-31 17:47:25",
        "\"Ім'я\" <380440000001>",
        "https://a.example/r?t=1&u=%41",
        "null",
        "%D0%9E",
    ];
    prop_oneof![
        prop::sample::select(usual.to_vec()).prop_map(str::to_owned),
        "[^\\p{C}\\p{Z}]{1,20}( [^\\p{C}\\p{Z}]{1,20})?"
    ]
}

fn pairs() -> impl Strategy<Value = Vec<(String, String)>> {
    let keys: Vec<&str> =
        Meaning::ALL.iter().flat_map(|m| m.default_keys().iter().copied()).chain(["colour", "event"]).collect();
    let key = prop::sample::subsequence(keys.clone(), 0..keys.len());
    (key, vec(values(), keys.len()))
        .prop_map(|(keys, values)| keys.into_iter().map(str::to_owned).zip(values).collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(
        body in bodies(),
        query in prop_oneof![Just(None), any::<String>().prop_map(Some)],
        content_type in content_types(),
        path in prop_oneof![Just(None), any::<String>().prop_map(Some)],
    ) {
        let raw = RawWebhook { event_in_path: path.as_deref(), query: query.as_deref(), content_type: content_type.as_deref(), body: &body };
        if let Ok(parsed) = parse(&raw, &Aliases::default()) {
            prop_assert!(!parsed.external_id().is_empty() && parsed.external_id().len() < 1_000);
            prop_assert!(!parsed.external_id().contains('\0'));
            for text in parsed.fields.other.values() {
                prop_assert!(!text.is_empty() && text.trim() == text && !text.contains('\0'), "{text:?}");
            }
            prop_assert_eq!(parse(&raw, &Aliases::default()), Ok(parsed));
        }
    }

    #[test]
    fn unknown_keys_are_told_of_any_bytes(body in bodies(), query in prop_oneof![Just(None), any::<String>().prop_map(Some)]) {
        let raw = RawWebhook { query: query.as_deref(), body: &body, ..RawWebhook::default() };
        let listed = glance(&raw, &Aliases::default()).unknown;
        prop_assert!(listed.len() <= 64);
        if let Ok(parsed) = parse(&raw, &Aliases::default()) {
            prop_assert_eq!(listed, parsed.unknown);
        }
    }

    #[test]
    fn the_same_pairs_say_the_same_in_every_form(pairs in pairs()) {
        let read = in_every_form(&pairs).map(|(form, query, body)| {
            let raw = RawWebhook { query: query.as_deref(), body: body.as_bytes(), ..RawWebhook::default() };
            (form, parse(&raw, &Aliases::default()))
        });
        let (_, first) = &read[0];
        for (form, other) in &read {
            match (first, other) {
                (Ok(first), Ok(other)) => {
                    prop_assert_eq!(&first.fields, &other.fields, "{}", form);
                    prop_assert_eq!(&first.call_id, &other.call_id, "{}", form);
                    prop_assert_eq!(&first.doubtful, &other.doubtful, "{}", form);
                }
                (Err(first), Err(other)) => prop_assert!(first == other || *other == Unreadable::Empty, "{form}"),
                (first, other) => prop_assert!(false, "{form}: {first:?} {other:?}"),
            }
        }
    }
}

proptest! {
    // Few, since each is a mebibyte: the test's own time limit is what "soon" means. `work_tests.rs` counts the work.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_mebibyte_of_anything_ends_soon(
        head in bodies(),
        repeated in bodies(),
        tail in bodies(),
        content_type in content_types(),
        query in prop_oneof![Just(None), any::<String>().prop_map(Some)],
    ) {
        let room = (1_usize << 20).saturating_sub(head.len() + tail.len());
        let times = room / repeated.len().max(1);
        let body = [head, repeated.repeat(if repeated.is_empty() { 0 } else { times }), tail].concat();
        prop_assert!(body.len() <= 1 << 20);
        let raw = RawWebhook { event_in_path: None, query: query.as_deref(), content_type: content_type.as_deref(), body: &body };
        if let Ok(parsed) = parse(&raw, &Aliases::default()) {
            prop_assert!(parsed.unknown.len() <= 64 && parsed.doubtful.len() <= 65);
        }
    }
}
