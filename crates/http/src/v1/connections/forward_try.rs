//! `POST /connections/{id}/forward/try`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::forward::Why;
use domain::id::ConnectionId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::ForwardStepOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::v1::names::ForwardWhyName;
use crate::v1::{IdPath, NamedOut, named};

/// A call that might come.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ForwardTryIn {
    /// The caller, in any spelling.
    #[schema(example = "067 123 45 67")]
    number: String,
    /// The number that is called.
    line: Option<String>,
}

/// Who would ring, and why.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ForwardTryOut {
    /// Why.
    #[schema(value_type = ForwardWhyName)]
    pub reason: Why,
    /// The number as it was read.
    #[schema(required)]
    pub number: Option<String>,
    /// The contact whose people were asked for.
    #[schema(required)]
    pub contact: Option<NamedOut>,
    /// Who would ring.
    #[schema(required)]
    pub user: Option<NamedOut>,
    /// The SIP login that would be answered.
    #[schema(required)]
    pub destination: Option<String>,
    /// The candidates in the order in which they were looked at.
    pub steps: Vec<ForwardStepOut>,
    /// The users that are mentioned.
    pub users: Vec<NamedOut>,
}

/// Says whom a call of this number would ring first now, and why. Nothing is written down.
#[utoipa::path(post, path = "/connections/{id}/forward/try", tag = "connections", params(IdPath), request_body = ForwardTryIn, responses((status = 200, body = ForwardTryOut)))]
pub async fn forward_try(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
    Json(input): Json<ForwardTryIn>,
) -> Result<Json<ForwardTryOut>, Problem> {
    let tried = app::forward::try_number(&ctx, &who, id, &input.number, input.line.as_deref()).await?;
    let mut users: Vec<NamedOut> = tried.users.iter().map(|(id, name)| named((*id, name.clone()))).collect();
    users.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    let user = tried.rings.as_ref().map(|(user, _)| named((*user, tried.users.get(user).cloned().unwrap_or_default())));
    Ok(Json(ForwardTryOut {
        reason: tried.why,
        number: tried.number.map(|number| number.as_e164()),
        contact: tried.contact.map(named),
        user,
        destination: tried.rings.map(|(_, login)| login),
        steps: tried.steps.iter().map(ForwardStepOut::from).collect(),
        users,
    }))
}
