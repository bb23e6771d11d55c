use serde::{
    Deserialize, Serialize,
    de::{
        IntoDeserializer,
        value::{Error as DeError, StrDeserializer},
    },
};

use super::{country, number};
use crate::phone::{
    Address, Country, EnteredPhone, PhoneError, PhoneNumber, address_from_source, endpoint_key, search_digits, warm,
};

#[track_caller]
fn check_address(input: &str, expected: &Address) {
    let read = address_from_source(input, country("UA"));
    let shown = match &read {
        Address::Phone(number) => number.as_e164(),
        Address::Text(text) => text.clone(),
        Address::Anonymous => String::new(),
    };
    assert!(read == *expected, "{input:?} was read as {shown:?}");
}

#[test]
fn one_end_of_a_call() {
    for input in ["380671234567", "+38067\x001234567", "sip:0671234567@host", " 380671234567", "\x00380671234567\0"] {
        check_address(input, &Address::Phone(number("+380671234567")));
    }
    for input in [
        "",
        " ",
        "\0",
        "+",
        "-",
        "<>",
        "\u{202A}\u{202C}",
        "Anonymous",
        "UNKNOWN",
        "private",
        "Restricted",
        "withheld",
        "Unavailable",
        "hidden",
        "Приховано",
        "скрыт",
        "Номер  приховано",
        "<unknown>",
        "\"anonymous\"",
        "sip:anonymous@anonymous.invalid",
        "sip:@host",
        "null",
        "0000000000",
    ] {
        check_address(input, &Address::Anonymous);
    }
    for (input, text) in [
        ("exampleua_ivan", "exampleua_ivan"),
        (" ExampleUA_Ivan ", "exampleua_ivan"),
        ("sip:Ivan@host", "ivan"),
        ("sips:ivan:pw@host:5061;transport=tls", "ivan"),
        ("101", "101"),
        ("sip:101@host", "101"),
        ("*97", "*97"),
        ("0", "0"),
        ("iv\0an", "ivan"),
        ("Відділ\u{A0} продажів", "відділ продажів"),
        ("192.168.100.200", "192.168.100.200"),
        ("ivan@host", "ivan@host"),
    ] {
        check_address(input, &Address::Text(text.to_owned()));
    }
    let Address::Text(text) = address_from_source(&"ї".repeat(10_000), country("UA")) else { panic!("a login") };
    assert_eq!(text.chars().count(), 128);
}

#[test]
fn ends_are_compared_as_phone_or_as_login() {
    for (one, other) in [
        ("380671234567", "+380 67 123 45 67"),
        ("0671234567", "sip:380671234567@host"),
        ("ExampleUA_Ivan", "exampleua_ivan "),
        ("sip:ivan@a", "sip:Ivan@b"),
        ("101", " 101"),
        ("Anonymous", "anonymous"),
        ("", "\0"),
    ] {
        assert_eq!(endpoint_key(one, country("UA")), endpoint_key(other, country("UA")), "{one:?} {other:?}");
    }
    assert_ne!(endpoint_key("101", country("UA")), endpoint_key("102", country("UA")));
    assert_eq!(endpoint_key("0671234567", country("UA")), "+380671234567");
    assert_eq!(endpoint_key("exampleua_Ivan", country("UA")), "exampleua_ivan");
}

#[test]
fn phones_as_entered() {
    let typed = |raw: &str| EnteredPhone::typed(raw, country("UA"));
    let phone = |raw: &str, e164: &str| Ok(EnteredPhone { raw: raw.to_owned(), e164: PhoneNumber::from_e164(e164) });
    assert_eq!(typed("067 123-45-67"), phone("067 123-45-67", "+380671234567"));
    assert_eq!(typed("  (067)\0  123\u{A0}45\t67 "), phone("(067) 123 45 67", "+380671234567"));
    assert_eq!(typed("\u{202A}+380671234567\u{202C}"), phone("+380671234567", "+380671234567"));
    assert_eq!(typed("101"), phone("101", ""));
    assert_eq!(typed("внутрішній 101, запитати Івана"), phone("внутрішній 101, запитати Івана", ""));
    assert_eq!(typed("тел. ٠٦٧"), phone("тел. ٠٦٧", ""));
    assert_eq!(typed(&"1".repeat(64)), phone(&"1".repeat(64), ""));
    assert_eq!(typed(&"1".repeat(65)), Err(PhoneError::TooLong));
    for empty in ["", " ", "\0", "\u{FEFF}"] {
        assert_eq!(typed(empty), Err(PhoneError::Empty), "{empty:?}");
    }
    for text in ["Іван", "anonymous", "+", "---"] {
        assert_eq!(typed(text), Err(PhoneError::NoDigits), "{text:?}");
    }
}

