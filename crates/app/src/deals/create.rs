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
use super::write::Written;
use super::{Deal, list, write};
use crate::automations::{Actor, Way};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields;
use crate::principal::Principal;
use crate::sight;
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
    sight::named(&ctx.store, who, edit.contact.flatten(), edit.company.flatten(), new.call).await?;
    let (call, id) = (call.flatten(), DealId(ctx.ids.next()));
    let actor = Actor { workspace: who.workspace, user: who.user, chain: &[], way: Way::Now };
    ctx.store
        .retry(async |store| {
            let made = Box::pin(make(ctx, store, &actor, id, &edit, call.as_ref(), workspace.currency)).await?;
            let done = Done { changes: made.changes, ..Done::new("created", "deal", id) };
            commit(ctx, store, who, made.batch, done).await
        })
        .await?;
    list::found(ctx, who, id).await
}

/// The batch that makes a deal, and begins what waits for it.
async fn make(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    id: DealId,
    edit: &Edit,
    call: Option<&CallRow>,
    currency: Currency,
) -> Result<Written, Error> {
    let workspace = actor.workspace;
    let mut refs = Refs::load(store, workspace, edit, None).await?;
    if edit.responsible.is_none() {
        refs.inherit(owner(store, actor, refs.contact.as_ref()).await?);
    }
    let edit = Edit { responsible: Some(refs.responsible().map(|(id, _)| id)), ..edit.clone() };
    let made_by = match actor.way {
        Way::File { .. } => CreatedBy::Import,
        Way::Now if actor.is_automation() => CreatedBy::Automation,
        Way::Now => CreatedBy::User,
    };
    let empty = Deal { created_by: made_by, ..empty(ctx, id, &refs, call, currency) };
    let deal = write::after(&empty, &edit, &refs, ctx.clock.now());
    let mut batch = write::begin(workspace, &refs, true, deals::insert(workspace, &deal));
    batch.extend(store::fields::write(workspace, Entity::Deal, id.0, None, deal.extras()));
    let first = NewMove {
        id: ctx.ids.next(),
        at: deal.created_at,
        user: actor.user,
        from: None,
        to: &deal.stage,
        contact: deal.contact.as_ref().map(|(id, _)| *id),
    };
    batch.push(deals::record(workspace, id, &first));
    batch.extend(write::sums(workspace, None, [write::contribution(&deal)]));
    let mut changes = vec![Change::new(Noun::Deal, id, 1)];
    Box::pin(write::begin_automations(ctx, store, actor, None, &deal, None, (&mut batch, &mut changes))).await?;
    Ok(Written { batch, changes })
}

/// The same for an automation, which may name what a person may.
///
/// # Errors
/// [`Error::Invalid`] for what is not there any more.
pub(crate) async fn make_automatically(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    id: DealId,
    patch: &DealPatch,
    (call, currency): (Option<&CallRow>, Currency),
) -> Result<Written, Error> {
    let extras = fields::given(store, actor.workspace, Entity::Deal, &patch.fields).await?;
    make(ctx, store, actor, id, &Edit::parse(patch, true, extras)?, call, currency).await
}

/// The same for a row of a file, whose values were read already.
///
/// # Errors
/// [`Error::Invalid`].
pub(crate) async fn make_of_file(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    id: DealId,
    patch: &DealPatch,
    (currency, extras): (Currency, fields::Edit),
) -> Result<Written, Error> {
    make(ctx, store, actor, id, &Edit::parse(patch, true, extras)?, None, currency).await
}

/// Whose a deal is that names nobody: the contact's responsible's, if that one still works here, else whoever makes it; whoever brings a file does not.
async fn owner(store: &Store, actor: &Actor<'_>, contact: Option<&Card>) -> Result<Option<User>, Error> {
    let of_contact = contact.and_then(|card| card.responsible.as_ref()).map(|(id, _)| *id);
    let find = |id: Option<_>| id.map(|id| users::by_id(actor.workspace, id).first());
    let caller = actor.user.filter(|_| actor.way == Way::Now);
    let (of_contact, caller) = store.load((find(of_contact), find(caller))).await?;
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
