//! Renaming, moving and archiving an entry.

use domain::access::Right;
use domain::call_result::moved;
use domain::id::CallResultId;
use domain::text::fold;
use store::feed::{Change, Noun};
use store::{Batch, call_results};

use super::CallResult;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// What is to change; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallResultPatch {
    /// Another name; calls that have the entry show it.
    pub name: Option<String>,
    /// Another place, from 0; the others make room. Beyond the end it is the last one.
    pub position: Option<i64>,
    /// Whether it is offered no more.
    pub archived: Option<bool>,
}

/// Changes an entry that is still at version `expected`.
///
/// # Errors
/// No right, not here, [`Error::Stale`], [`Error::Invalid`], also for a name that another entry has.
pub async fn update(
    ctx: &Ctx,
    who: &Principal,
    id: CallResultId,
    expected: i64,
    patch: &CallResultPatch,
) -> Result<CallResult, Error> {
    who.may(Right::Administer)?;
    let mut fields = Fields::default();
    let name = fields.take_given("name", patch.name.as_deref().map(input::name));
    let place = patch.position.map(|place| usize::try_from(place).map_err(|_| "out_of_range"));
    let place = fields.take_given("position", place);
    fields.check()?;
    ctx.store
        .retry(async |store| {
            let list = store.load(call_results::all(who.workspace)).await?;
            let from = list.iter().position(|entry| entry.id == id).ok_or(Error::NotFound)?;
            if list[from].version != expected {
                return Err(Error::Stale);
            }
            let is_taken = |name: &String| list.iter().any(|it| it.id != id && fold(&it.name) == fold(name));
            if name.as_ref().is_some_and(is_taken) {
                return Err(Error::invalid("name", "taken"));
            }
            let mut after = moved(list.clone(), from, place.unwrap_or(from));
            for (entry, position) in after.iter_mut().zip(0..) {
                entry.position = position;
                if entry.id == id {
                    entry.name = name.clone().unwrap_or_else(|| entry.name.clone());
                    entry.archived = patch.archived.unwrap_or(entry.archived);
                }
            }
            // By key, as everywhere: two people who move entries would block each other else.
            let mut changed: Vec<&CallResult> = after.iter().filter(|entry| !list.contains(entry)).collect();
            changed.sort_by_key(|entry| entry.id);
            if !changed.is_empty() {
                let steps = changed.iter().map(|entry| call_results::update(who.workspace, entry));
                let batch: Batch = steps.collect();
                let change = |entry: &&CallResult| Change::new(Noun::CallResult, entry.id, entry.version + 1);
                let changes = changed.iter().map(change).collect();
                commit(ctx, store, who, batch, Done { changes, ..Done::new("updated", "call_result", id) }).await?;
            }
            let is_it = |entry: &&CallResult| entry.id == id;
            let moved = after.iter().find(is_it).ok_or(Error::NotFound)?;
            let version = moved.version + i64::from(changed.iter().any(|entry| entry.id == id));
            Ok(CallResult { version, ..moved.clone() })
        })
        .await
}
