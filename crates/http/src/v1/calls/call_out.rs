//! `POST /calls`

use app::calls::call_out::{self, CallOut};
use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::call_requests::CallRequestOut;

/// A call that is to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallIn {
    /// The client, in any spelling.
    #[schema(example = "+380671234567")]
    to: String,
    /// The connection that is to ring; the first one that knows the user if absent.
    connection_id: Option<Uuid>,
    /// The card on which it was clicked: the call goes there if several have the number.
    contact_id: Option<Uuid>,
}

/// Has telephony ring the user's own phone, then the client. The call that appears in the report is tied to this request.
#[utoipa::path(post, path = "/calls", tag = "calls", request_body = CallIn, responses((status = 201, body = CallRequestOut)))]
pub async fn call_out(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<CallIn>,
) -> Result<Created<CallRequestOut>, Problem> {
    let input = CallOut {
        to: input.to,
        connection: input.connection_id.map(Into::into),
        contact: input.contact_id.map(Into::into),
    };
    let made = call_out::call_out(&ctx, &who, &input).await?;
    Ok(Created::new(format!("/api/v1/call-requests/{}", made.request.id), made.version, made.into()))
}
