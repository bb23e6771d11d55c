//! Making an automation.

use domain::access::Right;
use domain::automation::{MOST_AUTOMATIONS, State};
use store::Batch;
use store::automations::{self, Automation, Counts};
use store::feed::{Change, Noun};

use super::edit::{AutomationInput, AutomationView};
use super::read;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// Makes an automation, as a draft: it may be incomplete.
///
/// # Errors
/// No right, [`Error::Invalid`], [`Error::Conflict`] if there are too many.
pub async fn create(ctx: &Ctx, who: &Principal, new: AutomationInput) -> Result<AutomationView, Error> {
    who.may(Right::Administer)?;
    let mut fields = Fields::default();
    let name = fields.take("name", input::name(&new.name)).unwrap_or_default();
    fields.check()?;
    let count = ctx.store.first(automations::count(who.workspace)).await?.unwrap_or(0);
    if count >= i64::try_from(MOST_AUTOMATIONS).unwrap_or(i64::MAX) {
        return Err(Error::Conflict("too_many_automations"));
    }
    let now = ctx.clock.now();
    let automation = Automation {
        id: ctx.ids.next().into(),
        name,
        state: State::Draft,
        revision: 1,
        definition: new.definition,
        looked_to: now,
        created_at: now,
        created_by: who.user.map(|user| (user, String::new())),
        changed_at: now,
        version: 1,
        counts: Counts::default(),
    };
    let batch = Batch::from_iter(automations::insert(who.workspace, &automation));
    let id = automation.id;
    let done = Done::new("created", "automation", id).changing(Change::new(Noun::Automation, id, 1));
    commit(ctx, &ctx.store, who, batch, done).await?;
    read::view(ctx, who.workspace, id).await
}
