//! The terms under which something is found: words of names in one alphabet, e-mail addresses, and what phones end with. A search is a range of terms, so
//! that it costs the same among a hundred cards and among a million.

use std::collections::BTreeSet;

use crate::phone::EnteredPhone;
use crate::text::{cut, fold};

/// The longest term; a longer word is found by its beginning.
const LONGEST: usize = 40;
/// The most words of a name that are looked at.
const MOST_WORDS: usize = 16;
/// What a phone ends with has at least so many digits.
const FEWEST_DIGITS: usize = 4;
/// Before the terms of e-mail addresses.
const EMAIL: char = '@';
/// Before the terms of phones.
const PHONE: char = '#';

/// What has terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Contacts.
    Contact,
    /// Companies.
    Company,
    /// Deals.
    Deal,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Contact, Self::Company, Self::Deal];

    /// The number in the database.
    pub fn number(self) -> i64 {
        match self {
            Self::Contact => 1,
            Self::Company => 2,
            Self::Deal => 3,
        }
    }
}

/// From a term (inclusive) to another one (exclusive).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// The first term.
    pub from: String,
    /// Behind the last one.
    pub to: String,
}

impl Range {
    /// All terms that begin like this.
    fn beginning(start: String) -> Self {
        let to = format!("{start}{}", char::MAX);
        Self { from: start, to }
    }
}

/// The terms of something with a name, phones and e-mail addresses.
pub fn terms<'a>(
    name: &str,
    phones: impl IntoIterator<Item = &'a EnteredPhone>,
    emails: impl IntoIterator<Item = &'a String>,
) -> BTreeSet<String> {
    let mut terms: BTreeSet<String> = words(name).into_iter().collect();
    for phone in phones {
        let digits = match &phone.e164 {
            Some(number) => digits(&number.as_e164()),
            None => digits(&phone.raw),
        };
        let last = digits.len().saturating_sub(FEWEST_DIGITS);
        terms.extend(
            (0..=last).map(|at| &digits[at..]).filter(|end| !end.is_empty()).map(|end| format!("{PHONE}{end}")),
        );
    }
    for email in emails {
        let email = fold(email);
        let domain = email.split_once('@').map(|(_, domain)| domain).filter(|domain| !domain.is_empty());
        terms.extend(
            [Some(email.as_str()), domain].into_iter().flatten().map(|part| format!("{EMAIL}{}", cut(part, 100))),
        );
    }
    terms
}

/// What a text in a search box asks for as a name: a range for each of its words, the longest first, in the order of their use; none without a word.
pub fn of_words(text: &str) -> Vec<Range> {
    let mut words = words(text);
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.dedup();
    words.into_iter().map(Range::beginning).collect()
}

/// Whether each word of a text begins a word of a name.
pub fn has_words(name: &str, text: &str) -> bool {
    let of_name = words(name);
    words(text).iter().all(|word| of_name.iter().any(|it| it.starts_with(word.as_str())))
}

/// What a text asks for as the beginning of an e-mail address or of its domain; none if it cannot be one.
pub fn of_email(text: &str) -> Option<Range> {
    let text = fold(text);
    let text = text.strip_prefix('@').unwrap_or(&text);
    let may_be = !text.is_empty() && text.is_ascii() && !text.contains(' ');
    may_be.then(|| Range::beginning(format!("{EMAIL}{}", cut(text, 100))))
}

/// What digits ask for as a part of a phone; a trunk prefix before them is none of the number.
pub fn of_digits(digits: &str) -> Vec<Range> {
    let national = digits.strip_prefix(['0', '8']).filter(|rest| rest.len() > 1);
    let whole = std::iter::once(digits).chain(national);
    whole.filter(|digits| !digits.is_empty()).map(|digits| Range::beginning(format!("{PHONE}{digits}"))).collect()
}

fn digits(text: &str) -> String {
    cut(&text.chars().filter(char::is_ascii_digit).collect::<String>(), LONGEST).to_owned()
}

/// The words of a text, each in one alphabet.
fn words(text: &str) -> Vec<String> {
    let text = fold(text);
    let is_apart = |c: char| !c.is_alphanumeric() && c != '\'';
    text.split(is_apart).map(one_alphabet).filter(|word| !word.is_empty()).take(MOST_WORDS).collect()
}

