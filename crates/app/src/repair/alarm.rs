//! Telling people and programs that webhooks have stopped coming, once, and that they come again, once.

use domain::id::WorkspaceId;
use domain::time::Time;
use domain::webhook::Event;
use serde_json::json;
use store::feed::{self, Change, Noun};
use store::silences::{self, Watched};
use store::{Batch, CommitError, Step, connections, events, users, webhooks as hooks};

use super::silence::{Silence, silence};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::mail::{self, Letter};
use crate::webhooks::{self, Message};

/// A connection that was heard so lately is not silent, in seconds: that spares a look into what is usual.
const LATELY: i64 = 120;
/// The most addresses that are told; more cannot be entered.
const MOST_HOOKS: i64 = 200;

/// Looks at all connections; answers about how many something was told.
///
/// # Errors
/// As the store has them.
pub async fn watch(ctx: &Ctx) -> Result<usize, Error> {
    let mut told = 0;
    for one in ctx.store.load(silences::watched()).await? {
        if ctx.stopping() {
            break;
        }
        told += usize::from(look(ctx, &one).await?);
    }
    Ok(told)
}

async fn look(ctx: &Ctx, one: &Watched) -> Result<bool, Error> {
    let (workspace, connection) = (one.workspace, one.connection);
    let Some(since) = one.since else {
        let last = ctx.store.first(events::latest_webhook(workspace, connection)).await?;
        let Some(last) = last.filter(|last| ctx.clock.now().seconds_since(*last) >= LATELY) else { return Ok(false) };
        return match silence(ctx, workspace, connection, last).await? {
            Some(silence) => begins(ctx, one, silence).await,
            None => Ok(false),
        };
    };
    if !one.enabled {
        // Whoever switches a connection off need not be told that it is silent, nor that it is not.
        return commit(ctx, one, Batch::one(silences::over(workspace, connection, since))).await;
    }
    match ctx.store.first(events::latest_webhook(workspace, connection)).await? {
        Some(last) if last > since => ends(ctx, one, since, last).await,
        _ => Ok(false),
    }
}

/// The alarm: noted in the same batch that queues all messages, so that it is told once, whoever is killed when.
async fn begins(ctx: &Ctx, one: &Watched, silence: Silence) -> Result<bool, Error> {
    let (connection, name, now) = (one.connection, one.name.clone(), ctx.clock.now());
    let Silence { since, expected_calls } = silence;
    let data = json!({
        "connection_id": connection.to_string(), "connection_name": name, "since": since.to_string(), "expected_calls": expected_calls,
        "url": page(ctx, one),
    });
    let message = Message { event: Event::ConnectionSilent, at: now, data };
    let letter = Letter::Silent { connection, name, since, expected_calls };
    let mut batch = Batch::one(silences::note(one.workspace, connection, since, now));
    batch.extend(tell(ctx, one.workspace, &letter, &message).await?);
    tracing::warn!(%connection, expected_calls, "webhooks have stopped coming");
    commit(ctx, one, batch).await
}

async fn ends(ctx: &Ctx, one: &Watched, since: Time, until: Time) -> Result<bool, Error> {
    let (connection, name) = (one.connection, one.name.clone());
    let data = json!({
        "connection_id": connection.to_string(), "connection_name": name, "since": since.to_string(), "until": until.to_string(),
        "url": page(ctx, one),
    });
    let message = Message { event: Event::ConnectionRecovered, at: ctx.clock.now(), data };
    let letter = Letter::Recovered { connection, name, since, until };
    let mut batch = Batch::one(silences::over(one.workspace, connection, since));
    batch.extend(tell(ctx, one.workspace, &letter, &message).await?);
    tracing::info!(%connection, "webhooks come again");
    commit(ctx, one, batch).await
}

fn page(ctx: &Ctx, one: &Watched) -> String {
    format!("{}/settings/integrations/{}", ctx.settings.public_url, one.connection)
}

/// A mail to each person who wants one, and a message to each address.
async fn tell(ctx: &Ctx, workspace: WorkspaceId, letter: &Letter, message: &Message) -> Result<Vec<Step>, Error> {
    let (people, addresses) =
        ctx.store.load((users::alarmed(workspace), hooks::list(workspace, None, MOST_HOOKS))).await?;
    let mut steps = webhooks::queue(ctx, workspace, &addresses, message);
    for user in people.iter().filter(|user| user.gets_alarms()) {
        steps.extend(mail::queue(ctx, workspace, user.id, letter));
    }
    Ok(steps)
}

/// Commits unless another server did; answers whether it did.
async fn commit(ctx: &Ctx, one: &Watched, mut batch: Batch) -> Result<bool, Error> {
    let version = ctx.store.first(connections::by_id(one.workspace, one.connection)).await?.map(|row| row.version);
    let changes: Vec<Change> =
        version.map(|version| Change::new(Noun::Connection, one.connection, version)).into_iter().collect();
    batch.extend(feed::record(one.workspace, &changes));
    match ctx.store.commit(batch).await {
        Ok(()) => {
            ctx.bells.sent.notify_one();
            let _ = ctx.bells.changes.send(one.workspace);
            Ok(true)
        }
        Err(CommitError::Conflict { .. }) => Ok(false),
        Err(error) => Err(error.into()),
    }
}
