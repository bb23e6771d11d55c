//! Links earlier calls of a number to the contact that has it now.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use domain::call::Outcome;
use domain::decision::{self, EffectKind, Link, Match, MatchRule, Reason};
use domain::id::{CallId, ConnectionId, ContactId, JobId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::time::Time;
use serde::{Deserialize, Serialize};
use store::calls::{self, CallRow};
use store::effects::{self, Details, Effect};
use store::feed::{self, Change, Noun};
use store::jobs::{JobRow, NewJob};
use store::tasks::of_calls;
use store::{Batch, Step, contacts, numbers};
use uuid::Uuid;

use crate::calls::source::Source;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::jobs::run;
use crate::merges;

/// Calls that are looked at together.
const PAGE: i64 = 100;

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
pub async fn run(ctx: &Ctx, workspace: WorkspaceId, job: &mut JobRow) -> Result<(), Error> {
    let broken = |_| Error::Internal("a job's payload does not unpack".to_owned());
    let Payload { number, contact } = rmp_serde::from_slice(&job.payload).map_err(broken)?;
    // It may have gone into another one since the job was queued.
    let contact = merges::went_into(ctx, workspace, contact).await?.unwrap_or(contact);
    let mut after = (Time::from_micros(i64::MIN), CallId(Uuid::nil()));
    let mut sources: HashMap<ConnectionId, Option<Source>> = HashMap::new();
    loop {
        let rows = ctx.store.load(calls::unlinked_of_number(workspace, &number, after, PAGE)).await?;
        let Some(last) = rows.last().map(|row| (row.call.started_at, row.id)) else { return Ok(()) };
        for row in rows {
            let connection = row.key.connection;
            if let Entry::Vacant(place) = sources.entry(connection) {
                place.insert(Source::load(ctx, workspace, connection).await?);
            }
            let Some(Some(source)) = sources.get(&connection) else { continue };
            if !link(ctx, source, row.id, &number, contact).await? {
                return Ok(());
            }
        }
        let _ = ctx.bells.changes.send(workspace);
        after = last;
        run::progressed(ctx, workspace, job).await?;
    }
}

/// Links one call, if it is still open and its connection finds the phone; tells whether the contact still has the number.
async fn link(ctx: &Ctx, source: &Source, id: CallId, number: &PhoneNumber, contact: ContactId) -> Result<bool, Error> {
    let workspace = source.workspace;
    ctx.store
        .retry(async |store| {
            let load = (
                calls::by_id(workspace, id).first(),
                effects::of_call(workspace, id),
                contacts::by_number(workspace, number),
                numbers::find(workspace, number).first(),
            );
            let (row, effects, matches, number_row) = store.load(load).await?;
            let Some(found) = matches.iter().find(|found| found.owned.contact == contact) else { return Ok(false) };
            let Some(row) = row else { return Ok(true) };
            let is_open = row.link == Link::None && !row.link_by_person && Reason::OPEN.contains(&row.reason);
            let was_linked =
                effects.iter().any(|effect| matches!(effect.kind, EffectKind::Linked | EffectKind::ContactCreated));
            let policy = source.policy_for(&row.call);
            if !is_open || was_linked || policy.ignore_line || (policy.exact_match_only && !found.exact) {
                return Ok(true);
            }
            let guard = numbers::guard(workspace, number, number_row);
            store.commit(batch(ctx, workspace, row, found, guard)).await?;
            Ok::<bool, Error>(true)
        })
        .await
}

fn batch(ctx: &Ctx, workspace: WorkspaceId, mut row: CallRow, found: &Match, guard: Step) -> Batch {
    let contact = found.owned.contact;
    row.link = Link::Contact(contact);
    row.matched = Some((found.phone.clone(), MatchRule::Later));
    row.reason = Reason::Known;
    row.table_row = row.table_row.map(decision::linked_row);
    row.candidates.retain(|candidate| *candidate != contact);
    let details = Details {
        row: row.table_row,
        rule: Some(MatchRule::Later.as_str().to_owned()),
        phone: Some(found.phone.clone()),
        ..Details::default()
    };
    let at = ctx.clock.now();
    let effect = Effect { kind: EffectKind::Linked, entity: "contact", entity_id: Some(contact.0), at, details };
    let number = row.call.client.as_ref().and_then(|client| client.e164);
    let talked = row.call.outcome == Some(Outcome::Answered);
    // In the order of tables in which all batches touch them.
    let mut batch = Batch::one(calls::update(workspace, &row));
    batch.push(contacts::hold(workspace, contact));
    batch.push(guard);
    batch.extend(number.map(|number| of_calls::belong(workspace, &number, contact)));
    batch.push(effects::enter(workspace, row.id, &effect));
    batch.push(contacts::called(workspace, contact, row.call.started_at, talked));
    batch.extend(feed::record(workspace, &[Change::new(Noun::Call, row.id, row.version + 1)]));
    batch
}
