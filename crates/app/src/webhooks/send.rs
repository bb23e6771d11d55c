//! Sending a message, as a job that is tried again.

use std::time::Duration;

use domain::id::{DeliveryId, WorkspaceId};
use domain::webhook::{DeliveryState, TEST};
use reqwest::Method;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use store::Batch;
use store::feed::{self, Change, Noun};
use store::jobs::{self, JobRow};
use store::webhooks::{self, Delivery, Webhook};
use uuid::Uuid;

use super::edit::secret_place;
use super::signature::sign;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::jobs::run::MOST_ATTEMPTS;
use crate::outgoing::{Failure, Sending};

/// The kind of these jobs.
pub const KIND: &str = jobs::SENT[1];

/// How long an answer may take, from the first byte of the question on.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why a message was not delivered; texts are in the catalogs of the application.
pub const PROBLEMS: [&str; 5] = ["status", "unreachable", "refused_host", "gone", "switched_off"];

/// What came of one attempt.
struct Attempt {
    status: Option<i64>,
    problem: Option<&'static str>,
    /// Trying again never helps.
    last: bool,
}

/// Sends a message. The attempts are noted on it; after the last one it waits for a person.
///
/// # Errors
/// As the store has them; the other side did not take it, and it is to be tried again.
pub async fn run(ctx: &Ctx, workspace: WorkspaceId, job: &mut JobRow) -> Result<(), Error> {
    let id = Uuid::from_slice(&job.payload).map_err(|_| Error::Internal("a job's payload is no id".to_owned()))?;
    let load =
        (webhooks::delivery(workspace, DeliveryId(id)).first(), webhooks::body(workspace, DeliveryId(id)).first());
    let (Some(before), Some(body)) = ctx.store.load(load).await? else { return Ok(()) };
    let Some(hook) = ctx.store.first(webhooks::by_id(workspace, before.webhook)).await? else { return Ok(()) };
    if before.state != DeliveryState::Waiting {
        return Ok(());
    }
    let attempt = if hook.enabled || before.event == TEST {
        attempt(ctx, &hook, &before, body).await?
    } else {
        Attempt { status: None, problem: Some("switched_off"), last: true }
    };
    let over = attempt.last || job.attempts >= MOST_ATTEMPTS;
    note(ctx, workspace, &hook, before, &attempt, over).await?;
    match attempt.problem {
        Some(problem) if !over => Err(Error::Internal(format!("a webhook was not delivered: {problem}"))),
        Some(problem) => {
            tracing::warn!(problem, webhook = %hook.id, "a webhook was given up and waits for a person");
            Ok(())
        }
        None => Ok(()),
    }
}

async fn attempt(ctx: &Ctx, hook: &Webhook, delivery: &Delivery, body: Vec<u8>) -> Result<Attempt, Error> {
    let secret = ctx.keyring.open(&secret_place(hook.id), &hook.secret_sealed);
    let secret = secret.map_err(|error| Error::Internal(error.to_string()))?;
    // The same for each attempt, so that the other side knows a message that it already has.
    let message = format!("msg_{}", delivery.id.0.simple());
    let seconds = ctx.clock.now().seconds();
    let signature = sign(&secret, &message, seconds, &body);
    let signature = signature.ok_or_else(|| Error::Internal("the secret of a webhook is none".to_owned()))?;
    let headers = headers(&message, seconds, &signature)?;
    let sending = Sending { method: Method::POST, url: &hook.url, headers, body };
    let problem = |problem, last| Attempt { status: None, problem: Some(problem), last };
    Ok(match ctx.outgoing.tell(sending, PATIENCE).await {
        Ok(status @ 200..=299) => Attempt { status: Some(status.into()), problem: None, last: false },
        // The other side says that it wants no more.
        Ok(410) => Attempt { status: Some(410), ..problem("gone", true) },
        Ok(status) => Attempt { status: Some(status.into()), ..problem("status", false) },
        // A name may lead elsewhere tomorrow.
        Err(Failure::Refused { .. }) => problem("refused_host", false),
        Err(Failure::Unreachable(_)) => problem("unreachable", false),
    })
}

fn headers(message: &str, seconds: i64, signature: &str) -> Result<HeaderMap, Error> {
    let value = |text: &str| HeaderValue::from_str(text).map_err(|_| Error::Internal("a header is no text".to_owned()));
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(HeaderName::from_static("webhook-id"), value(message)?);
    headers.insert(HeaderName::from_static("webhook-timestamp"), value(&seconds.to_string())?);
    headers.insert(HeaderName::from_static("webhook-signature"), value(signature)?);
    Ok(headers)
}

async fn note(
    ctx: &Ctx,
    workspace: WorkspaceId,
    hook: &Webhook,
    before: Delivery,
    attempt: &Attempt,
    over: bool,
) -> Result<(), Error> {
    let state = match attempt.problem {
        None => DeliveryState::Delivered,
        Some(_) if over => DeliveryState::Failed,
        Some(_) => DeliveryState::Waiting,
    };
    let counted = if state == DeliveryState::Delivered { "delivered" } else { "failed" };
    metrics::counter!("switchhook_webhook_attempts_total", "result" => counted).increment(1);
    let after = Delivery {
        state,
        attempts: before.attempts + 1,
        status: attempt.status,
        problem: attempt.problem.map(str::to_owned),
        tried_at: Some(ctx.clock.now()),
        ..before
    };
    let mut batch = Batch::one(webhooks::tried(workspace, &after));
    batch.extend(feed::record(workspace, &[Change::new(Noun::Webhook, hook.id, hook.version)]));
    ctx.store.commit(batch).await?;
    let _ = ctx.bells.changes.send(workspace);
    Ok(())
}
