//! Renaming, moving and archiving a field, and giving it other choices.

use domain::access::Right;
use domain::call_result::moved;
use domain::field::Field;
use domain::id::FieldId;
use store::feed::{Change, Noun};
use store::{Batch, fields};

use super::edit;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// A choice of a field: one that is there already has its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoicePatch {
    /// Which one it is; none: a new one.
    pub number: Option<i64>,
    /// Its name.
    pub name: String,
}

/// What is to change; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldPatch {
    /// Another name.
    pub name: Option<String>,
    /// Another place among the fields of its cards, from 0; the others make room.
    pub position: Option<i64>,
    /// Whether it is offered no more.
    pub archived: Option<bool>,
    /// All choices in their order. Cards keep one that is taken away, until somebody chooses another.
    pub choices: Option<Vec<ChoicePatch>>,
}

/// Changes a field that is still at version `expected`.
///
/// # Errors
/// No right, not here, [`Error::Stale`], [`Error::Invalid`].
pub async fn update(
    ctx: &Ctx,
    who: &Principal,
    id: FieldId,
    expected: i64,
    patch: &FieldPatch,
) -> Result<Field, Error> {
    who.may(Right::Administer)?;
    ctx.store
        .retry(async |store| {
            let all = store.load(fields::all(who.workspace)).await?;
            let before = all.iter().find(|field| field.id == id).ok_or(Error::NotFound)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let own: Vec<Field> = all.iter().filter(|field| field.entity == before.entity).cloned().collect();
            let from = own.iter().position(|field| field.id == id).ok_or(Error::NotFound)?;
            let mut errors = Fields::default();
            let place = patch.position.map(|place| usize::try_from(place).map_err(|_| "out_of_range"));
            let place = errors.take_given("position", place).unwrap_or(from);
            let mut field = before.clone();
            if let Some(name) = &patch.name {
                field.name = errors.take("name", edit::name(&all, before, name)).unwrap_or_default();
            }
            if let Some(choices) = &patch.choices {
                let given: Vec<_> = choices.iter().map(|choice| (choice.number, choice.name.clone())).collect();
                edit::choices(&mut errors, &mut field, &given);
            }
            errors.check()?;
            field.archived = patch.archived.unwrap_or(field.archived);
            let mut after = moved(own.clone(), from, place);
            for (entry, position) in after.iter_mut().zip(0..) {
                if entry.id == id {
                    entry.clone_from(&field);
                }
                entry.position = position;
            }
            let mut changed: Vec<&Field> = after.iter().filter(|entry| !own.contains(entry)).collect();
            changed.sort_by_key(|entry| entry.id);
            if !changed.is_empty() {
                let batch: Batch = changed.iter().map(|entry| fields::update(who.workspace, entry)).collect();
                let change = |entry: &&Field| Change::new(Noun::Field, entry.id, entry.version + 1);
                let changes = changed.iter().map(change).collect();
                commit(ctx, store, who, batch, Done { changes, ..Done::new("updated", "field", id) }).await?;
            }
            let entry = after.iter().find(|entry| entry.id == id).ok_or(Error::NotFound)?;
            let version = entry.version + i64::from(changed.iter().any(|entry| entry.id == id));
            Ok(Field { version, ..entry.clone() })
        })
        .await
}
