//! Queueing a mail with the batch that causes it, and sending it.

use domain::id::{ContactId, UserId, WorkspaceId};
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
    /// The reader; none: somebody outside, at `to`.
    user: Option<UserId>,
    letter: Letter,
    #[serde(default)]
    to: Option<String>,
}

/// The steps that queue a mail to a user; nothing if this server sends none. Mails to one user are sent in their order. Ring `bells.sent` behind the batch.
pub fn queue(ctx: &Ctx, workspace: WorkspaceId, user: UserId, letter: &Letter) -> Vec<Step> {
    if !ctx.mail.is_set_up() {
        return Vec::new();
    }
    queued(ctx, workspace, user.to_string(), &Payload { user: Some(user), letter: letter.clone(), to: None })
}

/// The same for a mail to a contact, at an address that is taken down now.
pub fn queue_to_client(
    ctx: &Ctx,
    workspace: WorkspaceId,
    contact: ContactId,
    address: &str,
    letter: &Letter,
) -> Vec<Step> {
    if !ctx.mail.is_set_up() {
        return Vec::new();
    }
    let payload = Payload { user: None, letter: letter.clone(), to: Some(address.to_owned()) };
    queued(ctx, workspace, contact.to_string(), &payload)
}

fn queued(ctx: &Ctx, workspace: WorkspaceId, key: String, payload: &Payload) -> Vec<Step> {
    let now = ctx.clock.now();
    let job = NewJob {
        workspace,
        id: ctx.ids.next().into(),
        kind: KIND,
        key,
        payload: rmp_serde::to_vec_named(payload).expect("plain data always packs"),
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
    let Payload { user, letter, to } = rmp_serde::from_slice(&job.payload).map_err(broken)?;
    let load = (user.map(|user| users::by_id(workspace, user).first()), workspaces::by_id(workspace).first());
    let (reader, Some(here)) = ctx.store.load(load).await? else { return Ok(()) };
    let (address, language) = match (reader.flatten(), to) {
        (Some(user), _) => {
            if !wants(&user, &letter) {
                return Ok(());
            }
            let account = ctx.store.first(accounts::by_id(user.account)).await?;
            (user.email.as_str().to_owned(), account.and_then(|account| account.language).unwrap_or(here.language))
        }
        (None, Some(to)) if user.is_none() => (to, here.language),
        _ => return Ok(()),
    };
    let zone = time::zone(&here.time_zone).map_err(|error| Error::Internal(error.to_string()))?;
    let public_url = &ctx.settings.public_url;
    let written = render::write(&letter, &Reader { language, zone: &zone, workspace: &here.name, public_url })?;
    match ctx.mail.send(Message { to: address, subject: written.subject, text: written.text, html: written.html }).await
    {
        Ok(()) => {
            metrics::counter!("switchhook_mails_sent_total").increment(1);
            Ok(())
        }
        Err(failure @ (MailFailure::Refused(_) | MailFailure::NotSetUp)) => {
            tracing::warn!(%failure, job = %job.id, "a mail was given up");
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
        Letter::Automation { .. } => user.active,
    }
}
