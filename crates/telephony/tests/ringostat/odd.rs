//! Odd values, each of which somebody has sent or will send.

use domain::call::event::Field;
use telephony::ringostat::{Parsed, Reason};

use super::{doubts, good, query};

/// Reads one key beside a call id.
fn with(key: &str, json: &str) -> Parsed {
    good(&format!(r#"{{"call_id":"1","{key}":{json}}}"#))
}

#[test]
fn nothing_is_absent() {
    for nothing in ["null", r#""""#, r#"" ""#, r#""null""#, r#""undefined""#, r#""\u0000""#, "[]", "{}"] {
        for key in [
            "dst",
            "disposition",
            "billsec",
            "calldate",
            "type",
            "recording",
            "employee_id",
            "employee_fio",
            "proper_flag",
            "ai_score",
            "landing",
        ] {
            let parsed = with(key, nothing);
            assert_eq!(parsed.fields, domain::call::EventFields::default(), "{key}={nothing}");
            assert_eq!(doubts(&parsed), [], "{key}={nothing}");
        }
    }
    assert_eq!(with("dst", r#""%20""#).fields.called, None);
    for key in ["utm_source", "utm_term", "client_id", "remote_ip", "refferrer", "landing"] {
        assert!(with(key, r#""(not set)""#).fields.other.is_empty(), "{key}");
        assert!(with(key, r#""%28not%20set%29""#).fields.other.is_empty(), "{key}");
    }
    let words =
        [r#""None""#, r#""(not set)""#, r#""-""#, r#""n/a""#, r#""null""#, r#""undefined""#, "false", r#""false""#];
    for nothing in words {
        for key in ["E164", "dst", "status", "billsec", "date", "recording", "department", "utm_source", "employee_fio"]
        {
            let parsed = with(key, nothing);
            assert_eq!(parsed.fields, domain::call::EventFields::default(), "{key}={nothing}");
            assert_eq!(doubts(&parsed), [], "{key}={nothing}");
        }
    }
}

#[test]
fn unusable_values_are_doubtful_and_absent() {
    let long = format!("\"{}\"", "9".repeat(65));
    let long_link = format!("\"https://a.example/{}\"", "x".repeat(2_000));
    for (key, value, reason) in [
        ("billsec", r#""soon""#, Reason::NotANumber),
        ("billsec", r#""1e3""#, Reason::NotANumber),
        ("billsec", "1e-3", Reason::NotANumber),
        ("billsec", "true", Reason::NotANumber),
        ("billsec", "-1", Reason::OutOfRange),
        ("duration", "700000", Reason::OutOfRange),
        ("duration", "123456789012345678901234567890", Reason::OutOfRange),
        ("duration_ms", "99999999999", Reason::OutOfRange),
        ("duration_ms", r#""1844674407370955161""#, Reason::OutOfRange),
        ("billsec", r#""1844674407370955161.5""#, Reason::OutOfRange),
        ("waittime", "1e20", Reason::OutOfRange),
        ("calldate", r#""1970-01-01 00:00:00""#, Reason::OutOfRange),
        ("call_timestamp", r#""0000000000""#, Reason::OutOfRange),
        ("calldate", r#""13/29/2025 11:20:01""#, Reason::NotADate),
        ("calldate", r#""yesterday""#, Reason::NotADate),
        ("calldate", r#""0000-00-00 00:00:00""#, Reason::NotADate),
        ("call_timestamp", "1.7e2", Reason::NotADate),
        ("type", r#""sideways""#, Reason::NotADirection),
        ("type", "1", Reason::NotADirection),
        ("proper_flag", r#""2""#, Reason::NotAFlag),
        ("recording", r#""//a.example/r.ogg""#, Reason::NotALink),
        ("recording", r#""file:///etc/passwd""#, Reason::NotALink),
        ("recording", r#""1""#, Reason::NotALink),
        ("recording", &long_link, Reason::TooLong),
        ("call_card", r#""javascript:alert(1)""#, Reason::NotALink),
        ("transcription", r#""Hello, how can I help""#, Reason::NotALink),
        ("landing", &long_link, Reason::TooLong),
        ("ai_score", r#""good""#, Reason::NotANumber),
        ("employee_id", &long, Reason::TooLong),
        ("dst", &long, Reason::TooLong),
        ("E164", &long, Reason::TooLong),
        ("project_id", &long, Reason::TooLong),
        ("dst", r#"["101","102"]"#, Reason::NotText),
        ("dst", r#"[["101"]]"#, Reason::NotText),
        ("dst", r#""{{dst}}""#, Reason::Placeholder),
        ("employee_fio", r#""{{employee_fio}}""#, Reason::Placeholder),
    ] {
        let parsed = with(key, value);
        assert_eq!(parsed.fields, domain::call::EventFields::default(), "{key}={value}");
        assert_eq!(doubts(&parsed), [(key, reason)], "{key}={value}");
    }
}

#[test]
fn long_texts_are_cut() {
    let parsed = with("employee_fio", &format!("\"{}\"", "ї".repeat(10_000)));
    assert_eq!(parsed.fields.who.name.as_deref(), Some(&*"ї".repeat(256)));
    assert_eq!(doubts(&parsed), [("employee_fio", Reason::Cut)]);
    assert_eq!(with("disposition", &format!("\"{}\"", "X".repeat(100))).fields.code, Some("X".repeat(64)));
    assert_eq!(
        with("ai_summary", &format!("\"{}\"", "x".repeat(20_000))).fields.other[&Field::AiSummary].len(),
        10_000
    );
    let unknown = with("colour", &format!("\"{}\"", "red".repeat(100))).unknown;
    assert_eq!(unknown[0].1.len(), 200);
    let caller = with("caller", &format!("\"\\\"{}\\\" <380440000001>\"", "N".repeat(10_000)));
    assert_eq!(caller.fields.caller.as_deref(), Some("380440000001"));
}

#[test]
fn no_more_than_a_bounded_number_of_unknown_keys_is_kept() {
    let many: Vec<String> = (0..10_000).map(|n| format!("\"key{n}\":\"{n}\"")).collect();
    let parsed = good(&format!("{{{},\"call_id\":\"1\",\"dst\":\"101\"}}", many.join(",")));
    assert_eq!(parsed.unknown.len(), 64);
    assert_eq!(parsed.fields.called.as_deref(), Some("101"));
    let repeated = format!("{{{}\"call_id\":\"1\"}}", "\"billsec\":\"x\",".repeat(1_000));
    assert_eq!(good(&repeated).call_id.as_deref(), Some("1"), "a repeated key hides no other");
    let doubtful: Vec<String> = (0..1_000).map(|_| "\"billsec\":\"x\"".to_owned()).collect();
    assert_eq!(good(&format!("{{\"call_id\":\"1\",{}}}", doubtful.join(","))).doubtful.len(), 64);
}

#[test]
fn numbers_keep_their_digits() {
    assert_eq!(with("employee_id", "331800").fields.who.employee_id.as_deref(), Some("331800"));
    assert_eq!(with("dst", "380440000099").fields.called.as_deref(), Some("380440000099"));
    assert_eq!(with("dst", "123456789012345678901234").fields.called.as_deref(), Some("123456789012345678901234"));
    assert_eq!(with("call_duration", "50.0").fields.total_seconds, Some(50));
    assert_eq!(with("category_mark", "4.0").fields.other[&Field::CategoryMark], "4");
    assert_eq!(with("category_mark", "4.50").fields.other[&Field::CategoryMark], "4.50");
    assert_eq!(with("category_mark", "-1").fields.other[&Field::CategoryMark], "-1");
    assert_eq!(with("category_mark", "1e400").fields.other[&Field::CategoryMark], "1e400");
    assert_eq!(with("category_mark", "4.25e1").fields.other[&Field::CategoryMark], "4.25e1");
    assert_eq!(with("category_mark", "-4.20e1").fields.other[&Field::CategoryMark], "-42");
    assert_eq!(with("dst", "3.80440000099E+11").fields.called.as_deref(), Some("380440000099"));
    assert_eq!(with("billsec", "1e3").fields.talk_seconds, Some(1000));
    assert_eq!(with("billsec", "0e0").fields.talk_seconds, Some(0));
    assert_eq!(
        with("call_timestamp", "1.706716045501605e15").fields.start_moment.unwrap().to_string(),
        "2024-01-31T15:47:25.501605Z"
    );
    assert_eq!(with("dialog", r#""00:01:23""#).fields.talk_seconds, Some(83));
    assert_eq!(with("duration_ms", r#""20000""#).fields.total_seconds, Some(20));
    let both = good(r#"{"call_id":"1","duration_ms":"20000","duration":"21"}"#);
    assert_eq!(both.fields.total_seconds, Some(21));
    let fallback = good(r#"{"call_id":"1","duration_ms":"20000","duration":"x"}"#);
    assert_eq!(fallback.fields.total_seconds, Some(20));
}

#[test]
fn booleans_are_flags() {
    for (sent, kept) in [("true", "1"), ("false", "0"), (r#""Yes""#, "1"), ("0", "0"), (r#""1""#, "1")] {
        assert_eq!(with("has_recording", sent).fields.other[&Field::HasRecording], kept, "{sent}");
    }
}

#[test]
fn nobody_is_no_employee() {
    for nobody in ["-1", "0", r#""-1""#, r#""0""#, r#""""#, "null"] {
        assert!(with("employee_id", nobody).fields.who.is_nobody(), "{nobody}");
    }
    let later = good(r#"{"call_id":"1","employee_id":"-1","staffid":0,"employee_number":"331800","manager_id":"7"}"#);
    assert_eq!(later.fields.who.employee_id.as_deref(), Some("331800"));
    assert_eq!(doubts(&later), [("manager_id", Reason::Conflict)]);
    assert_eq!(with("employee_estension", "101").fields.who.extension.as_deref(), Some("101"));
}

#[test]
fn the_first_link_is_the_recording() {
    let parsed = good(
        r#"{"call_id":"1","recording":"1.1","record_link":"","recording_wav":"https://a.example/r.wav?t=1","record":"1.1"}"#,
    );
    assert_eq!(parsed.fields.recording.as_deref(), Some("https://a.example/r.wav?t=1"));
    assert_eq!(doubts(&parsed), [("recording", Reason::NotALink)]);
    let both =
        good(r#"{"call_id":"1","recording_wav":"https://a.example/r.wav","recording":"https://a.example/r.ogg"}"#);
    assert_eq!(both.fields.recording.as_deref(), Some("https://a.example/r.ogg"));
    assert_eq!(doubts(&both), [], "two links to one recording may differ");
}

#[test]
fn links_stay_links() {
    let sent = r#""https://a.example/x%2Fy?next=https%3A%2F%2Fb.example%3Fq%3D1&z=%D0%9E""#;
    for (key, field) in
        [("landing", Field::Landing), ("refferrer", Field::Referrer), ("call_card_link", Field::CallCard)]
    {
        assert_eq!(format!("\"{}\"", with(key, sent).fields.other[&field]), sent, "{key}");
    }
    assert_eq!(format!("\"{}\"", with("recording", sent).fields.recording.unwrap()), sent);
    let whole = r#""https%3A%2F%2Fa.example%2Fr.ogg%3Ft%3D1""#;
    assert_eq!(with("recording", whole).fields.recording.as_deref(), Some("https://a.example/r.ogg?t=1"));
    assert_eq!(with("landing", whole).fields.other[&Field::Landing], "https://a.example/r.ogg?t=1");
    assert_eq!(with("refferrer", r#""(direct)""#).fields.other[&Field::Referrer], "(direct)");
}

#[test]
fn percent_encoding_inside_values() {
    assert_eq!(with("step_forward", r#""webhookNumber%3A120""#).fields.other[&Field::ForwardStep], "webhookNumber:120");
    assert_eq!(
        query("call_id=1&step_forward=webhookNumber%3A120").fields.other[&Field::ForwardStep],
        "webhookNumber:120"
    );
    assert_eq!(
        with("calldate", r#""2024-01-31%2017%3A47%3A25""#).fields.start_wall.unwrap().to_string(),
        "2024-01-31T17:47:25"
    );
    assert_eq!(with("disposition", r#""NO%20ANSWER""#).fields.code.as_deref(), Some("NO ANSWER"));
    assert_eq!(with("department", r#""100%""#).fields.other[&Field::Department], "100%");
}

#[test]
fn a_plus_that_came_as_a_blank() {
    assert_eq!(good("call_id=1&E164=+380440000001").fields.client.as_deref(), Some("+380440000001"));
    assert_eq!(good("call_id=1&E164=%2B380440000001").fields.client.as_deref(), Some("+380440000001"));
    assert_eq!(query("call_id=1&number_e164=380440000001").fields.client.as_deref(), Some("380440000001"));
    assert_eq!(good("call_id=1&userfield=+380440000001").fields.client.as_deref(), Some("+380440000001"));
    assert_eq!(good("call_id=1&caller=+380440000001").fields.caller.as_deref(), Some("+380440000001"));
    assert_eq!(good("call_id=1&dst=+380440000001").fields.called.as_deref(), Some("+380440000001"));
    assert_eq!(query("call_id=1&outbound_number=+380440000099").fields.outbound_line.as_deref(), Some("+380440000099"));
    assert_eq!(query("call_id=1&connected_with=+380670000777").fields.who.endpoint.as_deref(), Some("+380670000777"));
    for named in [
        "call_id=1&type=in&caller=\"Name\"+<+380440000001>",
        "call_id=1&type=in&caller=%22Name%22+%3C+380440000001%3E",
        "call_id=1&type=in&caller=%22Name%22%20%3C%2B380440000001%3E",
    ] {
        assert_eq!(good(named).fields.caller.as_deref(), Some("+380440000001"), "{named}");
        assert_eq!(good(named).fields.other[&Field::CallerName], "Name", "{named}");
    }
    assert_eq!(good("call_id=1&caller=+101").fields.caller.as_deref(), Some("101"));
    assert_eq!(
        good("call_id=1&calldate=2019-06-02T09:13:43+0300").fields.start_moment.unwrap().to_string(),
        "2019-06-02T06:13:43Z"
    );
}

#[test]
fn a_blank_that_came_as_a_plus() {
    let caller = with("caller", r#""%22Ivan+Example%22+%3C380440000001%3E""#);
    assert_eq!(caller.fields.caller.as_deref(), Some("380440000001"));
    let wall = |json: &str| with("calldate", json).fields.start_wall.map(|wall| wall.to_string());
    assert_eq!(wall(r#""2025-12-29+11%3A22%3A00""#).as_deref(), Some("2025-12-29T11:22:00"));
    assert_eq!(wall(r#""2025-12-29+11:22:00""#).as_deref(), Some("2025-12-29T11:22:00"));
    assert_eq!(
        with("disposition", r#""NO+ANSWER%20""#).fields.code.as_deref(),
        Some("NO+ANSWER"),
        "blanks are %20 there"
    );
    assert_eq!(with("scheme_name", r#""Night+%26+day""#).fields.other[&Field::Scheme], "Night & day");
    assert_eq!(with("dst", r#""+38%28044%290000001""#).fields.called.as_deref(), Some("+38(044)0000001"));
}

#[test]
fn a_client_that_is_nobody_gives_way() {
    let client = |pairs: &str| {
        let parsed = good(&format!(r#"{{"call_id":"1","type":"in",{pairs}}}"#));
        (parsed.fields.client.clone(), parsed.fields.caller.clone(), doubts(&parsed).len())
    };
    let some = |text: &str| Some(text.to_owned());
    for nobody in ["false", "0", "-1", "null", r#""0""#, r#""-1""#, r#""None""#, r#""(not set)""#, r#""-""#, r#""n/a""#]
    {
        let told = client(&format!(r#""E164":{nobody},"userfield":"380440000001""#));
        assert_eq!(told, (some("380440000001"), None, 0), "{nobody}");
    }
    for vague in ["anonymous", "Unknown", "exampleua_ivan", "101", "0000000000", "сайт"] {
        let next = client(&format!(r#""E164":"{vague}","userfield":"380440000001""#));
        assert_eq!(next, (some("380440000001"), None, 0), "{vague}: the next key");
        let caller = client(&format!(r#""E164":"{vague}","caller":"\"Name\" <380440000001>""#));
        assert_eq!(caller, (None, some("380440000001"), 1), "{vague}: the calling end");
        let alone = client(&format!(r#""E164":"{vague}""#));
        assert_eq!(alone, (some(vague), None, 0), "{vague}: nobody else");
        let login = client(&format!(r#""E164":"{vague}","caller":"anonymous""#));
        assert_eq!(login, (some(vague), some("anonymous"), 0), "{vague}: who hides stays hidden");
    }
    assert_eq!(client(r#""caller":"anonymous""#), (None, some("anonymous"), 0));
    let given_way = good(r#"{"call_id":"1","E164":"anonymous","caller":"380440000001"}"#);
    assert_eq!(doubts(&given_way), [("E164", Reason::NotANumber)]);
}

#[test]
fn no_call_and_no_phone_are_called_zero() {
    for nobody in ["0", "-1", r#""0""#, r#""-1""#, "false"] {
        let parsed = good(&format!(
            r#"{{"uniqueid":{nobody},"call_id":"1","connected_with":{nobody},"outbound_number":{nobody},"dst":"101"}}"#
        ));
        assert_eq!(parsed.call_id.as_deref(), Some("1"), "{nobody}");
        assert!(parsed.fields.who.is_nobody() && parsed.fields.outbound_line.is_none(), "{nobody}");
        assert_eq!(doubts(&parsed), [], "{nobody}");
    }
    assert_eq!(with("dst", r#""-1""#).fields.called, None);
    assert_eq!(with("dst", r#""0""#).fields.called.as_deref(), Some("0"), "the exchange's operator");
}

#[test]
fn lists_of_one() {
    for body in [
        r#"{"call_id":["1"],"caller":["380440000001"],"billsec":[23]}"#,
        "call_id[]=1&caller[]=380440000001&billsec[]=23",
        "call_id[0]=1&caller%5B0%5D=380440000001&billsec%5B%5D=23",
    ] {
        let parsed = good(body);
        assert_eq!(parsed.call_id.as_deref(), Some("1"), "{body}");
        assert_eq!(parsed.fields.caller.as_deref(), Some("380440000001"), "{body}");
        assert_eq!(parsed.fields.talk_seconds, Some(23), "{body}");
        assert!(parsed.unknown.is_empty(), "{body}");
    }
    assert_eq!(good("call_id=1&caller[1]=2").unknown, [("caller.1".to_owned(), "2".to_owned())]);
}

#[test]
fn escapes_in_ends_of_a_call() {
    for caller in [
        "&#x22;Name&#x22; &#60;380440000001&#62;",
        "&amp;quot;Name&amp;quot; &amp;lt;380440000001&amp;gt;",
        "&quot;Name&quot; &#x3C;380440000001&#x3e;",
    ] {
        let parsed = good(&format!(r#"{{"call_id":"1","type":"in","caller":"{caller}"}}"#));
        assert_eq!(parsed.fields.caller.as_deref(), Some("380440000001"), "{caller}");
        assert_eq!(parsed.fields.other[&Field::CallerName], "Name", "{caller}");
    }
}

#[test]
fn dates_that_disagree() {
    let parsed = good(
        r#"{"call_id":"1","calldate":"2025-12-29 11:20:01","date":"2025-12-29T09:20:01Z","call_date":"2025-12-31"}"#,
    );
    assert_eq!(parsed.fields.start_wall.unwrap().to_string(), "2025-12-29T11:20:01");
    assert_eq!(doubts(&parsed), [("call_date", Reason::Conflict)]);
}

#[test]
fn a_name_in_front_of_a_number() {
    let name = |body: &str| good(body).fields.other.get(&Field::CallerName).cloned();
    let caller = r#""caller":"\"Ольга\" <380440000001>""#;
    assert_eq!(name(&format!(r#"{{"call_id":"1",{caller},"type":"in"}}"#)).as_deref(), Some("Ольга"));
    assert_eq!(name(&format!(r#"{{"call_id":"1","type":"callback",{caller}}}"#)).as_deref(), Some("Ольга"));
    assert_eq!(name(&format!(r#"{{"call_id":"1","type":"out",{caller}}}"#)), None, "a label of our own");
    assert_eq!(name(&format!(r#"{{"call_id":"1",{caller}}}"#)), None, "nobody knows whose it is");
    assert_eq!(
        name(r#"{"call_id":"1","type":"in","caller":"&quot;O&#39;Brien &amp; Co&quot; &lt;380440000001&gt;"}"#)
            .as_deref(),
        Some("O'Brien & Co")
    );
    assert_eq!(name(r#"{"call_id":"1","type":"in","caller":"\"380440000001\" <380440000001>"}"#), None);
    assert_eq!(name(r#"{"call_id":"1","type":"in","caller":"\"exampleua_ivan\" <exampleua_ivan>"}"#), None);
    let login = good(r#"{"call_id":"1","connected_with":"\"Ivan\" <exampleua_ivan>","dst":"<380440000099>"}"#);
    assert_eq!(login.fields.who.endpoint.as_deref(), Some("exampleua_ivan"));
    assert_eq!(login.fields.called.as_deref(), Some("380440000099"));
}

#[test]
fn keys_of_one_meaning_that_disagree() {
    let parsed = good(
        r#"{"uniqueid":"1","cdr_id":"2","E164":"+380440000001","userfield":"380440000001","caller_number":"380440000002","status":"BUSY","call_status":"busy","type":"in","call_type":"incoming"}"#,
    );
    assert_eq!(doubts(&parsed), [("cdr_id", Reason::Conflict), ("caller_number", Reason::Conflict)]);
}

#[test]
fn nothing_that_was_said_is_printed() {
    let body = r#"{"call_id":"1","E164":"+380440000001","employee_fio":"Ольга","colour":"red"}"#;
    let raw = telephony::ringostat::RawWebhook { body: body.as_bytes(), ..Default::default() };
    let printed = format!("{raw:?} {:?}", good(body));
    for said in ["380440000001", "Ольга", "red"] {
        assert!(!printed.contains(said), "{printed}");
    }
}
