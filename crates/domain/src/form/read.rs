//! What somebody sent with a form.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Asked, Content, FormField, input_name, one_line, shown, tidy};
use crate::email::Email;
use crate::field::{self, Field, FieldValue, FieldValues, Given};
use crate::money::Currency;
use crate::phone::{Country, EnteredPhone, PhoneError};

/// The most characters of a name and of a company.
const LONGEST_NAME: usize = 200;
/// The most characters of a message.
const LONGEST_MESSAGE: usize = 5000;
/// The name of the box that has to be ticked.
pub(super) const CONSENT: &str = "consent";

/// What came, by the names of the inputs.
pub type Sent = BTreeMap<String, Given>;

/// Where the workspace is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The country of numbers without one.
    pub country: Country,
    /// Its currency.
    pub currency: Currency,
}

/// What is wrong with an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The name of the input.
    pub field: String,
    /// The code, as the API has it.
    pub code: &'static str,
}

/// What somebody answered. `Debug` does not show it: it is personal data.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// To what.
    pub asked: Asked,
    /// What stood beside the input.
    pub label: String,
    /// The answer in words.
    pub text: String,
    /// What it is in the workspace's own field.
    pub value: Option<FieldValue>,
}

impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Answer").field("asked", &self.asked).finish_non_exhaustive()
    }
}

/// Reads what was sent; what was left empty is no answer. All that is wrong is told at once.
///
/// # Errors
/// What is wrong with which input; never none.
pub fn read(content: &Content, fields: &[Field], sent: &Sent, place: Place) -> Result<Vec<Answer>, Vec<Wrong>> {
    let (mut answers, mut wrong) = (Vec::new(), Vec::new());
    for (asked, own) in shown(content, fields) {
        let name = input_name(asked, own);
        let given = sent.get(&name).unwrap_or(&Given::Nothing);
        match one(asked, own, given, place) {
            Ok(Some(answer)) => answers.push(answer),
            Ok(None) if asked.required => wrong.push(Wrong { field: name, code: "required" }),
            Ok(None) => {}
            Err(code) => wrong.push(Wrong { field: name, code }),
        }
    }
    if content.consent.is_some() && !is_ticked(sent.get(CONSENT)) {
        wrong.push(Wrong { field: CONSENT.to_owned(), code: "required" });
    }
    if wrong.is_empty() { Ok(answers) } else { Err(wrong) }
}

fn is_ticked(given: Option<&Given>) -> bool {
    match given {
        Some(Given::Bool(is)) => *is,
        Some(Given::Text(text)) => !matches!(one_line(text).as_str(), "" | "0" | "false"),
        _ => false,
    }
}

fn one(asked: &FormField, own: Option<&Field>, given: &Given, place: Place) -> Result<Option<Answer>, &'static str> {
    let value = match own {
        None => None,
        Some(own) => match field::read(own, &tidied(given), place.currency)? {
            // A box that has to be ticked is not ticked.
            Some(FieldValue::Checkbox(false)) if asked.required => return Ok(None),
            None => return Ok(None),
            value => value,
        },
    };
    let text = match (own, &value) {
        (Some(own), Some(value)) => in_words(own, value),
        _ => plain(asked.asked, given, place)?,
    };
    let answer = Answer { asked: asked.asked, label: asked.label.clone(), text, value };
    Ok(Some(answer).filter(|answer| !answer.text.is_empty()))
}

fn tidied(given: &Given) -> Given {
    match given {
        Given::Text(text) => Given::Text(tidy(text)),
        Given::List(list) => Given::List(list.iter().map(|text| tidy(text)).collect()),
        other => other.clone(),
    }
}

/// The words of an answer that every workspace can ask for; empty for none.
fn plain(asked: Asked, given: &Given, place: Place) -> Result<String, &'static str> {
    let text = match given {
        Given::Nothing => return Ok(String::new()),
        Given::Text(text) => text.clone(),
        Given::Number(number) if asked == Asked::Phone => number.to_string(),
        _ => return Err("wrong_type"),
    };
    let bounded = |text: String, most: usize| {
        if text.chars().nth(most).is_some() { Err("too_long") } else { Ok(text) }
    };
    let line = one_line(&text);
    if line.is_empty() {
        return Ok(line);
    }
    match asked {
        Asked::Phone => phone(&line, place.country).map(|phone| phone.raw),
        Asked::Email => Email::parse(&line).map(|email| email.as_str().to_owned()).map_err(|_| "not_an_email"),
        Asked::Message => bounded(tidy(&text), LONGEST_MESSAGE),
        _ => bounded(line, LONGEST_NAME),
    }
}

/// A phone by which somebody can be reached: one that is no number is none.
fn phone(text: &str, country: Country) -> Result<EnteredPhone, &'static str> {
    match EnteredPhone::typed(text, country) {
        Ok(phone) if phone.e164.is_some() => Ok(phone),
        Err(PhoneError::TooLong) => Err("too_long"),
        _ => Err("not_a_phone"),
    }
}

fn in_words(own: &Field, value: &FieldValue) -> String {
    let choice = |number: &i64| own.choice(*number).unwrap_or_default().to_owned();
    match value {
        FieldValue::Text(text) | FieldValue::Link(text) | FieldValue::Date(text) => text.clone(),
        FieldValue::Number(number) => FieldValue::written(*number),
        FieldValue::Checkbox(is) => if *is { "+" } else { "-" }.to_owned(),
        FieldValue::Choice(number) => choice(number),
        FieldValue::Choices(numbers) => numbers.iter().map(choice).collect::<Vec<_>>().join(", "),
        // Nobody can be asked for these.
        FieldValue::Money(..) | FieldValue::Person(_) => String::new(),
    }
}

/// Who sent it, as a contact has it. `Debug` does not show it: it is personal data.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: Option<String>,
    /// The phone.
    pub phone: Option<EnteredPhone>,
    /// The e-mail address, in lower case.
    pub email: Option<String>,
    /// The name of the company.
    pub company: Option<String>,
    /// What they have to say.
    pub message: Option<String>,
    /// What stands in the fields of the workspace.
    pub values: FieldValues,
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Person(…)")
    }
}

/// The person of answers that were read.
pub fn person(answers: &[Answer], country: Country) -> Person {
    let mut person = Person::default();
    for answer in answers {
        let text = || Some(answer.text.clone());
        match answer.asked {
            Asked::Name => person.name = text(),
            Asked::Phone => person.phone = phone(&answer.text, country).ok(),
            Asked::Email => person.email = text(),
            Asked::Company => person.company = text(),
            Asked::Message => person.message = text(),
            Asked::Field(id) => person.values.extend(answer.value.clone().map(|value| (id, value))),
        }
    }
    person
}
