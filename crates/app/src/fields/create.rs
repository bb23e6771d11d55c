//! Adding a field.

use domain::access::Right;
use domain::field::{Entity, Field, FieldKind, MOST_FIELDS, key_of};
use domain::id::FieldId;
use store::feed::{Change, Noun};
use store::{Batch, fields};

use super::edit;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// A field that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewField {
    /// On which cards it stands.
    pub entity: Entity,
    /// Its name; no other field of these cards has it.
    pub name: String,
    /// Its name for programs; made of the name if it is absent.
    pub key: Option<String>,
    /// What its values are.
    pub kind: FieldKind,
    /// The names of what may be chosen.
    pub choices: Vec<String>,
}

/// Adds a field behind the others of its cards.
///
/// # Errors
/// No right; [`Error::Invalid`]; [`Error::Conflict`] `too_many_fields`.
pub async fn create(ctx: &Ctx, who: &Principal, new: &NewField) -> Result<Field, Error> {
    who.may(Right::Administer)?;
    let (id, now) = (FieldId(ctx.ids.next()), ctx.clock.now());
    ctx.store
        .retry(async |store| {
            let all = store.load(fields::all(who.workspace)).await?;
            let own: Vec<&Field> = all.iter().filter(|field| field.entity == new.entity).collect();
            if own.len() >= MOST_FIELDS {
                return Err(Error::Conflict("too_many_fields"));
            }
            let mut field = Field {
                id,
                entity: new.entity,
                key: String::new(),
                name: String::new(),
                kind: new.kind,
                choices: Vec::new(),
                next_choice: 1,
                position: own.iter().map(|field| field.position + 1).max().unwrap_or(0),
                archived: false,
                version: 1,
            };
            let mut errors = Fields::default();
            field.name = errors.take("name", edit::name(&all, &field, &new.name)).unwrap_or_default();
            let key = match &new.key {
                Some(key) => edit::key(&all, &field, key),
                None => Ok(free_key(&own, &field.name)),
            };
            field.key = errors.take("key", key).unwrap_or_default();
            let choices: Vec<_> = new.choices.iter().map(|name| (None, name.clone())).collect();
            edit::choices(&mut errors, &mut field, &choices);
            errors.check()?;
            let done = Done::new("created", "field", id).changing(Change::new(Noun::Field, id, 1));
            commit(ctx, store, who, Batch::one(fields::insert(who.workspace, &field, now)), done).await?;
            Ok(field)
        })
        .await
}

/// A key made of the name that no other field has.
fn free_key(own: &[&Field], name: &str) -> String {
    let key = key_of(name);
    let is_free = |key: &String| own.iter().all(|field| field.key != *key);
    let numbered = (2..).map(|number| format!("{}_{number}", domain::text::cut(&key, 36)));
    std::iter::once(key.clone()).chain(numbered).find(is_free).unwrap_or(key)
}
