//! A row of the report with the names of all it mentions.

use std::collections::{HashMap, HashSet};

use domain::call::Call;
use domain::decision::Link;
use domain::id::{ContactId, UserId, WorkspaceId};
pub use store::calls::CallRow;
use store::effects;
pub use store::effects::Effect;
use store::{contacts, users};

use crate::ctx::Ctx;
use crate::error::Error;

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
    /// The names of the users that call and effects mention.
    pub users: HashMap<UserId, String>,
}

impl CallView {
    /// A user's name; a user who is gone has none.
    pub fn user_name(&self, user: UserId) -> &str {
        self.users.get(&user).map_or("", String::as_str)
    }
}

/// Rows with all they mention, in their order.
pub(crate) async fn views(ctx: &Ctx, workspace: WorkspaceId, rows: Vec<CallRow>) -> Result<Vec<CallView>, Error> {
    let wanted: HashSet<ContactId> = rows.iter().flat_map(|row| row.candidates.iter().copied()).collect();
    let load = (
        rows.iter().map(|row| effects::of_call(workspace, row.id)).collect::<Vec<_>>(),
        users::list(workspace, None, None, MOST_USERS),
        wanted.into_iter().map(|id| contacts::name(workspace, id).first()).collect::<Vec<_>>(),
    );
    let (effects, users, names) = ctx.store.load(load).await?;
    let names: HashMap<ContactId, String> = names.into_iter().flatten().collect();
    let users: HashMap<UserId, String> = users.into_iter().map(|user| (user.id, user.name)).collect();
    let shown = rows.into_iter().zip(effects).map(|(row, effects)| {
        let candidates = row.candidates.iter().filter_map(|id| Some((*id, names.get(id)?.clone()))).collect();
        let users = mentioned(&row.call, &effects, &users);
        CallView { row, candidates, effects, users }
    });
    Ok(shown.collect())
}

fn mentioned(call: &Call, effects: &[Effect], users: &HashMap<UserId, String>) -> HashMap<UserId, String> {
    let by_call = call.manager.user.into_iter().chain(call.legs.iter().filter_map(|leg| leg.user));
    let by_effects = effects.iter().filter_map(|effect| effect.details.user.map(UserId));
    by_call.chain(by_effects).filter_map(|id| Some((id, users.get(&id)?.clone()))).collect()
}

/// The contact a row is linked to.
pub(super) fn contact_of(row: &CallRow) -> Option<ContactId> {
    match row.link {
        Link::Contact(contact) => Some(contact),
        Link::Company(_) | Link::None => None,
    }
}
