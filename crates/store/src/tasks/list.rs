//! Reading tasks: one, or pages of them, open ones in the order in which they are due, closed ones from the last on.

use domain::id::{CallId, CompanyId, ContactId, TaskId, TeamId, UserId, WorkspaceId};
use domain::task::{Kind, Origin, State};
use domain::time::Time;
use uuid::Uuid;

use super::{NEVER, Task, assigned_by};
use crate::error::StoreError;
use crate::numbers::opt_number;
use crate::query::{Query, Row};
use crate::reach::Reach;
use crate::{Value, statements, values};

// Open ones: $2 and $3 due from and to · $4, $5 the place behind which · $6 how many · $7 the kind or '' · $8 the team or the id that stands for
// any ($9) · $10, $11, $12 whose tasks are reached: those of nobody, of these people, and what the person has made. Closed ones: the same with the time
// of closing, newest first.
macro_rules! with_columns {
    ($columns:literal, $open:literal, $closed:literal) => {
        statements! {
            BY_ID: "select " $columns " where t.workspace_id = $1 and t.id = $2" [Int, Bytes];
            OPEN: "select " $columns " where t.state = 'open' " $open [Int, Int, Int, Int, Bytes, Int, Text, Bytes, Bytes, Int, Bytes, Bytes];
            OPEN_OF_NOBODY:
                "select " $columns " where t.state = 'open' and t.assignee_id is null " $open
                [Int, Int, Int, Int, Bytes, Int, Text, Bytes, Bytes, Int, Bytes, Bytes];
            OPEN_OF_USER:
                "select " $columns " where t.state = 'open' and t.assignee_id is not null and t.assignee_id = $13 " $open
                [Int, Int, Int, Int, Bytes, Int, Text, Bytes, Bytes, Int, Bytes, Bytes, Bytes];
            OPEN_OF_CONTACT:
                "select " $columns " where t.state = 'open' and t.contact_id is not null and t.contact_id = $13 " $open
                [Int, Int, Int, Int, Bytes, Int, Text, Bytes, Bytes, Int, Bytes, Bytes, Bytes];
            OPEN_OF_COMPANY:
                "select " $columns " where t.state = 'open' and t.company_id is not null and t.company_id = $13 " $open
                [Int, Int, Int, Int, Bytes, Int, Text, Bytes, Bytes, Int, Bytes, Bytes, Bytes];
            CLOSED: "select " $columns " where t.closed_at is not null " $closed [Int, Int, Bytes, Int, Text, Bytes, Bytes, Text, Int, Bytes, Bytes];
            CLOSED_OF_NOBODY:
                "select " $columns " where t.closed_at is not null and t.assignee_id is null " $closed
                [Int, Int, Bytes, Int, Text, Bytes, Bytes, Text, Int, Bytes, Bytes];
            CLOSED_OF_USER:
                "select " $columns " where t.closed_at is not null and t.assignee_id is not null and t.assignee_id = $12 " $closed
                [Int, Int, Bytes, Int, Text, Bytes, Bytes, Text, Int, Bytes, Bytes, Bytes];
            CLOSED_OF_CONTACT:
                "select " $columns " where t.closed_at is not null and t.contact_id is not null and t.contact_id = $12 " $closed
                [Int, Int, Bytes, Int, Text, Bytes, Bytes, Text, Int, Bytes, Bytes, Bytes];
            CLOSED_OF_COMPANY:
                "select " $columns " where t.closed_at is not null and t.company_id is not null and t.company_id = $12 " $closed
                [Int, Int, Bytes, Int, Text, Bytes, Bytes, Text, Int, Bytes, Bytes, Bytes];
            MADE_BY_CALLS:
                "select " $columns " where t.workspace_id = $1 and t.open_for is not null order by t.open_for limit $2" [Int, Int];
            TIMELINE:
                "select " $columns " where t.workspace_id = $1 and t.contact_id = $2 and t.contact_id is not null "
                "and t.created_at <= $3 and (t.created_at < $3 or t.id < $4) order by t.created_at desc, t.id desc limit $5"
                [Int, Bytes, Int, Bytes, Int];
            COUNT:
                "select count(*) from (select 1 from tasks t where t.workspace_id = $1 and t.state = 'open' and t.due_at >= $2 and t.due_at <= $3 "
                "and ($4 = $5 or t.assignee_id in (select u.id from users u where u.workspace_id = $1 and u.team_id = $4)) "
                "and ($7 = 0 or t.assignee_id is null or t.assignee_id = $8 or t.created_by = $8 "
                "or t.assignee_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $9)) limit $6) counted"
                [Int, Int, Int, Bytes, Bytes, Int, Int, Bytes, Bytes];
            COUNT_OF_NOBODY:
                "select count(*) from (select 1 from tasks t where t.workspace_id = $1 and t.state = 'open' and t.assignee_id is null "
                "and t.due_at >= $2 and t.due_at <= $3 limit $4) counted"
                [Int, Int, Int, Int];
            COUNT_OF_USER:
                "select count(*) from (select 1 from tasks t where t.workspace_id = $1 and t.state = 'open' and t.assignee_id is not null "
                "and t.assignee_id = $2 and t.due_at >= $3 and t.due_at <= $4 "
                "and ($6 = 0 or t.assignee_id is null or t.assignee_id = $7 or t.created_by = $7 "
                "or t.assignee_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $8)) limit $5) counted"
                [Int, Bytes, Int, Int, Int, Int, Bytes, Bytes];
        }
    };
}

