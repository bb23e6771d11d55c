//! Deals, and what is written with them: their way through the stages, and the sums of what they are worth.

use domain::contact::ResponsibleBy;
use domain::deal::{CreatedBy, Standing};
use domain::field::{Entity, FieldValues};
use domain::id::{CallId, CompanyId, ContactId, DealId, PipelineId, StageId, UserId, WorkspaceId};
use domain::money::{Amount, Currency};
use domain::text::fold;
use domain::time::Time;

use crate::contacts::Campaign;
use crate::error::StoreError;
use crate::fields::{Extras, forget};
use crate::packed::pack;
use crate::pipelines::Stage;
use crate::query::{Query, Row};
use crate::{Step, Value, statements, values};

pub(crate) mod list;
pub(crate) mod moves;
pub(crate) mod sums;

pub use list::{Filter, by_id, list};
pub use moves::{Move, NewMove, history, record, set_contact, timeline};
pub use sums::{add, of_pipeline};

statements! {
    INSERT:
        "insert into deals (workspace_id, id, name, name_fold, pipeline_id, stage_id, kind, amount, currency, contact_id, company_id, responsible_id, "
        "responsible_by, source, first_campaign, last_campaign, close_date, lost_reason, call_id, created_by, created_at, changed_at, stage_since, "
        "closed_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $21, $22, $23, 1)"
        [Int, Bytes, Text, Text, Bytes, Bytes, Text, Int, Text, Bytes, Bytes, Bytes, Text, Text, Bytes, Bytes, Text, Text, Bytes, Text, Int, Int, Int];
    UPDATE:
        "update deals set name = $4, name_fold = $5, pipeline_id = $6, stage_id = $7, kind = $8, amount = $9, currency = $10, contact_id = $11, "
        "company_id = $12, responsible_id = $13, responsible_by = $14, source = $15, close_date = $16, lost_reason = $17, changed_at = $18, "
        "stage_since = $19, closed_at = $20, version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Text, Text, Bytes, Bytes, Text, Int, Text, Bytes, Bytes, Bytes, Text, Text, Text, Text, Int, Int, Int];
    HOLD_ONLY:
        "update contacts set version = version where workspace_id = $1 and id = $2 and not exists (select 1 from deals d "
        "where d.workspace_id = $1 and d.contact_id = $2 and d.contact_id is not null and d.kind = 'open' and d.id <> $3)"
        [Int, Bytes, Bytes];
    DELETE: "delete from deals where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
    SET_RESPONSIBLE:
        "update deals set responsible_id = $4, responsible_by = $5, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3 and kind = 'open'"
        [Int, Bytes, Int, Bytes, Text];
    OPEN_OF_CONTACT:
        "select d.id, d.version, d.stage_id, d.responsible_id, d.responsible_by, d.amount, d.currency from deals d "
        "where d.workspace_id = $1 and d.contact_id = $2 and d.contact_id is not null and d.kind = 'open' "
        "order by d.changed_at desc, d.id desc limit 40"
        [Int, Bytes];
    CARDS_OF_CONTACT:
        "select d.id, d.name, s.name, d.amount, d.currency from deals d "
        "join stages s on s.workspace_id = d.workspace_id and s.id = d.stage_id "
        "where d.workspace_id = $1 and d.contact_id = $2 and d.contact_id is not null and d.kind = 'open' "
        "order by d.changed_at desc, d.id desc limit $3"
        [Int, Bytes, Int];
}

/// A deal with all that its card shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deal {
    /// Its id.
    pub id: DealId,
    /// What it is called.
    pub name: String,
    /// Its pipeline, with the name that it has now.
    pub pipeline: (PipelineId, String),
    /// Its stage, as it is now.
    pub stage: Stage,
    /// What it is worth, if that is known.
    pub amount: Option<Amount>,
    /// In which currency.
    pub currency: Currency,
    /// The contact.
    pub contact: Option<(ContactId, String)>,
    /// The company.
    pub company: Option<(CompanyId, String)>,
    /// Who owns it.
    pub responsible: Option<(UserId, String)>,
    /// Who decided that.
    pub responsible_by: ResponsibleBy,
    /// What it came from, in people's words.
    pub source: Option<String>,
    /// The campaign of the first call that had one.
    pub first_campaign: Campaign,
    /// The campaign of the last call before it was made.
    pub last_campaign: Campaign,
    /// When it is expected to be closed, such as `2026-12-31`.
    pub close_date: Option<String>,
    /// Where it stands, and since when.
    pub standing: Standing,
    /// The call that it came of, if that is still there.
    pub call: Option<CallId>,
    /// What made it.
    pub created_by: CreatedBy,
    /// When it was made.
    pub created_at: Time,
    /// When it was last edited.
    pub changed_at: Time,
    /// What a write is guarded by.
    pub version: i64,
    /// Its tags.
    pub tags: Vec<String>,
    /// What stands in the fields that the workspace has added.
    pub fields: FieldValues,
}

impl Deal {
    /// What stands on its card beside what all cards have.
    pub fn extras(&self) -> Extras<'_> {
        Extras { tags: &self.tags, fields: &self.fields }
    }
}

