//! What people enter for a deal.

use domain::id::{CompanyId, ContactId, PipelineId, StageId, UserId};
use domain::money::{Amount, Currency, NotAnAmount};
use domain::text::clean;
use jiff::civil::Date;

use crate::error::Error;
use crate::fields::{self, GivenFields};
use crate::input::{self, Fields};
use crate::tags;

/// The longest source and reason.
const LONGEST_TEXT: usize = 200;

/// What is to change of a deal; what is absent stays.
#[derive(Clone, Default, PartialEq)]
pub struct DealPatch {
    /// Another name.
    pub name: Option<String>,
    /// Another pipeline; the deal then begins in its first open stage, unless a stage is given.
    pub pipeline: Option<PipelineId>,
    /// Another stage, also of another pipeline.
    pub stage: Option<StageId>,
    /// What it is worth, such as `12500.00`, or nothing known.
    pub amount: Option<Option<String>>,
    /// In which currency, such as `UAH`.
    pub currency: Option<String>,
    /// Another contact, or none.
    pub contact: Option<Option<ContactId>>,
    /// Another company, or none.
    pub company: Option<Option<CompanyId>>,
    /// Another responsible, or none.
    pub responsible: Option<Option<UserId>>,
    /// What it came from, or nothing.
    pub source: Option<Option<String>>,
    /// When it is expected to be closed, such as `2026-12-31`, or nothing known.
    pub close_date: Option<Option<String>>,
    /// Why it was lost, or nothing known.
    pub lost_reason: Option<Option<String>>,
    /// Other tags, all of them.
    pub tags: Option<Vec<String>>,
    /// What is to stand in the fields that the workspace has added.
    pub fields: GivenFields,
}

/// A patch whose fields are sound, each for itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Edit {
    pub name: Option<String>,
    pub pipeline: Option<PipelineId>,
    pub stage: Option<StageId>,
    pub amount: Option<Option<Amount>>,
    pub currency: Option<Currency>,
    pub contact: Option<Option<ContactId>>,
    pub company: Option<Option<CompanyId>>,
    pub responsible: Option<Option<UserId>>,
    pub source: Option<Option<String>>,
    pub close_date: Option<Option<String>>,
    pub lost_reason: Option<Option<String>>,
    pub tags: Option<Vec<String>>,
    pub fields: fields::Edit,
}

impl Edit {
    /// Reads a patch; all that is wrong is told at once. What is made needs a name.
    pub fn parse(patch: &DealPatch, is_new: bool, extras: fields::Edit) -> Result<Self, Error> {
        let mut fields = Fields::default();
        let name = patch.name.as_deref().or(is_new.then_some("")).map(input::name);
        let currency = patch.currency.as_deref().map(|code| Currency::parse(code).map_err(|_| "unknown_currency"));
        let edit = Self {
            name: fields.take_given("name", name),
            pipeline: patch.pipeline,
            stage: patch.stage,
            amount: read(&mut fields, "amount", patch.amount.as_ref(), |text| amount(text).map(Some)),
            currency: fields.take_given("currency", currency),
            contact: patch.contact,
            company: patch.company,
            responsible: patch.responsible,
            source: read(&mut fields, "source", patch.source.as_ref(), text),
            close_date: read(&mut fields, "close_date", patch.close_date.as_ref(), |text| date(text).map(Some)),
            lost_reason: read(&mut fields, "lost_reason", patch.lost_reason.as_ref(), text),
            tags: patch.tags.as_ref().map(|given| tags::read(&mut fields, given)),
            fields: extras,
        };
        fields.note(&edit.fields.wrong);
        fields.check()?;
        Ok(edit)
    }
}

/// A member that may be absent or empty.
fn read<T>(
    fields: &mut Fields,
    field: &str,
    given: Option<&Option<String>>,
    read: impl Fn(&str) -> Result<Option<T>, &'static str>,
) -> Option<Option<T>> {
    let given = given?.as_deref();
    Some(given.and_then(|text| fields.take(field, read(text)).flatten()))
}

fn amount(text: &str) -> Result<Amount, &'static str> {
    match Amount::parse(text) {
        Ok(amount) => Ok(amount),
        Err(NotAnAmount::Form) => Err("not_an_amount"),
        Err(NotAnAmount::TooLarge) => Err("out_of_range"),
    }
}

/// A day as `2026-12-31`, and in no other form.
fn date(text: &str) -> Result<String, &'static str> {
    let date: Date = text.parse().map_err(|_| "not_a_date")?;
    // A year before the first or with more than four digits has another form.
    if text.len() == 10 && date.to_string() == text { Ok(text.to_owned()) } else { Err("not_a_date") }
}

/// None for an empty text.
fn text(text: &str) -> Result<Option<String>, &'static str> {
    let text = clean(text);
    match text.chars().nth(LONGEST_TEXT) {
        Some(_) => Err("too_long"),
        None => Ok(Some(text).filter(|text| !text.is_empty())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_one_form() {
        for text in ["2026-12-31", "2024-02-29", "0001-01-01"] {
            assert_eq!(date(text), Ok(text.to_owned()));
        }
        for text in [
            "",
            "2026-02-29",
            "20261231",
            "2026-12-31T00:00:00",
            "31.12.2026",
            "2026-1-2",
            " 2026-12-31",
            "-000001-01-01",
        ] {
            assert_eq!(date(text), Err("not_a_date"), "{text}");
        }
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let some = |text: &str| Some(Some(text.to_owned()));
        let patch = DealPatch {
            amount: some("1,5"),
            currency: Some("UA".to_owned()),
            source: some(&"x".repeat(201)),
            close_date: some("soon"),
            lost_reason: some(" "),
            ..DealPatch::default()
        };
        let Err(Error::Invalid(errors)) = Edit::parse(&patch, true, fields::Edit::default()) else {
            panic!("it was taken")
        };
        let errors: Vec<_> = errors.iter().map(|error| (error.field.as_str(), error.code)).collect();
        assert_eq!(
            errors,
            [
                ("name", "required"),
                ("amount", "not_an_amount"),
                ("currency", "unknown_currency"),
                ("source", "too_long"),
                ("close_date", "not_a_date"),
            ]
        );
        let patch = DealPatch { amount: Some(None), lost_reason: some(" "), ..DealPatch::default() };
        let edit = Edit::parse(&patch, false, fields::Edit::default()).unwrap();
        assert_eq!((edit.name, edit.amount, edit.lost_reason, edit.source), (None, Some(None), Some(None), None));
    }
}
