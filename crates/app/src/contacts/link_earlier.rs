//! Linking the earlier calls of a contact's numbers to it.

use domain::access::Right;
use domain::id::{ContactId, JobId};
use store::{Batch, contacts, jobs};

use super::read::earlier_calls;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::jobs::link_earlier::job;
use crate::principal::Principal;
use crate::sight;
use crate::write::{Done, commit};

/// What will be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queued {
    /// How many calls are to be linked; counted up to 1,000 for each number.
    pub calls: i64,
    /// The jobs that do it, one for each number.
    pub jobs: Vec<JobId>,
}

/// Queues the linking of all calls of the contact's numbers that nobody is linked to.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn link_earlier(ctx: &Ctx, who: &Principal, id: ContactId) -> Result<Queued, Error> {
    who.may(Right::Work)?;
    let card = ctx.store.load(contacts::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    who.sees(sight::owner(&card.responsible))?;
    let mut queued = Queued { calls: 0, jobs: Vec::new() };
    let mut batch = Batch::new();
    for (number, count) in earlier_calls(ctx, who.workspace, &card).await? {
        if count > 0 {
            let job_id: JobId = ctx.ids.next().into();
            batch.extend(jobs::queue(&job(who.workspace, &number, id, job_id, ctx.clock.now())));
            queued.calls += count;
            queued.jobs.push(job_id);
        }
    }
    if !batch.is_empty() {
        commit(ctx, &ctx.store, who, batch, Done::new("linked_earlier", "contact", id)).await?;
        ctx.bells.jobs.notify_one();
    }
    Ok(queued)
}
