//! `POST /tokens`

use app::tokens::NewToken;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::access::Role;
use secrecy::ExposeSecret;
use serde::Deserialize;
use utoipa::ToSchema;

use super::TokenOut;
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::names::RoleName;

/// An API token that is to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TokenIn {
    /// What people call it.
    pub name: String,
    /// What it may do: at most what its maker may.
    #[schema(value_type = RoleName)]
    pub role: Role,
}

/// Makes an API token; its secret is shown this once.
#[utoipa::path(post, path = "/tokens", tag = "tokens", request_body = TokenIn, responses((status = 201, body = TokenOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<TokenIn>,
) -> Result<Created<TokenOut>, Problem> {
    let created = app::tokens::create(&ctx, &who, NewToken { name: input.name, role: input.role }).await?;
    let token = TokenOut { token: Some(created.secret.expose_secret().to_owned()), ..created.token.into() };
    Ok(Created::unchanging(format!("/api/v1/tokens/{}", token.id), token))
}
