//! `GET /live`

use app::{Ctx, Error, Principal, live};
use axum::extract::State;
use domain::access::Right;

use super::LiveOut;
use crate::extract::Json;
use crate::problem::Problem;

/// Lists the calls that concern the reader now. The stream of changes (`/events`) sends the same as events of the kind `live`, whenever it changes.
#[utoipa::path(get, path = "/live", tag = "live", responses((status = 200, body = LiveOut)))]
pub async fn read(State(ctx): State<Ctx>, who: Principal) -> Result<Json<LiveOut>, Problem> {
    who.may(Right::Read)?;
    let mut watching = live::watch(&ctx, who.workspace);
    let snapshot = watching.wait_for(|snapshot| snapshot.is_read).await;
    let snapshot = snapshot.map_err(|_| Error::Internal("nobody reads the live calls".to_owned()))?;
    Ok(Json(LiveOut::of(&snapshot, who.user)))
}
