//! Whether the server lives, whether it can work, and how it feels.

use app::{Ctx, Error};
use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::routing::get;
use metrics_exporter_prometheus::PrometheusHandle;
use serde::Serialize;

use crate::problem::Problem;
use crate::reply::Json;

/// A sign of life.
#[derive(Debug, Serialize)]
pub(crate) struct Health {
    status: &'static str,
}

/// The process is alive.
pub(crate) async fn alive() -> Json<Health> {
    Json(Health { status: "alive" })
}

/// The database answers.
pub(crate) async fn ready(State(ctx): State<Ctx>) -> Result<Json<Health>, Problem> {
    ctx.store.ping().await.map_err(Error::from)?;
    Ok(Json(Health { status: "ready" }))
}

/// `GET /metrics`, for a listener of its own: figures are not for everybody.
pub fn metrics(handle: PrometheusHandle) -> Router {
    let render = async move || ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], handle.render());
    Router::new().route("/metrics", get(render))
}
