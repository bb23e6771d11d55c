//! What somebody sent becomes a contact, or is added to the one that is there: cards, the note, and what it begins.

use std::collections::BTreeMap;

use domain::automation::Origin;
use domain::automation::trigger::Happening;
use domain::contact::{CreatedBy, ResponsibleBy};
use domain::field::Entity;
use domain::form::{self, Person};
use domain::id::{ContactId, FormId, SubmissionId, WorkspaceId};
use domain::merge::is_same_phone;
use domain::text::fold;
use domain::time::Time;
use store::automations::runs::About;
use store::contacts::{self, Card, NewContact};
use store::feed::{Change, Noun};
use store::forms::submissions::Content;
use store::notes::{self, NewNote};
use store::workspaces::Workspace;
use store::{Batch, Step, Store, companies, fields, forms, jobs, numbers, users};

use super::facts::Facts;
use crate::automations::{Actor, Happened, Known, begin_all};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::jobs::link_earlier;
use crate::phones;

/// The most phones and e-mail addresses of a card.
const MOST: usize = 50;

/// What is to be taken over.
pub(super) struct Task<'a> {
    pub workspace: &'a Workspace,
    pub form: FormId,
    pub id: SubmissionId,
    pub content: &'a Content,
}

/// What it comes to. The submission itself stands between the two parts of the batch.
pub(super) struct Taken {
    pub contact: ContactId,
    /// The contact is new.
    pub made: bool,
    /// Cards, the note and the guards.
    pub cards: Batch,
    /// Jobs and runs.
    pub behind: Vec<Step>,
    pub changes: Vec<Change>,
}

/// The card before and after.
struct Cards {
    before: Option<Card>,
    after: Card,
    /// It was found by the number, which guards that.
    by_number: bool,
}

/// Finds or makes the contact, and says what is to be written.
pub(super) async fn take_over(ctx: &Ctx, store: &Store, actor: &Actor<'_>, task: &Task<'_>) -> Result<Taken, Error> {
    let workspace = task.workspace.id;
    let person = form::person(&task.content.answers, task.workspace.country);
    let facts = Facts::load(store, workspace, task.form, &person).await?;
    let cards = cards(ctx, &facts, &person, task);
    let mut taken = Taken {
        contact: cards.after.id,
        made: cards.before.is_none(),
        cards: Batch::new(),
        behind: Vec::new(),
        changes: Vec::new(),
    };
    write_card(ctx, workspace, &facts, &cards, &task.content.origin.campaign, &mut taken);
    write_note(ctx, workspace, &facts.form.name, person.message.as_deref(), &mut taken);
    if let Some(number) = person.phone.as_ref().and_then(|phone| phone.e164) {
        taken.cards.push(numbers::guard(workspace, &number, facts.number));
    }
    if !cards.by_number {
        taken.cards.push(forms::take_turn(workspace, &facts.form));
    }
    taken.changes.push(Change::new(Noun::Form, facts.form.id, facts.form.version));
    if task.workspace.link_earlier && facts.unlinked {
        link_gained(ctx, workspace, &cards, &mut taken.behind);
    }
    begin(ctx, store, actor, task, &facts, &cards, &mut taken).await?;
    Ok(taken)
}

fn cards(ctx: &Ctx, facts: &Facts, person: &Person, task: &Task<'_>) -> Cards {
    let by_number = one_of(&facts.by_number, person);
    let before = by_number.or_else(|| one_of(&facts.by_email, person)).cloned();
    let now = ctx.clock.now();
    let mut after = before.clone().unwrap_or_else(|| empty(ctx.ids.next().into(), person, now));
    if before.is_none() {
        after.source.clone_from(&facts.form.source);
        after.first_campaign.clone_from(&task.content.origin.campaign);
        after.last_campaign.clone_from(&task.content.origin.campaign);
    }
    fill(&mut after, person, facts, || ctx.ids.next().into());
    Cards { by_number: by_number.is_some(), before, after }
}

/// Of several the one of the same name, else the oldest: so the same person is always met as the same contact.
fn one_of<'a>(known: &'a [Card], person: &Person) -> Option<&'a Card> {
    let name = person.name.as_deref().map(fold);
    known.iter().find(|card| name.as_ref() == Some(&card.name_fold)).or(known.first())
}

/// A contact that says no name is called by its number, as those are that calls make.
fn empty(id: ContactId, person: &Person, now: Time) -> Card {
    let number = person.phone.as_ref().and_then(|phone| phone.e164);
    let name = number.map(|number| number.international()).or_else(|| person.email.clone()).unwrap_or_default();
    Card::new(id, name, CreatedBy::Form, now)
}

