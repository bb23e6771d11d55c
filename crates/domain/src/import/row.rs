//! One row: what it says, or the reasons why it cannot be taken over.

use std::collections::BTreeMap;

use super::{Field, Reason, Target};
use crate::email::Email;
use crate::id::FieldId;
use crate::merge::is_same_phone;
use crate::phone::{Country, EnteredPhone, PhoneError};
use crate::text::{clean, fold};

/// The most phones and the most e-mail addresses of a row: a card holds more, but a row with so many is a mistake in the file.
const MOST: usize = 20;
/// The most tags of a card.
const MOST_TAGS: usize = 50;
/// The longest tag, in characters.
const LONGEST_TAG: usize = 50;
/// The longest name of a contact or company, and the longest source.
const LONGEST_NAME: usize = 200;
/// The longest record id.
const LONGEST_ID: usize = 200;
/// The longest text of a cell that is looked up or read further.
const LONGEST_WORD: usize = 2_000;
/// The longest note.
const LONGEST_NOTE: usize = 10_000;
/// So many digits make a second phone behind a comma or a slash; fewer belong to the first one.
const DIGITS_OF_PHONE: usize = 5;
/// Placeholders for nothing.
const NOTHING: [&str; 9] = ["-", "—", "–", ".", "n/a", "null", "нет", "немає", "н/д"];

/// What a row says of a field that the workspace has added.
#[derive(Clone, PartialEq, Eq)]
pub struct Own {
    /// The field.
    pub field: FieldId,
    /// What the cell has.
    pub text: String,
    /// The column.
    pub column: usize,
}

/// What a row says. `Debug` does not show it: it is personal data.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Its own id where the file comes from.
    pub record_id: Option<String>,
    /// The name, joined of its parts.
    pub name: Option<String>,
    /// Its phones, each once.
    pub phones: Vec<EnteredPhone>,
    /// Its e-mail addresses in lower case, each once.
    pub emails: Vec<String>,
    /// The name of its company.
    pub company: Option<String>,
    /// What it came from.
    pub source: Option<String>,
    /// Who owns it, as the file names them, and the column.
    pub responsible: Option<(String, usize)>,
    /// Its tags, each once in whatever spelling.
    pub tags: Vec<String>,
    /// A note.
    pub note: Option<String>,
    /// What stands in fields that the workspace has added.
    pub own: Vec<Own>,
    /// What else stands in cells, to be looked up or read further, and the columns.
    pub words: BTreeMap<Field, (String, usize)>,
    columns: Vec<Option<Field>>,
}

impl Said {
    /// What stands in a cell that is looked up or read further.
    pub fn word(&self, field: Field) -> Option<&str> {
        self.words.get(&field).map(|(text, _)| text.as_str())
    }

    /// The first column of a meaning.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|of| *of == Some(field))
    }
}

impl std::fmt::Debug for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Said(…)")
    }
}

impl std::fmt::Debug for Own {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Own(…)")
    }
}

/// The e-mail address and the name of `Olena Example <olena@example.com>`, as mails write people; else the text is both.
pub fn person(text: &str) -> (&str, &str) {
    match text.trim().strip_suffix('>').and_then(|text| text.rsplit_once('<')) {
        Some((name, email)) if email.contains('@') => (email.trim(), name.trim().trim_matches('"')),
        _ => (text.trim(), text.trim()),
    }
}

/// Reads a row whose columns mean `fields`; all that is wrong with it is told at once.
///
/// # Errors
/// The reasons why it cannot be taken over; never none.
pub fn read(target: Target, cells: &[String], fields: &[Option<Field>], country: Country) -> Result<Said, Vec<Reason>> {
    let said = Said { columns: fields.to_vec(), ..Said::default() };
    let mut reading = Reading { country, names: Default::default(), notes: Vec::new(), said, reasons: Vec::new() };
    for (column, (cell, field)) in cells.iter().zip(fields).enumerate() {
        let Some(field) = field else { continue };
        let text = clean(defused(cell));
        if !text.is_empty() && !NOTHING.contains(&fold(&text).as_str()) {
            reading.cell(column, *field, &text);
        }
    }
    reading.end(target)
}

/// A cell without the apostrophe that keeps spreadsheets from calculating it.
pub(super) fn defused(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => cell,
    }
}

struct Reading {
    country: Country,
    names: [Option<String>; 4],
    notes: Vec<String>,
    said: Said,
    reasons: Vec<Reason>,
}

impl Reading {
    fn cell(&mut self, column: usize, field: Field, text: &str) {
        match field {
            Field::Name => self.names[0] = Some(joined(text)),
            Field::FirstName => self.names[1] = Some(joined(text)),
            Field::MiddleName => self.names[2] = Some(joined(text)),
            Field::LastName => self.names[3] = Some(joined(text)),
            Field::Phone => phones_of(text).into_iter().for_each(|phone| self.phone(column, &phone)),
            Field::Email => emails_of(text).for_each(|email| self.email(column, email)),
            Field::Company => self.said.company = self.short(column, joined(text), "company_too_long"),
            Field::Source => self.said.source = self.short(column, joined(text), "source_too_long"),
            Field::Responsible => self.said.responsible = Some((joined(text), column)),
            Field::Tags => text.split([',', ';', '\n']).for_each(|tag| self.tag(column, tag)),
            Field::Note => self.notes.push(text.to_owned()),
            Field::RecordId => {
                let id = joined(text);
                match id.chars().nth(LONGEST_ID) {
                    Some(_) => self.reasons.push(Reason::of(column, "record_id_too_long")),
                    None => self.said.record_id = Some(id),
                }
            }
            Field::Own(_) if text.chars().nth(LONGEST_WORD).is_some() => {
                self.reasons.push(Reason::of(column, "too_long"));
            }
            Field::Own(field) => self.said.own.push(Own { field, text: text.to_owned(), column }),
            Field::Pipeline
            | Field::Stage
            | Field::Amount
            | Field::Currency
            | Field::Contact
            | Field::CloseDate
            | Field::LostReason
            | Field::Kind
            | Field::Due
            | Field::Done => {
                if text.chars().nth(LONGEST_WORD).is_some() {
                    self.reasons.push(Reason::of(column, "too_long"));
                } else {
                    self.said.words.insert(field, (joined(text), column));
                }
            }
        }
        if self.notes.iter().map(|note| note.chars().count() + 1).sum::<usize>() > LONGEST_NOTE {
            self.notes.clear();
            self.reasons.push(Reason::of(column, "note_too_long"));
        }
    }

