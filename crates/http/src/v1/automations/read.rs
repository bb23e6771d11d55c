//! `GET /automations/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::AutomationId;

use super::AutomationOut;
use crate::extract::{Lang, Path};
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows an automation.
#[utoipa::path(get, path = "/automations/{id}", tag = "automations", params(IdPath), responses((status = 200, body = AutomationOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<AutomationId>,
    Lang(language): Lang,
) -> Result<Tagged<AutomationOut>, Problem> {
    let view = app::automations::read(&ctx, &who, id).await?;
    Ok(Tagged(view.automation.version, AutomationOut::of(view, language)))
}
