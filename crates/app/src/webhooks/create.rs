//! Entering an address.

use domain::access::Right;
use domain::id::WebhookId;
use secrecy::{ExposeSecret, SecretString};
use store::Batch;
use store::feed::{Change, Noun};
use store::webhooks::{self, Webhook};

use super::edit::{WebhookInput, checked, secret_place};
use super::signature;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// The most addresses of a workspace.
const MOST: i64 = 50;

/// An address that was entered.
#[derive(Debug)]
pub struct Created {
    /// What is kept of it.
    pub webhook: Webhook,
    /// What its messages are signed with. It is shown this once.
    pub secret: SecretString,
}

/// Enters an address, and makes the secret that its messages are signed with.
///
/// # Errors
/// No right; [`Error::Invalid`]; [`Error::Conflict`] `too_many_webhooks`.
pub async fn create(ctx: &Ctx, who: &Principal, input: &WebhookInput) -> Result<Created, Error> {
    who.may(Right::Administer)?;
    let input = checked(ctx, input)?;
    let there = ctx.store.load(webhooks::list(who.workspace, None, MOST)).await?;
    if i64::try_from(there.len()).is_ok_and(|there| there >= MOST) {
        return Err(Error::Conflict("too_many_webhooks"));
    }
    let id = WebhookId(ctx.ids.next());
    let secret = signature::secret(&ctx.ids);
    let webhook = Webhook {
        id,
        url: input.url,
        events: input.events,
        enabled: input.enabled,
        secret_sealed: ctx.keyring.seal(&ctx.ids, &secret_place(id), secret.expose_secret()),
        created_at: ctx.clock.now(),
        version: 1,
        last: None,
    };
    let done = Done::new("created", "webhook", id).changing(Change::new(Noun::Webhook, id, 1));
    commit(ctx, &ctx.store, who, Batch::one(webhooks::insert(who.workspace, &webhook)), done).await?;
    Ok(Created { webhook, secret })
}
