//! `GET /duplicates` and `GET /duplicates/companies`

use app::companies::Company;
use app::contacts::Card;
use app::duplicates::Group;
use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::{CompanyId, ContactId};
use serde::Serialize;
use utoipa::ToSchema;

use super::{DuplicateCompanyOut, DuplicateContactOut};
use crate::extract::{Json, Paging};
use crate::problem::Problem;
use crate::reply::PageOut;
use crate::v1::names::DuplicateByName;

/// Contacts that have something in common.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DuplicateGroupOut {
    /// What.
    #[schema(value_type = DuplicateByName)]
    pub by: &'static str,
    /// The number, the address, or the name, as they are compared.
    pub value: String,
    /// The contacts; at most 20.
    pub contacts: Vec<DuplicateContactOut>,
}

impl From<Group<Card>> for DuplicateGroupOut {
    fn from(group: Group<Card>) -> Self {
        let contacts = group.cards.into_iter().map(DuplicateContactOut::from).collect();
        Self { by: group.by.as_str(), value: group.value, contacts }
    }
}

/// Companies that have something in common.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DuplicateCompanyGroupOut {
    /// What; companies have no e-mail addresses.
    #[schema(value_type = DuplicateByName)]
    pub by: &'static str,
    /// The number, or the name, as they are compared.
    pub value: String,
    /// The companies; at most 20.
    pub companies: Vec<DuplicateCompanyOut>,
}

impl From<Group<Company>> for DuplicateCompanyGroupOut {
    fn from(group: Group<Company>) -> Self {
        let companies = group.cards.into_iter().map(DuplicateCompanyOut::from).collect();
        Self { by: group.by.as_str(), value: group.value, companies }
    }
}

/// Lists groups of contacts that share a number, an e-mail address or a name, in this order; up to 50 on a page. A group in which all are said not to be the
/// same is left out.
#[utoipa::path(get, path = "/duplicates", tag = "duplicates", params(Paging), responses((status = 200, body = PageOut<DuplicateGroupOut>)))]
pub async fn list(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
) -> Result<Json<PageOut<DuplicateGroupOut>>, Problem> {
    let groups = app::duplicates::groups::<ContactId>(&ctx, &who, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(groups, DuplicateGroupOut::from)))
}

/// Lists groups of companies that share a number or a name, in this order; up to 50 on a page. A group in which all are said not to be the same is left out.
#[utoipa::path(get, path = "/duplicates/companies", tag = "duplicates", params(Paging), responses((status = 200, body = PageOut<DuplicateCompanyGroupOut>)))]
pub async fn list_companies(
    State(ctx): State<Ctx>,
    who: Principal,
    page: Paging,
) -> Result<Json<PageOut<DuplicateCompanyGroupOut>>, Problem> {
    let groups = app::duplicates::groups::<CompanyId>(&ctx, &who, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(groups, DuplicateCompanyGroupOut::from)))
}