/// An open deal of a contact whose responsible may change with the contact's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenDeal {
    /// Which.
    pub id: DealId,
    /// What a write is guarded by.
    pub version: i64,
    /// Its stage.
    pub stage: StageId,
    /// Who owns it.
    pub responsible: Option<UserId>,
    /// Who decided that.
    pub responsible_by: ResponsibleBy,
    /// What it is worth.
    pub amount: Option<Amount>,
    /// In which currency.
    pub currency: Currency,
}

/// What the card of a call shows of a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealCard {
    /// Which.
    pub id: DealId,
    /// What it is called.
    pub name: String,
    /// The name of its stage.
    pub stage: String,
    /// What it is worth.
    pub amount: Option<Amount>,
    /// In which currency.
    pub currency: Currency,
}

/// A new deal, at version 1.
pub fn insert(workspace: WorkspaceId, new: &Deal) -> Step {
    INSERT.step(values![
        workspace.0,
        new.id.0,
        &new.name,
        fold(&new.name),
        new.pipeline.0.0,
        new.stage.id.0,
        new.standing.kind.as_str(),
        new.amount.map(Amount::hundredths),
        new.currency.as_str(),
        new.contact.as_ref().map(|(id, _)| id.0),
        new.company.as_ref().map(|(id, _)| id.0),
        new.responsible.as_ref().map(|(id, _)| id.0),
        new.responsible_by.as_str(),
        new.source.as_deref(),
        campaign(&new.first_campaign),
        campaign(&new.last_campaign),
        new.close_date.as_deref(),
        new.standing.lost_reason.as_deref(),
        new.call.map(|id| id.0),
        new.created_by.as_str(),
        new.created_at.micros(),
        new.standing.stage_since.micros(),
        new.standing.closed_at.map(Time::micros)
    ])
}

fn campaign(campaign: &Campaign) -> Value {
    if campaign.is_empty() { Value::Null } else { pack(campaign) }
}

/// Writes a deal anew, guarded by the version that was read.
pub fn update(workspace: WorkspaceId, deal: &Deal) -> Step {
    UPDATE.step(values![
        workspace.0,
        deal.id.0,
        deal.version,
        &deal.name,
        fold(&deal.name),
        deal.pipeline.0.0,
        deal.stage.id.0,
        deal.standing.kind.as_str(),
        deal.amount.map(Amount::hundredths),
        deal.currency.as_str(),
        deal.contact.as_ref().map(|(id, _)| id.0),
        deal.company.as_ref().map(|(id, _)| id.0),
        deal.responsible.as_ref().map(|(id, _)| id.0),
        deal.responsible_by.as_str(),
        deal.source.as_deref(),
        deal.close_date.as_deref(),
        deal.standing.lost_reason.as_deref(),
        deal.changed_at.micros(),
        deal.standing.stage_since.micros(),
        deal.standing.closed_at.map(Time::micros)
    ])
}

/// Guards that a contact has no open deal but this one. Behind `contacts::hold`, so that it sees what others have written.
pub fn hold_only(workspace: WorkspaceId, contact: ContactId, id: DealId) -> Step {
    HOLD_ONLY.step(values![workspace.0, contact.0, id.0])
}

/// Removes a deal with its way, guarded by the version that was read.
pub fn delete(workspace: WorkspaceId, id: DealId, version: i64) -> [Step; 3] {
    [
        DELETE.step(values![workspace.0, id.0, version]),
        moves::forget(workspace, id),
        forget(workspace, Entity::Deal, id.0),
    ]
}

/// Gives an open deal another responsible, guarded by the version that was read. Nobody worked on it, so it keeps its place among those changed last.
pub fn set_responsible(workspace: WorkspaceId, deal: &OpenDeal, user: Option<UserId>, by: ResponsibleBy) -> Step {
    SET_RESPONSIBLE.step(values![workspace.0, deal.id.0, deal.version, user.map(|id| id.0), by.as_str()])
}

/// The open deals of a contact, the one changed last first; at most 40, which one batch can change beside all else that a call causes.
pub fn open_of_contact(workspace: WorkspaceId, contact: ContactId) -> Query<OpenDeal> {
    OPEN_OF_CONTACT.query(values![workspace.0, contact.0], |row| {
        Ok(OpenDeal {
            id: row.uuid(0)?.into(),
            version: row.int(1)?,
            stage: row.uuid(2)?.into(),
            responsible: row.opt_uuid(3)?.map(Into::into),
            responsible_by: ResponsibleBy::parse(row.str(4)?),
            amount: amount(row, 5)?,
            currency: currency(row, 6)?,
        })
    })
}

/// The same as cards of calls show them.
pub fn cards_of_contact(workspace: WorkspaceId, contact: ContactId, limit: i64) -> Query<DealCard> {
    CARDS_OF_CONTACT.query(values![workspace.0, contact.0, limit], |row| {
        Ok(DealCard {
            id: row.uuid(0)?.into(),
            name: row.text(1)?,
            stage: row.text(2)?,
            amount: amount(row, 3)?,
            currency: currency(row, 4)?,
        })
    })
}

pub(super) fn amount(row: &Row<'_>, column: usize) -> Result<Option<Amount>, StoreError> {
    let hundredths = row.opt_int(column)?;
    hundredths.map(|number| Amount::from_hundredths(number).ok_or_else(|| row.bad(column, "an amount"))).transpose()
}

pub(super) fn currency(row: &Row<'_>, column: usize) -> Result<Currency, StoreError> {
    Currency::parse(row.str(column)?).map_err(|_| row.bad(column, "a currency"))
}
