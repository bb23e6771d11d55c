//! Making a task.

use domain::access::Right;
use domain::id::{CallId, CompanyId, ContactId, TaskId, UserId};
use domain::task::{AssignedBy, Kind, Origin, State};
use domain::time::Time;
use store::feed::{Change, Noun};
use store::tasks::{self, Task};

use super::edit::{self, Named};
use super::{read, told};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit};

/// A task that is to be made.
#[derive(Clone, PartialEq, Eq)]
pub struct NewTask {
    /// What is to be done.
    pub kind: Kind,
    /// In a few words, up to 200 characters.
    pub title: String,
    /// More about it.
    pub text: Option<String>,
    /// Until when.
    pub due: Option<Time>,
    /// Who has to do it: absent: whoever makes it; none: nobody yet.
    pub assignee: Option<Option<UserId>>,
    /// The contact that it is about.
    pub contact: Option<ContactId>,
    /// The company that it is about.
    pub company: Option<CompanyId>,
    /// The call that it came of.
    pub call: Option<CallId>,
}

/// Makes a task.
///
/// # Errors
/// No right; [`Error::Invalid`].
pub async fn create(ctx: &Ctx, who: &Principal, new: NewTask) -> Result<Task, Error> {
    who.may(Right::Work)?;
    sight::named(&ctx.store, who, new.contact, new.company, new.call).await?;
    let id: TaskId = ctx.ids.next().into();
    ctx.store
        .retry(async |store| {
            let mut fields = Fields::default();
            let title = fields.take("title", input::name(&new.title));
            let text = fields.take_given("text", new.text.as_deref().map(edit::text)).flatten();
            let assignee = new.assignee.unwrap_or(who.user);
            let named = Named { assignee, contact: new.contact, company: new.company, call: new.call };
            let mut batch = named.check(store, who.workspace, &mut fields).await?;
            fields.check()?;
            let now = ctx.clock.now();
            let nameless = String::new;
            let task = Task {
                id,
                kind: new.kind,
                origin: Origin::User,
                title,
                text,
                state: State::Open,
                due: new.due,
                assignee: assignee.map(|user| (user, nameless())),
                assigned_by: assignee.map(|_| AssignedBy::User),
                contact: new.contact.map(|contact| (contact, nameless())),
                company: new.company.map(|company| (company, nameless())),
                phone: None,
                call: new.call,
                answered_by: None,
                closed_at: None,
                closed_by: None,
                closed_by_call: None,
                created_at: now,
                created_by: who.user.map(|user| (user, nameless())),
                changed_at: now,
                version: 1,
                missed_calls: 0,
                last_missed_at: None,
            };
            batch.push(tasks::insert(who.workspace, &task, None));
            let mut done = Done::new("created", "task", id).changing(Change::new(Noun::Task, id, 1));
            if let Some((steps, change)) = told::given(ctx, store, who, &task).await? {
                batch.extend(steps);
                done.changes.push(change);
            }
            commit(ctx, store, who, batch, done).await
        })
        .await?;
    read::found(ctx, who, id).await
}