    fn short(&mut self, column: usize, text: String, code: &'static str) -> Option<String> {
        let fits = text.chars().nth(LONGEST_NAME).is_none();
        if !fits {
            self.reasons.push(Reason::of(column, code));
        }
        fits.then_some(text)
    }

    fn phone(&mut self, column: usize, text: &str) {
        let text = match written_out(text) {
            Ok(text) => text,
            Err(code) => return self.reasons.push(Reason::of(column, code)),
        };
        match EnteredPhone::typed(&text, self.country) {
            Ok(phone) if self.said.phones.iter().any(|known| is_same_phone(known, &phone)) => {}
            Ok(_) if self.said.phones.len() == MOST => self.once(column, "too_many_phones"),
            Ok(phone) => self.said.phones.push(phone),
            Err(PhoneError::Empty) => {}
            Err(PhoneError::TooLong) => self.reasons.push(Reason::of(column, "phone_too_long")),
            Err(PhoneError::NoDigits | PhoneError::UnknownCountry) => {
                self.reasons.push(Reason::of(column, "not_a_phone"));
            }
        }
    }

    fn email(&mut self, column: usize, text: &str) {
        match Email::parse(text) {
            Ok(email) if self.said.emails.iter().any(|known| known == email.as_str()) => {}
            Ok(_) if self.said.emails.len() == MOST => self.once(column, "too_many_emails"),
            Ok(email) => self.said.emails.push(email.as_str().to_owned()),
            Err(_) => self.reasons.push(Reason::of(column, "not_an_email")),
        }
    }

    fn tag(&mut self, column: usize, text: &str) {
        let tag = joined(text);
        if tag.is_empty() || self.said.tags.iter().any(|known| fold(known) == fold(&tag)) {
        } else if tag.chars().nth(LONGEST_TAG).is_some() {
            self.reasons.push(Reason::of(column, "tag_too_long"));
        } else if self.said.tags.len() == MOST_TAGS {
            self.once(column, "too_many_tags");
        } else {
            self.said.tags.push(tag);
        }
    }

    fn once(&mut self, column: usize, code: &'static str) {
        let reason = Reason::of(column, code);
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }

    fn end(mut self, target: Target) -> Result<Said, Vec<Reason>> {
        let parts: Vec<String> = self.names.into_iter().flatten().collect();
        let name = parts.join(" ");
        if name.chars().nth(LONGEST_NAME).is_some() {
            self.reasons.push(Reason::whole("name_too_long"));
        }
        self.said.name = Some(name).filter(|name| !name.is_empty());
        self.said.note = Some(self.notes.join("\n")).filter(|note| !note.is_empty());
        let has_number = self.said.phones.iter().any(|phone| phone.e164.is_some());
        let missing = match target {
            Target::Contacts => {
                let has_key = has_number || !self.said.emails.is_empty() || self.said.record_id.is_some();
                (!has_key).then_some("no_key")
            }
            Target::Companies | Target::Deals | Target::Tasks => self.said.name.is_none().then_some("no_name"),
        };
        if let Some(code) = missing
            && self.reasons.is_empty()
        {
            self.reasons.push(Reason::whole(code));
        }
        if self.reasons.is_empty() { Ok(self.said) } else { Err(self.reasons) }
    }
}

/// One blank between words, and no line ends.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The phones of a cell. Semicolons, bars and line ends always separate; commas and slashes only what is long enough, since both also stand inside
/// of numbers.
fn phones_of(cell: &str) -> Vec<String> {
    let mut phones = Vec::new();
    for piece in cell.split([';', '|', '\n', '\r']) {
        let parts: Vec<&str> = piece.split([',', '/']).collect();
        let is_phone = |part: &&str| part.chars().filter(|c| c.is_numeric()).count() >= DIGITS_OF_PHONE;
        if parts.len() > 1 && parts.iter().all(is_phone) {
            phones.extend(parts.into_iter().map(str::to_owned));
        } else {
            phones.push(piece.to_owned());
        }
    }
    phones
}

fn emails_of(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', ',', '|', ' ', '\n', '\r', '\t', '<', '>'])
        .map(|email| email.trim_start_matches("mailto:"))
        .filter(|email| !email.is_empty())
}

/// A number that a spreadsheet wrote as `3.80671234567E+11`, with all its digits; what has lost digits is no number any more.
fn written_out(text: &str) -> Result<String, &'static str> {
    let text = text.trim();
    let scientific = text.split_once(['e', 'E']).and_then(|(mantissa, exponent)| {
        let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
        let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let is_one = whole.len() == 1 && digits(whole) && digits(fraction) && !exponent.is_empty() && digits(exponent);
        is_one.then(|| (whole, fraction, exponent.parse::<usize>().unwrap_or(usize::MAX)))
    });
    match scientific {
        None => Ok(text.to_owned()),
        Some((whole, fraction, exponent)) if fraction.len() == exponent => Ok(format!("{whole}{fraction}")),
        Some(_) => Err("phone_shortened"),
    }
}
