//! What happened with a contact.

use std::collections::{BTreeSet, HashMap};

use domain::access::Right;
use domain::field::{Field, FieldKind, FieldValue};
use domain::id::{CallId, ContactId, UserId};
use domain::time::Time;
use store::automations::runs::{self, Run};
use store::calls::{self, CallRow};
use store::card_changes::{self, CardChange, Stood, Way};
use store::deals::{self, Move};
use store::forms::submissions::{self, Submission};
use store::merges::{Merge, Which};
use store::notes::{self, Note, On};
use store::tasks::{self, Task};
use store::{Store, contacts, fields, users};
use uuid::Uuid;

use super::pin;
use crate::calls::view::{self, CallView};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::fields::Shown;
use crate::merges;
use crate::page::{Cursor, Limit, Page, Part};
use crate::principal::Principal;
use crate::sight::{self, Owners};

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
    /// Its card was changed.
    Changed(Box<Changed>),
    /// They sent a form.
    Form(Box<Submission>),
    /// The contact was made.
    Created,
}

/// An edit of the card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Who, with the name that they have now; none if a program did.
    pub by: Option<(UserId, String)>,
    /// How it came about.
    pub way: Way,
    /// The fields.
    pub fields: Vec<ChangedField>,
}

/// A field that has another value, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedField {
    /// Which: a word such as `name`, or the id of one that the workspace has added.
    pub field: String,
    /// The name of one that the workspace has added.
    pub name: Option<String>,
    /// What the values of that one are.
    pub kind: Option<FieldKind>,
    /// What stood there.
    pub from: Option<String>,
    /// What stands there now.
    pub to: Option<String>,
}

/// A kind of entries, to look at these alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Calls.
    Call,
    /// Notes.
    Note,
    /// Tasks.
    Task,
    /// What happened with deals.
    Deal,
    /// Runs of automations.
    Automation,
    /// What they sent with forms.
    Form,
    /// Edits of the card, merges into it, and the making of it.
    Change,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Call, Self::Note, Self::Task, Self::Deal, Self::Automation, Self::Form, Self::Change];

    /// The name in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Note => "note",
            Self::Task => "task",
            Self::Deal => "deal",
            Self::Automation => "automation",
            Self::Form => "form",
            Self::Change => "change",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// What happened with a contact, and what stays on top of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// A page of what happened.
    pub page: Page<Item>,
    /// What stays on top; only with the first page.
    pub pinned: Option<Item>,
}

/// Something that happened, before it is made ready to be shown.
pub(super) enum Entry {
    Call(Box<CallRow>),
    Note(Note),
    Task(Box<Task>),
    Deal(Box<Move>),
    Automation(Box<Run>),
    Merged(Box<Merge>),
    Changed(Box<CardChange>),
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
            Self::Changed(change) => (change.at, change.id),
            Self::Form(sent) => (sent.at, sent.id.0),
            Self::Created(at, id) => (*at, id.0),
        }
    }
}

/// Calls, notes, tasks, what happened with the deals of a contact, edits of its card, what they sent with forms and which others went into it, newest first, and at its place the making
/// of it; of one kind alone, if one is given.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] for a cursor of another list.
pub async fn timeline(
    ctx: &Ctx,
    who: &Principal,
    id: ContactId,
    kind: Option<Kind>,
    (limit, after): (Limit, Option<&Cursor>),
) -> Result<Timeline, Error> {
    who.may(Right::Read)?;
    let before = match after.map(Cursor::parts) {
        None => None,
        Some([Part::Int(at), Part::Id(id)]) => Some((Time::from_micros(*at), *id)),
        Some(_) => return Err(Cursor::unfit()),
    };
    let of_contact = calls::Filter { contact: Some(id), ..calls::Filter::default() };
    let wants = |one: Kind| kind.is_none_or(|kind| kind == one);
    let (workspace, most) = (who.workspace, limit.and_one());
    let at = before.map(|(at, id)| (at, id.into()));
    let load = (
        contacts::by_id(workspace, id),
        wants(Kind::Call).then(|| calls::list(workspace, &of_contact, at, most)),
        wants(Kind::Note).then(|| notes::list(workspace, On::Contact(id), before, most)),
        wants(Kind::Task).then(|| tasks::timeline(workspace, id, before, most)),
        wants(Kind::Deal).then(|| deals::timeline(workspace, id, before, most)),
        (
            wants(Kind::Automation).then(|| runs::timeline(workspace, id, before, most)),
            wants(Kind::Change).then(|| store::merges::list(workspace, Which::Into(id.into()), before, most)),
            wants(Kind::Change).then(|| card_changes::timeline(workspace, id, before, most)),
            wants(Kind::Form).then(|| submissions::timeline(workspace, id, before, most)),
        ),
    );
    let (card, calls, notes, tasks, deals, (automations, merged, edits, sent)) = ctx.store.load(load).await?;
    let Some(card) = card else { return Err(merges::missing(ctx, who, id).await?) };
    who.sees(sight::owner(&card.responsible))?;
    let mut entries: Vec<Entry> = Vec::new();
    entries.extend(calls.into_iter().flatten().map(|row| Entry::Call(Box::new(row))));
    entries.extend(notes.into_iter().flatten().map(Entry::Note));
    entries.extend(tasks.into_iter().flatten().map(|task| Entry::Task(Box::new(task))));
    entries.extend(deals.into_iter().flatten().map(|step| Entry::Deal(Box::new(step))));
    // One whose automation was removed goes with it.
    let shown = automations.into_iter().flatten().filter(|run| run.names.automation.is_some());
    entries.extend(shown.map(|run| Entry::Automation(Box::new(run))));
    entries.extend(merged.into_iter().flatten().map(|merge| Entry::Merged(Box::new(merge))));
    entries.extend(edits.into_iter().flatten().map(|edit| Entry::Changed(Box::new(edit))));
    entries.extend(sent.into_iter().flatten().map(|sent| Entry::Form(Box::new(sent))));
    let created = Entry::Created(card.created_at, id);
    if wants(Kind::Change) && before.is_none_or(|place| created.key() < place) {
        entries.push(created);
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.key()));
    let page = Page::of(entries, limit, |entry| vec![Part::Int(entry.key().0.micros()), Part::Id(entry.key().1)]);
    let seen = Seen::load(&ctx.store, who, &page.items).await?;
    let page = page.only(|entry| seen.has(who, entry));
    let on_top = if before.is_none() { pin::entry(&ctx.store, who, id).await? } else { None };
    let pinned = match on_top.filter(|entry| seen.has(who, entry)) {
        Some(entry) => show(ctx, who, vec![entry]).await?.pop(),
        None => None,
    };
    let items = show(ctx, who, page.items).await?;
    Ok(Timeline { page: Page { items, next: page.next }, pinned })
}

