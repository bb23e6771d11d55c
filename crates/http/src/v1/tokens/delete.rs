//! `DELETE /tokens/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::CredentialId;

use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::NoContent;
use crate::v1::IdPath;

/// Revokes an API token: the next request with it is refused. It never changes, so no `If-Match` is asked for.
#[utoipa::path(delete, path = "/tokens/{id}", tag = "tokens", params(IdPath), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<CredentialId>,
) -> Result<NoContent, Problem> {
    app::tokens::revoke(&ctx, &who, id).await?;
    Ok(NoContent)
}
