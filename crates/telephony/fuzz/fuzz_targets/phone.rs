//! Any text as a phone, in a country that its first byte chooses.

#![no_main]

use domain::phone::{Address, Country, EnteredPhone, address_from_source, endpoint_key, from_person, from_source};
use libfuzzer_sys::fuzz_target;

const COUNTRIES: [&str; 8] = ["UA", "PL", "DE", "US", "GB", "IT", "KZ", "MX"];

fuzz_target!(|data: &[u8]| {
    let Some((choice, text)) = data.split_first() else { return };
    let text = String::from_utf8_lossy(text);
    let country = Country::parse(COUNTRIES[usize::from(*choice) % COUNTRIES.len()]).expect("a country of the list");
    let _ = (endpoint_key(&text, country), EnteredPhone::typed(&text, country));
    // E.164 is a fixed point of reading: what was read once is read alike ever after.
    for number in [from_source(&text, country), from_person(&text, country)].into_iter().flatten() {
        let again = number.as_e164();
        assert_eq!(from_source(&again, country), Some(number));
        assert_eq!(from_person(&again, country), Some(number));
    }
    if let Address::Text(text) = address_from_source(&text, country) {
        assert!(!text.is_empty() && text.chars().count() <= 128);
    }
});
