//! `GET /contacts`

use app::contacts::ContactFilter;
use app::{Ctx, Principal};
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::ContactOut;
use crate::extract::{Json, Paging, Query};
use crate::problem::Problem;
use crate::reply::PageOut;

/// Which contacts.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ContactsFilter {
    /// A part of the name or of a phone, or the beginning of an e-mail address.
    q: Option<String>,
    /// A phone of theirs, in any spelling.
    phone: Option<String>,
    /// Who owns them.
    responsible_id: Option<Uuid>,
    /// Their company.
    company_id: Option<Uuid>,
    /// What they came from.
    source: Option<String>,
    /// Only those that calls made and nobody has named yet, or only the others.
    unnamed: Option<bool>,
    /// A tag that they have, as it is written.
    tag: Option<String>,
    /// A field that the workspace has added and what stands in it, as `key:value`.
    field: Option<String>,
}

impl From<ContactsFilter> for ContactFilter {
    fn from(filter: ContactsFilter) -> Self {
        Self {
            q: filter.q,
            phone: filter.phone,
            responsible: filter.responsible_id.map(Into::into),
            company: filter.company_id.map(Into::into),
            source: filter.source,
            unnamed: filter.unnamed,
            tag: filter.tag,
            field: filter.field,
        }
    }
}

/// Lists the contacts, by name.
#[utoipa::path(get, path = "/contacts", tag = "contacts", params(Paging, ContactsFilter), responses((status = 200, body = PageOut<ContactOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
    Query(filter): Query<ContactsFilter>,
) -> Result<Json<PageOut<ContactOut>>, Problem> {
    let fields = app::fields::shown(&ctx, &who).await?;
    let contacts = app::contacts::list(&ctx, &who, &filter.into(), page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(contacts, |contact| ContactOut::of(contact, &fields))))
}
