//! What stands in the fields of a card: as it is given, and as it is shown.

use std::collections::BTreeMap;

use domain::access::Right;
use domain::field::{self, Entity, Field, FieldValue, FieldValues, Given};
use domain::id::{FieldId, WorkspaceId};
use domain::text::cut;
use store::{Store, fields, users, workspaces};

use crate::ctx::Ctx;
use crate::error::{Error, FieldError};
use crate::principal::Principal;

/// Values by the keys of their fields.
pub type GivenFields = BTreeMap<String, Given>;

/// What a request says of the fields of a card.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Edit {
    values: Vec<(FieldId, Option<FieldValue>)>,
    /// What is wrong with it.
    pub wrong: Vec<FieldError>,
}

impl Edit {
    /// Values that were read already.
    pub fn of(values: Vec<(FieldId, FieldValue)>) -> Self {
        let values = values.into_iter().map(|(field, value)| (field, Some(value))).collect();
        Self { values, wrong: Vec::new() }
    }

    /// Puts the values into those of a card.
    pub fn apply(&self, values: &mut FieldValues) {
        for (field, value) in &self.values {
            match value {
                Some(value) => values.insert(*field, value.clone()),
                None => values.remove(field),
            };
        }
    }
}

/// Reads given values; what is wrong with them is told by the edit of the card, with all else that is wrong.
pub(crate) async fn given(
    store: &Store,
    workspace: WorkspaceId,
    entity: Entity,
    given: &GivenFields,
) -> Result<Edit, Error> {
    let mut edit = Edit::default();
    if given.is_empty() {
        return Ok(edit);
    }
    let load = (fields::all(workspace), workspaces::by_id(workspace).first());
    let (all, place) = store.load(load).await?;
    let currency = place.ok_or(Error::NotFound)?.currency;
    for (key, given) in given {
        let name = || format!("fields.{}", cut(key, 64));
        let Some(field) = all.iter().find(|field| field.entity == entity && field.key == *key) else {
            edit.wrong.push(FieldError::new(name(), "unknown_field"));
            continue;
        };
        match field::read(field, given, currency) {
            Ok(value) => edit.values.push((field.id, value)),
            Err(code) => edit.wrong.push(FieldError::new(name(), code)),
        }
    }
    let persons: Vec<_> = edit
        .values
        .iter()
        .filter_map(|(field, value)| match value {
            Some(FieldValue::Person(user)) => Some((*field, *user)),
            _ => None,
        })
        .collect();
    let known: Vec<_> = persons.iter().map(|(_, user)| users::by_id(workspace, *user).first()).collect();
    for ((of, _), user) in persons.iter().zip(store.load(known).await?) {
        if user.is_none() {
            let key = all.iter().find(|field| field.id == *of).map_or("", |field| field.key.as_str());
            edit.wrong.push(FieldError::new(format!("fields.{key}"), "unknown_user"));
        }
    }
    Ok(edit)
}

/// The fields of a workspace, to show by them what stands on cards.
#[derive(Debug, Clone, Default)]
pub struct Shown(Vec<Field>);

/// The fields of the workspace.
///
/// # Errors
/// No right.
pub async fn shown(ctx: &Ctx, who: &Principal) -> Result<Shown, Error> {
    who.may(Right::Read)?;
    Ok(Shown(ctx.store.load(fields::all(who.workspace)).await?))
}

impl Shown {
    /// What stands in the fields of a card, with the fields, in their order. Archived fields are shown as long as something stands in them.
    pub fn of<'a>(&'a self, values: &'a FieldValues) -> impl Iterator<Item = (&'a Field, &'a FieldValue)> {
        self.0.iter().filter_map(|field| values.get(&field.id).map(|value| (field, value)))
    }

    /// A value in words, as a file or a message has it.
    pub fn in_words(field: &Field, value: &FieldValue, person: impl Fn(domain::id::UserId) -> String) -> String {
        let choice = |number: &i64| field.choice(*number).unwrap_or_default().to_owned();
        match value {
            FieldValue::Text(text) | FieldValue::Link(text) | FieldValue::Date(text) => text.clone(),
            FieldValue::Number(number) => FieldValue::written(*number),
            FieldValue::Money(hundredths, currency) => format!("{} {currency}", domain::money::written(*hundredths)),
            FieldValue::Checkbox(is) => if *is { "+" } else { "-" }.to_owned(),
            FieldValue::Choice(number) => choice(number),
            FieldValue::Choices(numbers) => numbers.iter().map(choice).collect::<Vec<_>>().join(", "),
            FieldValue::Person(user) => person(*user),
        }
    }
}
