//! What people type into a search box.

mod find;
mod index;
mod indexed;

use domain::phone::{self, Country};
use domain::text::{cut, fold};
use store::contacts::Search;

pub use find::{Found, find};
pub use index::index;
pub use indexed::Indexed;

/// The most characters that are looked at.
const LONGEST: usize = 200;
/// Fewer digits occur in nearly every phone.
const FEWEST_DIGITS: usize = 2;

/// Reads a text in every way in which it may be meant: as a part of a name, the beginning of an e-mail address, a part of a phone or a whole one in any
/// spelling. None if nothing is left of it.
pub(crate) fn read(text: &str, country: Country) -> Option<Search> {
    let text = fold(cut(text, LONGEST));
    let digits = phone::search_digits(&text);
    let may_be_phone = digits.len() >= FEWEST_DIGITS && !text.chars().any(char::is_alphabetic);
    let number = phone::from_person(&text, country);
    let search = Search { digits: may_be_phone.then_some(digits), number, text };
    (!search.text.is_empty()).then_some(search)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_in_every_way() {
        let country = Country::parse("UA").unwrap();
        let check = |text: &str, folded: &str, digits: Option<&str>, number: Option<&str>| {
            let search = read(text, country).unwrap();
            let found = (search.text.as_str(), search.digits.as_deref(), search.number.map(|number| number.as_e164()));
            assert_eq!(found, (folded, digits, number.map(str::to_owned)), "{text}");
        };
        check("  Олена ", "олена", None, None);
        check("067 123", "067 123", Some("067123"), None);
        check("(067) 123-45-67", "(067) 123-45-67", Some("0671234567"), Some("+380671234567"));
        check("olena7@", "olena7@", None, None);
        check("7", "7", None, None);
        assert_eq!(read(" \0 ", country), None);
    }
}