#[test]
fn only_the_full_number_alone_is_exact() {
    let is_exact = |raw: &str| EnteredPhone::typed(raw, country("UA")).unwrap().is_exact();
    assert!(is_exact("+380671234567"));
    assert!(is_exact(" +380671234567\0"));
    for raw in ["380671234567", "0671234567", "+380 67 123 45 67", "+380671234567 доб. 1", "101", "＋380671234567"]
    {
        assert!(!is_exact(raw), "{raw:?}");
    }
}

#[test]
fn digits_to_search_by() {
    assert_eq!(search_digits("+380 (67) 123-45-67"), "380671234567");
    assert_eq!(search_digits("٠٦٧ ۱۲ ３４ ५"), "06712345");
    assert_eq!(search_digits("Іван ² ½ ①"), "");
}

#[test]
fn how_numbers_are_written() {
    for (e164, international, code) in [
        ("+380671234567", "+380 67 123 4567", Some("UA")),
        ("+79123456789", "+7 912 345-67-89", Some("RU")),
        ("+77011234567", "+7 701 123 4567", Some("KZ")),
        ("+390612345678", "+39 06 1234 5678", Some("IT")),
        ("+5491123456789", "+54 9 11 2345-6789", Some("AR")),
        ("+525512345678", "+52 55 1234 5678", Some("MX")),
        ("+12025550123", "+1 202-555-0123", Some("US")),
        ("+15550000099", "+1 555-000-0099", None),
        ("+380440000001", "+380 44 000 0001", Some("UA")),
        ("+80012345678", "+800 1234 5678", None),
    ] {
        let number = number(e164);
        assert_eq!(number.as_e164(), e164);
        assert_eq!(number.international(), international, "{e164}");
        assert_eq!(number.country(), code.map(country), "{e164}");
    }
}

#[test]
fn the_database_form_is_strict() {
    for text in [
        "",
        "+",
        "380671234567",
        "+0380671234567",
        "+380 671234567",
        "+38067123456a",
        "+12345",
        "+1234567890123456",
        "++380671234567",
        "+380671234567\n",
        "+٣٨٠٦٧١٢٣٤٥٦٧",
        "+380000000000",
    ] {
        assert_eq!(PhoneNumber::from_e164(text), None, "{text:?}");
    }
    assert_eq!(std::mem::size_of::<Option<PhoneNumber>>(), 8);
}

#[test]
fn logs_do_not_show_numbers() {
    assert_eq!(format!("{:?}", number("+380671234507")), "PhoneNumber(+380…07)");
    assert_eq!(format!("{:?}", number("+4912345")), "PhoneNumber(+491…)");
    let phone = EnteredPhone::typed("0671234507", country("UA")).unwrap();
    assert_eq!(format!("{phone:?}"), "EnteredPhone { e164: Some(PhoneNumber(+380…07)), .. }");
    assert_eq!(format!("{:?}", Address::Text("ivan".to_owned())), "Text(4 characters)");
}

#[test]
fn countries() {
    for text in ["UA", "ua", " Ua "] {
        assert_eq!(Country::parse(text).map(|country| country.to_string()), Ok("UA".to_owned()), "{text:?}");
    }
    for text in ["", "U", "UKR", "ZZ", "XX", "AQ", "001", "Я", "1A", "AAAAAAAAAA"] {
        assert_eq!(Country::parse(text), Err(PhoneError::UnknownCountry), "{text:?}");
    }
    assert!(country("PL") < country("UA"));
}

/// A value that shows itself as it is serialized.
struct Written<T>(T);

impl<T: Serialize> std::fmt::Display for Written<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.serialize(f)
    }
}

#[test]
fn serialized_as_text() {
    fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, DeError> {
        let deserializer: StrDeserializer<'de, DeError> = text.into_deserializer();
        T::deserialize(deserializer)
    }
    assert_eq!(Written(number("+380671234567")).to_string(), "+380671234567");
    assert_eq!(Written(country("UA")).to_string(), "UA");
    assert_eq!(read::<PhoneNumber>("+380671234567"), Ok(number("+380671234567")));
    assert_eq!(read::<Country>("UA"), Ok(country("UA")));
    assert_eq!(read::<PhoneNumber>("0671234567").unwrap_err().to_string(), "not a number in E.164 form");
    assert_eq!(read::<Country>("ZZ").unwrap_err().to_string(), "unknown country code");
}

#[test]
fn warming_is_harmless() {
    warm();
    warm();
}
