//! Queueing a mail with the batch that causes it, and sending it.

use domain::id::{UserId, WorkspaceId};
use domain::time;
use serde::{Deserialize, Serialize};
use store::Step;
use store::jobs::{self, JobRow, NewJob};
use store::users::User;
use store::{accounts, users, workspaces};

use super::letter::Letter;
use super::render::{self, Reader};
use super::smtp::{MailFailure, Message};
use crate::ctx::Ctx;
use crate::error::Error;

/// The kind of these jobs.
pub const KIND: &str = jobs::SENT[0];

#[derive(Serialize, Deserialize)]
struct Payload {
    user: UserId,
    letter: Letter,
}

/// The steps that queue a mail to a user; nothing if this server sends none. Mails to one user are sent in their order. Ring `bells.sent` behind the batch.
pub fn queue(ctx: &Ctx, workspace: WorkspaceId, user: UserId, letter: &Letter) -> Vec<Step> {
    if !ctx.mail.is_set_up() {
        return Vec::new();
    }
    let now = ctx.clock.now();
    let payload = Payload { user, letter: letter.clone() };
    let job = NewJob {
        workspace,
        id: ctx.ids.next().into(),
        kind: KIND,
        key: user.to_string(),
        payload: rmp_serde::to_vec_named(&payload).expect("plain data always packs"),
        due_at: now,
        created_at: now,
    };
    jobs::queue(&job).into()
}

/// Sends such a mail, unless its reader has left or does not want it any more.
///
/// # Errors
/// As the store has them; the mail server cannot be reached now. What it refuses for good is logged and not tried again.
pub async fn run(ctx: &Ctx, workspace: WorkspaceId, job: &mut JobRow) -> Result<(), Error> {
    let broken = |_| Error::Internal("a job's payload does not unpack".to_owned());
    let Payload { user, letter } = rmp_serde::from_slice(&job.payload).map_err(broken)?;
    let load = (users::by_id(workspace, user).first(), workspaces::by_id(workspace).first());
    let (Some(user), Some(here)) = ctx.store.load(load).await? else { return Ok(()) };
    if !wants(&user, &letter) {
        return Ok(());
    }
    let account = ctx.store.first(accounts::by_id(user.account)).await?;
    let zone = time::zone(&here.time_zone).map_err(|error| Error::Internal(error.to_string()))?;
    let language = account.and_then(|account| account.language).unwrap_or(here.language);
    let public_url = &ctx.settings.public_url;
    let written = render::write(&letter, &Reader { language, zone: &zone, workspace: &here.name, public_url })?;
    let to = user.email.as_str().to_owned();
    match ctx.mail.send(Message { to, subject: written.subject, text: written.text, html: written.html }).await {
        Ok(()) => {
            metrics::counter!("switchhook_mails_sent_total").increment(1);
            Ok(())
        }
        Err(failure @ (MailFailure::Refused(_) | MailFailure::NotSetUp)) => {
            tracing::warn!(%failure, job = %job.id, user = %user.id, "a mail was given up");
            Ok(())
        }
        Err(failure) => Err(Error::Internal(failure.to_string())),
    }
}

/// Whether the reader still is to get it.
fn wants(user: &User, letter: &Letter) -> bool {
    match letter {
        Letter::Silent { .. } | Letter::Recovered { .. } => user.gets_alarms(),
        Letter::Tasks { .. } => user.gets_digests(),
    }
}
