//! Reading what was sent with a form.

use domain::access::Right;
use domain::form::State;
use domain::id::FormId;
use store::forms;
use store::forms::submissions::{self, Submission};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;
use crate::sight::Owners;

/// What was sent with a form, newest first; of one state if it is given. Of contacts that are not seen it is left out, so a page may be shorter than asked for.
///
/// # Errors
/// No right, not here, a cursor of another list.
pub async fn submissions(
    ctx: &Ctx,
    who: &Principal,
    form: FormId,
    state: Option<State>,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Submission>, Error> {
    who.may(Right::Read)?;
    let before = after.map(Cursor::by_id).transpose()?;
    let load = (
        forms::by_id(who.workspace, form).first(),
        submissions::list(who.workspace, form, state, before, limit.and_one()),
    );
    let (form, rows) = ctx.store.load(load).await?;
    form.ok_or(Error::NotFound)?;
    let contact = |row: &Submission| row.contact.as_ref().map(|(id, _)| *id);
    let owners = Owners::load(&ctx.store, who, rows.iter().filter_map(contact), []).await?;
    let page = Page::of(rows, limit, |row| vec![Part::Id(row.id.0)]);
    Ok(page.only(|row| contact(row).is_none_or(|contact| owners.sees_contact(who, contact))))
}
