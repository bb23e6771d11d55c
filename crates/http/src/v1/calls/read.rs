use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::CallId;

use super::out::CallOut;
use crate::extract::{Lang, Path};
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// One call.
#[utoipa::path(get, path = "/calls/{id}", tag = "calls", params(IdPath),
    responses((status = 200, body = CallOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    Path(id): Path<CallId>,
) -> Result<Tagged<CallOut>, Problem> {
    let view = app::calls::read::read(&ctx, &who, id).await?;
    Ok(Tagged(view.row.version, CallOut::of(view, language)))
}