with_columns!(
    "t.id, t.kind, t.origin, t.title, t.body, t.state, t.due_at, t.assignee_id, ua.name, t.assigned_by, t.contact_id, k.name, t.company_id, o.name, \
     t.e164, cl.id, t.answered_by, ub.name, t.closed_at, t.closed_by, uc.name, cc.id, t.created_at, t.created_by, um.name, \
     t.changed_at, t.version, \
     (select count(*) from task_calls x where x.workspace_id = t.workspace_id and x.task_id = t.id and x.missed = 1), \
     (select max(x.started_at) from task_calls x where x.workspace_id = t.workspace_id and x.task_id = t.id and x.missed = 1) \
     from tasks t left join users ua on ua.workspace_id = t.workspace_id and ua.id = t.assignee_id \
     left join contacts k on k.workspace_id = t.workspace_id and k.id = t.contact_id \
     left join companies o on o.workspace_id = t.workspace_id and o.id = t.company_id \
     left join calls cl on cl.workspace_id = t.workspace_id and cl.id = t.call_id \
     left join calls cc on cc.workspace_id = t.workspace_id and cc.id = t.closed_call_id \
     left join users ub on ub.workspace_id = t.workspace_id and ub.id = t.answered_by \
     left join users uc on uc.workspace_id = t.workspace_id and uc.id = t.closed_by \
     left join users um on um.workspace_id = t.workspace_id and um.id = t.created_by",
    "and t.workspace_id = $1 and t.due_at >= $2 and t.due_at <= $3 and (t.due_at, t.id) > ($4, $5) and ($7 = '' or t.kind = $7) \
     and ($8 = $9 or t.assignee_id in (select u.id from users u where u.workspace_id = $1 and u.team_id = $8)) \
     and ($10 = 0 or t.assignee_id is null or t.assignee_id = $11 or t.created_by = $11 \
     or t.assignee_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $12)) \
     order by t.due_at, t.id limit $6",
    "and t.workspace_id = $1 and t.closed_at <= $2 and (t.closed_at < $2 or t.id < $3) and ($5 = '' or t.kind = $5) \
     and ($6 = $7 or t.assignee_id in (select u.id from users u where u.workspace_id = $1 and u.team_id = $6)) and t.state = $8 \
     and ($9 = 0 or t.assignee_id is null or t.assignee_id = $10 or t.created_by = $10 \
     or t.assignee_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $11)) \
     order by t.closed_at desc, t.id desc limit $4"
);

/// Whose tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Of {
    /// All, or all of a team.
    #[default]
    All,
    /// Those that nobody has.
    Nobody,
    /// A user's.
    User(UserId),
    /// Those about a contact.
    Contact(ContactId),
    /// Those about a company.
    Company(CompanyId),
}

impl Of {
    fn id(self) -> Option<Uuid> {
        match self {
            Self::All | Self::Nobody => None,
            Self::User(id) => Some(id.0),
            Self::Contact(id) => Some(id.0),
            Self::Company(id) => Some(id.0),
        }
    }
}

/// Which tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    /// Whose.
    pub of: Of,
    /// Of the members of a team only.
    pub team: Option<TeamId>,
    /// Of one kind only.
    pub kind: Option<Kind>,
    /// Whose tasks are reached.
    pub reach: Reach,
}

/// When open tasks are due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    from: i64,
    to: i64,
}

impl Due {
    /// Whenever.
    pub const ANY: Self = Self { from: i64::MIN, to: NEVER };
    /// No time is said.
    pub const NONE: Self = Self { from: NEVER, to: NEVER };

    /// Before a moment.
    pub fn before(until: Time) -> Self {
        Self { from: i64::MIN, to: until.micros() - 1 }
    }

    /// From a moment on, before another.
    pub fn between(from: Time, until: Time) -> Self {
        Self { from: from.micros(), to: until.micros() - 1 }
    }

    /// From a moment on.
    pub fn from(from: Time) -> Self {
        Self { from: from.micros(), to: NEVER - 1 }
    }
}

/// One task.
pub fn by_id(workspace: WorkspaceId, id: TaskId) -> Query<Task> {
    BY_ID.query(values![workspace.0, id.0], task)
}

