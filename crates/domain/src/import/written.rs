//! Amounts, days and yes or no, as people and programs write them into files.

use jiff::civil::{Date, DateTime, Time as Clock};
use jiff::tz::TimeZone;

use crate::money::{Amount, Currency, NotAnAmount};
use crate::text::fold;
use crate::time::Time;

/// Signs and words of currencies; what is no code of its own.
const CURRENCIES: [(&str, &str); 13] = [
    ("₴", "UAH"),
    ("грн.", "UAH"),
    ("грн", "UAH"),
    ("гривень", "UAH"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("₽", "RUB"),
    ("руб.", "RUB"),
    ("руб", "RUB"),
    ("zł", "PLN"),
    ("zl", "PLN"),
    ("₸", "KZT"),
];

/// Words for yes.
const YES: [&str; 18] = [
    "true",
    "yes",
    "y",
    "1",
    "так",
    "да",
    "+",
    "✓",
    "x",
    "done",
    "виконано",
    "выполнено",
    "виконане",
    "выполнена",
    "closed",
    "withdrawn",
    "відкликане",
    "отозвана",
];
/// Words for no.
const NO: [&str; 13] =
    ["false", "no", "n", "0", "ні", "нет", "-", "open", "відкрито", "открыто", "відкрите", "открыта", "не виконано"];

/// What is due on a day and at no time of it is due at this hour.
const EVENING: i8 = 18;

/// An amount as files have them: `12 500,00 грн`, `$1,200.50`, `1.200,50 €`, `UAH 12500`; with its currency, if one is written.
///
/// # Errors
/// A code: `not_an_amount`, `out_of_range` or `unknown_currency`.
pub fn amount(text: &str) -> Result<(Amount, Option<Currency>), &'static str> {
    let folded = fold(text);
    let is_of_number =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | '\'' | '’') || c.is_whitespace();
    let number: String = folded.chars().filter(|c| is_of_number(*c)).collect();
    let words: String = folded.chars().map(|c| if c.is_ascii_digit() || c == '-' { ' ' } else { c }).collect();
    let words = words.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '\'' | '’' | '+'));
    let words: Vec<&str> = words
        .split_whitespace()
        .filter(|word| word.chars().any(|c| !matches!(c, '.' | ',' | '\'' | '’' | '+')))
        .collect();
    let currency = match words[..] {
        [] => None,
        [word] => Some(currency(word)?),
        _ => return Err("not_an_amount"),
    };
    let last = number.rfind(|c: char| c.is_ascii_digit()).ok_or("not_an_amount")?;
    let digits: String =
        number[..=last].chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '+')).collect();
    let plain = without_groups(&digits).ok_or("not_an_amount")?;
    match Amount::parse(&plain) {
        Ok(amount) => Ok((amount, currency)),
        Err(NotAnAmount::Form) => Err("not_an_amount"),
        Err(NotAnAmount::TooLarge) => Err("out_of_range"),
    }
}

/// A currency by its code, sign or word.
fn currency(word: &str) -> Result<Currency, &'static str> {
    let word = word.trim_matches(|c: char| matches!(c, ',' | '\'' | '’' | '+'));
    let code = CURRENCIES.iter().find(|(known, _)| *known == word).map_or(word, |(_, code)| code);
    Currency::parse(code).map_err(|_| "unknown_currency")
}

/// Digits with a point before the rest. The last point or comma separates the rest if one or two digits stand behind it, else all of them group thousands.
fn without_groups(digits: &str) -> Option<String> {
    let (whole, rest) = match digits.rfind(['.', ',']) {
        Some(place) if matches!(digits.len() - place - 1, 1 | 2) => (&digits[..place], Some(&digits[place + 1..])),
        _ => (digits, None),
    };
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let all_digits = groups.iter().all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    let grouped = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    if !all_digits || !grouped {
        return None;
    }
    let whole = groups.concat();
    let trimmed = whole.trim_start_matches('0');
    let whole = if trimmed.is_empty() { "0" } else { trimmed };
    Some(rest.map_or_else(|| whole.to_owned(), |rest| format!("{whole}.{rest}")))
}

