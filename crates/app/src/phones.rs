//! The phones of a card: reading what people typed, and the guards of the numbers that a card gains or loses.

use std::collections::BTreeSet;

use domain::id::WorkspaceId;
use domain::merge::is_same_phone;
use domain::phone::{Country, EnteredPhone, PhoneError, PhoneNumber};
use store::{Step, numbers};

use crate::input::Fields;

/// The most phones of one card.
const MOST_PHONES: usize = 50;

/// Reads phones in any spelling; what is wrong is noted under `phones[i]`.
pub(crate) fn read(fields: &mut Fields, typed: &[String], country: Country) -> Vec<EnteredPhone> {
    if typed.len() > MOST_PHONES {
        fields.take::<()>("phones", Err("too_many"));
        return Vec::new();
    }
    let mut phones: Vec<EnteredPhone> = Vec::with_capacity(typed.len());
    for (place, text) in typed.iter().enumerate() {
        let read = EnteredPhone::typed(text, country).map_err(code);
        let read = read.and_then(|phone| {
            if phones.iter().any(|known| is_same_phone(known, &phone)) { Err("twice") } else { Ok(phone) }
        });
        phones.extend(fields.take(&format!("phones[{place}]"), read));
    }
    phones
}

fn code(error: PhoneError) -> &'static str {
    match error {
        PhoneError::Empty => "required",
        PhoneError::TooLong => "too_long",
        PhoneError::NoDigits | PhoneError::UnknownCountry => "not_a_phone",
    }
}

/// The numbers that a card has now and had not before.
pub(crate) fn gained(before: &[EnteredPhone], after: &[EnteredPhone]) -> BTreeSet<PhoneNumber> {
    let had: BTreeSet<_> = before.iter().filter_map(|phone| phone.e164).collect();
    after.iter().filter_map(|phone| phone.e164).filter(|number| !had.contains(number)).collect()
}

/// The guards of the numbers that a card gains or loses, or that are spelt another way now, which matters where only exact phones are found. All batches
/// take numbers in their order, so that two of them do not wait for each other.
pub(crate) fn touch(workspace: WorkspaceId, before: &[EnteredPhone], after: &[EnteredPhone]) -> Vec<Step> {
    let changed = |phones: &[EnteredPhone], others: &[EnteredPhone]| -> Vec<PhoneNumber> {
        phones.iter().filter(|phone| !others.contains(phone)).filter_map(|phone| phone.e164).collect()
    };
    let numbers: BTreeSet<PhoneNumber> = changed(before, after).into_iter().chain(changed(after, before)).collect();
    numbers.iter().map(|number| numbers::touch(workspace, number)).collect()
}

/// The guards of all numbers of these phones, in their order.
pub(crate) fn touch_all<'a>(workspace: WorkspaceId, phones: impl Iterator<Item = &'a EnteredPhone>) -> Vec<Step> {
    let numbers: BTreeSet<PhoneNumber> = phones.filter_map(|phone| phone.e164).collect();
    numbers.iter().map(|number| numbers::touch(workspace, number)).collect()
}
