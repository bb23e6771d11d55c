//! Making a deal.

use domain::access::Right;
use domain::contact::ResponsibleBy;
use domain::deal::{CreatedBy, Standing};
use domain::field::{Entity, FieldValues};
use domain::id::{CallId, DealId};
use domain::money::Currency;
use store::calls::CallRow;
use store::contacts::{Campaign, Card};
use store::deals::{self, NewMove};
use store::feed::{Change, Noun};
use store::users::{self, User};
use store::{Store, calls, workspaces};

use super::edit::{DealPatch, Edit};
use super::refs::Refs;
use super::{Deal, list, write};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// A deal that is to be made.
#[derive(Clone, Default, PartialEq)]
pub struct NewDeal {
    /// What it has. Without a stage it begins in the first open one of its pipeline, without a pipeline in that of the first one; without a currency it is
    /// counted in the workspace's; without a responsible it is the contact's, else whoever makes it.
    pub deal: DealPatch,
    /// The call that it came of.
    pub call: Option<CallId>,
}

/// Makes a deal.
///
/// # Errors
/// No right, [`Error::Invalid`].
pub async fn create(ctx: &Ctx, who: &Principal, new: &NewDeal) -> Result<Deal, Error> {
    who.may(Right::Work)?;
    let extras = fields::given(&ctx.store, who.workspace, Entity::Deal, &new.deal.fields).await?;
    let edit = Edit::parse(&new.deal, true, extras)?;
    let load =
        (workspaces::by_id(who.workspace).first(), new.call.map(|call| calls::by_id(who.workspace, call).first()));
    let (workspace, call) = ctx.store.load(load).await?;
    let workspace = workspace.ok_or(Error::NotFound)?;
    if call == Some(None) {
        return Err(Error::invalid("call_id", "unknown_call"));
    }
    let (call, id) = (call.flatten(), DealId(ctx.ids.next()));
    ctx.store.retry(async |store| attempt(ctx, store, who, id, &edit, call.as_ref(), workspace.currency).await).await?;
    list::found(ctx, who, id).await
}

async fn attempt(
    ctx: &Ctx,
    store: &Store,
    who: &Principal,
    id: DealId,
    edit: &Edit,
    call: Option<&CallRow>,
    currency: Currency,
) -> Result<(), Error> {
    let workspace = who.workspace;
    let mut refs = Refs::load(store, workspace, edit, None).await?;
    if edit.responsible.is_none() {
        refs.inherit(owner(store, who, refs.contact.as_ref()).await?);
    }
    let edit = Edit { responsible: Some(refs.responsible().map(|(id, _)| id)), ..edit.clone() };
    let deal = write::after(&empty(ctx, id, &refs, call, currency), &edit, &refs, ctx.clock.now());
    let mut batch = write::begin(workspace, &refs, true, deals::insert(workspace, &deal));
    batch.extend(store::fields::write(workspace, Entity::Deal, id.0, None, deal.extras()));
    let first = NewMove {
        id: ctx.ids.next(),
        at: deal.created_at,
        user: who.user,
        from: None,
        to: &deal.stage,
        contact: deal.contact.as_ref().map(|(id, _)| *id),
    };
    batch.push(deals::record(workspace, id, &first));
    batch.extend(write::sums(workspace, None, [write::contribution(&deal)]));
    let done = Done::new("created", "deal", id).changing(Change::new(Noun::Deal, id, 1));
    commit(ctx, store, who, batch, done).await
}

/// Whose a deal is that names nobody: the contact's responsible's, if that one still works here, else whoever makes it.
async fn owner(store: &Store, who: &Principal, contact: Option<&Card>) -> Result<Option<User>, Error> {
    let of_contact = contact.and_then(|card| card.responsible.as_ref()).map(|(id, _)| *id);
    let find = |id: Option<_>| id.map(|id| users::by_id(who.workspace, id).first());
    let (of_contact, caller) = store.load((find(of_contact), find(who.user))).await?;
    Ok(of_contact.flatten().filter(|user| user.active).or(caller.flatten()))
}

/// A deal that has only what nobody enters.
fn empty(ctx: &Ctx, id: DealId, refs: &Refs, call: Option<&CallRow>, currency: Currency) -> Deal {
    let now = ctx.clock.now();
    let (pipeline, stage) = refs.place.clone();
    let of_call =
        |row: &CallRow| row.call.utm.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    let of_call: Campaign = call.map(of_call).unwrap_or_default();
    let of_contact =
        |campaign: fn(&Card) -> &Campaign| refs.contact.as_ref().map(campaign).cloned().unwrap_or_default();
    let or = |first: Campaign, second: Campaign| if first.is_empty() { second } else { first };
    Deal {
        id,
        name: String::new(),
        pipeline,
        standing: Standing::begin(stage.kind, now),
        stage,
        amount: None,
        currency,
        contact: None,
        company: None,
        responsible: None,
        responsible_by: ResponsibleBy::Person,
        source: None,
        first_campaign: or(of_contact(|card| &card.first_campaign), of_call.clone()),
        last_campaign: or(of_call, of_contact(|card| &card.last_campaign)),
        close_date: None,
        call: call.map(|row| row.id),
        created_by: CreatedBy::User,
        created_at: now,
        changed_at: now,
        version: 0,
        tags: Vec::new(),
        fields: FieldValues::new(),
    }
}
