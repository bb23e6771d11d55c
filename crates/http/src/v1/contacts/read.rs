//! `GET /contacts/{id}`

use app::{Ctx, Principal};
use axum::extract::State;
use domain::id::ContactId;

use super::ContactOut;
use crate::extract::Path;
use crate::problem::Problem;
use crate::reply::Tagged;
use crate::v1::IdPath;

/// Shows a contact.
#[utoipa::path(get, path = "/contacts/{id}", tag = "contacts", params(IdPath), responses((status = 200, body = ContactOut)))]
pub async fn read(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ContactId>,
) -> Result<Tagged<ContactOut>, Problem> {
    let contact =
        ContactOut::of_view(app::contacts::read(&ctx, &who, id).await?, &app::fields::shown(&ctx, &who).await?);
    Ok(Tagged(contact.version, contact))
}