/// A folded word in Latin letters, in which Cyrillic and its usual transliterations are the same: Сергій, Сергей, Serhii and Sergey meet as far as they sound
/// alike. Letter by letter, so that the beginning of a word becomes the beginning of its term; other scripts stay as they are.
pub(crate) fn one_alphabet(word: &str) -> String {
    let mut term = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let next_is_h = letters.peek() == Some(&'h');
        let latin: &str = match letter {
            'k' | 'p' if next_is_h => {
                letters.next();
                if letter == 'k' { "h" } else { "f" }
            }
            'c' if next_is_h => "c",
            'а' => "a",
            'б' => "b",
            'в' | 'w' => "v",
            'г' | 'х' | 'g' => "h",
            'д' => "d",
            'е' | 'э' => "e",
            'є' => "ie",
            'ж' => "zh",
            'з' => "z",
            'и' | 'і' | 'ї' | 'й' | 'ы' | 'y' | 'j' => "i",
            'к' | 'c' | 'q' => "k",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' => "u",
            'ф' => "f",
            'ц' => "ts",
            'ч' => "ch",
            'ш' => "sh",
            'щ' => "shch",
            'ю' => "iu",
            'я' => "ia",
            'x' => "ks",
            'ь' | 'ъ' | '\'' => "",
            other => {
                push(&mut term, other);
                continue;
            }
        };
        latin.chars().for_each(|letter| push(&mut term, letter));
    }
    cut(&term, LONGEST).to_owned()
}

/// Doubled letters are one (Anna, Ana), doubled digits are two.
fn push(term: &mut String, letter: char) {
    if letter.is_numeric() || !term.ends_with(letter) {
        term.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::phone::{Country, from_person};

    fn entered(raw: &str) -> EnteredPhone {
        EnteredPhone { raw: raw.to_owned(), e164: from_person(raw, Country::parse("UA").unwrap()) }
    }

    #[test]
    fn names_are_found_in_either_alphabet() {
        for (name, texts) in [
            ("Сергій Коваленко", &["серг", "Serhii", "sergi kov", "КОВАЛ сергій", "Kovalenko"] as &[_]),
            ("Юлія Щербань", &["yulia", "Julia", "Юлия", "shcherban", "щер"]),
            ("Mar'yana Khomenko", &["Мар’яна", "хоменко", "khom", "mariana"]),
            ("Євген Ґалаґан", &["yevhen", "Галаган", "galagan"]),
            ("ТОВ «Їжак-2000»", &["їжак", "yizhak", "2000", "тов 20"]),
            ("Анна", &["Anna", "ana", "Ан"]),
            ("Łukasz", &["łuk"]),
            ("Stephen Max", &["стефен", "макс"]),
        ] {
            for text in texts {
                assert!(has_words(name, text), "{text} finds {name}: {:?} {:?}", words(name), words(text));
            }
        }
        for (name, text) in [("Сергій Коваленко", "валенко"), ("Олена", "олена коваль"), ("Ян", "Яна")]
        {
            assert!(!has_words(name, text), "{text} does not find {name}");
        }
    }

    #[test]
    fn any_part_of_a_phone_is_the_beginning_of_a_term() {
        let terms = terms("", &[entered("067 111-22-33")], &[]);
        assert_eq!(terms.len(), 9, "{terms:?}");
        let finds = |digits: &str| {
            of_digits(digits).iter().any(|range| terms.range(range.from.clone()..range.to.clone()).next().is_some())
        };
        for part in ["380671112233", "0671112233", "80671112233", "067111", "2233", "1122", "67"] {
            assert!(finds(part), "{part}");
        }
        assert!(!finds("4455") && !finds("0112233445"));
        assert_eq!(
            super::terms("", &[entered("12")], &[]).into_iter().collect::<Vec<_>>(),
            ["#12"],
            "a short one is whole"
        );
    }

    #[test]
    fn addresses_are_found_by_their_beginning_and_by_their_domain() {
        let terms = terms("", &[], &["Olena@Acme.test".to_owned()]);
        for (text, found) in
            [("olena@", true), ("acme", true), ("@acme.t", true), ("lena", false), ("olena acme", false)]
        {
            let range = of_email(text);
            let is_found = range.is_some_and(|range| terms.range(range.from..range.to).next().is_some());
            assert_eq!(is_found, found, "{text}");
        }
        assert_eq!(of_email("олена"), None);
    }

    proptest! {
        /// Every word finds its name, whatever it is, and so does each Cyrillic beginning of it.
        #[test]
        fn the_beginning_of_a_word_finds_its_name(name in "[а-яіїєґa-z0-9' -]{1,40}", length in 1_usize..20) {
            for word in fold(&name).split(|c: char| !c.is_alphanumeric() && c != '\'') {
                prop_assert!(has_words(&name, word));
                if word.chars().all(|letter| !letter.is_ascii_alphabetic()) {
                    prop_assert!(has_words(&name, cut(word, length)), "{word}");
                }
            }
        }

        #[test]
        fn terms_are_bounded(name in ".{0,200}", raw in ".{0,60}") {
            for term in terms(&name, &[entered(&raw)], std::slice::from_ref(&raw)) {
                prop_assert!(!term.is_empty() && term.chars().count() <= 101);
            }
        }
    }
}
