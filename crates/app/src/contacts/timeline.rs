//! What happened with a contact.

use std::collections::HashMap;

use domain::access::Right;
use domain::id::{CallId, ContactId};
use domain::time::Time;
use store::automations::runs::{self, Run};
use store::calls::{self, CallRow};
use store::contacts;
use store::deals::{self, Move};
use store::forms::submissions::{self, Submission};
use store::merges::Merge;
use store::notes::{self, Note, On};
use store::tasks::{self, Task};
use uuid::Uuid;

use crate::calls::view::{self, CallView};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::merges;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;

/// Something that happened with a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// When: the start of a call, the writing of a note, the making of a task, the move of a deal, the begin of a run, the merging, the sending of a form.
    pub at: Time,
    /// What.
    pub what: Happening,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happening {
    /// A call.
    Call(Box<CallView>),
    /// Somebody wrote a note.
    Note(Note),
    /// A task came up.
    Task(Box<Task>),
    /// A deal was made, moved, won or lost.
    Deal(Box<Move>),
    /// An automation was begun.
    Automation(Box<Run>),
    /// Another contact went into it.
    Merged(Box<Merge>),
    /// They sent a form.
    Form(Box<Submission>),
    /// The contact was made.
    Created,
}

/// Something that happened, before it is made ready to be shown.
enum Entry {
    Call(Box<CallRow>),
    Note(Note),
    Task(Box<Task>),
    Deal(Box<Move>),
    Automation(Box<Run>),
    Merged(Box<Merge>),
    Form(Box<Submission>),
    Created(Time, ContactId),
}

impl Entry {
    /// Its place in the order of all.
    fn key(&self) -> (Time, Uuid) {
        match self {
            Self::Call(row) => (row.call.started_at, row.id.0),
            Self::Note(note) => (note.created_at, note.id.0),
            Self::Task(task) => (task.created_at, task.id.0),
            Self::Deal(step) => (step.at, step.id),
            Self::Automation(run) => (run.began_at, run.id.0),
            Self::Merged(merge) => (merge.at, merge.id.0),
            Self::Form(sent) => (sent.at, sent.id.0),
            Self::Created(at, id) => (*at, id.0),
        }
    }
}

/// Calls, notes, tasks, what happened with the deals of a contact, what they sent with forms and which others went into it, newest first, and at its place the making of it.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] for a cursor of another list.
pub async fn timeline(
    ctx: &Ctx,
    who: &Principal,
    id: ContactId,
    limit: Limit,
    after: Option<&Cursor>,
) -> Result<Page<Item>, Error> {
    who.may(Right::Read)?;
    let before = match after.map(Cursor::parts) {
        None => None,
        Some([Part::Int(at), Part::Id(id)]) => Some((Time::from_micros(*at), *id)),
        Some(_) => return Err(Cursor::unfit()),
    };
    let of_contact = calls::Filter { contact: Some(id), ..calls::Filter::default() };
    let load = (
        contacts::by_id(who.workspace, id),
        calls::list(who.workspace, &of_contact, before.map(|(at, id)| (at, id.into())), limit.and_one()),
        notes::list(who.workspace, On::Contact(id), before, limit.and_one()),
        tasks::timeline(who.workspace, id, before, limit.and_one()),
        deals::timeline(who.workspace, id, before, limit.and_one()),
        (
            runs::timeline(who.workspace, id, before, limit.and_one()),
            store::merges::list(who.workspace, Some(id), before, limit.and_one()),
            submissions::timeline(who.workspace, id, before, limit.and_one()),
        ),
    );
    let (card, calls, notes, tasks, deals, (automations, merged, sent)) = ctx.store.load(load).await?;
    let Some(card) = card else { return Err(merges::missing(ctx, who.workspace, id).await?) };
    let mut entries: Vec<Entry> = calls.into_iter().map(|row| Entry::Call(Box::new(row))).collect();
    entries.extend(notes.into_iter().map(Entry::Note));
    entries.extend(tasks.into_iter().map(|task| Entry::Task(Box::new(task))));
    entries.extend(deals.into_iter().map(|step| Entry::Deal(Box::new(step))));
    // One whose automation was removed goes with it.
    let shown = automations.into_iter().filter(|run| run.names.automation.is_some());
    entries.extend(shown.map(|run| Entry::Automation(Box::new(run))));
    entries.extend(merged.into_iter().map(|merge| Entry::Merged(Box::new(merge))));
    entries.extend(sent.into_iter().map(|sent| Entry::Form(Box::new(sent))));
    let created = Entry::Created(card.created_at, id);
    if before.is_none_or(|place| created.key() < place) {
        entries.push(created);
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.key()));
    let page = Page::of(entries, limit, |entry| vec![Part::Int(entry.key().0.micros()), Part::Id(entry.key().1)]);
    Ok(Page { items: show(ctx, who, page.items).await?, next: page.next })
}

async fn show(ctx: &Ctx, who: &Principal, entries: Vec<Entry>) -> Result<Vec<Item>, Error> {
    let rows =
        entries.iter().filter_map(|entry| if let Entry::Call(row) = entry { Some((**row).clone()) } else { None });
    let views = view::views(ctx, who.workspace, rows.collect()).await?;
    let mut views: HashMap<CallId, CallView> = views.into_iter().map(|view| (view.row.id, view)).collect();
    let items = entries.into_iter().filter_map(|entry| {
        let at = entry.key().0;
        let what = match entry {
            // A call whose connection is gone cannot be shown.
            Entry::Call(row) => Happening::Call(Box::new(views.remove(&row.id)?)),
            Entry::Note(note) => Happening::Note(note),
            Entry::Task(task) => Happening::Task(task),
            Entry::Deal(step) => Happening::Deal(step),
            Entry::Automation(run) => Happening::Automation(run),
            Entry::Merged(merge) => Happening::Merged(merge),
            Entry::Form(sent) => Happening::Form(sent),
            Entry::Created(..) => Happening::Created,
        };
        Some(Item { at, what })
    });
    Ok(items.collect())
}
