//! Keeping a list with filters.

use domain::access::Right;
use domain::id::{UserId, ViewId};
use store::feed::{Change, Noun};
use store::{Batch, views};
use uuid::Uuid;

use super::{View, edit};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// The most views of a workspace.
const MOST: i64 = 1000;

/// A view that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewView {
    /// Of which list it is: `calls`, `contacts`, `companies`, `deals` or `tasks`.
    pub list: String,
    /// What it is called.
    pub name: String,
    /// Filters, order and columns, as the address of the page has them.
    pub query: String,
    /// Everybody sees it.
    pub shared: bool,
}

/// Keeps a view.
///
/// # Errors
/// No right, or nobody whose it would be; [`Error::Invalid`]; [`Error::Conflict`] `too_many_views`.
pub async fn create(ctx: &Ctx, who: &Principal, new: &NewView) -> Result<View, Error> {
    who.may(Right::Work)?;
    let mut fields = Fields::default();
    let view = View {
        id: ViewId(ctx.ids.next()),
        list: fields.take("list", edit::list(&new.list)).unwrap_or_default(),
        name: fields.take("name", input::name(&new.name)).unwrap_or_default(),
        query: fields.take("query", edit::query(&new.query)).unwrap_or_default(),
        shared: new.shared,
        owner: (fields.take("shared", edit::owner(who, new.shared)).unwrap_or(UserId(Uuid::nil())), None),
        created_at: ctx.clock.now(),
        version: 1,
    };
    fields.check()?;
    if ctx.store.first(views::count(who.workspace)).await?.unwrap_or(0) >= MOST {
        return Err(Error::Conflict("too_many_views"));
    }
    let done = Done::new("created", "view", view.id).changing(Change::new(Noun::View, view.id, 1));
    commit(ctx, &ctx.store, who, Batch::one(views::insert(who.workspace, &view)), done).await?;
    super::read(ctx, who, view.id).await
}
