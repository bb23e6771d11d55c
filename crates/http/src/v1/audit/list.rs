//! `GET /audit`

use app::{Ctx, Principal};
use axum::extract::State;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Paging};
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::moment;

/// One thing that was done.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AuditOut {
    /// The id.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// Who; null for the server itself and the command line.
    #[schema(required)]
    pub actor: Option<ActorOut>,
    /// What was done, such as `updated`.
    pub action: String,
    /// To what kind of thing, such as `user`.
    pub entity: String,
    /// To which.
    #[schema(required)]
    pub entity_id: Option<Uuid>,
}

/// A user or an API token.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ActorOut {
    /// The id.
    pub id: Uuid,
    /// The name now; null if there is none any more.
    #[schema(required)]
    pub name: Option<String>,
}

/// Lists what was done in the workspace, newest first.
#[utoipa::path(get, path = "/audit", tag = "audit", params(Paging), responses((status = 200, body = PageOut<AuditOut>)))]
pub async fn list(State(ctx): State<Ctx>, who: Principal, page: Paging) -> Result<Json<PageOut<AuditOut>>, Problem> {
    let entries = app::audit::list(&ctx, &who, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(entries, |entry| AuditOut {
        id: entry.id,
        at: moment(entry.at),
        actor: entry.actor.map(|id| ActorOut { id, name: entry.actor_name }),
        action: entry.action,
        entity: entry.entity,
        entity_id: entry.entity_id,
    })))
}
