//! Changing a task: what it says, whose it is, and that it is done.

use domain::access::Right;
use domain::id::{CompanyId, ContactId, TaskId, UserId};
use domain::task::{AssignedBy, Kind, State};
use domain::time::Time;
use store::Store;
use store::feed::{Change, Noun};
use store::tasks::of_calls::{self, Client};
use store::tasks::{self, Task};

use super::edit::{self, Named};
use super::{read, told};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit};

/// What is to change; what is absent stays.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TaskPatch {
    /// What is to be done.
    pub kind: Option<Kind>,
    /// In a few words.
    pub title: Option<String>,
    /// More about it, or nothing.
    pub text: Option<Option<String>>,
    /// Until when, or whenever.
    pub due: Option<Option<Time>>,
    /// Who has to do it, or nobody.
    pub assignee: Option<Option<UserId>>,
    /// The contact that it is about, or none.
    pub contact: Option<Option<ContactId>>,
    /// The company that it is about, or none.
    pub company: Option<Option<CompanyId>>,
    /// It is done, or it is open again.
    pub state: Option<State>,
}

/// Changes a task that is still at version `expected`.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Stale`] and [`Error::Invalid`].
pub async fn update(ctx: &Ctx, who: &Principal, id: TaskId, expected: i64, patch: &TaskPatch) -> Result<Task, Error> {
    who.may(Right::Work)?;
    ctx.store
        .retry(async |store| {
            let before = store.first(tasks::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
            sight::task(who, &before)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let mut fields = Fields::default();
            let now = ctx.clock.now();
            let after = changed(who, &before, patch, now, &mut fields);
            let named = Named::newly(Some(&before), &after);
            sight::named(store, who, named.contact, named.company, None).await?;
            let mut batch = named.check(store, who.workspace, &mut fields).await?;
            fields.check()?;
            if after == before {
                return Ok(());
            }
            let is_of_another = before.contact.as_ref().map(|(id, _)| *id) != after.contact.as_ref().map(|(id, _)| *id);
            let open_for = if after.state == State::Open && (before.state != State::Open || is_of_another) {
                Some(open_for(store, who, &after).await?)
            } else {
                None
            };
            let after = Task { changed_at: now, ..after };
            batch.push(tasks::update(who.workspace, &after, open_for.as_ref().map(Option::as_ref)));
            let mut done = Done::new("updated", "task", id).changing(Change::new(Noun::Task, id, expected + 1));
            if named.assignee.is_some()
                && let Some((steps, change)) = told::given(ctx, store, who, &after).await?
            {
                batch.extend(steps);
                done.changes.push(change);
            }
            commit(ctx, store, who, batch, done).await
        })
        .await?;
    read::found(ctx, who, id).await
}

fn changed(who: &Principal, before: &Task, patch: &TaskPatch, now: Time, fields: &mut Fields) -> Task {
    let mut after = before.clone();
    if let Some(title) = fields.take_given("title", patch.title.as_deref().map(input::name)) {
        after.title = Some(title);
    }
    let text = patch.text.as_ref().map(|text| text.as_deref().map_or(Ok(None), edit::text));
    after.text = fields.take_given("text", text).unwrap_or(after.text);
    after.kind = patch.kind.unwrap_or(after.kind);
    after.due = patch.due.unwrap_or(after.due);
    // Names are read anew behind the write.
    let nameless = String::new;
    if let Some(assignee) = patch.assignee.filter(|user| *user != before.assignee.as_ref().map(|(user, _)| *user)) {
        after.assignee = assignee.map(|user| (user, nameless()));
        after.assigned_by = assignee.map(|_| AssignedBy::User);
    }
    if let Some(contact) = patch.contact.filter(|id| *id != before.contact.as_ref().map(|(id, _)| *id)) {
        after.contact = contact.map(|contact| (contact, nameless()));
    }
    if let Some(company) = patch.company.filter(|id| *id != before.company.as_ref().map(|(id, _)| *id)) {
        after.company = company.map(|company| (company, nameless()));
    }
    match patch.state.filter(|state| *state != before.state) {
        None => {}
        // Calls alone withdraw what they made.
        Some(State::Withdrawn) => {
            fields.take::<()>("state", Err("unknown_value"));
        }
        Some(State::Done) => {
            after.state = State::Done;
            after.closed_at = Some(now);
            after.closed_by = who.user.map(|user| (user, nameless()));
            after.closed_by_call = None;
        }
        Some(State::Open) => {
            after.state = State::Open;
            (after.closed_at, after.closed_by, after.closed_by_call) = (None, None, None);
        }
    }
    after
}

/// For whom a task that calls made is open, unless another one is open for the same client meanwhile.
async fn open_for(store: &Store, who: &Principal, task: &Task) -> Result<Option<Client>, Error> {
    let Some(number) = task.phone.filter(|_| task.origin.is_call()) else { return Ok(None) };
    let contact = task.contact.as_ref().map(|(contact, _)| *contact);
    let client = contact.map_or_else(|| Client::number(&number), Client::contact);
    let open = store.load(of_calls::open(who.workspace, &number, contact)).await?;
    Ok(Some(client).filter(|client| open.iter().all(|(other, it)| other != client || it.task == task.id)))
}
