//! What bare digits can mean in a country, and which meaning is taken.

use rlibphonenumber::{PHONE_NUMBER_UTIL, get_national_significant_number_owned};

use super::{Country, PhoneNumber, number::calling_code_len, spelling::Spelling};

/// The countries where one dialled, or still dials, `8` for another city and `8~10` for another country.
const TRUNK_8: [&str; 15] = ["AM", "AZ", "BY", "EE", "GE", "KG", "KZ", "LT", "LV", "MD", "RU", "TJ", "TM", "UA", "UZ"];

/// The fewest digits of a national number in countries of usual size; shorter ones are short, internal or local.
const MIN_NATIONAL: usize = 7;
/// The fewest digits of the full national numbers of the smallest countries.
const MIN_NATIONAL_OF_SMALL: usize = 5;
/// The most digits of a national number without a trunk prefix in nearly every country.
const MAX_NATIONAL: usize = 10;
/// The fewest bare digits that are read with a calling code: the shortest full numbers of small countries.
const MIN_FULL: usize = 8;
/// The same, if the reading is merely possible: with fewer digits too many things would be a number.
const MIN_FULL_POSSIBLE: usize = 10;

/// Mexico's calling code with the 1 that mobile numbers had until 2019, and that messengers and old contacts still
/// have; the metadata dropped it.
const MEXICO_MOBILE: &str = "521";

/// A number as a telephony source names it; `None` if it is none or stays text (`101`, `*97`, a login).
///
/// Sources send full numbers, mostly without the plus, so bare digits are first read as `+digits`, then with the
/// country, then with a trunk `8` or `80`. A reading is taken if it is valid, and only if none is, the first that is
/// possible. Digits that are exactly a national spelling of the country, being valid there and too short for most full
/// numbers, are read with the country first: `6463531234` is a caller in New York to a company in the United States,
/// although `+6463531234` would be valid in New Zealand. A blank before the digits is a plus that a form body lost.
pub fn from_source(text: &str, country: Country) -> Option<PhoneNumber> {
    let spelling = Spelling::of(text)?;
    if spelling.is_ipv4 {
        return None;
    }
    if spelling.blank
        && let Some(number) = behind_lost_plus(&spelling.digits)
    {
        return Some(number);
    }
    let order = if is_national_length(&spelling.digits, country) { NATIONAL_FIRST } else { FULL_FIRST };
    read(&spelling, country, order)
}

/// A number as a person types it; `None` if it is none.
///
/// People type numbers of their own country, so bare digits are first read with the country, then as `+digits`, then
/// with a trunk `8` or `80`. A reading is taken if it is valid, and only if none is, the first that is possible.
pub fn from_person(text: &str, country: Country) -> Option<PhoneNumber> {
    read(&Spelling::of(text)?, country, NATIONAL_FIRST)
}

/// Digits behind a blank, if they are a full number; a number that is merely possible has to be long, since the blank
/// can be a slip.
fn behind_lost_plus(digits: &str) -> Option<PhoneNumber> {
    let meaning = full(digits).filter(|_| digits.len() >= MIN_FULL)?;
    let is_plain = meaning.is_valid || (digits.len() > MAX_NATIONAL && meaning.number.is_ordinary());
    is_plain.then_some(meaning.number)
}

/// Whether bare digits can be a number dialled inside the country rather than a full one: ten digits at most, or ten
/// behind a trunk `8`.
fn is_national_length(digits: &str, country: Country) -> bool {
    digits.len() <= MAX_NATIONAL
        || (digits.len() == MAX_NATIONAL + 1 && digits.starts_with('8') && has_trunk_8(country))
}

fn has_trunk_8(country: Country) -> bool {
    TRUNK_8.contains(&country.as_str())
}

/// One way to read bare digits.
#[derive(Clone, Copy)]
enum Reading {
    /// With the calling code, the plus left out.
    Full,
    /// As dialled inside the country: with or without its trunk or calling code, or with its prefix for calls abroad.
    National,
    /// Behind the trunk `8` of the country.
    Trunk,
}

const FULL_FIRST: [Reading; 3] = [Reading::Full, Reading::National, Reading::Trunk];
const NATIONAL_FIRST: [Reading; 3] = [Reading::National, Reading::Full, Reading::Trunk];

/// A number that digits can mean.
#[derive(Clone, Copy)]
struct Meaning {
    number: PhoneNumber,
    is_valid: bool,
}

fn read(spelling: &Spelling, country: Country, order: [Reading; 3]) -> Option<PhoneNumber> {
    let digits = spelling.digits.as_str();
    if spelling.plus {
        return read_international(digits.strip_prefix("00").unwrap_or(digits), country);
    }
    if let Some(abroad) = digits.strip_prefix("00") {
        // In some countries 00 only begins a longer prefix (0011), which the national reading knows.
        let abroad = full(abroad);
        return valid(abroad).or_else(|| valid(national(digits, country))).or(abroad.map(|meaning| meaning.number));
    }
    match spelling.whole.and_then(|whole| digits.get(..whole)).filter(|whole| whole.len() >= MIN_NATIONAL) {
        Some(whole) => valid(full(digits)).or_else(|| read_bare(whole, country, order)),
        None => read_bare(digits, country, order),
    }
}

