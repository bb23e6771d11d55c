//! A row of the report with the names of all it mentions.

use std::collections::{HashMap, HashSet};

use domain::by_hand;
use domain::call::Call;
use domain::decision::Link;
use domain::id::{ContactId, UserId, WorkspaceId};
pub use store::calls::CallRow;
use store::effects;
pub use store::effects::Effect;
pub use store::logged_calls::Logged;
use store::{First, contacts, logged_calls, users};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::merges;
use crate::principal::Principal;
use crate::sight::Owners;

/// Users whose names are looked up at once; a workspace with more shows the others without a name.
const MOST_USERS: i64 = 5_000;

/// A row of the report, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallView {
    /// The row as stored.
    pub row: CallRow,
    /// The other contacts with the number.
    pub candidates: Vec<(ContactId, String)>,
    /// What it caused, in the order of happening.
    pub effects: Vec<Effect>,
    /// Who logged it by hand, and what it was made with; none of a call that telephony told of.
    pub by_hand: Option<Logged>,
    /// The names of the users that call and effects mention.
    pub users: HashMap<UserId, String>,
}

impl CallView {
    /// A user's name; a user who is gone has none.
    pub fn user_name(&self, user: UserId) -> &str {
        self.users.get(&user).map_or("", String::as_str)
    }
}

/// Rows with all they mention, in their order. Of the other contacts with a number those are named that are seen.
pub(crate) async fn views(ctx: &Ctx, who: &Principal, rows: Vec<CallRow>) -> Result<Vec<CallView>, Error> {
    let workspace = who.workspace;
    let wanted: HashSet<ContactId> = rows.iter().flat_map(|row| row.candidates.iter().copied()).collect();
    let load = (
        rows.iter().map(|row| effects::of_call(workspace, row.id)).collect::<Vec<_>>(),
        users::list(workspace, None, None, MOST_USERS),
        wanted.into_iter().map(|id| contacts::name(workspace, id).first()).collect::<Vec<_>>(),
        rows.iter().map(|row| by_hand_query(workspace, row)).collect::<Vec<_>>(),
    );
    let (effects, users, names, by_hand) = ctx.store.load(load).await?;
    let mut names: HashMap<ContactId, String> = names.into_iter().flatten().collect();
    let into = followed(ctx, workspace, &rows, &mut names).await?;
    let owners = Owners::load(&ctx.store, who, names.keys().copied(), []).await?;
    names.retain(|contact, _| owners.sees_contact(who, *contact));
    let users: HashMap<UserId, String> = users.into_iter().map(|user| (user.id, user.name)).collect();
    let shown = rows.into_iter().zip(effects).zip(by_hand).map(|((row, effects), by_hand)| {
        let candidates = candidates(&row, &into, &names);
        let by_hand = by_hand.flatten();
        let users = mentioned(&row.call, &effects, by_hand.as_ref(), &users);
        CallView { row, candidates, effects, by_hand, users }
    });
    Ok(shown.collect())
}

/// Candidates that went into other contacts, and into which; the names of these are added.
async fn followed(
    ctx: &Ctx,
    workspace: WorkspaceId,
    rows: &[CallRow],
    names: &mut HashMap<ContactId, String>,
) -> Result<HashMap<ContactId, ContactId>, Error> {
    let mentioned: HashSet<ContactId> = rows.iter().flat_map(|row| row.candidates.iter().copied()).collect();
    let mut into = HashMap::new();
    for contact in mentioned.into_iter().filter(|contact| !names.contains_key(contact)).collect::<Vec<_>>() {
        let Some(kept) = merges::went_into(ctx, workspace, contact).await? else { continue };
        into.insert(contact, kept);
        names.extend(ctx.store.first(contacts::name(workspace, kept)).await?);
    }
    Ok(into)
}

/// The other contacts to which a call could go: those that are there, each once.
fn candidates(
    row: &CallRow,
    into: &HashMap<ContactId, ContactId>,
    names: &HashMap<ContactId, String>,
) -> Vec<(ContactId, String)> {
    let mut candidates: Vec<(ContactId, String)> = Vec::new();
    for id in &row.candidates {
        let id = into.get(id).unwrap_or(id);
        let is_new = contact_of(row) != Some(*id) && candidates.iter().all(|(known, _)| known != id);
        candidates.extend(names.get(id).filter(|_| is_new).map(|name| (*id, name.clone())));
    }
    candidates
}

/// Only calls without a connection were logged.
fn by_hand_query(workspace: WorkspaceId, row: &CallRow) -> Option<First<Logged>> {
    let is_logged = row.key.connection == by_hand::CONNECTION;
    is_logged.then(|| logged_calls::of_call(workspace, row.id).first())
}

fn mentioned(
    call: &Call,
    effects: &[Effect],
    by_hand: Option<&Logged>,
    users: &HashMap<UserId, String>,
) -> HashMap<UserId, String> {
    let by_call = call.manager.user.into_iter().chain(call.legs.iter().filter_map(|leg| leg.user));
    let by_effects = effects.iter().filter_map(|effect| effect.details.user.map(UserId));
    let author = by_hand.and_then(|logged| logged.author);
    by_call.chain(by_effects).chain(author).filter_map(|id| Some((id, users.get(&id)?.clone()))).collect()
}

/// The contact a row is linked to.
pub(crate) fn contact_of(row: &CallRow) -> Option<ContactId> {
    match row.link {
        Link::Contact(contact) => Some(contact),
        Link::Company(_) | Link::None => None,
    }
}
