//! The phone rules as tables: what is written, where, and what must come out.

mod laws;
mod readings;
mod values;

use super::{Country, PhoneNumber};

fn country(code: &str) -> Country {
    Country::parse(code).expect(code)
}

fn number(e164: &str) -> PhoneNumber {
    PhoneNumber::from_e164(e164).expect(e164)
}

/// E.164, or empty for "no number": what failing tables print.
fn shown(number: Option<PhoneNumber>) -> String {
    number.map_or_else(String::new, |number| number.as_e164())
}
