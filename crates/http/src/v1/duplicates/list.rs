//! `GET /duplicates`

use app::duplicates::Group;
use app::{Ctx, Principal};
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use super::DuplicateContactOut;
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

impl From<Group> for DuplicateGroupOut {
    fn from(group: Group) -> Self {
        let contacts = group.contacts.into_iter().map(DuplicateContactOut::from).collect();
        Self { by: group.by.as_str(), value: group.value, contacts }
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
    let groups = app::duplicates::groups(&ctx, &who, page.limit, page.after.as_ref()).await?;
    Ok(Json(PageOut::of(groups, DuplicateGroupOut::from)))
}