/// A day, and the time of it if one is written: `2026-12-31`, `31.12.2026`, `31/12/2026 14:30`, `2026-12-31T14:30:00Z`.
fn day(text: &str) -> Option<(Date, Option<Clock>, &str)> {
    let text = text.trim();
    let end = text.find(|c: char| c.is_whitespace() || c == 'T' || c == ',').unwrap_or(text.len());
    let (day, rest) =
        (&text[..end], text[end..].trim_start_matches(|c: char| c.is_whitespace() || c == 'T' || c == ','));
    let parts: Vec<&str> = day.split(['-', '.', '/']).collect();
    let [first, second, third] = parts[..] else { return None };
    let number = |text: &str| text.parse::<i16>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let (first_number, second_number, third_number) = (number(first)?, number(second)?, number(third)?);
    let (year, month, of_month) = if first.len() == 4 {
        (first_number, second_number, third_number)
    } else if third.len() == 4 {
        // The month stands behind the day, unless it can be none.
        if second_number > 12 {
            (third_number, first_number, second_number)
        } else {
            (third_number, second_number, first_number)
        }
    } else {
        return None;
    };
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(of_month).ok()?).ok()?;
    let ends = rest.find(|c: char| !(c.is_ascii_digit() || c == ':' || c == '.')).unwrap_or(rest.len());
    let (clock, zone) = rest.split_at(ends);
    let clock = if clock.is_empty() { None } else { Some(time_of_day(clock)?) };
    Some((date, clock, zone.trim()))
}

fn time_of_day(text: &str) -> Option<Clock> {
    let text = text.split('.').next().unwrap_or_default();
    let mut parts = text.split(':').map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    Clock::new(hour, minute, second, 0).ok().filter(|_| parts.next().is_none())
}

/// A day as cards keep it, such as `2026-12-31`; its time is left out.
///
/// # Errors
/// The code `not_a_date`.
pub fn date(text: &str) -> Result<String, &'static str> {
    let (date, _, _) = day(text).ok_or("not_a_date")?;
    if date.year() > 0 { Ok(date.to_string()) } else { Err("not_a_date") }
}

/// A moment, read in a time zone unless the text has its own; a day alone means its evening.
///
/// # Errors
/// The code `not_a_moment`.
pub fn moment(text: &str, zone: &TimeZone) -> Result<Time, &'static str> {
    let (date, clock, rest) = day(text).ok_or("not_a_moment")?;
    let clock = clock.unwrap_or(Clock::constant(EVENING, 0, 0, 0));
    let zone = match rest {
        "" => zone.clone(),
        "Z" | "z" | "UTC" => TimeZone::UTC,
        rest => offset(rest).ok_or("not_a_moment")?,
    };
    let zoned = DateTime::from_parts(date, clock).to_zoned(zone).map_err(|_| "not_a_moment")?;
    Ok(Time::from_micros(zoned.timestamp().as_microsecond()))
}

/// `+02:00`, `+0200`, `-5`.
fn offset(text: &str) -> Option<TimeZone> {
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits: String = text[1..].chars().filter(|c| *c != ':').collect();
    let all: i32 = digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let (hours, minutes) = if digits.len() > 2 { (all / 100, all % 100) } else { (all, 0) };
    jiff::tz::Offset::from_seconds(sign * (hours * 3600 + minutes * 60))
        .ok()
        .filter(|_| minutes < 60)
        .map(TimeZone::fixed)
}

