//! Telling: a note, another program, a letter, a notice.

use domain::automation::Who;
use domain::id::{NoteId, WebhookId};
use serde_json::{Value, json};
use store::feed::{Change, Noun};
use store::{Batch, automations, contacts, notes, webhooks};
use uuid::Uuid;

use super::who::choose;
use super::{At, Done};
use crate::error::Error;
use crate::mail::{self, Letter};
use crate::notices;
use crate::webhooks::queue_to;

/// The name of the message that other programs get.
pub const RAN: &str = "automation.ran";

/// Writes a note on the contact, and on the call of the run.
pub(super) async fn comment(at: &At<'_>, text: &str) -> Result<Done, Error> {
    let Some(card) = &at.known.contact else { return Ok(Done::skipped("no_contact")) };
    let body = at.fill(text);
    if body.is_empty() {
        return Ok(Done::skipped("empty"));
    }
    let id = NoteId(at.ctx.ids.next());
    let call = at.known.call.as_ref().filter(|row| row.link == domain::decision::Link::Contact(card.id));
    let note = notes::NewNote {
        id,
        contact: Some(card.id),
        call: call.map(|row| row.id),
        author: None,
        body,
        created_at: at.ctx.clock.now(),
        automatic: true,
        mentions: Vec::new(),
    };
    let mut batch: Batch = call.iter().map(|row| notes::hold_call_at(at.workspace(), row.id, row.version)).collect();
    batch.push(contacts::hold(at.workspace(), card.id));
    batch.push(notes::insert(at.workspace(), &note));
    let changes = vec![Change::new(Noun::Note, id, 1)];
    Ok(Done { batch, changes, entity: Some(("note", id.0)), ..Done::said("commented") })
}

/// Queues a signed message to another program.
pub(super) async fn webhook(at: &At<'_>, id: WebhookId) -> Result<Done, Error> {
    let load =
        (webhooks::by_id(at.workspace(), id).first(), automations::name(at.workspace(), at.run.automation).first());
    let (hook, name) = at.store.load(load).await?;
    let hook = hook.ok_or_else(|| Error::invalid("webhook_id", "unknown_webhook"))?;
    if !hook.enabled {
        return Ok(Done::skipped("webhook_off"));
    }
    let now = at.ctx.clock.now();
    let data = data(at, name.as_deref().unwrap_or_default());
    let steps = queue_to(at.ctx, at.workspace(), &hook, RAN, now, &data);
    Ok(Done { batch: steps.into_iter().collect(), entity: Some(("webhook", id.0)), ..Done::said("webhook_sent") })
}

/// What a message says of the run.
fn data(at: &At<'_>, automation: &str) -> Value {
    let known = at.known;
    let word = |name: &str| Some(at.facts.word(name)).filter(|word| !word.is_empty()).map(str::to_owned);
    let owner =
        |owner: Option<&(domain::id::UserId, String)>| owner.map(|(id, name)| json!({ "id": id, "name": name }));
    let contact = known.contact.as_ref().map(|card| {
        let phones: Vec<_> = card.phones.iter().map(|it| it.e164.map_or_else(|| it.raw.clone(), |it| it.as_e164())).collect();
        json!({
            "id": card.id, "name": card.name, "phones": phones, "emails": card.emails, "source": card.source, "tags": card.tags,
            "responsible": owner(card.responsible.as_ref()),
        })
    });
    let deal = known.deal.as_ref().map(|deal| {
        json!({
            "id": deal.id, "name": deal.name, "stage": { "id": deal.stage.id, "name": deal.stage.name },
            "state": deal.standing.kind.as_str(), "amount": deal.amount.map(|it| domain::money::written(it.hundredths())),
            "currency": deal.currency.as_str(), "responsible": owner(deal.responsible.as_ref()),
        })
    });
    let call = known.call.as_ref().map(|row| {
        json!({
            "id": row.id, "direction": row.call.direction.as_str(), "outcome": row.call.outcome.map(|it| it.as_str()),
            "number": row.call.client.as_ref().map(|it| it.e164.map_or_else(|| it.raw.clone(), |it| it.as_e164())),
            "started_at": row.call.started_at.to_string(), "talk_seconds": row.call.talk_seconds, "line": word("call.line"),
            "manager": word("call.manager"),
        })
    });
    json!({
        "automation": { "id": at.run.automation, "name": automation },
        "run_id": at.run.id,
        "block_id": at.block.id,
        "trigger": at.run.trigger.as_str(),
        "contact": contact,
        "company": known.company.as_ref().map(|it| json!({ "id": it.id, "name": it.name })),
        "deal": deal,
        "call": call,
        "task": known.task.as_ref().map(|it| json!({ "id": it.id, "title": it.title })),
    })
}

/// Queues a letter to somebody of us or to the contact.
pub(super) async fn email(at: &At<'_>, to: &Who, subject: &str, text: &str) -> Result<Done, Error> {
    if !at.ctx.mail.is_set_up() {
        return Err(Error::invalid("to", "no_mail"));
    }
    let letter = Letter::Automation { subject: at.fill(subject), text: at.fill(text), to_client: *to == Who::Contact };
    if *to == Who::Contact {
        let Some(card) = &at.known.contact else { return Ok(Done::skipped("no_contact")) };
        let Some(address) = card.emails.first() else { return Ok(Done::skipped("no_email")) };
        let steps = mail::queue_to_client(at.ctx, at.workspace(), card.id, address, &letter);
        let word = Some(card.name.clone());
        return Ok(Done { batch: steps.into_iter().collect(), word, ..Done::said("mailed") });
    }
    let chosen = choose(at, to).await?;
    let Some(user) = &chosen.user else { return Ok(Done::skipped("nobody")) };
    let mut batch: Batch = mail::queue(at.ctx, at.workspace(), user.id, &letter).into_iter().collect();
    batch.extend(chosen.turn.clone());
    Ok(Done { batch, word: chosen.name(), ..Done::said("mailed") })
}

/// Tells somebody in the application.
pub(super) async fn notify(at: &At<'_>, who: &Who, text: &str) -> Result<Done, Error> {
    let chosen = choose(at, who).await?;
    let Some(user) = &chosen.user else { return Ok(Done::skipped("nobody")) };
    let text = at.fill(text);
    if text.is_empty() {
        return Ok(Done::skipped("empty"));
    }
    let (steps, change) = notices::tell(at.ctx, at.workspace(), user.id, text, about(at));
    let mut batch: Batch = steps.into_iter().collect();
    batch.extend(chosen.turn.clone());
    Ok(Done { batch, changes: vec![change], word: chosen.name(), ..Done::said("notified") })
}

/// What a notice leads to.
fn about(at: &At<'_>) -> Option<(&'static str, Uuid)> {
    let known = at.known;
    let of_run = at.run.about.deal.and(known.deal.as_ref()).map(|deal| ("deal", deal.id.0));
    let task = known.task.as_ref().map(|task| ("task", task.id.0));
    let contact = known.contact.as_ref().map(|card| ("contact", card.id.0));
    let call = known.call.as_ref().map(|row| ("call", row.id.0));
    of_run.or(task).or(contact).or(call)
}
