//! `GET /automations`

use app::{Ctx, Principal};
use axum::extract::State;

use super::AutomationOut;
use crate::extract::{Json, Lang, Paging};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Lists the automations, oldest first.
#[utoipa::path(get, path = "/automations", tag = "automations", params(Paging), responses((status = 200, body = PageOut<AutomationOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    page: Paging,
) -> Result<Json<PageOut<AutomationOut>>, Problem> {
    let rows = app::automations::list(&ctx, &who, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, |row| AutomationOut::of(row, language))))
}
