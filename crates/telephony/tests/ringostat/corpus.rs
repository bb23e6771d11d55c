//! Nasty bodies from `fixtures/corpus`: each is read or refused as listed here, and quickly. Larger ones are made here.

use telephony::ringostat::{Aliases, RawWebhook, parse};

/// What becomes of each file: its call id, or why it is refused.
const EXPECT: &[(&str, &str)] = &[
    ("absent_words.json", "1.1"),
    ("billion_laughs.xml", "not_xml"),
    ("bom.json", "1.1"),
    ("bom_twice.json", "1.1"),
    ("dates.json", "1.1"),
    ("deep_array.json", "not_an_object"),
    ("deep_object.json", "1.1"),
    ("doctype_bare.xml", "1.1"),
    ("doctype_external.xml", "not_xml"),
    ("duplicate_keys.json", "1.1"),
    ("exponents.json", "1.1"),
    ("external_entity.xml", "not_xml"),
    ("form_braces.txt", "1.1"),
    ("html_escaped.txt", "1.1"),
    ("html_twice.json", "1.1"),
    ("joined_by_entities.txt", "1.1"),
    ("json_encoded.txt", "1.1"),
    ("json_in_string.json", "1.1"),
    ("lists_of_one.json", "1.1"),
    ("lone_surrogates.json", "1.1"),
    ("lost_plus.txt", "1.1"),
    ("nul.json", "1.1"),
    ("one_call_twice.xml", "1.1"),
    ("overflow_ms.json", "1.1"),
    ("payload.txt", "1.1"),
    ("plus_as_blank.json", "1.1"),
    ("random.bin", "not_utf8"),
    ("raw_newline.json", "1.1"),
    ("script.html", "nothing_understood"),
    ("two_calls.json", "several_calls"),
    ("two_calls.xml", "several_calls"),
    ("unclosed.json", "not_json"),
    ("unclosed.xml", "not_xml"),
    ("utf16be.json", "1.1"),
    ("utf16le.json", "1.1"),
    ("utf16le_unmarked.json", "1.1"),
    ("windows1251.json", "1.1"),
    ("wrapped.json", "1.1"),
];

fn outcome(body: &[u8]) -> String {
    match parse(&RawWebhook { body, ..RawWebhook::default() }, &Aliases::default()) {
        Ok(parsed) => parsed.external_id(),
        Err(why) => why.as_str().to_owned(),
    }
}

#[test]
fn every_file_is_read_or_refused_as_expected() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/corpus");
    let mut got: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), outcome(&std::fs::read(&path).unwrap())))
        .collect();
    got.sort();
    let got: Vec<(&str, &str)> = got.iter().map(|(file, outcome)| (file.as_str(), outcome.as_str())).collect();
    assert_eq!(got, EXPECT);
}

/// A body may have a mebibyte. None of these may take more than a blink, nor the stack.
#[test]
fn large_bodies_end_soon() {
    const MIB: usize = 1 << 20;
    let fill = |piece: &str| piece.repeat(MIB / piece.len());
    for (body, expect) in [
        (fill("["), "too_deep"),
        (fill("{\"a\":"), "too_deep"),
        (format!("[{}{{}}]", fill("{},")), "several_calls"),
        (format!("[{}{{}}]", fill("{\"call_id\":\"1\"},")), "several_calls"),
        (format!("[{}{{\"call_id\":\"1\"}}]", fill("{\"call_id\":\"1\"},")), "1"),
        (format!("{{\"data\":[{}1]}}", fill("1,")), "nothing_understood"),
        (format!("{{\"call_id\":\"1\",\"a\":{}1{}}}", fill("[1,"), "]".repeat(MIB / 3)), "1"),
        (format!("{{\"x\":{}1{}}}", fill("{\"a\":"), "}".repeat(MIB / 5)), "nothing_understood"),
        (format!("{{\"call_id\":\"1\"{}}}", fill(",\"dst\":\"1\"")), "1"),
        (format!("{{\"call_id\":\"1\"{}}}", fill(",\"billsec\":\"x\"")), "1"),
        (format!("{{\"call_id\":\"1\",\"{}\":{{{}\"z\":1}}}}", "k".repeat(MIB / 2), "\"a\":1,".repeat(MIB / 12)), "1"),
        (format!("{{\"call_id\":\"1\",\"caller\":\"{}\"}}", fill("&lt;")), "1"),
        (format!("{{\"call_id\":\"1\",\"caller\":\"{}\"}}", fill("\\u0041")), "1"),
        (format!("{{\"call_id\":\"1\",\"employee_fio\":\"{}\"}}", fill("%41")), "1"),
        (format!("call_id=1&{}", fill("a=b&")), "1"),
        (format!("call_id=1&dst={}{}", fill("<"), "&dst=1".repeat(300)), "1"),
        (format!("call_id=1&{}", fill("a[")), "1"),
        (fill("<a>"), "too_deep"),
        (format!("<root><call_id>1</call_id>{}{}</root>", "<a>".repeat(MIB / 7), "</a>".repeat(MIB / 7)), "1"),
        (format!("<root>{}</root>", fill("<a><b/></a>")), "several_calls"),
        (format!("<root>{}</root>", fill("<a><call_id>1</call_id></a>")), "1"),
        (format!("<root><call_id>1</call_id>{}</root>", fill("<a/>")), "1"),
        (format!("<root><call_id>1</call_id><caller>{}</caller></root>", fill("&amp;")), "1"),
        (format!("<root>{}", fill("&#x41;")), "not_xml"),
        (fill("--b\r\n"), "nothing_understood"),
        (fill("-"), "nothing_understood"),
        (fill("%7B"), "nothing_understood"),
        (fill("%5B"), "nothing_understood"),
        (format!("\"{}\"", fill("\\\"")), "nothing_understood"),
        (format!("call_id=1&E164={}", fill("&amp;")), "1"),
        (format!("payload={}", fill("{")), "nothing_understood"),
    ] {
        assert_eq!(outcome(body.as_bytes()), expect, "{}", &body[..40]);
    }
}