/// Adds what is missing; what is there stays.
fn fill(card: &mut Card, person: &Person, facts: &Facts, id: impl Fn() -> domain::id::CompanyId) {
    if let Some(name) = person.name.as_ref().filter(|_| !card.named) {
        card.name.clone_from(name);
        card.name_fold = fold(name);
        card.named = true;
    }
    if let Some(name) = person.company.as_ref().filter(|_| card.company.is_none()) {
        card.company = Some(facts.company.clone().unwrap_or_else(|| (id(), name.clone())));
    }
    if let Some(user) = facts.user.as_ref().filter(|_| card.responsible.is_none()) {
        card.responsible = Some((user.id, user.name.clone()));
        card.responsible_by = ResponsibleBy::Person;
    }
    if let Some(phone) = person.phone.as_ref().filter(|_| card.phones.len() < MOST)
        && !card.phones.iter().any(|known| is_same_phone(known, phone))
    {
        card.phones.push(phone.clone());
    }
    if let Some(email) = person.email.as_ref().filter(|_| card.emails.len() < MOST)
        && !card.emails.iter().any(|known| fold(known) == fold(email))
    {
        card.emails.push(email.clone());
    }
    for (field, value) in &person.values {
        card.fields.entry(*field).or_insert_with(|| value.clone());
    }
}

/// The card with what it refers to, in the order of tables in which all batches touch them.
fn write_card(
    ctx: &Ctx,
    workspace: WorkspaceId,
    facts: &Facts,
    cards: &Cards,
    campaign: &BTreeMap<String, String>,
    taken: &mut Taken,
) {
    let (before, card, batch) = (cards.before.as_ref(), &cards.after, &mut taken.cards);
    let company = card.company.as_ref().filter(|company| before.is_none_or(|it| it.company.as_ref() != Some(*company)));
    match (company, &facts.company) {
        (Some((id, _)), Some(_)) => batch.push(companies::hold(workspace, *id)),
        (Some((id, name)), None) => {
            batch.extend(companies::insert_if_new(workspace, *id, name, ctx.clock.now()));
            taken.changes.push(Change::new(Noun::Company, *id, 1));
        }
        (None, _) => {}
    }
    if let Some(user) = facts.user.as_ref().filter(|_| before.is_none_or(|it| it.responsible != card.responsible)) {
        batch.push(users::hold_at(workspace, user.id, user.version));
    }
    match before {
        None => batch.push(contacts::insert(workspace, &NewContact::of(card))),
        Some(before) if before != card => {
            batch.push(contacts::update(workspace, &Card { changed_at: ctx.clock.now(), ..card.clone() }));
        }
        Some(_) => batch.push(contacts::hold_at(workspace, card.id, card.version)),
    }
    batch.extend(fields::write(workspace, Entity::Contact, card.id.0, before.map(Card::extras), card.extras()));
    if before.is_none_or(|before| before.phones != card.phones) {
        batch.extend(contacts::replace_phones(workspace, card.id, &card.phones));
    }
    if before.is_none_or(|before| before.emails != card.emails) {
        batch.extend(contacts::replace_emails(workspace, card.id, &card.emails));
    }
    if before.is_some() && !campaign.is_empty() {
        batch.push(contacts::set_campaign(workspace, card.id, campaign));
    }
    let grows = before.is_none_or(|before| before != card);
    taken.changes.push(Change::new(Noun::Contact, card.id, card.version + i64::from(grows)));
}

/// What they have to say, with the name of the form.
fn write_note(ctx: &Ctx, workspace: WorkspaceId, form: &str, message: Option<&str>, taken: &mut Taken) {
    let Some(message) = message else { return };
    let note = NewNote {
        id: ctx.ids.next().into(),
        contact: Some(taken.contact),
        call: None,
        author: None,
        body: format!("{form}:\n{message}"),
        created_at: ctx.clock.now(),
        automatic: false,
        mentions: Vec::new(),
    };
    taken.cards.push(notes::insert(workspace, &note));
    taken.changes.push(Change::new(Noun::Note, note.id, 1));
}

/// Jobs that link earlier calls of a number that the card gains.
fn link_gained(ctx: &Ctx, workspace: WorkspaceId, cards: &Cards, behind: &mut Vec<Step>) {
    let had = cards.before.as_ref().map_or(&[][..], |before| &before.phones);
    for number in phones::gained(had, &cards.after.phones) {
        let job = link_earlier::job(workspace, &number, cards.after.id, ctx.ids.next().into(), ctx.clock.now());
        behind.extend(jobs::queue(&job));
    }
}

/// What the submission begins, and the contact if it is new.
async fn begin(
    ctx: &Ctx,
    store: &Store,
    actor: &Actor<'_>,
    task: &Task<'_>,
    facts: &Facts,
    cards: &Cards,
    taken: &mut Taken,
) -> Result<(), Error> {
    let card = &cards.after;
    let sent = Happened { what: Happening::FormSubmitted(task.form), cause: (task.id.0, 0) };
    let made = Happened { what: Happening::ContactCreated(Origin::Form), cause: (card.id.0, 0) };
    let happened = if taken.made { vec![made, sent] } else { vec![sent] };
    let company = card.company.as_ref().map(|(id, _)| *id);
    let about = About { contact: Some(card.id), company, ..About::default() };
    let with = |known: &mut Known| known.contact = Some(card.clone());
    let begun = Box::pin(begin_all(ctx, store, actor, &facts.automations, &happened, about, with)).await?;
    taken.behind.extend(begun.steps);
    taken.changes.extend(begun.changes);
    Ok(())
}
