//! The columns of the fields that the workspace has added.

use std::collections::HashMap;
use std::sync::Arc;

use domain::field::{Entity, Field, FieldValues};
use domain::id::UserId;
use store::{fields, users};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields::Shown;
use crate::principal::Principal;

/// People whose names are read at once.
const PEOPLE: i64 = 1000;

/// Fields of a kind of card, a column each; archived ones are left out.
#[derive(Clone, Default)]
pub(super) struct Columns {
    fields: Arc<Vec<Field>>,
    people: Arc<HashMap<UserId, String>>,
}

impl Columns {
    /// Those of the workspace; what is no card has none.
    pub async fn load(ctx: &Ctx, who: &Principal, entity: Option<Entity>) -> Result<Self, Error> {
        let Some(entity) = entity else { return Ok(Self::default()) };
        let all = ctx.store.load(fields::all(who.workspace)).await?.into_iter();
        let fields: Vec<Field> = all.filter(|field| field.entity == entity && !field.archived).collect();
        let mut people = HashMap::new();
        if !fields.is_empty() {
            let users = ctx.store.load(users::list(who.workspace, None, None, PEOPLE)).await?;
            people.extend(users.into_iter().map(|user| (user.id, user.name)));
        }
        Ok(Self { fields: Arc::new(fields), people: Arc::new(people) })
    }

    /// The heads of the columns.
    pub fn heads(&self) -> Vec<String> {
        self.fields.iter().map(|field| field.name.clone()).collect()
    }

    /// What stands in them on a card.
    pub fn cells<'a>(&'a self, values: &'a FieldValues) -> impl Iterator<Item = String> + 'a {
        let person = |user| self.people.get(&user).cloned().unwrap_or_default();
        let cell = move |field: &Field| values.get(&field.id).map(|value| Shown::in_words(field, value, person));
        self.fields.iter().map(move |field| cell(field).unwrap_or_default())
    }
}
