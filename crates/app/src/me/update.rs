//! Changing one's own settings.

use domain::access::Right;
use domain::language::Language;
use store::{Batch, accounts, users};

use super::read::{Me, load};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::write::{Done, commit};

/// What is to change of one's own settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MeChange {
    /// The language in which the person reads the product in all workspaces, or none for the workspace's.
    pub language: Option<Option<Language>>,
    /// Whether the user wants mail when calls stop coming.
    pub mail_alarms: Option<bool>,
    /// Whether the user wants mail in the morning about what is to be done.
    pub mail_tasks: Option<bool>,
}

/// Changes one's own settings.
///
/// # Errors
/// [`Error::Forbidden`] for an API token.
pub async fn update(ctx: &Ctx, who: &Principal, change: MeChange) -> Result<Me, Error> {
    who.may(Right::Read)?;
    let (Some(account), Some(user)) = (who.account, who.user) else { return Err(Error::Forbidden) };
    ctx.store
        .retry(async |store| {
            let load = (accounts::by_id(account).first(), users::by_id(who.workspace, user).first());
            let (Some(before), Some(here)) = store.load(load).await? else { return Err(Error::NotFound) };
            if let Some(wanted) = change.mail_alarms.filter(|wanted| here.mail_alarms != Some(*wanted)) {
                let batch = Batch::one(users::set_mail_alarms(who.workspace, user, wanted));
                commit(ctx, store, who, batch, Done::new("mail_alarms_changed", "user", user)).await?;
            }
            if let Some(wanted) = change.mail_tasks.filter(|wanted| here.mail_tasks != *wanted) {
                let batch = Batch::one(users::set_mail_tasks(who.workspace, user, wanted));
                commit(ctx, store, who, batch, Done::new("mail_tasks_changed", "user", user)).await?;
            }
            let Some(language) = change.language.filter(|language| before.language != *language) else { return Ok(()) };
            let batch = Batch::one(accounts::set_language(account, before.version, language));
            commit(ctx, store, who, batch, Done::new("language_changed", "user", user)).await
        })
        .await?;
    load(ctx, who).await
}
