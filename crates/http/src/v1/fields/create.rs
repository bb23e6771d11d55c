//! `POST /fields`

use app::fields::{FieldKind, NewField};
use app::{Ctx, Error, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{CardEntityName, FieldKindName, FieldOut, entity};
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;

/// A field that is to be added.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldIn {
    /// On which cards it stands.
    #[schema(value_type = CardEntityName)]
    entity: String,
    /// Its name; no other field of these cards has it.
    #[schema(max_length = 200, example = "Birthday")]
    name: String,
    /// Its name in `fields` of the cards: small Latin letters, digits and `_`. Made of the name if absent; it never changes.
    #[schema(pattern = "^[a-z][a-z0-9_]{0,39}$", example = "birthday")]
    key: Option<String>,
    /// What its values are; that never changes.
    #[schema(value_type = FieldKindName)]
    kind: String,
    /// What may be chosen; for the kinds `choice` and `multi_choice`.
    #[serde(default)]
    choices: Vec<String>,
}

/// Adds a field to a kind of card, behind the others.
#[utoipa::path(post, path = "/fields", tag = "fields", request_body = FieldIn, responses((status = 201, body = FieldOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<FieldIn>,
) -> Result<Created<FieldOut>, Problem> {
    let kind = FieldKind::parse(&input.kind).ok_or_else(|| Error::invalid("kind", "unknown_value"))?;
    let (name, key, choices) = (input.name, input.key, input.choices);
    let new = NewField { entity: entity(&input.entity)?, name, key, kind, choices };
    let made = app::fields::create(&ctx, &who, &new).await?;
    Ok(Created::new(format!("/api/v1/fields/{}", made.id), made.version, made.into()))
}
