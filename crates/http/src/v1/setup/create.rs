//! `POST /setup`

use app::Ctx;
use app::setup::NewSetup;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::language::Language;
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::extract::{Json, Peer};
use crate::problem::Problem;
use crate::v1::me::MeOut;
use crate::v1::names::LanguageName;
use crate::v1::session::cookie;

/// The first workspace and its owner.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetupIn {
    /// The name of the workspace.
    workspace: String,
    /// The country in which numbers without a prefix are read first.
    #[schema(example = "UA")]
    country: String,
    /// The zone in which its days begin.
    #[schema(example = "Europe/Kyiv")]
    time_zone: String,
    /// The language of what it sends, and of people who do not choose one.
    #[schema(value_type = LanguageName)]
    language: Language,
    /// The owner's name.
    name: String,
    /// The e-mail with which the owner logs in.
    email: String,
    /// The owner's password: at least ten characters.
    #[schema(value_type = String, format = Password)]
    password: SecretString,
}

/// Makes the first workspace of the server and its owner, who is logged in by it: the reply sets the session cookie. It works once.
#[utoipa::path(post, path = "/setup", tag = "setup", security(()), request_body = SetupIn, responses((status = 201, body = MeOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    Peer(address): Peer,
    Json(input): Json<SetupIn>,
) -> Result<Response, Problem> {
    let SetupIn { workspace, country, time_zone, language, name, email, password } = input;
    let new = NewSetup { workspace, country, time_zone, language, name, email, password, address };
    let session = app::setup::create(&ctx, new).await?;
    let mut response = cookie::opened(&ctx, &session).await?;
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}
