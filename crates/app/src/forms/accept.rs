//! Saying that something is no spam.

use domain::access::Right;
use domain::form::State;
use domain::id::SubmissionId;
use store::forms::submissions::{self, Submission};
use store::workspaces;

use super::take_over::{self, Task};
use crate::automations::{Actor, Way};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::sight::Owners;
use crate::write::{Done, commit};

/// Takes over what counted as spam, as if it had come now.
///
/// # Errors
/// No right, not here; [`Error::Conflict`] `not_spam`, and `submission_forgotten` if the person was removed meanwhile.
pub async fn accept(ctx: &Ctx, who: &Principal, id: SubmissionId) -> Result<Submission, Error> {
    who.may(Right::Work)?;
    ctx.store
        .retry(async |store| {
            let load = (submissions::by_id(who.workspace, id).first(), workspaces::by_id(who.workspace).first());
            let (row, workspace) = store.load(load).await?;
            let (row, workspace) = row.zip(workspace).ok_or(Error::NotFound)?;
            if row.state != State::Spam {
                return Err(Error::Conflict("not_spam"));
            }
            if row.content.answers.is_empty() {
                return Err(Error::Conflict("submission_forgotten"));
            }
            let actor = Actor { workspace: who.workspace, user: who.user, chain: &[], way: Way::Now };
            let task = Task { workspace: &workspace, form: row.form.0, id, content: &row.content };
            let taken = Box::pin(take_over::take_over(ctx, store, &actor, &task)).await?;
            let mut batch = taken.cards;
            batch.push(submissions::accept(who.workspace, &row, taken.contact, taken.made));
            batch.extend(taken.behind);
            let done = Done { changes: taken.changes, ..Done::new("accepted", "form_submission", id) };
            commit(ctx, store, who, batch, done).await
        })
        .await?;
    ctx.bells.jobs.notify_one();
    let accepted = ctx.store.first(submissions::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    // Whose contact it became a part of is told to those who see that one.
    let owners = Owners::load(&ctx.store, who, accepted.contact.as_ref().map(|(contact, _)| *contact), []).await?;
    let contact = accepted.contact.filter(|(contact, _)| owners.sees_contact(who, *contact));
    Ok(Submission { contact, ..accepted })
}
