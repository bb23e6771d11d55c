//! Clients who wait for a call.

use std::collections::{BTreeMap, HashMap};

use domain::access::Right;
use domain::id::UserId;
use domain::time::Time;
use store::connections;
use store::tasks::of_calls::Client;
use store::tasks::waiting::{self as rows, Missed, Taken};
use store::tasks::{self, Task};

use crate::calls::tasks::FORGOTTEN_AFTER;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::sight;

/// So many missed calls are looked at, the newest.
const MOST_CALLS: i64 = 2_000;

/// Which clients.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WaitingFilter {
    /// Who called this line last.
    pub line: Option<String>,
    /// Those whose responsible I am, or whose task is mine, or whom I have taken, and those of nobody.
    pub mine: bool,
}

/// A client who was missed, and with whom nobody has talked since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The last missed call.
    pub last: Missed,
    /// How many missed calls since the last conversation, as far as they were looked at.
    pub missed_calls: i64,
    /// When the first of them began.
    pub first_missed_at: Time,
    /// The open task about the client.
    pub task: Option<Task>,
    /// Who takes care of the client now.
    pub taken: Option<Taken>,
}

impl Waiting {
    /// Whether somebody sees it: whose clients those of the responsible are, who works here; who has the task, and who has taken the client.
    fn is_seen_by(&self, who: &Principal) -> bool {
        let responsible = self.last.responsible.as_ref().map(|(user, _)| *user);
        let assignee = self.task.as_ref().and_then(|task| task.assignee.as_ref()).map(|(user, _)| *user);
        let taker = self.taken.as_ref().map(|taken| taken.user.0);
        let has_it = who.user.is_some() && [assignee, taker].contains(&who.user);
        has_it || who.sight.covers(responsible)
    }

    /// Whether a user has to do with it, or nobody.
    fn concerns(&self, user: Option<UserId>) -> bool {
        let responsible = self.last.responsible.as_ref().map(|(user, _)| *user);
        let assignee = self.task.as_ref().and_then(|task| task.assignee.as_ref()).map(|(user, _)| *user);
        let taker = self.taken.as_ref().map(|taken| taken.user.0);
        let people = [responsible, assignee, taker];
        people.iter().all(Option::is_none) || (user.is_some() && people.contains(&user))
    }
}

/// Those who wait and are seen, the one who has waited longest first; and whether there may be others, of whom only older calls tell.
///
/// # Errors
/// No right.
pub async fn waiting(ctx: &Ctx, who: &Principal, filter: &WaitingFilter) -> Result<(Vec<Waiting>, bool), Error> {
    who.may(Right::Read)?;
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let now = ctx.clock.now();
    let since = now.plus_seconds(-FORGOTTEN_AFTER);
    let load = (
        rows::missed(who.workspace, since, rules.call_back_seconds, filter.line.as_deref(), MOST_CALLS),
        tasks::made_by_calls(who.workspace, MOST_CALLS),
        rows::taken(who.workspace, now),
    );
    let (missed, tasks, taken) = ctx.store.load(load).await?;
    let more = missed.len() as i64 == MOST_CALLS;
    let mut taken: HashMap<Client, Taken> = taken.into_iter().map(|taken| (taken.client.clone(), taken)).collect();
    let mut clients: BTreeMap<Client, Waiting> = BTreeMap::new();
    for missed in missed {
        let contact = missed.contact.as_ref().map(|(id, _)| *id);
        let client = contact.map_or_else(|| Client::number(&missed.number), Client::contact);
        let at = missed.started_at;
        // The newest comes first.
        let waiting = clients.entry(client.clone()).or_insert_with(|| Waiting {
            task: None,
            taken: taken.remove(&client),
            last: missed,
            missed_calls: 0,
            first_missed_at: at,
        });
        waiting.missed_calls += 1;
        waiting.first_missed_at = at;
    }
    for task in tasks {
        let contact = task.contact.as_ref().map(|(id, _)| Client::contact(*id));
        let client = contact.or_else(|| task.phone.as_ref().map(Client::number));
        if let Some(waiting) = client.and_then(|client| clients.get_mut(&client)) {
            waiting.task = Some(task);
        }
    }
    let seen = clients.into_values().filter(|it| it.is_seen_by(who));
    let mut all: Vec<Waiting> = seen.filter(|it| !filter.mine || it.concerns(who.user)).collect();
    for waiting in &mut all {
        waiting.task.take_if(|task| sight::task(who, task).is_err());
    }
    all.sort_by_key(|waiting| (waiting.first_missed_at, waiting.last.call));
    Ok((all, more))
}
