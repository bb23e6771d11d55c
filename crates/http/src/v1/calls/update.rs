use app::calls::update::CallPatch;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::CallId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::out::CallOut;
use crate::extract::{Given, IfMatch, Json, Lang, Patch, Path};
use crate::problem::{self, Problem};
use crate::reply::Tagged;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to be changed of a call; absent members stay as they are.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallPatchIn {
    /// Links the call to a contact; null takes the link away. Later calls of the number follow the choice.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    contact_id: Patch<String>,
    /// What it led to: the id or the name of an entry of the workspace's list (`/call-results`); null for nothing.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    result: Patch<String>,
    /// A note to be added.
    #[serde(default)]
    #[schema(value_type = String)]
    note: Given<String>,
}

/// Links or unlinks a call, says what it led to, adds a note.
#[utoipa::path(patch, path = "/calls/{id}", tag = "calls", params(IdPath, IfMatchHeader),
    request_body = CallPatchIn,
    responses((status = 200, body = CallOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Lang(language): Lang,
    Path(id): Path<CallId>,
    IfMatch(version): IfMatch,
    Json(input): Json<CallPatchIn>,
) -> Result<Tagged<CallOut>, Problem> {
    let contact =
        input.contact_id.try_map("contact_id", |text| text.parse().map_err(|_| "unknown_contact"))?.into_option();
    let patch = CallPatch { contact, result: input.result.into_option(), note: input.note.0 };
    let current = async { app::calls::read::read(&ctx, &who, id).await.map(|view| CallOut::of(view, language)) };
    let view = problem::or_current(app::calls::update::update(&ctx, &who, id, version, &patch).await, current).await?;
    Ok(Tagged(view.row.version, CallOut::of(view, language)))
}
