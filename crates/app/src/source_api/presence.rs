//! Who is online and who talks, as telephony says: remembered for seconds, asked once at a time, and never waited for longer than the caller can.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use domain::forward::Presence;
use domain::id::ConnectionId;
use domain::time::Time;
use store::connections::ConnectionRow;
use telephony::ringostat::api;
use tokio::sync::Mutex as AsyncMutex;

use super::{ApiFailure, Target, send};
use crate::ctx::Ctx;

/// How long an answer counts, in seconds; that there was none, too.
const FRESH_SECONDS: i64 = 4;
/// How long the source has for an answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// The SIP logins that are registered, and those on which somebody talks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phones {
    /// Registered.
    pub online: BTreeSet<String>,
    /// In a conversation.
    pub talking: BTreeSet<String>,
}

impl Phones {
    /// What is said of a login, in lower case.
    pub fn of(&self, login: &str) -> Presence {
        match (self.talking.contains(login), self.online.contains(login)) {
            (true, _) => Presence::Talking,
            (false, true) => Presence::Free,
            (false, false) => Presence::Offline,
        }
    }
}

/// What was answered last, and when; none: there was no answer.
type Known = Option<(Time, Option<Arc<Phones>>)>;

/// What sources said lately.
#[derive(Debug, Default)]
pub struct Presences(Mutex<HashMap<ConnectionId, Arc<AsyncMutex<Known>>>>);

impl Presences {
    fn place(&self, connection: ConnectionId) -> Arc<AsyncMutex<Known>> {
        Arc::clone(self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(connection).or_default())
    }
}

/// What the source says of its phones, within `patience`; none if it does not.
pub async fn phones(ctx: &Ctx, row: &ConnectionRow, patience: Duration) -> Option<Arc<Phones>> {
    let place = ctx.presences.place(row.id);
    if let Ok(known) = place.try_lock()
        && let Some((at, phones)) = known.as_ref()
        && is_fresh(*at, ctx.clock.now())
    {
        return phones.clone();
    }
    // The question goes on by itself: whoever comes next has its answer, even if this one cannot wait for it.
    let (ctx, row) = (ctx.clone(), row.clone());
    let asked = tokio::spawn(async move {
        let mut known = place.lock().await;
        match known.as_ref() {
            Some((at, phones)) if is_fresh(*at, ctx.clock.now()) => phones.clone(),
            _ => {
                let phones = ask(&ctx, &row).await.ok().map(Arc::new);
                *known = Some((ctx.clock.now(), phones.clone()));
                phones
            }
        }
    });
    tokio::time::timeout(patience, asked).await.ok()?.ok()?
}

fn is_fresh(at: Time, now: Time) -> bool {
    (0..FRESH_SECONDS).contains(&now.seconds_since(at))
}

async fn ask(ctx: &Ctx, row: &ConnectionRow) -> Result<Phones, ApiFailure> {
    let target = Target::of(ctx, row)?;
    let (online, talking) =
        tokio::join!(send(ctx, &target, api::online(), PATIENCE), send(ctx, &target, api::speaking(), PATIENCE),);
    let logins = |(status, body): (u16, Vec<u8>)| api::read_online(status, &body).map_err(ApiFailure::from);
    Ok(Phones { online: logins(online?)?, talking: logins(talking?)? })
}
