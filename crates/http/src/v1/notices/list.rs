//! `GET /notices`

use app::{Ctx, Principal};
use axum::extract::State;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Json, Paging};
use crate::problem::Problem;
use crate::v1::moment;

/// Something that the asking person was told.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NoticeOut {
    /// The id; ids grow with time.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// What it says.
    pub text: String,
    /// What it is about: `contact`, `deal`, `call` or `task`.
    #[schema(required)]
    pub entity: Option<String>,
    /// Which.
    #[schema(required)]
    pub entity_id: Option<Uuid>,
    /// It was read.
    pub read: bool,
}

/// Some of it, and where the next is.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NoticesOut {
    /// Newest first.
    pub items: Vec<NoticeOut>,
    /// The `cursor` of the next page; null on the last one.
    #[schema(required)]
    pub next: Option<String>,
    /// How much is unread; counted up to 1,000.
    pub unread: i64,
}

/// Lists what the asking person was told in the last 90 days, newest first. Programs are told nothing.
#[utoipa::path(get, path = "/notices", tag = "notices", params(Paging), responses((status = 200, body = NoticesOut)))]
pub async fn list(State(ctx): State<Ctx>, who: Principal, page: Paging) -> Result<Json<NoticesOut>, Problem> {
    let (rows, unread) = app::automations::list_notices(&ctx, &who, page.limit, page.after.as_ref()).await?;
    let items = rows.items.into_iter().map(|row| {
        let (entity, entity_id) = row.entity.map_or((None, None), |(kind, id)| (Some(kind), Some(id)));
        NoticeOut { id: row.id.into(), at: moment(row.at), text: row.text, entity, entity_id, read: row.read }
    });
    Ok(Json(NoticesOut { items: items.collect(), next: rows.next.map(|cursor| cursor.to_string()), unread }))
}
