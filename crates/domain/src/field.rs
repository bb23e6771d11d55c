//! Fields that a workspace adds to its cards: of which kind they are, what may stand in them, and by what cards are found.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::{FieldId, UserId};
use crate::money::{Amount, Currency};
use crate::text::{clean, cut, fold};

#[cfg(test)]
mod tests;

/// The most fields of one kind of card.
pub const MOST_FIELDS: usize = 100;
/// The most choices of a field.
pub const MOST_CHOICES: usize = 200;
/// The longest text in a field, in characters.
pub const LONGEST_TEXT: usize = 2000;
/// The longest key.
pub const LONGEST_KEY: usize = 40;
/// A number may have so many digits behind the point.
const DECIMALS: u32 = 6;
/// What numbers are kept in: millionths.
const ONE: i64 = 10_i64.pow(DECIMALS);
/// The largest number, up or down: with its millionths it is still exact.
const LARGEST: f64 = 1e9;
/// Longer texts are found by their beginning.
const LONGEST_MARK: usize = 100;

/// What can be wrong with a value, as codes of the API.
pub const CODES: [&str; 10] = [
    "too_long",
    "wrong_type",
    "not_a_number",
    "out_of_range",
    "unknown_currency",
    "not_an_amount",
    "not_a_date",
    "unknown_choice",
    "not_a_link",
    "unknown_user",
];

/// A kind of card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entity {
    /// A person outside the company.
    Contact,
    /// A company outside the company.
    Company,
    /// What may become of a client.
    Deal,
}

impl Entity {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Contact, Self::Company, Self::Deal];

    /// The name in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Company => "company",
            Self::Deal => "deal",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|entity| entity.as_str() == text)
    }

    /// The number in the database.
    pub fn number(self) -> i64 {
        match self {
            Self::Contact => 1,
            Self::Company => 2,
            Self::Deal => 3,
        }
    }

    /// Reads such a number.
    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|entity| entity.number() == number)
    }
}

/// What the values of a field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Words.
    Text,
    /// A number.
    Number,
    /// An amount of a currency.
    Money,
    /// A day.
    Date,
    /// Yes or no.
    Checkbox,
    /// One of the choices.
    Choice,
    /// Some of the choices.
    MultiChoice,
    /// An address in the web.
    Link,
    /// Somebody who works here.
    Person,
}

impl FieldKind {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Number,
        Self::Money,
        Self::Date,
        Self::Checkbox,
        Self::Choice,
        Self::MultiChoice,
        Self::Link,
        Self::Person,
    ];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Money => "money",
            Self::Date => "date",
            Self::Checkbox => "checkbox",
            Self::Choice => "choice",
            Self::MultiChoice => "multi_choice",
            Self::Link => "link",
            Self::Person => "person",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// Whether its values are chosen from a list.
    pub fn has_choices(self) -> bool {
        matches!(self, Self::Choice | Self::MultiChoice)
    }
}

/// One of the values that a field of choices may have. Cards keep the number, so that the name may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its number, which is never used again.
    pub number: i64,
    /// What people read.
    pub name: String,
}

/// A field of a kind of card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its id.
    pub id: FieldId,
    /// Whose it is.
    pub entity: Entity,
    /// Its name for programs; it never changes.
    pub key: String,
    /// Its name for people.
    pub name: String,
    /// What its values are; that never changes.
    pub kind: FieldKind,
    /// What may be chosen, in its order.
    pub choices: Vec<Choice>,
    /// The number of the next new choice.
    pub next_choice: i64,
    /// Its place among the fields of the card.
    pub position: i64,
    /// It is not offered any more; what stands in it stays.
    pub archived: bool,
    /// What a write is guarded by.
    pub version: i64,
}

impl Field {
    /// The name of a choice; none if it was taken away.
    pub fn choice(&self, number: i64) -> Option<&str> {
        self.choices.iter().find(|choice| choice.number == number).map(|choice| choice.name.as_str())
    }

    /// The number of a choice by its name, however it is spelt.
    pub fn choice_called(&self, name: &str) -> Option<i64> {
        let wanted = fold(name);
        self.choices.iter().find(|choice| fold(&choice.name) == wanted).map(|choice| choice.number)
    }
}

/// What stands in a field of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldValue {
    /// Words; not empty.
    #[serde(rename = "t")]
    Text(String),
    /// A number, in millionths.
    #[serde(rename = "n")]
    Number(i64),
    /// An amount in hundredths, and the currency's code.
    #[serde(rename = "m")]
    Money(i64, String),
    /// A day, as `2026-12-31`.
    #[serde(rename = "d")]
    Date(String),
    /// Yes or no.
    #[serde(rename = "c")]
    Checkbox(bool),
    /// The number of a choice.
    #[serde(rename = "o")]
    Choice(i64),
    /// Numbers of choices, ascending; not empty.
    #[serde(rename = "s")]
    Choices(Vec<i64>),
    /// An address in the web.
    #[serde(rename = "l")]
    Link(String),
    /// Somebody who works here.
    #[serde(rename = "p")]
    Person(UserId),
}

