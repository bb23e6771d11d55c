//! Making a contact of a call that has none.

use domain::automation::{LONGEST_NAME, Origin, Who};
use domain::contact::CreatedBy;
use domain::decision::{EffectKind, Link, MatchRule, Reason};
use domain::id::ContactId;
use domain::phone::{EnteredPhone, PhoneNumber};
use domain::text::cut;
use store::calls::{self, CallRow};
use store::contacts::{Campaign, Card, NewContact};
use store::effects::{self, Details, Effect};
use store::feed::{Change, Noun};
use store::tasks::of_calls;
use store::{Batch, contacts, jobs, numbers};

use super::who::{Chosen, choose};
use super::{At, Done};
use crate::automations::run::with;
use crate::contacts::{Written, automatic};
use crate::error::Error;
use crate::jobs::link_earlier;

/// Makes a contact and links the call to it. A number that a contact has already makes none.
pub(super) async fn create(at: &At<'_>, name: &str, responsible: &Who) -> Result<Done, Error> {
    if at.known.contact.is_some() {
        return Ok(Done::skipped("contact_is_there"));
    }
    let Some(row) = &at.known.call else { return Ok(Done::skipped("no_call")) };
    let client = row.call.client.as_ref().and_then(|client| client.e164);
    let Some(number) = client.filter(|_| row.link == Link::None && !row.call.anonymous) else {
        return Ok(Done::skipped("no_number"));
    };
    let load = (
        contacts::by_number(at.workspace(), &number),
        numbers::find(at.workspace(), &number).first(),
        effects::of_call(at.workspace(), row.id),
    );
    let (matches, read, caused) = at.store.load(load).await?;
    // As with every call: what somebody took off or removed is not made again.
    let had = caused.iter().any(|effect| matches!(effect.kind, EffectKind::ContactCreated | EffectKind::Linked));
    if row.link_by_person || had {
        return Ok(Done::skipped("contact_was_removed"));
    }
    if !matches.is_empty() {
        return Ok(Done::skipped("contact_is_there"));
    }
    let chosen = choose(at, responsible).await?;
    let card = card(at, name, row, number, &chosen);
    let mut written = write(at, row, &card, number, read);
    automatic::made(at.ctx, at.store, &at.actor, &card, Some(row.id), Origin::Automation, &mut written).await?;
    written.batch.extend(chosen.turn.clone());
    Ok(Done {
        batch: written.batch,
        changes: written.changes,
        entity: Some(("contact", card.id.0)),
        word: Some(card.name.clone()),
        about: Some(with(at.run.about, |about| about.contact = Some(card.id))),
        ..Done::said("contact_created")
    })
}

fn card(at: &At<'_>, name: &str, row: &CallRow, number: PhoneNumber, chosen: &Chosen) -> Card {
    let filled = at.fill(name);
    let named = !filled.is_empty() && filled != number.international();
    let name = if named { cut(&filled, LONGEST_NAME).to_owned() } else { number.international() };
    let campaign: Campaign = row.call.utm.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    Card {
        named,
        caller_name: row.call.caller_name.clone(),
        responsible: chosen.user.as_ref().map(|user| (user.id, user.name.clone())),
        first_campaign: campaign.clone(),
        last_campaign: campaign,
        phones: vec![EnteredPhone { raw: number.as_e164(), e164: Some(number) }],
        ..Card::new(ContactId(at.ctx.ids.next()), name, CreatedBy::Automation, at.ctx.clock.now())
    }
}

/// The steps in the order of tables in which all batches touch them.
fn write(at: &At<'_>, row: &CallRow, card: &Card, number: PhoneNumber, read: Option<numbers::NumberRow>) -> Written {
    let (workspace, now) = (at.workspace(), at.ctx.clock.now());
    let linked = CallRow {
        link: Link::Contact(card.id),
        matched: Some((number.as_e164(), MatchRule::Created)),
        reason: Reason::Created,
        ..row.clone()
    };
    let new = NewContact { created_call: Some(row.id), ..NewContact::of(card) };
    let details = Details {
        phone: Some(number.as_e164()),
        rule: Some(MatchRule::Created.as_str().to_owned()),
        ..Details::default()
    };
    let effect =
        Effect { kind: EffectKind::ContactCreated, entity: "contact", entity_id: Some(card.id.0), at: now, details };
    let talked = row.call.outcome == Some(domain::call::Outcome::Answered);
    let mut batch = Batch::one(calls::update(workspace, &linked));
    batch.push(contacts::insert(workspace, &new));
    batch.push(contacts::insert_phone(workspace, card.id, 0, &number.as_e164(), Some(&number)));
    batch.push(numbers::guard(workspace, &number, read));
    batch.push(of_calls::belong(workspace, &number, card.id).any());
    batch.push(effects::enter(workspace, row.id, &effect));
    batch.push(contacts::called(workspace, card.id, row.call.started_at, talked));
    let job = link_earlier::job(workspace, &number, card.id, at.ctx.ids.next().into(), now);
    batch.extend(jobs::queue(&job));
    let changes = vec![Change::new(Noun::Call, row.id, row.version + 1), Change::new(Noun::Contact, card.id, 1)];
    Written { batch, changes }
}
