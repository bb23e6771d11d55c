//! Reading pipelines.

use domain::access::Right;
use domain::id::PipelineId;
use store::pipelines;

use super::Pipeline;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// All pipelines in their order, archived ones behind.
///
/// # Errors
/// No right.
pub async fn list(ctx: &Ctx, who: &Principal) -> Result<Vec<Pipeline>, Error> {
    who.may(Right::Read)?;
    Ok(ctx.store.load(pipelines::all(who.workspace)).await?)
}

/// One pipeline.
///
/// # Errors
/// No right, not here.
pub async fn read(ctx: &Ctx, who: &Principal, id: PipelineId) -> Result<Pipeline, Error> {
    let all = list(ctx, who).await?;
    all.into_iter().find(|pipeline| pipeline.id == id).ok_or(Error::NotFound)
}