/// Digits behind a plus. No calling code begins with 0 and `80` is none, so `+067…` and `+8067…` are national numbers
/// that got a plus they do not have.
fn read_international(digits: &str, country: Country) -> Option<PhoneNumber> {
    if is_assigned(digits) {
        return full(digits).map(|meaning| meaning.number);
    }
    valid(national(digits, country)).or_else(|| valid(trunk(digits, country)))
}

fn read_bare(digits: &str, country: Country, order: [Reading; 3]) -> Option<PhoneNumber> {
    if digits.len() < MIN_NATIONAL_OF_SMALL {
        return None;
    }
    let mut possible = None;
    for reading in order {
        let (meaning, is_enough) = match reading {
            Reading::Full => (full(digits), digits.len() >= MIN_FULL_POSSIBLE),
            Reading::National => (national(digits, country), digits.len() >= MIN_NATIONAL),
            Reading::Trunk => (trunk(digits, country), true),
        };
        match meaning {
            Some(meaning) if meaning.is_valid && is_long_enough(digits, country, reading) => {
                return Some(meaning.number);
            }
            // Without a plus, an odd length is rather a number that means nothing here.
            Some(meaning) if possible.is_none() && is_enough && meaning.number.is_ordinary() => {
                possible = Some(meaning.number)
            }
            _ => {}
        }
    }
    possible
}

/// Whether so few digits can be a number that others can call. In the smallest countries full national numbers have
/// five or six digits.
fn is_long_enough(digits: &str, country: Country, reading: Reading) -> bool {
    match reading {
        Reading::Full => digits.len() >= MIN_FULL,
        Reading::National | Reading::Trunk => digits.len() >= MIN_NATIONAL || has_national_length(digits, country),
    }
}

fn has_national_length(digits: &str, country: Country) -> bool {
    let example = country.region().and_then(|region| PHONE_NUMBER_UTIL.get_example_number(region).ok());
    example.is_some_and(|example| get_national_significant_number_owned(&example).len() == digits.len())
}

/// Digits that begin with a calling code.
fn full(digits: &str) -> Option<Meaning> {
    let as_it_stands = PhoneNumber::from_digits(digits);
    if let Some(number) = as_it_stands.filter(|number| number.is_valid()) {
        return Some(Meaning { number, is_valid: true });
    }
    if let Some(national) = digits.strip_prefix(MEXICO_MOBILE).filter(|national| national.len() == 10) {
        return full(&format!("52{national}"));
    }
    // The library drops what does not belong behind a calling code, such as the zero of +380 (0)67.
    let number = PhoneNumber::from_parts(&PHONE_NUMBER_UTIL.parse(format!("+{digits}"), None).ok()?)?;
    if as_it_stands == Some(number) { possible(number) } else { settle(number) }
}

/// Digits as dialled inside the country.
fn national(digits: &str, country: Country) -> Option<Meaning> {
    settle(PhoneNumber::from_parts(&PHONE_NUMBER_UTIL.parse(digits, country.region()).ok()?)?)
}

/// Digits behind the trunk `8`, with or without a zero after it, or behind `8~10` for another country.
fn trunk(digits: &str, country: Country) -> Option<Meaning> {
    let rest = digits.strip_prefix('8').filter(|_| has_trunk_8(country))?;
    if let Some(abroad) = rest.strip_prefix("10").and_then(full).filter(|meaning| meaning.is_valid) {
        return Some(abroad);
    }
    let own_code = PHONE_NUMBER_UTIL.get_country_code_for_region(country.region()?);
    national(rest, country).filter(|meaning| Some(meaning.number.parts().country_code) == own_code)
}

/// A number that stays the same when it is read again, whatever the library still drops from a number that is not
/// valid: E.164 is a fixed point of reading. `None` if there is none, or if the length is impossible.
fn settle(mut number: PhoneNumber) -> Option<Meaning> {
    for _ in 0..4 {
        if number.is_valid() {
            return Some(Meaning { number, is_valid: true });
        }
        let again = PhoneNumber::from_parts(&PHONE_NUMBER_UTIL.parse(number.as_e164(), None).ok()?)?;
        if again == number {
            return possible(number);
        }
        number = again;
    }
    None
}

fn possible(number: PhoneNumber) -> Option<Meaning> {
    number.is_possible().then_some(Meaning { number, is_valid: false })
}

fn valid(meaning: Option<Meaning>) -> Option<PhoneNumber> {
    meaning.filter(|meaning| meaning.is_valid).map(|meaning| meaning.number)
}

/// Whether the digits begin with a calling code that is in use.
fn is_assigned(digits: &str) -> bool {
    let code = digits.get(..calling_code_len(digits)).and_then(|code| code.parse::<i32>().ok());
    code.is_some_and(|code| PHONE_NUMBER_UTIL.get_supported_calling_codes().any(|known| known == code))
}
