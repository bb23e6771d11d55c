use proptest::prelude::*;

use super::super::layers::{decoded, unescaped};
use super::*;

#[test]
fn percent_encoding_is_taken_off_where_the_whole_is_encoded() {
    let check = |text: &str, expect: &str| assert_eq!(decoded(text), expect, "{text:?}");
    check("webhookNumber%3A120", "webhookNumber:120");
    check("%D0%9E%D0%BB%D1%8C%D0%B3%D0%B0", "Ольга");
    check("%22Name%22 %3c380440000001%3E", "\"Name\" <380440000001>");
    check("%2B380440000001", "+380440000001");
    check("a+b%20c", "a+b c");
    check("a+b c%21", "a+b c!");
    check("a+b", "a+b");
    check("a+b%21", "a b!");
    check("%22Name%22+%3C380440000001%3E", "\"Name\" <380440000001>");
    check("2025-12-29+11%3A22%3A00", "2025-12-29 11:22:00");
    check("C%2B%2B+course", "C++ course");
    check("+38%28044%290000001", "+38(044)0000001");
    check("100%", "100%");
    check("100% of %41", "100% of %41");
    check("%zz", "%zz");
    check("%4", "%4");
    check("%D0", "%D0");
    check("%ff%fe", "%ff%fe");
    check("a%00b\0c", "abc");
    check("", "");
}

#[test]
fn nothing_is_said_in_many_ways() {
    for nothing in [
        "",
        " ",
        "\t\n",
        "null",
        "NULL",
        "undefined",
        " null ",
        "None",
        "(not set)",
        "-",
        "--",
        "n/a",
        "N/A",
        "false",
        "nil",
        "(null)",
    ] {
        assert_eq!(present(nothing), Ok(None), "{nothing:?}");
    }
    assert_eq!(present("{{call_id}}"), Err(Reason::Placeholder));
    assert_eq!(present(" 0 "), Ok(Some("0")));
    assert_eq!(present("(none)"), Ok(Some("(none)")), "a campaign's medium");
}

#[test]
fn html_escapes() {
    let check = |text: &str, expect: &str| assert_eq!(unescaped(text), expect, "{text:?}");
    check("&quot;Name&quot; &lt;380440000001&gt;", "\"Name\" <380440000001>");
    check("O&#39;Brien &amp; &#039;Co&apos; &#34;", "O'Brien & 'Co' \"");
    check("&#x22;Name&#X22; &#60;380440000001&#62; &#1054;&#x43b;&#1103;", "\"Name\" <380440000001> Оля");
    check("&amp;quot;Name&amp;#34; &amp;lt;380440000001&amp;gt;", "\"Name\" <380440000001>");
    check("&amp;amp;lt;", "&amp;lt;");
    check("&amp;#39; &amp;nbsp;", "&#39; &nbsp;");
    check("R&D &unknown; &", "R&D &unknown; &");
    check(
        "&#0; &#xd800; &#x110000; &#; &#x; &#-1; &#99999999999;",
        "&#0; &#xd800; &#x110000; &#; &#x; &#-1; &#99999999999;",
    );
    check("Їжак & Ко", "Їжак & Ко");
}

#[test]
fn ends_of_a_call() {
    let check = |text: &str, address: &str, name: Option<&str>| {
        assert_eq!(party(text), Party { address: address.into(), name }, "{text:?}")
    };
    check("380440000001", "380440000001", None);
    check("\"380440000001\"", "380440000001", None);
    check("\"Name\" <380440000001>", "380440000001", Some("Name"));
    check("\" Ольга К. \"<380440000001>", "380440000001", Some("Ольга К."));
    check("Name <380440000001>", "380440000001", Some("Name"));
    check("\\\"Name\\\" <380440000001>", "380440000001", Some("Name"));
    check("\"sip\" <sip>", "sip", None);
    check("\"SIP\" <sip>", "sip", None);
    check("\"+380 44 000-00-01\" <380440000001>", "380440000001", None);
    check("\"null\" <380440000001>", "380440000001", None);
    check("<380440000001>", "380440000001", None);
    check("\"Name\" <380440000001", "380440000001", Some("Name"));
    check("\"Name\" <>", "", Some("Name"));
    check("a <b> <c>", "c", Some("a <b>"));
    check("><", "", None);
    check("", "", None);
}

