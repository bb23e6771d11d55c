//! `POST /contacts`

use std::collections::BTreeMap;

use app::contacts::NewContact;
use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use super::ContactOut;
use crate::extract::{Json, Query};
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::duplicates::DuplicatesAsked;
use crate::v1::fields::values;

/// A contact that is to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactIn {
    /// What it is called; up to 200 characters.
    pub name: String,
    /// Its phones in any spelling; other contacts may have them, too.
    #[serde(default)]
    #[schema(example = json!(["067 123-45-67"]))]
    pub phones: Vec<String>,
    /// Its e-mail addresses.
    #[serde(default)]
    pub emails: Vec<String>,
    /// Its company, by id or by name; a company of a new name is made.
    pub company: Option<String>,
    /// What it came from.
    pub source: Option<String>,
    /// Who owns it.
    pub responsible_id: Option<Uuid>,
    /// Its tags; up to 50.
    #[serde(default)]
    pub tags: Vec<String>,
    /// What stands in the fields that the workspace has added, by their keys.
    #[serde(default)]
    pub fields: BTreeMap<String, Value>,
}

impl From<ContactIn> for NewContact {
    fn from(input: ContactIn) -> Self {
        Self {
            name: input.name,
            phones: input.phones,
            emails: input.emails,
            company: input.company,
            source: input.source,
            responsible: input.responsible_id.map(Into::into),
            tags: input.tags,
            fields: values::given(input.fields),
        }
    }
}

/// Makes a contact. If contacts are there that look like it, the answer may be 409 with these: `duplicate` if the workspace forbids it, `duplicate_warning`
/// for a person who has not said `duplicates=allow`.
#[utoipa::path(post, path = "/contacts", tag = "contacts", params(DuplicatesAsked), request_body = ContactIn, responses((status = 201, body = ContactOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Query(asked): Query<DuplicatesAsked>,
    Json(input): Json<ContactIn>,
) -> Result<Created<ContactOut>, Problem> {
    let fields = app::fields::shown(&ctx, &who).await?;
    let made = app::contacts::create_asking(&ctx, &who, input.into(), asked.into()).await?;
    let contact = ContactOut::of_view(made, &fields);
    Ok(Created::new(format!("/api/v1/contacts/{}", contact.id), contact.version, contact))
}
