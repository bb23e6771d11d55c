//! `PATCH /contacts/{id}`

use std::collections::BTreeMap;

use app::{Ctx, Principal, contacts};
use axum::extract::State;
use domain::id::ContactId;
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use super::ContactOut;
use crate::extract::{Given, IfMatch, Json, Patch, Path, Query};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::duplicates::DuplicatesAsked;
use crate::v1::fields::values;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of a contact; what is absent stays, null empties.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactPatch {
    /// Another name.
    #[serde(default)]
    name: Given<String>,
    /// Other phones, all of them, in any spelling.
    #[serde(default)]
    phones: Patch<Vec<String>>,
    /// Other e-mail addresses, all of them.
    #[serde(default)]
    emails: Patch<Vec<String>>,
    /// Another company, by id or by name, or none; a company of a new name is made.
    #[serde(default)]
    company: Patch<String>,
    /// Another source, or none.
    #[serde(default)]
    source: Patch<String>,
    /// Another responsible, or none.
    #[serde(default)]
    responsible_id: Patch<Uuid>,
    /// Other tags, all of them.
    #[serde(default)]
    tags: Patch<Vec<String>>,
    /// What is to stand in the fields that the workspace has added, by their keys; null empties one.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, Value>)]
    fields: Patch<BTreeMap<String, Value>>,
}

impl From<ContactPatch> for contacts::ContactPatch {
    fn from(patch: ContactPatch) -> Self {
        let all = |list: Patch<Vec<String>>| list.into_option().map(Option::unwrap_or_default);
        Self {
            name: patch.name.0,
            phones: all(patch.phones),
            emails: all(patch.emails),
            company: patch.company.into_option(),
            source: patch.source.into_option(),
            responsible: patch.responsible_id.map(Into::into).into_option(),
            tags: all(patch.tags),
            fields: patch.fields.into_option().flatten().map(values::given).unwrap_or_default(),
        }
    }
}

/// Changes a contact. A contact that a call made keeps the name and the responsible that somebody gives it. Phones and
/// addresses that it gains may be answered like those of a new one.
#[utoipa::path(patch, path = "/contacts/{id}", tag = "contacts", params(IdPath, IfMatchHeader, DuplicatesAsked), request_body = ContactPatch, responses((status = 200, body = ContactOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ContactId>,
    IfMatch(version): IfMatch,
    Query(asked): Query<DuplicatesAsked>,
    Json(patch): Json<ContactPatch>,
) -> Result<Tagged<ContactOut>, Problem> {
    let fields = app::fields::shown(&ctx, &who).await?;
    let contact = contacts::update_asking(&ctx, &who, id, version, &patch.into(), asked.into()).await;
    let current = async { contacts::read(&ctx, &who, id).await.map(|it| ContactOut::of_view(it, &fields)) };
    let contact = or_current(contact, current).await?;
    Ok(Tagged(contact.card.version, ContactOut::of_view(contact, &fields)))
}
