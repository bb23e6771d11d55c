//! Who would ring, and why: the same decision without a call.

use std::collections::HashMap;
use std::time::Duration;

use domain::access::Right;
use domain::forward::{Step, Why};
use domain::id::{ConnectionId, ContactId, UserId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::text::clean;
use store::{contacts, users};
use tokio::time::Instant;

use super::decide::{self, Asked, Decided, held_back};
use super::settings;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// How long a person waits for what the source says of its phones.
const PATIENCE: Duration = Duration::from_secs(5);
/// Users whose names are looked up at once.
const MOST_USERS: i64 = 5_000;

/// Who would ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// Why.
    pub why: Why,
    /// The number as it was read.
    pub number: Option<PhoneNumber>,
    /// The contact whose people were asked for, with its name.
    pub contact: Option<(ContactId, String)>,
    /// Who would ring, with the SIP login.
    pub rings: Option<(UserId, String)>,
    /// The candidates that were looked at.
    pub steps: Vec<Step>,
    /// The names of the users that are mentioned.
    pub users: HashMap<UserId, String>,
}

/// Says who would ring if this number called now. A number that people type is read as people write it.
///
/// # Errors
/// No right, no such connection, no number.
pub async fn try_number(
    ctx: &Ctx,
    who: &Principal,
    connection: ConnectionId,
    number: &str,
    line: Option<&str>,
) -> Result<Tried, Error> {
    who.may(Right::Administer)?;
    let number = clean(number);
    if number.is_empty() {
        return Err(Error::invalid("number", "required"));
    }
    let until = Instant::now() + PATIENCE;
    let line = line.map(clean);
    let decided = decided_now(ctx, who.workspace, connection, &number, line, until).await?;
    let load = (
        decided.contact.map(|contact| contacts::name(who.workspace, contact).first()),
        users::list(who.workspace, None, None, MOST_USERS),
    );
    let (contact, users) = ctx.store.load(load).await?;
    let mentioned =
        |user: &UserId| decided.steps.iter().any(|step| step.user == Some(*user) || step.deputy_of == Some(*user));
    let users = users.into_iter().filter(|user| mentioned(&user.id)).map(|user| (user.id, user.name)).collect();
    Ok(Tried {
        why: decided.why,
        number: decided.number,
        contact: contact.flatten(),
        rings: decided.rings,
        steps: decided.steps,
        users,
    })
}

/// Decides by the settings of this moment.
async fn decided_now(
    ctx: &Ctx,
    workspace: WorkspaceId,
    connection: ConnectionId,
    number: &str,
    line: Option<String>,
    until: Instant,
) -> Result<Decided, Error> {
    loop {
        let settings = settings::read(ctx, workspace, connection).await?.ok_or(Error::NotFound)?;
        let typed = domain::phone::from_person(number, settings.rules.country).map(|number| number.as_e164());
        let asked = Asked { caller: Some(typed.unwrap_or_else(|| number.to_owned())), line: line.clone() };
        if let Some(decided) = decide::decide(ctx, workspace, &settings, &asked, until).await? {
            return Ok(held_back(&settings.row, decided));
        }
        // Somebody changed the settings in this very moment.
        if Instant::now() > until {
            return Ok(Decided::nobody(Why::TooLate));
        }
    }
}
