//! The fields that a workspace has added, where automations refer to them. Where none does, nothing is read.

use domain::access::Right;
use domain::automation::own::{self, Need, name};
use domain::automation::{Action, Entity};
use domain::field::{Field, FieldValues};
use domain::id::WorkspaceId;
use store::{Store, fields};

use super::act::{At, Done};
use super::begin::Automations;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields::GivenFields;
use crate::principal::Principal;

impl Automations {
    /// The names of the own fields of a card that have other values; read only where one waits for such a change.
    pub async fn own_changes(
        &self,
        store: &Store,
        workspace: WorkspaceId,
        entity: Entity,
        before: &FieldValues,
        after: &FieldValues,
    ) -> Result<Vec<String>, Error> {
        if before == after || !self.iter().any(|one| one.definition.follows_own(entity)) {
            return Ok(Vec::new());
        }
        let all = store.load(fields::all(workspace)).await?;
        let of_card = all.iter().filter(|field| field.entity == own::card(entity) && !field.archived);
        let changed = of_card.filter(|field| before.get(&field.id) != after.get(&field.id));
        Ok(changed.map(|field| name(&field.key)).collect())
    }

    /// What the conditions of the triggers need that `asked` are.
    pub fn need(&self, asked: impl Fn(&store::automations::Active) -> bool) -> Need {
        let asked = self.iter().filter(|one| asked(one));
        own::need_of(asked.flat_map(|one| &one.definition.trigger.conditions))
    }
}

/// All own fields, archived ones too: automations may still name them.
///
/// # Errors
/// No right.
pub async fn own_fields(ctx: &Ctx, who: &Principal) -> Result<Vec<Field>, Error> {
    who.may(Right::Read)?;
    Ok(ctx.store.load(fields::all(who.workspace)).await?)
}

/// What an own field is to become, for the patch of a card.
///
/// # Errors
/// [`Error::Invalid`] if it is not there any more.
pub(super) fn given(at: &At<'_>, entity: Entity, key: &str, value: &str) -> Result<GivenFields, Error> {
    let field = own::find(at.facts.own().fields(), own::card(entity), key);
    let field = field.map_err(|code| Error::invalid(name(key), code))?;
    Ok(GivenFields::from([(key.to_owned(), own::given(field, value))]))
}

/// The name of the own field that an error of a block is about.
pub(super) fn blamed(at: &At<'_>, error: &str) -> Option<String> {
    let Action::SetField { entity: Some(entity), .. } = &at.block.action else { return None };
    let key = own::key(error)?;
    let mut all = at.facts.own().fields().iter();
    all.find(|field| field.entity == own::card(*entity) && field.key == key).map(|field| field.name.clone())
}

/// Names the field in the history.
pub(super) fn naming(at: &At<'_>, entity: Entity, field: &str, done: Done) -> Done {
    let key = own::key(field);
    let field = key.and_then(|key| own::find(at.facts.own().fields(), own::card(entity), key).ok());
    Done { word: done.word.or_else(|| field.map(|field| field.name.clone())), ..done }
}
