//! How many calls of a period were lost. The conditions are those of the list and of the totals (`$19` and `$20` there), so that each figure is as long as its list.

use domain::id::{ConnectionId, WorkspaceId};
use domain::time::Time;
use uuid::Uuid;

use crate::error::StoreError;
use crate::query::{Query, Row};
use crate::reach::Reach;
use crate::{Value, statements};

/// The most calls that are looked at for one figure, the newest of the period: those of a busy company in a year, and more.
const MOST_LOOKED_AT: i64 = 200_000;

// $2, $3 from and to · $4 how many are looked at · $5 the connection · $6 the id that stands for "any" · $7, $8, $9 whose calls are reached; one of nobody's
// client everybody's reach has.
statements! {
    NOT_CALLED_BACK:
        "with seen as (select c.client_e164, c.started_at, c.service, c.connection_id, c.contact_id, c.company_id, c.user_id from calls c where c.workspace_id = $1 and c.missed = 1 "
        "and c.started_at >= $2 and c.started_at < $3 order by c.started_at desc, c.id desc limit $4) "
        "select count(*), count(distinct seen.client_e164), (select count(*) from seen) from seen "
        "left join contacts k on k.workspace_id = $1 and k.id = seen.contact_id "
        "left join companies o on o.workspace_id = $1 and o.id = seen.company_id "
        "where ($5 = $6 or seen.connection_id = $5) and seen.service = 0 and seen.client_e164 is not null and not exists "
        "(select 1 from calls l where l.workspace_id = $1 and l.client_e164 = seen.client_e164 and l.client_e164 is not null "
        "and l.talk_seconds >= 10 and l.started_at > seen.started_at) "
        "and ($7 = 0 or coalesce(k.responsible_id, o.responsible_id) is null or coalesce(k.responsible_id, o.responsible_id) = $8 or seen.user_id = $8 "
        "or coalesce(k.responsible_id, o.responsible_id) in (select m.id from users m where m.workspace_id = $1 and m.team_id = $9) "
        "or seen.user_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $9))"
        [Int, Int, Int, Int, Bytes, Bytes, Int, Bytes, Bytes];
    NOT_EXACT:
        "with seen as (select c.client_e164, c.connection_id, c.contact_id, c.company_id, c.user_id from calls c where c.workspace_id = $1 "
        "and c.matched_phone <> c.client_e164 and c.link_by_person = 0 "
        "and c.started_at >= $2 and c.started_at < $3 order by c.started_at desc, c.id desc limit $4) "
        "select count(*), count(distinct seen.client_e164), (select count(*) from seen) from seen "
        "left join contacts k on k.workspace_id = $1 and k.id = seen.contact_id "
        "left join companies o on o.workspace_id = $1 and o.id = seen.company_id "
        "where ($5 = $6 or seen.connection_id = $5) "
        "and ($7 = 0 or coalesce(k.responsible_id, o.responsible_id) is null or coalesce(k.responsible_id, o.responsible_id) = $8 or seen.user_id = $8 "
        "or coalesce(k.responsible_id, o.responsible_id) in (select m.id from users m where m.workspace_id = $1 and m.team_id = $9) "
        "or seen.user_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $9))"
        [Int, Int, Int, Int, Bytes, Bytes, Int, Bytes, Bytes];
    NOT_LINKED:
        "with seen as (select c.client_e164, c.direction, c.service, c.connection_id from calls c where c.workspace_id = $1 "
        "and c.contact_id is null and c.company_id is null "
        "and c.started_at >= $2 and c.started_at < $3 order by c.started_at desc, c.id desc limit $4) "
        "select count(*), count(distinct seen.client_e164), (select count(*) from seen) from seen where ($5 = $6 or seen.connection_id = $5) "
        "and seen.service = 0 and seen.direction <> 'internal' and seen.client_e164 is not null"
        [Int, Int, Int, Int, Bytes, Bytes];
}

/// One figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lost {
    /// How many calls.
    pub calls: i64,
    /// Of how many numbers.
    pub callers: i64,
    /// There are older ones that were not looked at.
    pub more: bool,
}

/// Which calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Begun at this time or later.
    pub from: Time,
    /// Begun before this time.
    pub to: Time,
    /// Of this source; none: of all.
    pub connection: Option<ConnectionId>,
    /// Whose calls are reached.
    pub reach: Reach,
}

impl Period {
    fn params(self, workspace: WorkspaceId) -> Vec<Value> {
        let any = Uuid::max();
        let connection = self.connection.map_or(any, |id| id.0);
        vec![
            workspace.0.into(),
            self.from.micros().into(),
            self.to.micros().into(),
            MOST_LOOKED_AT.into(),
            connection.into(),
            any.into(),
        ]
    }

    fn params_with_reach(self, workspace: WorkspaceId) -> Vec<Value> {
        self.params(workspace).into_iter().chain(self.reach.values()).collect()
    }
}

/// Callers who were missed and with whom nobody has talked since.
pub fn not_called_back(workspace: WorkspaceId, period: Period) -> Query<Lost> {
    NOT_CALLED_BACK.query(period.params_with_reach(workspace), lost)
}

/// Calls that were attached by a phone which is written in another way.
pub fn not_exact(workspace: WorkspaceId, period: Period) -> Query<Lost> {
    NOT_EXACT.query(period.params_with_reach(workspace), lost)
}

/// Calls of numbers that nobody has.
pub fn not_linked(workspace: WorkspaceId, period: Period) -> Query<Lost> {
    NOT_LINKED.query(period.params(workspace), lost)
}

fn lost(row: &Row<'_>) -> Result<Lost, StoreError> {
    Ok(Lost { calls: row.int(0)?, callers: row.int(1)?, more: row.int(2)? >= MOST_LOOKED_AT })
}
