//! The card after an edit, and the batch that writes it.

use domain::contact::ResponsibleBy;
use domain::field::Entity;
use domain::id::WorkspaceId;
use domain::text::fold;
use store::contacts::{self, Card, NewContact};
use store::feed::{Change, Noun};
use store::{Batch, fields, jobs};

use super::edit::Edit;
use super::refs::Refs;
use crate::ctx::Ctx;
use crate::jobs::link_earlier;
use crate::phones;

/// The card after an edit.
pub(super) fn after(before: &Card, edit: &Edit, refs: &Refs) -> Card {
    let mut card = before.clone();
    if let Some(name) = &edit.name {
        // Sending the name along unchanged does not name a contact that is still called by its number.
        card.named |= *name != before.name;
        card.name_fold = fold(name);
        card.name.clone_from(name);
    }
    if edit.company.is_some() {
        card.company = refs.company();
    }
    if edit.responsible.is_some() {
        // Likewise: who sends the responsible along unchanged has decided nothing.
        let given = refs.responsible();
        if given.as_ref().map(|(id, _)| *id) != card.responsible.as_ref().map(|(id, _)| *id) {
            card.responsible_by = ResponsibleBy::Person;
        }
        card.responsible = given;
    }
    replace(&mut card.phones, edit.phones.as_ref());
    replace(&mut card.emails, edit.emails.as_ref());
    replace(&mut card.source, edit.source.as_ref());
    replace(&mut card.tags, edit.tags.as_ref());
    edit.fields.apply(&mut card.fields);
    card
}

fn replace<T: Clone>(value: &mut T, given: Option<&T>) {
    if let Some(given) = given {
        value.clone_from(given);
    }
}

/// A batch and what changes by it.
pub(crate) struct Written {
    pub batch: Batch,
    pub changes: Vec<Change>,
}

/// Makes a card.
pub(super) fn insert(ctx: &Ctx, workspace: WorkspaceId, card: &Card, refs: &Refs, link_at_once: bool) -> Written {
    let mut batch = Batch::new();
    let mut changes = Vec::from_iter(refs.guard(ctx, workspace, &mut batch));
    batch.push(contacts::insert(workspace, &NewContact::of(card)));
    batch.extend(contacts::insert_phones(workspace, card.id, &card.phones));
    batch.extend(contacts::insert_emails(workspace, card.id, &card.emails));
    batch.extend(fields::write(workspace, Entity::Contact, card.id.0, None, card.extras()));
    batch.extend(phones::touch(workspace, &[], &card.phones));
    if link_at_once {
        link_gained(ctx, workspace, None, card, &mut batch);
    }
    changes.push(Change::new(Noun::Contact, card.id, 1));
    Written { batch, changes }
}

/// Writes a card anew, guarded by the version of the one before.
pub(super) fn update(
    ctx: &Ctx,
    workspace: WorkspaceId,
    before: &Card,
    card: &Card,
    refs: &Refs,
    link_at_once: bool,
) -> Written {
    let mut batch = Batch::new();
    let mut changes = Vec::from_iter(refs.guard(ctx, workspace, &mut batch));
    batch.push(contacts::update(workspace, card));
    if card.phones != before.phones {
        batch.extend(contacts::replace_phones(workspace, card.id, &card.phones));
    }
    if card.emails != before.emails {
        batch.extend(contacts::replace_emails(workspace, card.id, &card.emails));
    }
    batch.extend(fields::write(workspace, Entity::Contact, card.id.0, Some(before.extras()), card.extras()));
    batch.extend(phones::touch(workspace, &before.phones, &card.phones));
    if link_at_once {
        link_gained(ctx, workspace, Some(before), card, &mut batch);
    }
    changes.push(Change::new(Noun::Contact, card.id, card.version + 1));
    Written { batch, changes }
}

/// Queues the linking of earlier calls of the numbers that a card gains.
fn link_gained(ctx: &Ctx, workspace: WorkspaceId, before: Option<&Card>, card: &Card, batch: &mut Batch) {
    let had = before.map_or(&[][..], |before| &before.phones);
    for number in phones::gained(had, &card.phones) {
        let job = link_earlier::job(workspace, &number, card.id, ctx.ids.next().into(), ctx.clock.now());
        batch.extend(jobs::queue(&job));
    }
}
