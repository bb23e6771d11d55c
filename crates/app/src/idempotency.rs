//! Requests that carry an idempotency key: the same request again gets the reply of the first one, and does nothing.
//!
//! [`begin`] claims the key, [`finish`] keeps the reply, [`abandon`] gives the key back when there is no reply worth keeping. A claim that is
//! neither finished nor given back (the server went down) is taken over after a minute.

use sha2::{Digest, Sha256};
use store::Batch;
use store::idempotency::{self, Key, Known};

use domain::time::Time;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// How long replies are kept.
const KEPT_SECONDS: i64 = 24 * 3600;
/// How long a request may take before another may take its place.
const CLAIM_SECONDS: i64 = 60;
/// The longest key.
const LONGEST: usize = 200;

/// A request that is being answered under a key.
#[derive(Debug)]
#[must_use = "a claim is finished or abandoned, else its key is closed for a minute"]
pub struct Claim {
    key: Key,
    at: Time,
}

/// A reply that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Its HTTP status.
    pub status: u16,
    /// Its body.
    pub body: String,
}

/// What is to be done with a request.
#[derive(Debug)]
pub enum Begun {
    /// It is new: do it, then [`finish`] or [`abandon`].
    New(Claim),
    /// It was done: give this reply again.
    Done(Reply),
}

/// A fingerprint of a request: of its method, path and body, say.
pub fn fingerprint(parts: &[&[u8]]) -> [u8; 32] {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    digest.finalize().into()
}

/// Begins a request that carries a key.
///
/// # Errors
/// [`Error::Invalid`] (`idempotency_key` is `invalid_key`), [`Error::Conflict`] `idempotency_key_reused` (another request came with this key)
/// or `request_in_progress` (the same one is being answered).
pub async fn begin(ctx: &Ctx, who: &Principal, key: &str, fingerprint: [u8; 32]) -> Result<Begun, Error> {
    if key.is_empty() || key.len() > LONGEST || !key.bytes().all(|b| b.is_ascii_graphic() || b == b' ') {
        return Err(Error::invalid("idempotency_key", "invalid_key"));
    }
    let key = Key { workspace: who.workspace, actor: actor(who), key: key.to_owned() };
    ctx.store
        .retry(async |store| {
            let now = ctx.clock.now();
            let known = store.first(idempotency::find(&key)).await?;
            let mut batch = Batch::new();
            match known {
                Some(known) if is_over(&known, now) => batch.push(idempotency::release(&key, known.created_at)),
                Some(known) => return replay(ctx, &key, &known, fingerprint),
                None => {}
            }
            batch.push(idempotency::claim(&key, fingerprint, now));
            batch.push(idempotency::forget(key.workspace, now.plus_seconds(-KEPT_SECONDS)));
            store.commit(batch).await?;
            Ok(Begun::New(Claim { key: key.clone(), at: now }))
        })
        .await
}

/// Keeps the reply of a request. It is sealed: some replies show a secret this once.
///
/// # Errors
/// [`Error::Away`].
pub async fn finish(ctx: &Ctx, claim: Claim, reply: &Reply) -> Result<(), Error> {
    let sealed = ctx.keyring.seal(&ctx.ids, &place(&claim.key), &reply.body);
    ctx.store.commit(Batch::one(idempotency::finish(&claim.key, claim.at, reply.status, sealed))).await?;
    Ok(())
}

/// Gives a key back, so that the request can be tried again.
///
/// # Errors
/// [`Error::Away`].
pub async fn abandon(ctx: &Ctx, claim: Claim) -> Result<(), Error> {
    ctx.store.commit(Batch::one(idempotency::release(&claim.key, claim.at).any())).await?;
    Ok(())
}

fn replay(ctx: &Ctx, key: &Key, known: &Known, fingerprint: [u8; 32]) -> Result<Begun, Error> {
    if known.fingerprint != fingerprint {
        return Err(Error::Conflict("idempotency_key_reused"));
    }
    if known.status == 0 {
        return Err(Error::Conflict("request_in_progress"));
    }
    let body = ctx.keyring.open(&place(key), &known.body).map_err(|error| Error::Internal(error.to_string()))?;
    let status =
        u16::try_from(known.status).map_err(|_| Error::Internal("a kept reply has no HTTP status".to_owned()))?;
    Ok(Begun::Done(Reply { status, body }))
}

fn is_over(known: &Known, now: Time) -> bool {
    let kept = if known.status == 0 { CLAIM_SECONDS } else { KEPT_SECONDS };
    now.seconds_since(known.created_at) >= kept
}

/// The user, not the session: whoever logs in again repeats the same request.
fn actor(who: &Principal) -> String {
    match (who.user, who.credential) {
        (Some(user), _) => user.to_string(),
        (None, Some(token)) => token.to_string(),
        (None, None) => "system".to_owned(),
    }
}

fn place(key: &Key) -> String {
    format!("idempotency/{}/{}/{}", key.workspace, key.actor, key.key)
}
