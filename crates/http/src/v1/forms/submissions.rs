//! `GET /forms/{id}/submissions`

use app::forms::State as SubmissionState;
use app::{Ctx, Error, Principal};
use axum::extract::State;
use domain::id::FormId;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{SubmissionOut, SubmissionStateName};
use crate::extract::{Json, Paging, Path, Query};
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::IdPath;

/// Which submissions.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SubmissionsFilter {
    /// Only those in this state.
    #[param(value_type = Option<SubmissionStateName>, inline)]
    state: Option<String>,
}

/// Lists what was sent with a form, newest first.
#[utoipa::path(get, path = "/forms/{id}/submissions", tag = "forms", params(IdPath, Paging, SubmissionsFilter), responses((status = 200, body = PageOut<SubmissionOut>)))]
pub async fn submissions(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<FormId>,
    page: Paging,
    Query(filter): Query<SubmissionsFilter>,
) -> Result<Json<PageOut<SubmissionOut>>, Problem> {
    let read = |text: &str| SubmissionState::parse(text).ok_or_else(|| Error::invalid("state", "unknown_value"));
    let state = filter.state.as_deref().map(read).transpose()?;
    let rows = app::forms::submissions(&ctx, &who, id, state, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(rows, SubmissionOut::from)))
}