/// Which entries of a contact that is seen are seen themselves: deals and tasks have owners of their own.
struct Seen(Owners);

impl Seen {
    async fn load(store: &Store, who: &Principal, entries: &[Entry]) -> Result<Self, Error> {
        let deal = |entry: &Entry| match entry {
            Entry::Deal(step) => Some(step.deal.0),
            Entry::Automation(run) => run.about.deal,
            _ => None,
        };
        let owners = Owners::default().with_deals(store, who, entries.iter().filter_map(deal)).await?;
        Ok(Self(owners))
    }

    fn has(&self, who: &Principal, entry: &Entry) -> bool {
        match entry {
            Entry::Deal(step) => self.0.sees_deal(who, step.deal.0),
            Entry::Automation(run) => run.about.deal.is_none_or(|deal| self.0.sees_deal(who, deal)),
            Entry::Task(task) => sight::task(who, task).is_ok(),
            _ => true,
        }
    }
}

async fn show(ctx: &Ctx, who: &Principal, entries: Vec<Entry>) -> Result<Vec<Item>, Error> {
    let rows =
        entries.iter().filter_map(|entry| if let Entry::Call(row) = entry { Some((**row).clone()) } else { None });
    let views = view::views(ctx, who, rows.collect()).await?;
    let mut views: HashMap<CallId, CallView> = views.into_iter().map(|view| (view.row.id, view)).collect();
    let names = Names::load(ctx, who, &entries).await?;
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
            Entry::Changed(change) => Happening::Changed(Box::new(names.edit(*change))),
            Entry::Form(sent) => Happening::Form(sent),
            Entry::Created(..) => Happening::Created,
        };
        Some(Item { at, what })
    });
    Ok(items.collect())
}

/// What edits refer to, with the names of now.
#[derive(Default)]
struct Names {
    fields: Vec<Field>,
    users: HashMap<UserId, String>,
}

impl Names {
    /// Reads them, if any of the entries needs them.
    async fn load(ctx: &Ctx, who: &Principal, entries: &[Entry]) -> Result<Self, Error> {
        let edits = entries.iter().filter_map(|entry| if let Entry::Changed(edit) = entry { Some(edit) } else { None });
        let stood = edits.flat_map(|edit| &edit.changed).flat_map(|changed| [&changed.from, &changed.to]).flatten();
        let values: Vec<&FieldValue> =
            stood.filter_map(|stood| if let Stood::Value(value) = stood { Some(value) } else { None }).collect();
        if values.is_empty() {
            return Ok(Self::default());
        }
        let persons: BTreeSet<UserId> = values
            .iter()
            .filter_map(|value| if let FieldValue::Person(id) = value { Some(*id) } else { None })
            .collect();
        let users: Vec<_> = persons.into_iter().map(|id| users::by_id(who.workspace, id).first()).collect();
        let (fields, users) = ctx.store.load((fields::all(who.workspace), users)).await?;
        Ok(Self { fields, users: users.into_iter().flatten().map(|user| (user.id, user.name)).collect() })
    }

    fn edit(&self, change: CardChange) -> Changed {
        let field = |changed: card_changes::Changed| {
            let own = self.fields.iter().find(|field| field.id.0.to_string() == changed.field);
            let said = |stood: Option<Stood>| stood.map(|stood| self.said(own, stood));
            let (from, to) = (said(changed.from), said(changed.to));
            ChangedField {
                field: changed.field,
                name: own.map(|field| field.name.clone()),
                kind: own.map(|field| field.kind),
                from,
                to,
            }
        };
        Changed { by: change.by, way: change.way, fields: change.changed.into_iter().map(field).collect() }
    }

    fn said(&self, field: Option<&Field>, stood: Stood) -> String {
        match (stood, field) {
            (Stood::Words(text), _) => text,
            (Stood::Value(value), Some(field)) => {
                Shown::in_words(field, &value, |id| self.users.get(&id).cloned().unwrap_or_default())
            }
            // The field is gone, and what its choices were with it.
            (Stood::Value(_), None) => String::new(),
        }
    }
}
