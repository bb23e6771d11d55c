//! Reading the forms.

use domain::access::Right;
use domain::field::Field;
use domain::id::FormId;
use store::forms::Form;
use store::forms::submissions::{self, Totals};
use store::{fields, forms};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// Submissions of a form are counted up to this number.
pub const MOST_COUNTED: i64 = 10_000;

/// A form with what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormView {
    /// The form.
    pub form: Form,
    /// How many were sent with it; one more than [`MOST_COUNTED`] for more.
    pub totals: Totals,
    /// The fields of the workspace, by which its own are named.
    pub fields: Vec<Field>,
}

/// The forms, oldest first.
///
/// # Errors
/// No right, a cursor of another list.
pub async fn list(ctx: &Ctx, who: &Principal, limit: Limit, after: Option<&Cursor>) -> Result<Page<FormView>, Error> {
    who.may(Right::Read)?;
    let after = after.map(Cursor::by_id).transpose()?;
    let (all, fields) = ctx.store.load((forms::all(who.workspace), fields::all(who.workspace))).await?;
    let behind = all.into_iter().filter(|form| after.is_none_or(|after| form.id.0 > after));
    let rows: Vec<Form> = behind.take(limit.rows() + 1).collect();
    let counts: Vec<_> = rows.iter().map(|form| totals(who, form.id).first()).collect();
    let counts = ctx.store.load(counts).await?;
    let view = |(form, totals): (Form, Option<Totals>)| FormView {
        form,
        totals: totals.unwrap_or_default(),
        fields: fields.clone(),
    };
    let views = rows.into_iter().zip(counts).map(view).collect();
    Ok(Page::of(views, limit, |view: &FormView| vec![Part::Id(view.form.id.0)]))
}

/// One form.
///
/// # Errors
/// No right, not here.
pub async fn read(ctx: &Ctx, who: &Principal, id: FormId) -> Result<FormView, Error> {
    who.may(Right::Read)?;
    let load = (forms::by_id(who.workspace, id).first(), totals(who, id).first(), fields::all(who.workspace));
    let (form, totals, fields) = ctx.store.load(load).await?;
    Ok(FormView { form: form.ok_or(Error::NotFound)?, totals: totals.unwrap_or_default(), fields })
}

fn totals(who: &Principal, id: FormId) -> store::Query<Totals> {
    submissions::totals(who.workspace, id, MOST_COUNTED + 1)
}
