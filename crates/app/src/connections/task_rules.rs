//! Which calls make tasks: of a connection or of a line.

use domain::id::{TeamId, UserId, WorkspaceId};
use domain::task::{For, MOST_DUE_MINUTES, Origin, Rules};
use store::{Store, teams, users};

use crate::error::Error;
use crate::input::Fields;

/// Rules of tasks; what is absent stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TaskRulesPatch {
    /// What makes tasks.
    pub on: Option<Vec<Origin>>,
    /// For whom.
    pub assignee: Option<For>,
    /// The user of [`For::User`].
    pub user: Option<Option<UserId>>,
    /// The team of [`For::Team`].
    pub team: Option<Option<TeamId>>,
    /// Who has them where nobody else is found.
    pub duty: Option<Option<UserId>>,
    /// Minutes of working time until they are due.
    pub due_minutes: Option<i64>,
}

impl TaskRulesPatch {
    /// Applies to rules; what cannot be read is noted and stays as it was. `at` is the path of the rules in the input.
    pub(crate) fn apply(&self, rules: &mut Rules, fields: &mut Fields, at: &str) {
        if *self == Self::default() {
            return;
        }
        let minutes = self.due_minutes.map(|minutes| {
            u32::try_from(minutes).ok().filter(|minutes| *minutes <= MOST_DUE_MINUTES).ok_or("out_of_range")
        });
        let minutes = fields.take_given(&format!("{at}.due_minutes"), minutes);
        let after = Rules {
            on: self.on.clone().unwrap_or_else(|| rules.on.clone()),
            assignee: self.assignee.unwrap_or(rules.assignee),
            user: self.user.unwrap_or(rules.user),
            team: self.team.unwrap_or(rules.team),
            duty: self.duty.unwrap_or(rules.duty),
            due_minutes: minutes.unwrap_or(rules.due_minutes),
        };
        if after.on.iter().any(|origin| !origin.is_call()) {
            fields.take::<()>(&format!("{at}.on"), Err("unknown_value"));
        }
        let after = after.tidy();
        if after.assignee == For::User && after.user.is_none() {
            fields.take::<()>(&format!("{at}.user_id"), Err("required"));
        }
        if after.assignee == For::Team && after.team.is_none() {
            fields.take::<()>(&format!("{at}.team_id"), Err("required"));
        }
        *rules = after;
    }
}

/// Notes whom the rules name and who is not here. Who is named already is not asked whether he or she still works here.
pub(crate) async fn check(
    store: &Store,
    workspace: WorkspaceId,
    (before, after): (&Rules, &Rules),
    fields: &mut Fields,
    at: &str,
) -> Result<(), Error> {
    let named = [("user_id", before.user, after.user), ("duty_user_id", before.duty, after.duty)];
    for (name, old, new) in named {
        let Some(user) = new.filter(|_| new != old) else { continue };
        let found = store.first(users::by_id(workspace, user)).await?;
        let fits = found.ok_or("unknown_user").and_then(|user| if user.active { Ok(()) } else { Err("inactive_user") });
        fields.take(&format!("{at}.{name}"), fits);
    }
    if let Some(team) = after.team.filter(|_| after.team != before.team) {
        let found = store.first(teams::by_id(workspace, team)).await?;
        fields.take(&format!("{at}.team_id"), found.map(|_| ()).ok_or("unknown_team"));
    }
    Ok(())
}
