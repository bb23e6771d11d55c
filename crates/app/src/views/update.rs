//! Changing a view.

use domain::access::Right;
use domain::id::ViewId;
use store::feed::{Change, Noun};
use store::{Batch, views};

use super::{View, edit};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// What is to change; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ViewPatch {
    /// Another name.
    pub name: Option<String>,
    /// Other filters, order and columns.
    pub query: Option<String>,
    /// Whether everybody sees it.
    pub shared: Option<bool>,
}

/// Changes a view that is still at version `expected`: one's own, and as an administrator the shared ones.
///
/// # Errors
/// No right, not here, [`Error::Stale`], [`Error::Invalid`].
pub async fn update(ctx: &Ctx, who: &Principal, id: ViewId, expected: i64, patch: &ViewPatch) -> Result<View, Error> {
    who.may(Right::Work)?;
    edit::may_change(who, &super::read(ctx, who, id).await?)?;
    let mut fields = Fields::default();
    let name = fields.take_given("name", patch.name.as_deref().map(input::name));
    let query = fields.take_given("query", patch.query.as_deref().map(edit::query));
    fields.check()?;
    ctx.store
        .retry(async |store| {
            let view = super::read(ctx, who, id).await?;
            if view.version != expected {
                return Err(Error::Stale);
            }
            // It would be its owner's alone then, and nobody else's to change.
            if patch.shared == Some(false) && who.user != Some(view.owner.0) {
                return Err(Error::invalid("shared", "wrong_value"));
            }
            let after = View {
                name: name.clone().unwrap_or(view.name),
                query: query.clone().unwrap_or(view.query),
                shared: patch.shared.unwrap_or(view.shared),
                ..view
            };
            let done = Done::new("updated", "view", id).changing(Change::new(Noun::View, id, after.version + 1));
            commit(ctx, store, who, Batch::one(views::update(who.workspace, &after)), done).await
        })
        .await?;
    super::read(ctx, who, id).await
}