/// Open tasks in the order in which they are due, behind the place `after` (its moment, or none for whenever, and its id).
pub fn open(
    workspace: WorkspaceId,
    filter: Filter,
    due: Due,
    after: Option<(Option<Time>, TaskId)>,
    limit: i64,
) -> Query<Task> {
    let (at, id) = after.map_or((i64::MIN, Uuid::nil()), |(due, id)| (due.map_or(NEVER, Time::micros), id.0));
    let any = Uuid::max();
    let team = filter.team.map_or(any, |team| team.0);
    let mut params =
        values![workspace.0, due.from, due.to, at, id, limit, filter.kind.map_or("", Kind::as_str), team, any];
    params.extend(filter.reach.values());
    params.extend(filter.of.id().map(Value::from));
    let statement = match filter.of {
        Of::All => &OPEN,
        Of::Nobody => &OPEN_OF_NOBODY,
        Of::User(_) => &OPEN_OF_USER,
        Of::Contact(_) => &OPEN_OF_CONTACT,
        Of::Company(_) => &OPEN_OF_COMPANY,
    };
    statement.query(params, task)
}

/// Tasks that are done, or withdrawn, the last one first, behind the place `after`.
pub fn closed(
    workspace: WorkspaceId,
    filter: Filter,
    state: State,
    after: Option<(Time, TaskId)>,
    limit: i64,
) -> Query<Task> {
    let (at, id) = after.map_or((i64::MAX, Uuid::max()), |(at, id)| (at.micros(), id.0));
    let any = Uuid::max();
    let team = filter.team.map_or(any, |team| team.0);
    let mut params =
        values![workspace.0, at, id, limit, filter.kind.map_or("", Kind::as_str), team, any, state.as_str()];
    params.extend(filter.reach.values());
    params.extend(filter.of.id().map(Value::from));
    let statement = match filter.of {
        Of::All => &CLOSED,
        Of::Nobody => &CLOSED_OF_NOBODY,
        Of::User(_) => &CLOSED_OF_USER,
        Of::Contact(_) => &CLOSED_OF_CONTACT,
        Of::Company(_) => &CLOSED_OF_COMPANY,
    };
    statement.query(params, task)
}

/// The open tasks that calls made, each about another client.
pub fn made_by_calls(workspace: WorkspaceId, limit: i64) -> Query<Task> {
    MADE_BY_CALLS.query(values![workspace.0, limit], task)
}

/// The tasks of a contact, the newest first, behind a place.
pub fn timeline(workspace: WorkspaceId, contact: ContactId, before: Option<(Time, Uuid)>, limit: i64) -> Query<Task> {
    let (at, id) = before.map_or((i64::MAX, Uuid::max()), |(at, id)| (at.micros(), id));
    TIMELINE.query(values![workspace.0, contact.0, at, id, limit], task)
}

/// How many open tasks are due then, up to a bound; of any kind.
pub fn count(workspace: WorkspaceId, filter: Filter, due: Due, most: i64) -> Query<i64> {
    let any = Uuid::max();
    let count = |row: &Row<'_>| row.int(0);
    let with_reach = |mut params: Vec<Value>| {
        params.extend(filter.reach.values());
        params
    };
    match filter.of {
        Of::Nobody => COUNT_OF_NOBODY.query(values![workspace.0, due.from, due.to, most], count),
        Of::User(user) => COUNT_OF_USER.query(with_reach(values![workspace.0, user.0, due.from, due.to, most]), count),
        Of::All | Of::Contact(_) | Of::Company(_) => {
            let team = filter.team.map_or(any, |team| team.0);
            COUNT.query(with_reach(values![workspace.0, due.from, due.to, team, any, most]), count)
        }
    }
}

fn task(row: &Row<'_>) -> Result<Task, StoreError> {
    let user = |column| named(row, column).map(|it| it.map(|(id, name)| (UserId(id), name)));
    let due = row.int(6)?;
    Ok(Task {
        id: TaskId(row.uuid(0)?),
        kind: Kind::parse(row.str(1)?).ok_or_else(|| row.bad(1, "a kind of task"))?,
        origin: Origin::parse(row.str(2)?).ok_or_else(|| row.bad(2, "the origin of a task"))?,
        title: row.opt_text(3)?,
        text: row.opt_text(4)?,
        state: State::parse(row.str(5)?).ok_or_else(|| row.bad(5, "the state of a task"))?,
        due: (due != NEVER).then_some(Time::from_micros(due)),
        assignee: user(7)?,
        assigned_by: assigned_by(row, 9)?,
        contact: named(row, 10)?.map(|(id, name)| (ContactId(id), name)),
        company: named(row, 12)?.map(|(id, name)| (CompanyId(id), name)),
        phone: opt_number(row, 14)?,
        call: row.opt_uuid(15)?.map(CallId),
        answered_by: user(16)?,
        closed_at: row.opt_int(18)?.map(Time::from_micros),
        closed_by: user(19)?,
        closed_by_call: row.opt_uuid(21)?.map(CallId),
        created_at: Time::from_micros(row.int(22)?),
        created_by: user(23)?,
        changed_at: Time::from_micros(row.int(25)?),
        version: row.int(26)?,
        missed_calls: row.int(27)?,
        last_missed_at: row.opt_int(28)?.map(Time::from_micros),
    })
}

/// An id and the name in the column behind it; none if either is not there.
fn named(row: &Row<'_>, column: usize) -> Result<Option<(Uuid, String)>, StoreError> {
    Ok(row.opt_uuid(column)?.zip(row.opt_text(column + 1)?))
}
