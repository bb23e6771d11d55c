//! Calls that live, and what their cards show.

use domain::id::{CompanyId, ContactId, UserId, WorkspaceId};
use domain::text::fold;

use crate::query::Query;
use crate::{statements, values};

statements! {
    CARD:
        "select k.responsible_id, u.name, u.active, k.company_id, o.name from contacts k "
        "left join users u on u.workspace_id = k.workspace_id and u.id = k.responsible_id "
        "left join companies o on o.workspace_id = k.workspace_id and o.id = k.company_id "
        "where k.workspace_id = $1 and k.id = $2"
        [Int, Bytes];
    /// A line's group is the team of the same name.
    GROUP:
        "select u.id from users u join teams t on t.workspace_id = u.workspace_id and t.id = u.team_id "
        "where u.workspace_id = $1 and t.name_fold = $2 and u.active = 1 order by u.id limit 500"
        [Int, Text];
    AT_WORK:
        "select u.id, u.name, u.team_id, t.name, coalesce(u.working_time, w.working_time), a.id "
        "from users u join workspaces w on w.id = u.workspace_id left join teams t on t.workspace_id = u.workspace_id and t.id = u.team_id "
        "left join absences a on a.workspace_id = u.workspace_id and a.user_id = u.id and a.from_at <= $2 and a.until_at > $2 "
        "where u.workspace_id = $1 and u.active = 1 order by coalesce(t.name_fold, 'zzzz'), u.name_fold, u.id limit 2000"
        [Int, Int];
}

/// What the card of a call shows of its contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The responsible, with the name, and whether he or she works here.
    pub responsible: Option<(UserId, String, bool)>,
    /// The company, with its name.
    pub company: Option<(CompanyId, String)>,
}

/// What the card of a call shows of its contact.
pub fn card(workspace: WorkspaceId, contact: ContactId) -> Query<Card> {
    CARD.query(values![workspace.0, contact.0], |row| {
        let (user, name, active) = (row.opt_uuid(0)?, row.opt_text(1)?, row.opt_bool(2)?);
        let responsible = user.zip(name).zip(active).map(|((user, name), active)| (UserId(user), name, active));
        Ok(Card { responsible, company: row.opt_uuid(3)?.map(CompanyId).zip(row.opt_text(4)?) })
    })
}

/// Those who answer the lines of a group.
pub fn group(workspace: WorkspaceId, name: &str) -> Query<UserId> {
    GROUP.query(values![workspace.0, fold(name)], |row| Ok(UserId(row.uuid(0)?)))
}

/// Somebody on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtWork {
    /// Who.
    pub user: UserId,
    /// The name.
    pub name: String,
    /// The team, with its name.
    pub team: Option<(domain::id::TeamId, String)>,
    /// When he or she works; none: always.
    pub working_time: Option<domain::working_time::WorkingTime>,
    /// An absence is under way.
    pub absent: bool,
}

/// Everybody who works here, by team and name. Whoever has two absences at once is there twice.
pub fn at_work(workspace: WorkspaceId, now: domain::time::Time) -> Query<AtWork> {
    AT_WORK.query(values![workspace.0, now.micros()], |row| {
        Ok(AtWork {
            user: UserId(row.uuid(0)?),
            name: row.text(1)?,
            team: row.opt_uuid(2)?.map(Into::into).zip(row.opt_text(3)?),
            working_time: crate::workspaces::working_time(row, 4)?,
            absent: row.opt_uuid(5)?.is_some(),
        })
    })
}
