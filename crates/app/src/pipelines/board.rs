//! What the deals of a pipeline are worth, stage by stage.

use domain::access::Right;
use domain::deal::Sum;
use domain::id::{PipelineId, StageId, UserId};
use domain::money::Currency;
use store::{deals, pipelines};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// What the deals of a stage are worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageSums {
    /// Which.
    pub stage: StageId,
    /// How many deals are in it.
    pub deals: i64,
    /// What they are worth, by currency, in hundredths.
    pub sums: Vec<(Currency, i64)>,
}

/// The stages of a pipeline in their order.
pub type Board = Vec<StageSums>;

/// The sums of a pipeline's stages, of all deals that are seen or of those of one responsible. They are kept, so this costs the same for any number of deals.
///
/// # Errors
/// No right, not here.
pub async fn board(ctx: &Ctx, who: &Principal, id: PipelineId, responsible: Option<UserId>) -> Result<Board, Error> {
    who.may(Right::Read)?;
    let load = (pipelines::all(who.workspace), deals::of_pipeline(who.workspace, id, responsible, who.reach()));
    let (pipelines, sums) = ctx.store.load(load).await?;
    let pipeline = pipelines.into_iter().find(|pipeline| pipeline.id == id).ok_or(Error::NotFound)?;
    let of_stage = |stage: StageId| {
        let sums: Vec<(Currency, Sum)> =
            sums.iter().filter(|(of, _, sum)| *of == stage && sum.deals > 0).map(|(_, c, sum)| (*c, *sum)).collect();
        let deals = sums.iter().map(|(_, sum)| sum.deals).sum();
        StageSums { stage, deals, sums: sums.into_iter().map(|(currency, sum)| (currency, sum.amount)).collect() }
    };
    Ok(pipeline.stages.iter().map(|stage| of_stage(stage.id)).collect())
}
