//! Reading the fields.

use domain::access::Right;
use domain::field::{Entity, Field};
use domain::id::FieldId;
use store::fields;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// The fields by kind of card, in their order, archived ones among them; those of one kind of card if one is given.
///
/// # Errors
/// No right, a cursor of another list.
pub async fn list(
    ctx: &Ctx,
    who: &Principal,
    entity: Option<Entity>,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Field>, Error> {
    who.may(Right::Read)?;
    let after = match after.map(Cursor::parts) {
        None => None,
        Some([Part::Int(entity), Part::Int(position), Part::Id(id)]) => Some((*entity, *position, *id)),
        Some(_) => return Err(Cursor::unfit()),
    };
    let key = |field: &Field| (field.entity.number(), field.position, field.id.0);
    let all = ctx.store.load(fields::all(who.workspace)).await?.into_iter();
    let wanted = all.filter(|field| entity.is_none_or(|entity| field.entity == entity));
    let behind = wanted.filter(|field| after.is_none_or(|after| key(field) > after));
    let most = usize::try_from(limit.and_one()).unwrap_or(usize::MAX);
    let rows = behind.take(most).collect();
    Ok(Page::of(rows, limit, |field| {
        vec![Part::Int(field.entity.number()), Part::Int(field.position), Part::Id(field.id.0)]
    }))
}

/// One field.
///
/// # Errors
/// No right, not here.
pub async fn read(ctx: &Ctx, who: &Principal, id: FieldId) -> Result<Field, Error> {
    who.may(Right::Read)?;
    let all = ctx.store.load(fields::all(who.workspace)).await?;
    all.into_iter().find(|field| field.id == id).ok_or(Error::NotFound)
}