/// Yes or no.
///
/// # Errors
/// The code `not_yes_or_no`.
pub fn yes_or_no(text: &str) -> Result<bool, &'static str> {
    let folded = fold(text);
    match (YES.contains(&folded.as_str()), NO.contains(&folded.as_str())) {
        (true, _) => Ok(true),
        (_, true) => Ok(false),
        _ => Err("not_yes_or_no"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_as_files_have_them() {
        let check = |text: &str, expect: Result<(&str, Option<&str>), &str>| {
            let read = amount(text).map(|(amount, currency)| (amount.to_string(), currency.map(|c| c.to_string())));
            let expect = expect.map(|(amount, currency)| (amount.to_owned(), currency.map(str::to_owned)));
            assert_eq!(read, expect, "{text}");
        };
        check("12500", Ok(("12500.00", None)));
        check("12 500,00 грн", Ok(("12500.00", Some("UAH"))));
        check("12\u{a0}500.5 грн.", Ok(("12500.50", Some("UAH"))));
        check("$1,200.50", Ok(("1200.50", Some("USD"))));
        check("1.200,50 €", Ok(("1200.50", Some("EUR"))));
        check("UAH 12500", Ok(("12500.00", Some("UAH"))));
        check("12'500.00 CHF", Ok(("12500.00", Some("CHF"))));
        check("1,200", Ok(("1200.00", None)));
        check("1.200.300", Ok(("1200300.00", None)));
        check("0,5", Ok(("0.50", None)));
        check("007", Ok(("7.00", None)));
        check("250₴", Ok(("250.00", Some("UAH"))));
        check("-5", Err("not_an_amount"));
        check("1,2345", Err("not_an_amount"));
        check("12,34,567", Err("not_an_amount"));
        check("багато", Err("unknown_currency"));
        check("100 монет", Err("unknown_currency"));
        check("100 грн або 200 грн", Err("not_an_amount"));
        check("", Err("not_an_amount"));
        check("9999999999999", Err("out_of_range"));
    }

    #[test]
    fn days_as_files_have_them() {
        let check =
            |text: &str, expect: Result<&str, &str>| assert_eq!(date(text), expect.map(str::to_owned), "{text}");
        check("2026-12-31", Ok("2026-12-31"));
        check("31.12.2026", Ok("2026-12-31"));
        check("1.2.2026", Ok("2026-02-01"));
        check("31/12/2026 14:30", Ok("2026-12-31"));
        check("12/31/2026", Ok("2026-12-31"));
        check("2026-12-31T22:00:00Z", Ok("2026-12-31"));
        check("2026/1/2", Ok("2026-01-02"));
        for wrong in ["", "soon", "31.12.26", "31.13.2026", "2026-02-30", "0000-01-01", "12.2026"] {
            check(wrong, Err("not_a_date"));
        }
    }

    #[test]
    fn moments_as_files_have_them() {
        let zone = TimeZone::get("Europe/Kyiv").unwrap();
        let check = |text: &str, expect: &str| {
            let expect: jiff::Timestamp = expect.parse().unwrap();
            assert_eq!(moment(text, &zone).map(Time::micros), Ok(expect.as_microsecond()), "{text}");
        };
        check("2026-12-31", "2026-12-31T16:00:00Z");
        check("31.12.2026 09:15", "2026-12-31T07:15:00Z");
        check("2026-07-01 09:15:30", "2026-07-01T06:15:30Z");
        check("2026-07-01T09:15:30Z", "2026-07-01T09:15:30Z");
        check("2026-07-01T09:15:30.250+02:00", "2026-07-01T07:15:30Z");
        check("2026-07-01 09:15 -0500", "2026-07-01T14:15:00Z");
        for wrong in
            ["", "tomorrow", "2026-07-01 25:00", "2026-07-01 09:15 EST", "2026-07-01 9", "2026-07-01T09:15+99:99"]
        {
            assert_eq!(moment(wrong, &zone), Err("not_a_moment"), "{wrong}");
        }
    }

    #[test]
    fn yes_and_no() {
        for (text, expect) in [("Так", Ok(true)), ("TRUE", Ok(true)), ("ні", Ok(false)), ("0", Ok(false))] {
            assert_eq!(yes_or_no(text), expect, "{text}");
        }
        assert_eq!(yes_or_no("може"), Err("not_yes_or_no"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
            let zone = TimeZone::UTC;
            let _ = (amount(&text), date(&text), moment(&text, &zone), yes_or_no(&text));
        }

        #[test]
        fn what_we_write_is_read_again(hundredths in 0..=Amount::MAX.hundredths()) {
            let written = crate::money::written(hundredths);
            let read = amount(&format!("{written} UAH")).map(|(amount, _)| amount.hundredths());
            prop_assert_eq!(read, Ok(hundredths));
        }
    }
}
