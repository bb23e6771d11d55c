//! Links earlier calls of a number to the contact that has it now.

use domain::decision::{EffectKind, Link, MatchRule, Reason};
use domain::id::{ContactId, JobId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::time::Time;
use serde::{Deserialize, Serialize};
use store::calls::{self, CallRow};
use store::effects::{self, Details, Effect};
use store::feed::{self, Change, Noun};
use store::jobs::NewJob;
use store::{Batch, contacts};

use crate::ctx::Ctx;
use crate::error::Error;

/// The kind of these jobs.
pub const KIND: &str = "link_earlier";

#[derive(Serialize, Deserialize)]
struct Payload {
    number: PhoneNumber,
    contact: ContactId,
}

/// A job that links the unlinked calls of a number to a contact.
pub fn job(workspace: WorkspaceId, number: &PhoneNumber, contact: ContactId, id: JobId, at: Time) -> NewJob {
    let payload = Payload { number: *number, contact };
    NewJob {
        workspace,
        id,
        kind: KIND,
        key: contact.to_string(),
        payload: rmp_serde::to_vec_named(&payload).expect("plain data always packs"),
        due_at: at,
        created_at: at,
    }
}

/// Does such a job: page by page, each call in a batch of its own, guarded by the version that was read.
///
/// # Errors
/// As the store has them; what is linked stays linked, and the next attempt goes on.
pub async fn run(ctx: &Ctx, workspace: WorkspaceId, payload: &[u8]) -> Result<(), Error> {
    let broken = |_| Error::Internal("a job's payload does not unpack".to_owned());
    let Payload { number, contact } = rmp_serde::from_slice(payload).map_err(broken)?;
    loop {
        let load = (calls::unlinked_of_number(workspace, &number, 100), contacts::owned(workspace, contact).first());
        let (rows, still_there) = ctx.store.load(load).await?;
        if rows.is_empty() || still_there.is_none() {
            return Ok(());
        }
        let mut linked = 0;
        for row in rows {
            linked += usize::from(link(ctx, workspace, row, &number, contact).await?);
        }
        let _ = ctx.bells.changes.send(workspace);
        if linked == 0 {
            return Ok(());
        }
    }
}

async fn link(
    ctx: &Ctx,
    workspace: WorkspaceId,
    mut row: CallRow,
    number: &PhoneNumber,
    contact: ContactId,
) -> Result<bool, Error> {
    let known = ctx.store.load(effects::of_call(workspace, row.id)).await?;
    if known.iter().any(|effect| matches!(effect.kind, EffectKind::Linked | EffectKind::ContactCreated)) {
        // It was linked once, and somebody took the link away.
        return Ok(false);
    }
    let phone = number.as_e164();
    row.link = Link::Contact(contact);
    row.matched = Some((phone.clone(), MatchRule::Later));
    row.reason = Reason::Known;
    row.candidates.retain(|candidate| *candidate != contact);
    let details =
        Details { rule: Some(MatchRule::Later.as_str().to_owned()), phone: Some(phone), ..Details::default() };
    let effect = Effect {
        kind: EffectKind::Linked,
        entity: "contact",
        entity_id: Some(contact.0),
        at: ctx.clock.now(),
        details,
    };
    let mut batch = Batch::one(calls::update(workspace, &row));
    batch.push(effects::enter(workspace, row.id, &effect));
    let talked = row.call.outcome == Some(domain::call::Outcome::Answered);
    batch.push(contacts::called(workspace, contact, row.call.started_at, talked));
    batch.extend(feed::record(workspace, &[Change::new(Noun::Call, row.id, row.version + 1)]));
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(true),
        // An event of the call came in meanwhile; the next page shows it as it is then.
        Err(error) if error.is_conflict() => Ok(true),
        Err(error) => Err(error.into()),
    }
}