/// What stands in the fields of a card; empty fields are absent.
pub type FieldValues = BTreeMap<FieldId, FieldValue>;

/// A value as a request, a file or a form gives it.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// Nothing: the field becomes empty.
    Nothing,
    /// Yes or no.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// Several texts.
    List(Vec<String>),
    /// An amount, as `12500.00`, of a currency.
    Money {
        /// The amount.
        amount: String,
        /// The currency's code; none: the workspace's.
        currency: Option<String>,
    },
    /// Something of another form.
    Other,
}

/// Reads a given value for a field; none for an empty one. An error is a code for the field.
///
/// # Errors
/// What is wrong with it, as a code of the API.
pub fn read(field: &Field, given: &Given, currency: Currency) -> Result<Option<FieldValue>, &'static str> {
    if is_nothing(given) {
        return Ok(None);
    }
    let value = match (field.kind, given) {
        (FieldKind::Text, Given::Text(text)) => FieldValue::Text(bounded(text)?),
        (FieldKind::Text, Given::Number(number)) => FieldValue::Text(number.to_string()),
        (FieldKind::Number, Given::Number(number)) => FieldValue::Number(millionths(*number)?),
        (FieldKind::Number, Given::Text(text)) => FieldValue::Number(millionths(written_number(text)?)?),
        (FieldKind::Money, Given::Money { amount, currency: given }) => {
            let code = given.as_deref().map(Currency::parse).transpose().map_err(|_| "unknown_currency")?;
            money(amount, code.unwrap_or(currency))?
        }
        (FieldKind::Money, Given::Text(text)) => money(text, currency)?,
        (FieldKind::Money, Given::Number(number)) => money(&format!("{number:.2}"), currency)?,
        (FieldKind::Date, Given::Text(text)) => FieldValue::Date(day(text)?),
        (FieldKind::Checkbox, Given::Bool(is)) => FieldValue::Checkbox(*is),
        (FieldKind::Checkbox, Given::Text(text)) => FieldValue::Checkbox(yes_or_no(text)?),
        (FieldKind::Choice, Given::Text(text)) => {
            FieldValue::Choice(field.choice_called(text).ok_or("unknown_choice")?)
        }
        (FieldKind::MultiChoice, Given::Text(text)) => match field.choice_called(text) {
            // A name may have a comma itself.
            Some(number) => FieldValue::Choices(vec![number]),
            None => match choices(field, text.split([',', ';']))? {
                Some(value) => value,
                None => return Ok(None),
            },
        },
        (FieldKind::MultiChoice, Given::List(list)) => match choices(field, list.iter().map(String::as_str))? {
            Some(value) => value,
            None => return Ok(None),
        },
        (FieldKind::Link, Given::Text(text)) => FieldValue::Link(link(text)?),
        (FieldKind::Person, Given::Text(text)) => FieldValue::Person(text.trim().parse().map_err(|_| "unknown_user")?),
        _ => return Err("wrong_type"),
    };
    Ok(Some(value))
}

fn is_nothing(given: &Given) -> bool {
    match given {
        Given::Nothing => true,
        Given::Text(text) => clean(text).is_empty(),
        Given::List(list) => list.iter().all(|text| clean(text).is_empty()),
        Given::Money { amount, .. } => clean(amount).is_empty(),
        Given::Bool(_) | Given::Number(_) | Given::Other => false,
    }
}

fn bounded(text: &str) -> Result<String, &'static str> {
    let text = clean(text);
    if text.chars().nth(LONGEST_TEXT).is_some() { Err("too_long") } else { Ok(text) }
}

fn millionths(number: f64) -> Result<i64, &'static str> {
    if !number.is_finite() || number.abs() > LARGEST {
        return Err("out_of_range");
    }
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "the range was looked at")]
    Ok((number * ONE as f64).round() as i64)
}

/// A number as people write it: blanks between the thousands, a comma or a point before the rest.
fn written_number(text: &str) -> Result<f64, &'static str> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let is_plain = text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-' || c == '+');
    text.parse().ok().filter(|_| is_plain).ok_or("not_a_number")
}

fn money(amount: &str, currency: Currency) -> Result<FieldValue, &'static str> {
    let text: String = amount.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let amount = Amount::parse(&text).map_err(|_| "not_an_amount")?;
    Ok(FieldValue::Money(amount.hundredths(), currency.as_str().to_owned()))
}

