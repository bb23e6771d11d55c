//! Adding an entry, and the list that a workspace begins with.

use domain::access::Right;
use domain::call_result::{self, MOST};
use domain::id::{CallResultId, WorkspaceId};
use domain::language::Language;
use domain::text::fold;
use store::feed::{Change, Noun};
use store::{Batch, Step, call_results};

use super::CallResult;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Adds an entry at the end of the list.
///
/// # Errors
/// No right; [`Error::Invalid`], also for a name that is there already; [`Error::Conflict`] `too_many_call_results`.
pub async fn create(ctx: &Ctx, who: &Principal, name: &str) -> Result<CallResult, Error> {
    who.may(Right::Administer)?;
    let mut fields = Fields::default();
    let Some(name) = fields.take("name", input::name(name)) else { return Err(fields.wrong()) };
    let (id, now) = (CallResultId(ctx.ids.next()), ctx.clock.now());
    ctx.store
        .retry(async |store| {
            let list = store.load(call_results::all(who.workspace)).await?;
            if list.iter().any(|entry| fold(&entry.name) == fold(&name)) {
                return Err(Error::invalid("name", "taken"));
            }
            if list.len() >= MOST {
                return Err(Error::Conflict("too_many_call_results"));
            }
            let position = list.last().map_or(0, |last| last.position + 1);
            let new = CallResult { id, name: name.clone(), position, archived: false, created_at: now, version: 1 };
            let done = Done::new("created", "call_result", id).changing(Change::new(Noun::CallResult, id, 1));
            commit(ctx, store, who, Batch::one(call_results::insert(who.workspace, &new)), done).await?;
            Ok(new)
        })
        .await
}

/// The entries of a new workspace.
pub(crate) fn seed(ctx: &Ctx, workspace: WorkspaceId, language: Language) -> Vec<Step> {
    let entry = |(position, name): (i64, &'static str)| CallResult {
        id: ctx.ids.next().into(),
        name: name.to_owned(),
        position,
        archived: false,
        created_at: ctx.clock.now(),
        version: 1,
    };
    let names = call_result::defaults(language);
    (0..).zip(names).map(|named| call_results::insert(workspace, &entry(named))).collect()
}
