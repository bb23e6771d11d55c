//! Reading the fields of an input: all that is wrong is told at once.

use domain::email::Email;
use domain::phone::Country;
use domain::text::clean;
use domain::working_time::{WorkingTime, Written, Wrong};

use crate::error::{Error, FieldError};

/// The most characters of a name.
pub(crate) const LONGEST_NAME: usize = 200;

/// Collects what is wrong with the fields of one input.
#[derive(Debug, Default)]
pub(crate) struct Fields(Vec<FieldError>);

impl Fields {
    /// Takes a field's value, or notes what is wrong with it.
    pub fn take<T>(&mut self, field: &str, read: Result<T, &'static str>) -> Option<T> {
        read.map_err(|code| self.0.push(FieldError::new(field, code))).ok()
    }

    /// The same for a field that may be missing.
    pub fn take_given<T>(&mut self, field: &str, read: Option<Result<T, &'static str>>) -> Option<T> {
        read.and_then(|read| self.take(field, read))
    }

    /// Notes what was found wrong elsewhere.
    pub fn note(&mut self, wrong: &[FieldError]) {
        self.0.extend_from_slice(wrong);
    }

    /// All that was noted.
    pub fn wrong(self) -> Error {
        Error::Invalid(self.0)
    }

    /// Goes on if nothing was noted.
    pub fn check(self) -> Result<(), Error> {
        if self.0.is_empty() { Ok(()) } else { Err(self.wrong()) }
    }
}

/// A name: not empty, at most 200 characters, clean.
pub(crate) fn name(text: &str) -> Result<String, &'static str> {
    let name = clean(text);
    match name.chars().nth(LONGEST_NAME) {
        Some(_) => Err("too_long"),
        None if name.is_empty() => Err("required"),
        None => Ok(name),
    }
}

/// An e-mail address of somebody who logs in.
pub(crate) fn email(text: &str) -> Result<Email, &'static str> {
    if text.trim().is_empty() {
        return Err("required");
    }
    Email::parse(text).map_err(|_| "not_an_email")
}

/// A country with a numbering plan.
pub(crate) fn country(text: &str) -> Result<Country, &'static str> {
    Country::parse(text).map_err(|_| "unknown_country")
}

/// The name of a time zone.
pub(crate) fn time_zone(text: &str) -> Result<String, &'static str> {
    let name = text.trim();
    domain::time::zone(name).map(|_| name.to_owned()).map_err(|_| "unknown_time_zone")
}

/// Working hours, or none.
pub(crate) fn working_time(written: Option<&Written>) -> Result<Option<WorkingTime>, &'static str> {
    match written.map(WorkingTime::read).transpose() {
        Ok(hours) => Ok(hours),
        Err(Wrong::Day(_)) => Err("unknown_day"),
        Err(Wrong::Interval(_)) => Err("not_an_interval"),
        Err(Wrong::Holiday(_)) => Err("not_a_date"),
        Err(Wrong::TooMany) => Err("too_many"),
    }
}

/// What is named now and did not stand there before: what stands is not asked for again.
pub(crate) fn newly<T: Copy + PartialEq>(stood: Option<&(T, String)>, now: Option<T>) -> Option<T> {
    now.filter(|id| stood.is_none_or(|(stood, _)| stood != id))
}