/// A day as `2026-12-31`, or as `31.12.2026`.
fn day(text: &str) -> Result<String, &'static str> {
    let text = text.trim();
    let turned: Vec<&str> = text.split('.').collect();
    let text = match turned[..] {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => text.to_owned(),
    };
    let date: Date = text.parse().map_err(|_| "not_a_date")?;
    if date.to_string() == text { Ok(text) } else { Err("not_a_date") }
}

fn yes_or_no(text: &str) -> Result<bool, &'static str> {
    match fold(text).as_str() {
        "true" | "yes" | "1" | "так" | "да" | "+" => Ok(true),
        "false" | "no" | "0" | "ні" | "нет" | "-" => Ok(false),
        _ => Err("wrong_type"),
    }
}

/// None for no name at all.
fn choices<'a>(field: &Field, names: impl Iterator<Item = &'a str>) -> Result<Option<FieldValue>, &'static str> {
    let names = names.filter(|name| !clean(name).is_empty());
    let numbers = names.map(|name| field.choice_called(name).ok_or("unknown_choice"));
    let mut numbers = numbers.collect::<Result<Vec<_>, _>>()?;
    numbers.sort_unstable();
    numbers.dedup();
    Ok((!numbers.is_empty()).then_some(FieldValue::Choices(numbers)))
}

/// Only addresses that are safe to open.
fn link(text: &str) -> Result<String, &'static str> {
    let text = bounded(text)?;
    let lower = text.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.is_empty() && !text.contains(char::is_whitespace) => Ok(text),
        Some(_) => Err("not_a_link"),
        None if text.contains("://") || text.contains(char::is_whitespace) || !text.contains('.') => Err("not_a_link"),
        None => Ok(format!("https://{text}")),
    }
}

impl FieldValue {
    /// A number with what stands behind its point, without zeros at the end.
    pub fn written(number: i64) -> String {
        let sign = if number < 0 { "-" } else { "" };
        let (whole, rest) = (number.unsigned_abs() / ONE.unsigned_abs(), number.unsigned_abs() % ONE.unsigned_abs());
        let text = format!("{sign}{whole}.{rest:06}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// The number for programs.
    pub fn number(number: i64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "numbers are bounded by what is exact")]
        let number = number as f64 / ONE as f64;
        number
    }

    /// By what a card with this value is found: one text, or several of a field with several choices.
    pub fn marks(&self, field: FieldId) -> Vec<String> {
        let mark = |text: &str| format!("{}:{}", field.0.simple(), cut(text, LONGEST_MARK));
        match self {
            Self::Text(text) | Self::Link(text) => vec![mark(&fold(text))],
            Self::Number(number) => vec![mark(&Self::written(*number))],
            Self::Money(hundredths, currency) => vec![mark(&format!("{hundredths} {currency}"))],
            Self::Date(day) => vec![mark(day)],
            Self::Checkbox(is) => vec![mark(if *is { "1" } else { "0" })],
            Self::Choice(number) => vec![mark(&number.to_string())],
            Self::Choices(numbers) => numbers.iter().map(|number| mark(&number.to_string())).collect(),
            Self::Person(user) => vec![mark(&Uuid::from(*user).simple().to_string())],
        }
    }
}

/// By what a card with a tag is found.
pub fn tag_mark(tag: &str) -> String {
    format!("t:{tag}")
}

/// By what a card is found: its tags, and what stands in its fields.
pub fn marks(tags: &[String], fields: &FieldValues) -> Vec<String> {
    let of_fields = fields.iter().flat_map(|(field, value)| value.marks(*field));
    let mut marks: Vec<String> = tags.iter().map(|tag| tag_mark(tag)).chain(of_fields).collect();
    marks.sort_unstable();
    marks.dedup();
    marks
}

/// A key for programs made of a name: Latin letters, digits and `_`; Cyrillic letters are written in Latin ones.
pub fn key_of(name: &str) -> String {
    let mut key = String::new();
    for c in fold(name).chars() {
        let latin = if c.is_ascii() { c.to_string() } else { crate::search::one_alphabet(&c.to_string()) };
        if latin.chars().all(|c| c.is_ascii_alphanumeric()) {
            key.push_str(&latin);
        } else if !key.is_empty() && !key.ends_with('_') {
            key.push('_');
        }
    }
    if key.is_empty() || key.starts_with(|c: char| c.is_ascii_digit()) {
        key.insert_str(0, "field_");
    }
    cut(&key, LONGEST_KEY).trim_end_matches('_').to_owned()
}

/// Whether a text may be a key.
pub fn is_key(text: &str) -> bool {
    let all = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    all && text.starts_with(|c: char| c.is_ascii_lowercase()) && text.len() <= LONGEST_KEY
}
