//! Removing a pipeline.

use domain::access::Right;
use domain::id::PipelineId;
use store::feed::{Change, Noun};
use store::{Batch, pipelines};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Removes a pipeline that is still at version `expected` and in which no deal is.
///
/// # Errors
/// No right, not here, [`Error::Stale`]; [`Error::Conflict`] `pipeline_in_use` while it has deals, `last_pipeline` if no other one is offered.
pub async fn delete(ctx: &Ctx, who: &Principal, id: PipelineId, expected: i64) -> Result<(), Error> {
    who.may(Right::Administer)?;
    ctx.store
        .retry(async |store| {
            let all = store.load(pipelines::all(who.workspace)).await?;
            let pipeline = all.iter().find(|pipeline| pipeline.id == id).ok_or(Error::NotFound)?;
            if pipeline.version != expected {
                return Err(Error::Stale);
            }
            let in_use = pipeline.stages.iter().map(|stage| pipelines::deal_in(who.workspace, stage.id).first());
            if store.load(in_use.collect::<Vec<_>>()).await?.iter().any(Option::is_some) {
                return Err(Error::Conflict("pipeline_in_use"));
            }
            if !all.iter().any(|other| other.id != id && !other.archived) {
                return Err(Error::Conflict("last_pipeline"));
            }
            let mut batch = Batch::from_iter([
                pipelines::hold_list(who.workspace),
                pipelines::hold_other(who.workspace, id),
                pipelines::hold_at(who.workspace, id, expected),
            ]);
            let mut stages: Vec<_> = pipeline.stages.iter().map(|stage| stage.id).collect();
            stages.sort();
            batch.extend(stages.into_iter().flat_map(|stage| pipelines::delete_stage(who.workspace, stage)));
            batch.push(pipelines::delete(who.workspace, id));
            let done = Done::new("deleted", "pipeline", id).changing(Change::new(Noun::Pipeline, id, 0));
            commit(ctx, store, who, batch, done).await
        })
        .await
}
