//! `GET /changes`

use app::changes::Changes;
use app::{Ctx, Principal};
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Json, Query};
use crate::problem::Problem;

/// From where on.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ChangesFilter {
    /// The number of the last change that is known; without it only `last` is told.
    pub(super) after: Option<i64>,
}

/// A row that changed. What it holds now is read at its own address.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ChangeOut {
    /// The place in the feed of the workspace.
    pub seq: i64,
    /// What changed, such as `call` or `contact`.
    pub noun: String,
    /// Which; all zeros for the workspace itself, and for blocked numbers.
    pub id: Uuid,
    /// The version it had then; 0 if it is gone.
    pub version: i64,
}

/// A portion of the feed.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChangesOut {
    /// The changes, oldest first; at most 500.
    pub items: Vec<ChangeOut>,
    /// The last number of the feed now: there is more if the last item's is smaller.
    pub last: i64,
}

impl From<Changes> for ChangesOut {
    fn from(changes: Changes) -> Self {
        let items = changes.items.into_iter();
        let items = items.map(|change| ChangeOut {
            seq: change.seq,
            noun: change.noun,
            id: change.id,
            version: change.version,
        });
        Self { items: items.collect(), last: changes.last }
    }
}

/// Lists what changed after a number. 410 if that is too long ago: then everything has to be loaded anew.
#[utoipa::path(get, path = "/changes", tag = "changes", params(ChangesFilter), responses((status = 200, body = ChangesOut)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    Query(filter): Query<ChangesFilter>,
) -> Result<Json<ChangesOut>, Problem> {
    let Some(after) = filter.after else {
        let last = app::changes::last(&ctx, &who).await?;
        return Ok(Json(ChangesOut { items: Vec::new(), last }));
    };
    let changes = app::changes::list(&ctx, &who, after, None).await?;
    Ok(Json(changes.into()))
}