#[test]
fn numbers_get_their_plus_back() {
    let check = |text: &str, expect: Option<&str>| assert_eq!(address(text).unwrap().as_deref(), expect, "{text:?}");
    check("+380440000001", Some("+380440000001"));
    check(" 380440000001", Some("+380440000001"));
    check(" 380440000001 ", Some("+380440000001"));
    check("\"Name\" < 380440000001>", Some("+380440000001"));
    check("\" 380440000001\"", Some("+380440000001"));
    check("\"Name\" <380440000001>", Some("380440000001"));
    check(" 38 (044) 000-00-01", Some("+38 (044) 000-00-01"));
    check(" 6581234567", Some("+6581234567"));
    check("380440000001 ", Some("380440000001"));
    check(" 101", Some("101"));
    check(" 501234567", Some("501234567"));
    check(" 044 000 00 01", Some("044 000 00 01"));
    check(" exampleua_ivan", Some("exampleua_ivan"));
    check("\n380440000001", Some("380440000001"));
    check("anonymous", Some("anonymous"));
    check("0", Some("0"));
    for nobody in [" ", "-1", "None", "\"x\" <>", "\"x\" <-1>", "\"x\" <null>"] {
        check(nobody, None);
    }
    assert_eq!(somebody("0"), Ok(None));
    assert_eq!(somebody("101"), Ok(Some("101".to_owned())));
    assert_eq!(address(&"1".repeat(65)), Err(Reason::TooLong));
}

#[test]
fn numbers_that_are_known_outside() {
    for (text, expect) in [
        ("+380440000001", true),
        ("380440000001", true),
        ("(044) 000-00-01", true),
        ("tel:+380440000001", true),
        ("5550001", true),
        ("101", false),
        ("0000000000", false),
        ("anonymous", false),
        ("exampleua_ivan12345678", false),
        ("", false),
    ] {
        assert_eq!(is_public(text), expect, "{text:?}");
    }
}

#[test]
fn durations() {
    let check = |text: &str, expect: Read<u32>| assert_eq!(seconds(text), expect, "{text:?}");
    check("23", Ok(Some(23)));
    check(" 023 ", Ok(Some(23)));
    check("0", Ok(Some(0)));
    check("-0", Ok(Some(0)));
    check("23.4", Ok(Some(23)));
    check("23.5", Ok(Some(24)));
    check("01:23", Ok(Some(83)));
    check("1:00:05", Ok(Some(3605)));
    check("604800", Ok(Some(604_800)));
    check("", Ok(None));
    check("null", Ok(None));
    for out_of_range in [
        "-1",
        "-0.5",
        "604800.5",
        "604801",
        "1844674407370955161.5",
        "18446744073709551615.9",
        "9".repeat(30).as_str(),
        "1000:00:00",
        "9999:59:59",
    ] {
        check(out_of_range, Err(Reason::OutOfRange));
    }
    for nonsense in ["soon", "1e3", "0x10", "1,5", ".5", "5.", "1:2", "1:60", "1:2:3:4", ":", "--1", "٣", "+1"] {
        check(nonsense, Err(Reason::NotANumber));
    }
    assert_eq!(milliseconds("20000"), Ok(Some(20)));
    assert_eq!(milliseconds("20499.9"), Ok(Some(20)));
    assert_eq!(milliseconds("20500"), Ok(Some(21)));
    assert_eq!(milliseconds("499"), Ok(Some(0)));
    for huge in [
        "604800500", // The rounding would make it a week and a second.
        "1844674407370955161",
        "1844674407370955161.9",
        "18446744073709551615",
        "18446744073709551616",
    ] {
        assert_eq!(milliseconds(huge), Err(Reason::OutOfRange), "{huge}");
    }
    assert_eq!(milliseconds("604800499"), Ok(Some(604_800)));
    assert_eq!(milliseconds("-1"), Err(Reason::OutOfRange));
}

