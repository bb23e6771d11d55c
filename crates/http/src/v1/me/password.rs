//! `PUT /me/password`

use app::me::NewPassword;
use app::{Ctx, Principal};
use axum::extract::State;
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::extract::{Json, Peer};
use crate::problem::Problem;
use crate::reply::NoContent;

/// A password that is to replace another.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordIn {
    /// The password until now.
    #[schema(value_type = String, format = Password)]
    current_password: SecretString,
    /// The password from now on: at least ten characters.
    #[schema(value_type = String, format = Password)]
    password: SecretString,
}

/// Changes one's own password, and ends all other sessions of the person.
#[utoipa::path(put, path = "/me/password", tag = "me", request_body = PasswordIn, responses((status = 204)))]
pub async fn password(
    State(ctx): State<Ctx>,
    who: Principal,
    Peer(address): Peer,
    Json(input): Json<PasswordIn>,
) -> Result<NoContent, Problem> {
    let change = NewPassword { current: input.current_password, new: input.password, address };
    app::me::change_password(&ctx, &who, change).await?;
    Ok(NoContent)
}
