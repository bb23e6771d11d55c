//! The way of a deal through the stages, from the making on.

use domain::deal::StageKind;
use domain::id::{ContactId, DealId, StageId, UserId, WorkspaceId};
use domain::money::{Amount, Currency};
use domain::time::Time;
use uuid::Uuid;

use super::{amount, currency};
use crate::error::StoreError;
use crate::pipelines::Stage;
use crate::query::{Query, Row};
use crate::{Step, statements, values};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            RECORD:
                "insert into deal_moves (workspace_id, deal_id, id, at, user_id, from_stage_id, from_name, to_stage_id, to_name, to_kind, contact_id) "
                "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
                [Int, Bytes, Bytes, Int, Bytes, Bytes, Text, Bytes, Text, Text, Bytes];
            HISTORY: "select " $columns " where m.workspace_id = $1 and m.deal_id = $2 order by m.id limit $3" [Int, Bytes, Int];
            TIMELINE:
                "select " $columns " where m.workspace_id = $1 and m.contact_id = $2 and m.contact_id is not null "
                "and m.at <= $3 and (m.at < $3 or m.id < $4) order by m.at desc, m.id desc limit $5"
                [Int, Bytes, Int, Bytes, Int];
            SET_CONTACT: "update deal_moves set contact_id = $3 where workspace_id = $1 and deal_id = $2" [Int, Bytes, Bytes];
            FORGET: "delete from deal_moves where workspace_id = $1 and deal_id = $2" [Int, Bytes];
        }
    };
}

with_columns!(
    "m.id, m.at, m.user_id, u.name, m.from_stage_id, coalesce(f.name, m.from_name), m.to_stage_id, coalesce(t.name, m.to_name), m.to_kind, d.id, \
     d.name, d.amount, d.currency, d.lost_reason \
     from deal_moves m join deals d on d.workspace_id = m.workspace_id and d.id = m.deal_id \
     left join users u on u.workspace_id = m.workspace_id and u.id = m.user_id \
     left join stages f on f.workspace_id = m.workspace_id and f.id = m.from_stage_id \
     left join stages t on t.workspace_id = m.workspace_id and t.id = m.to_stage_id"
);

/// A step of a deal's way that is to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMove<'a> {
    /// Its id; ids grow with time.
    pub id: Uuid,
    /// When.
    pub at: Time,
    /// Who moved it; none if a program did.
    pub user: Option<UserId>,
    /// The stage that it left; none when it was made.
    pub from: Option<&'a Stage>,
    /// The stage that it came into.
    pub to: &'a Stage,
    /// The deal's contact.
    pub contact: Option<ContactId>,
}

/// A step of a deal's way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Time,
    /// Who moved it, with the name that they have now; none if a program did.
    pub user: Option<(UserId, String)>,
    /// The stage that it left, by the name that it has or had; none when it was made.
    pub from: Option<(StageId, String)>,
    /// The stage that it came into.
    pub to: (StageId, String),
    /// The kind of that stage at that time.
    pub to_kind: StageKind,
    /// The deal, with the name that it has now.
    pub deal: (DealId, String),
    /// What the deal is worth now.
    pub amount: Option<Amount>,
    /// In which currency.
    pub currency: Currency,
    /// Why the deal is lost, if it is now.
    pub lost_reason: Option<String>,
}

/// Records a step of a deal's way.
pub fn record(workspace: WorkspaceId, deal: DealId, new: &NewMove<'_>) -> Step {
    RECORD.step(values![
        workspace.0,
        deal.0,
        new.id,
        new.at.micros(),
        new.user.map(|id| id.0),
        new.from.map(|stage| stage.id.0),
        new.from.map(|stage| stage.name.as_str()),
        new.to.id.0,
        &new.to.name,
        new.to.kind.as_str(),
        new.contact.map(|id| id.0)
    ])
}

/// The way of a deal, oldest first.
pub fn history(workspace: WorkspaceId, deal: DealId, limit: i64) -> Query<Move> {
    HISTORY.query(values![workspace.0, deal.0, limit], read)
}

/// What happened with the deals of a contact before a place, newest first.
pub fn timeline(workspace: WorkspaceId, contact: ContactId, before: Option<(Time, Uuid)>, limit: i64) -> Query<Move> {
    let (at, id) = before.map_or((i64::MAX, Uuid::max()), |(at, id)| (at.micros(), id));
    TIMELINE.query(values![workspace.0, contact.0, at, id, limit], read)
}

/// Shows the way of a deal with another contact, or with none.
pub fn set_contact(workspace: WorkspaceId, deal: DealId, contact: Option<ContactId>) -> Step {
    SET_CONTACT.step(values![workspace.0, deal.0, contact.map(|id| id.0)]).any()
}

pub(super) fn forget(workspace: WorkspaceId, deal: DealId) -> Step {
    FORGET.step(values![workspace.0, deal.0]).any()
}

fn read(row: &Row<'_>) -> Result<Move, StoreError> {
    Ok(Move {
        id: row.uuid(0)?,
        at: Time::from_micros(row.int(1)?),
        user: row.opt_uuid(2)?.map(UserId).zip(row.opt_text(3)?),
        from: row.opt_uuid(4)?.map(StageId).zip(row.opt_text(5)?),
        to: (row.uuid(6)?.into(), row.text(7)?),
        to_kind: StageKind::parse(row.str(8)?).ok_or_else(|| row.bad(8, "a kind of stage"))?,
        deal: (row.uuid(9)?.into(), row.text(10)?),
        amount: amount(row, 11)?,
        currency: currency(row, 12)?,
        lost_reason: row.opt_text(13)?,
    })
}
