//! Making a contact.

use domain::access::Right;
use domain::automation::Origin;
use domain::contact::CreatedBy;
use domain::field::Entity;
use domain::id::ContactId;
use domain::time::Time;
use store::contacts::Card;
use store::{Batch, connections};

use super::edit::{ContactPatch, Edit, NewContact};
use super::read::{self, ContactView};
use super::refs::Refs;
use super::{automatic, batch};
use crate::automations::{Actor, Way};
use crate::ctx::Ctx;
use crate::duplicates::{self, Asked, Entered};
use crate::error::Error;
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit};
use crate::{fields, phones};

/// Makes a contact without asking. Another contact may have the same phones, since shared numbers are common, unless the workspace forbids it.
///
/// # Errors
/// [`Error::Invalid`], and [`Error::Duplicates`] for what the workspace forbids.
pub async fn create(ctx: &Ctx, who: &Principal, new: NewContact) -> Result<ContactView, Error> {
    create_asking(ctx, who, new, Asked::GoOn).await
}

/// The same, and a person who was not asked yet is told of contacts that look like it.
///
/// # Errors
/// [`Error::Invalid`] and [`Error::Duplicates`].
pub async fn create_asking(ctx: &Ctx, who: &Principal, new: NewContact, asked: Asked) -> Result<ContactView, Error> {
    who.may(Right::Work)?;
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let extras = fields::given(&ctx.store, who.workspace, Entity::Contact, &new.fields).await?;
    let edit = Edit::parse(&ContactPatch::from(new), rules.country, extras)?;
    sight::company_named(&ctx.store, who, edit.company_id(None)).await?;
    let empty = empty(ctx.ids.next().into(), ctx.clock.now());
    ctx.store
        .retry(async |store| {
            let refs = Refs::load(ctx, store, who.workspace, &edit, None).await?;
            let card = batch::after(&empty, &edit, &refs);
            let mut written = batch::insert(ctx, who.workspace, &card, &refs, rules.link_earlier);
            let actor = Actor { workspace: who.workspace, user: who.user, chain: &[], way: Way::Now };
            Box::pin(automatic::made(ctx, store, &actor, &card, None, Origin::User, &mut written)).await?;
            let entered = Entered {
                card: card.id,
                numbers: phones::gained(&[], &card.phones),
                emails: card.emails.iter().map(String::as_str).collect(),
                name: Some(&card.name),
            };
            let mut batch: Batch = duplicates::check(store, who, asked, entered).await?.into_iter().collect();
            batch.append(written.batch);
            let done = Done { changes: written.changes, ..Done::new("created", "contact", card.id) };
            commit(ctx, store, who, batch, done).await
        })
        .await?;
    if rules.link_earlier {
        ctx.bells.jobs.notify_one();
    }
    read::view(ctx, who, empty.id).await
}

pub(super) fn empty(id: ContactId, now: Time) -> Card {
    Card { named: true, ..Card::new(id, String::new(), CreatedBy::User, now) }
}
