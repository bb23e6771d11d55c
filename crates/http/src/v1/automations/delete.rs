//! `DELETE /automations/{id}`

use app::{Ctx, Principal, automations};
use axum::extract::State;
use domain::id::AutomationId;

use super::AutomationOut;
use crate::extract::{IfMatch, Lang, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes an automation with its runs; what is not over is called off, what was done stays done.
#[utoipa::path(delete, path = "/automations/{id}", tag = "automations", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<AutomationId>,
    IfMatch(version): IfMatch,
    Lang(language): Lang,
) -> Result<NoContent, Problem> {
    let done = automations::delete(&ctx, &who, id, version).await;
    let current = async { automations::read(&ctx, &who, id).await.map(|view| AutomationOut::of(view, language)) };
    or_current(done, current).await?;
    Ok(NoContent)
}