#[test]
fn scores() {
    let check = |text: &str, expect: &str| assert_eq!(decimal(text).unwrap().as_deref(), Some(expect), "{text:?}");
    check("85", "85");
    check("08.50", "8.5");
    check("8,5", "8.5");
    check("85 %", "85");
    check("0.0", "0");
    check("-0.0", "0");
    check("-3.10", "-3.1");
    check("+3", "3");
    for nonsense in ["good", "85/100", "1e9", ".", "5.", ".5", "%", "-%", "NaN"] {
        assert_eq!(decimal(nonsense), Err(Reason::NotANumber), "{nonsense:?}");
    }
    assert_eq!(decimal(&"1".repeat(65)), Err(Reason::TooLong));
    assert_eq!(decimal(""), Ok(None));
}

#[test]
fn flags_and_directions() {
    for (text, expect) in [("1", "1"), ("true", "1"), ("Yes", "1"), ("0", "0"), ("FALSE", "0"), ("no", "0")] {
        assert_eq!(flag(text), Ok(Some(expect)), "{text:?}");
    }
    assert_eq!(flag("2"), Err(Reason::NotAFlag));
    assert_eq!(flag("-"), Ok(None));
    let incoming = Direction::Incoming { callback: false };
    for (text, expect) in [
        ("in", incoming),
        ("IN", incoming),
        ("incoming", incoming),
        ("inbound", incoming),
        ("out", Direction::Outgoing),
        ("Outgoing", Direction::Outgoing),
        ("outbound", Direction::Outgoing),
    ] {
        assert_eq!(direction(text), Ok(Some(expect)), "{text:?}");
    }
    for other in ["1", "inn", "internal", "callback"] {
        assert_eq!(direction(other), Err(Reason::NotADirection), "{other:?}");
    }
}

#[test]
fn links() {
    let check = |text: &str, expect: &str| assert_eq!(link(text).unwrap().as_deref(), Some(expect), "{text:?}");
    check("https://a.example/r%2Fx.ogg?token=1", "https://a.example/r%2Fx.ogg?token=1");
    check(" HTTP://a.example ", "HTTP://a.example");
    check("https%3A%2F%2Fa.example%2Fr.ogg%3Ftoken%3D1", "https://a.example/r.ogg?token=1");
    check("https://a.example/r?x=1&amp;token=2", "https://a.example/r?x=1&token=2");
    check("https://a.example/r?x=1&#38;token=2&#x26;y&lt;", "https://a.example/r?x=1&token=2&y&lt;");
    check("https%3A%2F%2Fa.example%2Fr%3Fq%3Da+b", "https://a.example/r?q=a+b");
    for other in [
        "//a.example/r.ogg",
        "ftp://a.example/r.ogg",
        "javascript:alert(1)",
        "3333333333.3333333",
        "https://",
        "https:///r.ogg",
        "https://?x",
        "https://a.example/a b",
        "https://\\\\a.example",
        "https://a.example/\"onload=",
        "https://a.example/\u{1}",
    ] {
        assert_eq!(link(other), Err(Reason::NotALink), "{other:?}");
    }
    let long = |path: usize| format!("https://a.example/{}", "x".repeat(path));
    assert!(link(&long(LINK - 18)).is_ok());
    assert_eq!(link(&long(LINK - 17)), Err(Reason::TooLong));
    assert_eq!(link(""), Ok(None));
}

#[test]
fn fingerprints_depend_on_every_byte_and_border() {
    assert_eq!(fingerprint([]), 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
    assert_ne!(fingerprint([&b"ab"[..], b"c"]), fingerprint([&b"a"[..], b"bc"]));
    assert_ne!(fingerprint([&b"abc"[..]]), fingerprint([&b"abd"[..]]));
    assert_eq!(format!("{:032x}", fingerprint([&b"stable"[..]])), "d5ef8f38ee4ff78df793f1615f5b39b3");
}

proptest! {
    #[test]
    fn no_value_panics(text in any::<String>()) {
        let _ = (decoded(&text), unescaped(&text), party(&text), address(&text), page(&text), link(&text));
        let _ = (seconds(&text), milliseconds(&text), decimal(&text), flag(&text), direction(&text));
    }

    #[test]
    fn names_are_cut_at_a_border(text in "\\PC{0,400}") {
        if let Ok(Some((kept, was_cut))) = super::text(&text, SHORT) {
            prop_assert!(kept.chars().count() <= SHORT && text.contains(kept));
            prop_assert_eq!(was_cut, text.trim().chars().count() > SHORT);
        }
    }
}
