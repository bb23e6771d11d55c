use proptest::prelude::*;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberType};

use super::{number, shown};
use crate::phone::{
    Address, Country, EnteredPhone, PhoneNumber, address_from_source, endpoint_key, extension_of, from_person,
    from_source, number::calling_code_len, search_digits,
};

/// Every country of the metadata, in order.
fn countries() -> Vec<Country> {
    let mut all: Vec<_> = PHONE_NUMBER_UTIL.get_supported_regions().filter_map(Country::of_region).collect();
    all.sort();
    all
}

const SEPARATORS: [&str; 10] = ["", "", " ", "-", ".", "(", ") ", "\u{A0}", "\u{200B}", " - "];

fn any_country() -> impl Strategy<Value = Country> {
    prop::sample::select(countries())
}

/// Digits that look like a number of some country: an example of the metadata with its last digits changed, which
/// leaves many of them merely possible.
fn any_e164() -> impl Strategy<Value = String> {
    use PhoneNumberType::{FixedLine, Mobile, TollFree};
    let kinds = [FixedLine, Mobile, TollFree];
    let example = |region, kind| PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, kind).ok();
    let regions = countries().into_iter().filter_map(Country::region);
    let examples = regions.flat_map(move |region| kinds.map(move |kind| example(region, kind))).flatten();
    let examples: Vec<String> = examples.map(|example| example.to_string()).collect();
    (prop::sample::select(examples), "[0-9]{1,7}", 0..3_usize).prop_map(|(example, tail, longer)| {
        let kept = (example.len() + longer).saturating_sub(tail.len() + 1).min(example.len());
        format!("{}{tail}", &example[..kept.max(3)])
    })
}

/// The same, valid: about one in three is.
fn any_valid_e164() -> impl Strategy<Value = String> {
    let is_valid = |e164: &String| PhoneNumber::from_e164(e164).is_some_and(PhoneNumber::is_valid);
    prop::collection::vec(any_e164(), 8)
        .prop_filter_map("in a range that is given out", move |tries| tries.into_iter().find(is_valid))
}

/// Texts near enough to numbers that all branches are reached.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9+]{0,24}",
        "[ +]?[0-9]{1,16}",
        r"(tel:|sip:|sips:)?[+ '(]{0,2}[0-9 ().\-/]{0,24}(@host|;ext=[0-9]{0,3}|,|#| доб\. ?| ext ?|x)?[0-9]{0,9}",
        r"[0-9٠-٩０-９+\u{202A}\u{A0}\u{0};:@=a-cа-в]{0,20}",
    ]
}

proptest! {
    #[test]
    fn no_text_is_a_panic(text in any_text(), country in any_country()) {
        from_source(&text, country);
        from_person(&text, country);
        extension_of(&text);
        endpoint_key(&text, country);
        address_from_source(&text, country);
        let _ = PhoneNumber::from_e164(&text);
        let _ = EnteredPhone::typed(&text, country);
        let _ = Country::parse(&text);
        prop_assert!(search_digits(&text).bytes().all(|b| b.is_ascii_digit()));
    }

    #[test]
    fn what_is_produced_stays_the_same(
        text in prop_oneof![any_e164(), any_e164().prop_map(|e164| e164[1..].to_owned()), any_text()],
        here in any_country(),
        there in any_country(),
    ) {
        for number in [from_source(&text, here), from_person(&text, here)].into_iter().flatten() {
            let e164 = number.as_e164();
            prop_assert_eq!(shown(from_source(&e164, there)), &*e164);
            prop_assert_eq!(shown(from_person(&e164, there)), &*e164);
            prop_assert_eq!(PhoneNumber::from_e164(&e164), Some(number));
            prop_assert_eq!(from_person(&number.international(), there), Some(number));
            prop_assert_eq!(PHONE_NUMBER_UTIL.parse(&e164, None).map(|parsed| parsed.to_string()), Ok(e164));
            prop_assert!(number.is_possible());
        }
    }

    #[test]
    fn spelling_does_not_matter(
        e164 in any_valid_e164(),
        here in any_country(),
        separators in prop::collection::vec(prop::sample::select(&SEPARATORS[..]), 20),
    ) {
        let expected = number(&e164);
        let digits = &e164[1..];
        let spread: String = digits.chars().zip(&separators).map(|(digit, after)| format!("{digit}{after}")).collect();
        let wide: String = digits.bytes().filter_map(|b| char::from_u32(0xFF10 + u32::from(b - b'0'))).collect();
        for text in [
            format!("+{spread}"),
            format!("00{spread}"),
            format!("+{wide}"),
            format!("+{spread} доб. 12"),
            format!("{e164} ext 12"),
            format!("tel:{e164};ext=12"),
            format!("sip:{e164}@host"),
        ] {
            prop_assert_eq!(shown(from_source(&text, here)), &*e164, "{}", text);
            prop_assert_eq!(shown(from_person(&text, here)), &*e164, "{}", text);
            prop_assert_eq!(endpoint_key(&text, here), &*e164);
            prop_assert!(address_from_source(&text, here) == Address::Phone(expected));
        }
        // So few digits behind a blank, as all of Tokelau has, would rather be a local number.
        if digits.len() > 7 {
            prop_assert_eq!(shown(from_source(&format!(" {digits}"), here)), &*e164);
        }
        if digits.len() > 11 {
            prop_assert_eq!(shown(from_source(digits, here)), &*e164);
        }
    }

    /// What a prefix, a carrier or a country adds stands in front: the end of the number is the end of what was
    /// written.
    #[test]
    fn a_number_comes_from_its_digits(text in any_text(), country in any_country()) {
        for number in [from_source(&text, country), from_person(&text, country)].into_iter().flatten() {
            let e164 = number.as_e164();
            let national = &e164[1 + calling_code_len(&e164[1..])..];
            let end = &national[national.len().saturating_sub(5)..];
            prop_assert!(search_digits(&text).contains(end), "{:?} {}", text, e164);
        }
    }

    #[test]
    fn an_address_is_read_once(text in any_text(), country in any_country()) {
        if let Address::Text(login) = address_from_source(&text, country) {
            prop_assert!(!login.is_empty());
            prop_assert_eq!(&endpoint_key(&text, country), &login);
            let again = address_from_source(&login, country);
            prop_assert!(again == Address::Text(login.clone()), "{:?} {:?}", text, login);
        }
    }
}

#[test]
fn calling_codes_are_those_of_the_metadata() {
    for code in PHONE_NUMBER_UTIL.get_supported_calling_codes() {
        let digits = format!("{code}0000000000");
        assert_eq!(calling_code_len(&digits), code.to_string().len(), "{code}");
    }
}
