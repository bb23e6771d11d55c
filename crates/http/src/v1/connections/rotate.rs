//! `POST /connections/{id}/rotate`

use app::connections::What;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ConnectionId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::ConnectionOut;
use crate::extract::{Json, Path};
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Which URL is to be replaced.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RotateIn {
    /// Which one.
    what: RotateWhat,
}

/// A URL of a connection.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RotateWhat {
    /// Where the source sends its events.
    Webhook,
    /// Where the source asks whom to ring first.
    Forward,
}

impl From<RotateWhat> for What {
    fn from(what: RotateWhat) -> Self {
        match what {
            RotateWhat::Webhook => Self::Webhook,
            RotateWhat::Forward => Self::Forward,
        }
    }
}

/// Gives a connection another webhook or forward URL. The old one stays valid for 24 hours, so that nothing is lost until the new one is entered at
/// the source.
#[utoipa::path(post, path = "/connections/{id}/rotate", tag = "connections", params(IdPath), request_body = RotateIn,
    responses((status = 200, body = ConnectionOut)))]
pub async fn rotate(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
    Json(input): Json<RotateIn>,
) -> Result<Tagged<ConnectionOut>, Problem> {
    let connection = app::connections::rotate(&ctx, &who, id, input.what.into()).await?;
    Ok(Tagged(connection.version, connection.into()))
}
