//! The batch that writes what the rows of a file come to, with how far the import is.

use std::collections::BTreeMap;

use domain::field::Entity;
use domain::id::WorkspaceId;
use domain::import::Target;
use domain::phone::PhoneNumber;
use store::contacts::{self, Card, NewContact};
use store::feed::{self, Change, Noun};
use store::imports::{self, Import, Refused};
use store::notes::NewNote;
use store::{Batch, Step, card_changes, companies, fields, jobs, notes, numbers, users};

use super::facts::Facts;
use super::merge::{Merge, Met};
use crate::automations::Begun;
use crate::ctx::Ctx;
use crate::jobs::link_earlier;
use crate::phones;

/// How many steps a card takes at most, so that a batch does not become too large.
pub(super) fn weight(met: &Met) -> usize {
    if !met.is_changed() {
        return 0;
    }
    let card = &met.after;
    // The card, what stands on it beside, clearing, the change, a company with its guard, a user; per number its guard and a job.
    let entries = card.phones.len() + card.emails.len() + (card.tags.len() + card.fields.len()) / 2;
    12 + entries + met.numbers.len() * 3 + met.notes.len() * 2
}

/// The steps, in the order of tables in which all batches touch them. `import` is as it becomes; its version is the one that was read.
pub(super) fn batch(
    ctx: &Ctx,
    workspace: WorkspaceId,
    import: &Import,
    merge: &Merge<'_>,
    facts: &Facts,
    (links_at_once, begun): (bool, Begun),
    refused: (i64, &[Refused]),
) -> Batch {
    let changed: Vec<&Met> = merge.cards.values().filter(|met| met.is_changed()).collect();
    let mut changes = Vec::new();
    let mut batch = refs(ctx, workspace, merge, &changed, &mut changes);
    for met in &changed {
        batch.push(card(ctx, workspace, met));
        changes.push(Change::new(Noun::Contact, met.after.id, met.after.version + 1));
    }
    changed.iter().for_each(|met| batch.extend(entries(workspace, met)));
    for met in &changed {
        for body in &met.notes {
            let (id, contact) = (ctx.ids.next().into(), Some(met.after.id));
            let note = NewNote {
                id,
                contact,
                call: None,
                author: import.user,
                body: body.clone(),
                created_at: ctx.clock.now(),
                automatic: false,
                mentions: Vec::new(),
            };
            batch.push(notes::insert(workspace, &note));
            changes.push(Change::new(Noun::Note, id, 1));
        }
    }
    for met in &changed {
        let by = (import.user, card_changes::Way::Import);
        let noted = |before: &Card| crate::contacts::noted(ctx, workspace, by, before, &met.after);
        batch.extend(met.before.as_ref().and_then(noted));
    }
    batch.extend(guards(workspace, &changed, facts));
    batch.push(imports::update(workspace, import));
    batch.extend(merge.refs.iter().map(|(text, id)| imports::refer(workspace, Target::Contacts, text, id.0)));
    if !refused.1.is_empty() {
        batch.push(imports::insert_refused(workspace, import.id, refused.0, refused.1));
    }
    if links_at_once {
        changed.iter().for_each(|met| batch.extend(links(ctx, workspace, met, facts)));
    }
    batch.extend(begun.steps);
    changes.extend(begun.changes);
    changes.push(Change::new(Noun::Import, import.id, import.version + 1));
    batch.extend(feed::record(workspace, &changes));
    batch
}

/// Companies that are made or must still be there, and users who must still work here.
fn refs(ctx: &Ctx, workspace: WorkspaceId, merge: &Merge<'_>, changed: &[&Met], changes: &mut Vec<Change>) -> Batch {
    let mut batch = Batch::new();
    for (id, name) in merge.companies.values() {
        batch.extend(companies::insert_if_new(workspace, *id, name, ctx.clock.now()));
        changes.push(Change::new(Noun::Company, *id, 1));
    }
    let gained =
        changed.iter().filter(|met| met.before.as_ref().is_none_or(|before| before.company != met.after.company));
    let held: BTreeMap<_, _> = gained.filter_map(|met| met.after.company.clone()).collect();
    let made = |id: &domain::id::CompanyId| merge.companies.values().any(|(made, _)| made == id);
    batch.extend(held.keys().filter(|id| !made(id)).map(|id| companies::hold(workspace, *id)));
    batch.extend(merge.users.iter().map(|(id, version)| users::hold_at(workspace, *id, *version)));
    batch
}

fn card(ctx: &Ctx, workspace: WorkspaceId, met: &Met) -> Step {
    let card = &met.after;
    if met.before.is_some() {
        return contacts::update(workspace, &Card { changed_at: ctx.clock.now(), ..card.clone() });
    }
    contacts::insert(workspace, &NewContact::of(card))
}

fn entries(workspace: WorkspaceId, met: &Met) -> Vec<Step> {
    let card = &met.after;
    let had = met.before.as_ref().map(Card::extras);
    let mut steps = fields::write(workspace, Entity::Contact, card.id.0, had, card.extras());
    let Some(before) = &met.before else {
        steps.extend(contacts::insert_phones(workspace, card.id, &card.phones));
        steps.extend(contacts::insert_emails(workspace, card.id, &card.emails));
        return steps;
    };
    if card.phones != before.phones {
        steps.extend(contacts::replace_phones(workspace, card.id, &card.phones));
    }
    if card.emails != before.emails {
        steps.extend(contacts::replace_emails(workspace, card.id, &card.emails));
    }
    steps
}

/// The guards of the numbers by which cards were recognised, made or not: a call or another person may have made a contact of them meanwhile.
fn guards(workspace: WorkspaceId, changed: &[&Met], facts: &Facts) -> Vec<Step> {
    let mut all: Vec<PhoneNumber> = changed.iter().flat_map(|met| met.numbers.iter().copied()).collect();
    all.sort_unstable();
    all.dedup();
    all.iter().map(|number| numbers::guard(workspace, number, facts.numbers.get(number).copied().flatten())).collect()
}

/// Jobs that link earlier calls of the numbers that a card gains.
fn links(ctx: &Ctx, workspace: WorkspaceId, met: &Met, facts: &Facts) -> Vec<Step> {
    let had = met.before.as_ref().map_or(&[][..], |before| &before.phones);
    let gained = phones::gained(had, &met.after.phones).into_iter().filter(|number| facts.unlinked.contains(number));
    let job = |number| link_earlier::job(workspace, &number, met.after.id, ctx.ids.next().into(), ctx.clock.now());
    gained.flat_map(|number| jobs::queue(&job(number))).collect()
}
