//! `DELETE /contacts/{id}`

use app::{Ctx, Principal, contacts};
use axum::extract::State;
use domain::id::ContactId;

use super::ContactOut;
use crate::extract::{IfMatch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::NoContent;
use crate::v1::{IdPath, IfMatchHeader};

/// Removes a contact with its notes; its calls stay in the report, unlinked.
#[utoipa::path(delete, path = "/contacts/{id}", tag = "contacts", params(IdPath, IfMatchHeader), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ContactId>,
    IfMatch(version): IfMatch,
) -> Result<NoContent, Problem> {
    let fields = app::fields::shown(&ctx, &who).await?;
    let done = contacts::delete(&ctx, &who, id, version).await;
    or_current(done, async { contacts::read(&ctx, &who, id).await.map(|it| ContactOut::of_view(it, &fields)) }).await?;
    Ok(NoContent)
}
