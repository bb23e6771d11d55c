//! What columns mean, by the words of their header and by what is in them.

use super::row::defused;
use super::words::{FILE_NAMES, OF_COMPANIES, OF_CONTACTS, OF_DEALS, OF_TASKS, WHOLE_NAMES};
use super::{Field, Target};
use crate::email::Email;
use crate::id::FieldId;
use crate::phone::{Country, from_person};
use crate::text::fold;

/// So much of a column has to look alike before its values alone say what it means, in percent.
const MOSTLY: usize = 60;

/// What the rows of a file are rather: by its name, else by its header: tasks have a due time, deals a stage or an amount, companies no person's name, phone and address
/// beside the company's.
pub fn target(file_name: &str, header: &[String]) -> Target {
    let folded = fold(file_name);
    let called = FILE_NAMES.iter().find(|(_, words)| words.iter().any(|word| folded.contains(word)));
    if let Some((target, _)) = called {
        return *target;
    }
    let means = |target: Target, field: Field| header.iter().any(|name| by_words(target, name) == Some(field));
    if means(Target::Tasks, Field::Due) {
        return Target::Tasks;
    }
    let sells = [Field::Stage, Field::Pipeline, Field::CloseDate].into_iter().any(|field| means(Target::Deals, field));
    if sells || means(Target::Deals, Field::Amount) {
        return Target::Deals;
    }
    let has = |field: Field| means(Target::Contacts, field);
    let person = [Field::Name, Field::FirstName, Field::LastName, Field::Email].into_iter().any(has);
    if has(Field::Company) && !person { Target::Companies } else { Target::Contacts }
}

/// What each column means. `header` is empty if the file has none; `rows` are its first rows; `own` are the names of the fields that the workspace has added.
pub fn guess(
    target: Target,
    header: &[String],
    rows: &[Vec<String>],
    country: Country,
    own: &[(FieldId, &str)],
) -> Vec<Option<Field>> {
    let columns = rows.iter().map(Vec::len).chain([header.len()]).max().unwrap_or(0);
    let by_name = |name: &String| {
        let folded = fold(name);
        let own = own.iter().find(|(_, name)| fold(name) == folded);
        own.map(|(field, _)| Field::Own(*field)).or_else(|| by_words(target, name))
    };
    let mut fields: Vec<Option<Field>> = (0..columns).map(|column| header.get(column).and_then(by_name)).collect();
    for (column, field) in fields.iter_mut().enumerate() {
        if matches!(field, Some(Field::Own(_) | Field::RecordId)) {
            continue;
        }
        let seen = by_values(rows.iter().filter_map(|row| row.get(column)), country);
        match seen.filter(|seen| target.has(*seen)) {
            // What is in a column says more than its name: "telegram" may hold nicknames, "contact" may hold numbers.
            Some(seen) if target == Target::Contacts || field.is_none() || *field == Some(Field::Contact) => {
                *field = Some(seen);
            }
            None if matches!(field, Some(Field::Phone | Field::Email)) && has_other_values(rows, column) => {
                *field = None
            }
            _ => {}
        }
    }
    if target == Target::Contacts {
        settle_names(&mut fields, header);
    }
    for column in 0..fields.len() {
        if let Some(field) = fields[column].filter(|field| !field.is_many())
            && fields[..column].contains(&Some(field))
        {
            fields[column] = None;
        }
    }
    if header.is_empty() && !fields.contains(&Some(Field::Name)) {
        let is_name = |column: &usize| fields[*column].is_none() && is_wordy(rows, *column);
        if let Some(column) = (0..columns).find(is_name) {
            fields[column] = Some(Field::Name);
        }
    }
    fields
}

/// Whether the first row of a file names its columns: none of it is a phone or an e-mail address, and it knows a word, or what is below has phones or addresses.
pub fn has_header(rows: &[Vec<String>], country: Country) -> bool {
    let Some((first, below)) = rows.split_first() else { return false };
    let is_value = |cell: &String| is_phone(cell, country) || is_email(cell);
    if first.iter().any(is_value) {
        return false;
    }
    first.iter().any(|cell| Target::ALL.into_iter().any(|target| by_words(target, cell).is_some()))
        || below.iter().flatten().any(is_value)
}

/// `Ім'я` is the whole name unless a last name stands in a column of its own.
fn settle_names(fields: &mut [Option<Field>], header: &[String]) {
    let has = |field: Field| fields.contains(&Some(field));
    if has(Field::LastName) || has(Field::Name) {
        return;
    }
    for (field, name) in fields.iter_mut().zip(header) {
        if *field == Some(Field::FirstName) && WHOLE_NAMES.contains(&words(name).as_str()) {
            *field = Some(Field::Name);
        }
    }
}

fn by_words(target: Target, header: &str) -> Option<Field> {
    let header = words(header);
    if header == "id" {
        return Some(Field::RecordId);
    }
    if target == Target::Contacts && WHOLE_NAMES[2..].contains(&header.as_str()) {
        return Some(Field::Name);
    }
    let has = |word: &str| {
        let padded = format!(" {header} ");
        padded.contains(&format!(" {} ", words(word)))
    };
    let all: &[(Field, &[&str])] = match target {
        Target::Contacts => &OF_CONTACTS,
        Target::Companies => &OF_COMPANIES,
        Target::Deals => &OF_DEALS,
        Target::Tasks => &OF_TASKS,
    };
    all.iter().find(|(_, known)| known.iter().any(|word| has(word))).map(|(field, _)| *field)
}

/// Folded, with single blanks in place of everything that is no letter; an apostrophe belongs to its word.
fn words(text: &str) -> String {
    let letters: String = fold(text).chars().map(|c| if c.is_alphabetic() || c == '\'' { c } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn by_values<'a>(cells: impl Iterator<Item = &'a String>, country: Country) -> Option<Field> {
    let (mut filled, mut phones, mut emails) = (0, 0, 0);
    for cell in cells.filter(|cell| !cell.trim().is_empty()) {
        filled += 1;
        let first = defused(cell).split([',', ';', '\n']).next().unwrap_or_default().trim();
        phones += usize::from(is_phone(first, country));
        emails += usize::from(is_email(first));
    }
    let mostly = |count: usize| count > 0 && count * 100 >= filled * MOSTLY;
    match (mostly(emails), mostly(phones)) {
        (true, _) => Some(Field::Email),
        (_, true) => Some(Field::Phone),
        _ => None,
    }
}

/// An address at a host of the internet; `a@b` is rather a nickname.
fn is_email(text: &str) -> bool {
    Email::parse(text).is_ok() && text.rsplit('@').next().is_some_and(|host| host.contains('.'))
}

/// A number that one could call: long enough, so that a price or a year is none, and valid, so that an order number rarely is one.
fn is_phone(text: &str, country: Country) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 9 && from_person(text, country).is_some_and(|number| number.is_valid())
}

fn has_other_values(rows: &[Vec<String>], column: usize) -> bool {
    let filled = || rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.trim().is_empty());
    let odd = filled().filter(|cell| !cell.contains('@') && !cell.chars().any(|c| c.is_ascii_digit())).count();
    odd > 0 && odd * 100 > filled().count() * MOSTLY
}

fn is_wordy(rows: &[Vec<String>], column: usize) -> bool {
    let filled = || rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.trim().is_empty());
    let wordy = filled().filter(|cell| cell.chars().filter(|c| c.is_alphabetic()).count() * 2 > cell.chars().count());
    let wordy = wordy.count();
    wordy > 0 && wordy * 100 >= filled().count() * MOSTLY
}
