//! Persons outside the company.

use std::collections::BTreeMap;

use domain::contact::{CreatedBy, ResponsibleBy};
use domain::decision::{Match, Owned};
use domain::id::{CallId, CompanyId, ContactId, UserId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::time::Time;

use crate::error::StoreError;
use crate::packed::{pack, unpack_opt};
use crate::query::{Query, Row};
use crate::{Step, Value, statements};

pub(crate) mod card;
pub(crate) mod list;

pub use card::{Card, Cards, OneCard, delete, insert_emails, insert_phones, replace_emails, replace_phones, update};
pub use list::{Filter, Search, by_id, list};

statements! {
    BY_NUMBER:
        "select k.id, k.version, k.responsible_id, k.responsible_by, p.raw, f.last_talked_at, k.changed_at, p.e164, "
        "exists (select 1 from deals d where d.workspace_id = k.workspace_id and d.contact_id = k.id and d.contact_id is not null and d.kind = 'open') "
        "from contact_phones p join contacts k on k.workspace_id = p.workspace_id and k.id = p.contact_id "
        "left join contact_facts f on f.workspace_id = p.workspace_id and f.contact_id = p.contact_id "
        "where p.workspace_id = $1 and p.e164 = $2 order by p.contact_id, p.position limit 100"
        [Int, Text];
    OWNED: "select id, version, responsible_id, responsible_by from contacts where workspace_id = $1 and id = $2" [Int, Bytes];
    MADE_BY_CALL:
        "select k.id, k.version, k.responsible_id, k.responsible_by from effects e "
        "join contacts k on k.workspace_id = e.workspace_id and k.id = e.entity_id "
        "where e.workspace_id = $1 and e.call_id = $2 and e.kind = 'contact_created' and k.created_call_id = e.call_id"
        [Int, Bytes];
    NAME: "select id, name from contacts where workspace_id = $1 and id = $2" [Int, Bytes];
    HOLD: "update contacts set version = version where workspace_id = $1 and id = $2" [Int, Bytes];
    HOLD_AT: "update contacts set version = version where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
    INSERT:
        "insert into contacts (workspace_id, id, name, name_fold, named, caller_name, source, company_id, responsible_id, "
        "responsible_by, created_by, created_call_id, first_campaign, last_campaign, tags, created_at, changed_at, version) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14, $15, $15, 1)"
        [Int, Bytes, Text, Text, Int, Text, Text, Bytes, Bytes, Text, Text, Bytes, Bytes, Text, Int];
    INSERT_PHONE:
        "insert into contact_phones (workspace_id, contact_id, position, raw, e164) values ($1, $2, $3, $4, $5)"
        [Int, Bytes, Int, Text, Text];
    SET_RESPONSIBLE:
        "update contacts set responsible_id = $4, responsible_by = $5, changed_at = $6, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Bytes, Text, Int];
    SET_CAMPAIGN:
        "update contacts set last_campaign = $3, first_campaign = coalesce(first_campaign, $3) where workspace_id = $1 and id = $2"
        [Int, Bytes, Bytes];
    SET_FROM_CALL:
        "update contacts set caller_name = $4, first_campaign = $5, last_campaign = case when last_campaign is null "
        "or last_campaign = first_campaign then $5 else last_campaign end where workspace_id = $1 and id = $2 and created_call_id = $3"
        [Int, Bytes, Bytes, Text, Bytes];
    CALLED:
        "insert into contact_facts (workspace_id, contact_id, last_call_at, last_talked_at) values ($1, $2, $3, $4) "
        "on conflict (workspace_id, contact_id) do update set "
        "last_call_at = case when contact_facts.last_call_at is null or contact_facts.last_call_at < excluded.last_call_at "
        "then excluded.last_call_at else contact_facts.last_call_at end, "
        "last_talked_at = case when contact_facts.last_talked_at is null or contact_facts.last_talked_at < excluded.last_talked_at "
        "then excluded.last_talked_at else contact_facts.last_talked_at end"
        [Int, Bytes, Int, Int];
    /// Takes the row, and makes it if it is missing.
    HOLD_FACTS:
        "insert into contact_facts (workspace_id, contact_id) values ($1, $2) "
        "on conflict (workspace_id, contact_id) do update set last_call_at = contact_facts.last_call_at"
        [Int, Bytes];
    COUNT_AGAIN:
        "update contact_facts set "
        "last_call_at = (select max(started_at) from calls where workspace_id = $1 and contact_id = $2), "
        "last_talked_at = (select max(started_at) from calls where workspace_id = $1 and contact_id = $2 and outcome = 'answered') "
        "where workspace_id = $1 and contact_id = $2"
        [Int, Bytes];
}

/// Campaign fields by their names on the wire.
pub type Campaign = BTreeMap<String, String>;

/// A contact to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContact {
    /// Its id.
    pub id: ContactId,
    /// What it is called.
    pub name: String,
    /// Somebody gave it that name; else it is listed as unnamed.
    pub named: bool,
    /// A name that came with a call; not to be trusted.
    pub caller_name: Option<String>,
    /// What it came from, in people's words.
    pub source: Option<String>,
    /// Its company.
    pub company: Option<CompanyId>,
    /// Who owns it.
    pub responsible: Option<UserId>,
    /// Who decided that.
    pub responsible_by: ResponsibleBy,
    /// What made it.
    pub created_by: CreatedBy,
    /// The call that made it.
    pub created_call: Option<CallId>,
    /// The campaign of that call.
    pub campaign: Campaign,
    /// Its tags.
    pub tags: Vec<String>,
    /// When.
    pub created_at: Time,
}

impl NewContact {
    /// What is written of a card that is new; its phones, addresses and fields are written beside it.
    pub fn of(card: &Card) -> Self {
        Self {
            id: card.id,
            name: card.name.clone(),
            named: card.named,
            caller_name: card.caller_name.clone(),
            source: card.source.clone(),
            company: card.company.as_ref().map(|(id, _)| *id),
            responsible: card.responsible.as_ref().map(|(id, _)| *id),
            responsible_by: card.responsible_by,
            created_by: card.created_by,
            created_call: None,
            campaign: card.first_campaign.clone(),
            tags: card.tags.clone(),
            created_at: card.created_at,
        }
    }
}

/// The contacts with a number, each phone that matches one row; at most 100.
pub fn by_number(workspace: WorkspaceId, number: &PhoneNumber) -> Query<Match> {
    BY_NUMBER.query(vec![workspace.0.into(), number.as_e164().into()], match_row)
}

/// The first nine columns of a row as [`BY_NUMBER`] reads them.
pub(crate) fn match_row(row: &Row<'_>) -> Result<Match, StoreError> {
    let phone = row.text(4)?;
    Ok(Match {
        owned: owned_row(row)?,
        exact: row.opt_str(7)? == Some(phone.as_str()),
        phone,
        last_talked_at: row.opt_int(5)?.map(Time::from_micros),
        changed_at: Time::from_micros(row.int(6)?),
        has_open_deal: row.bool(8)?,
    })
}

/// A contact and who owns it.
pub fn owned(workspace: WorkspaceId, id: ContactId) -> Query<Owned> {
    OWNED.query(vec![workspace.0.into(), id.0.into()], owned_row)
}

/// The contact that a call made, if it is still there, and not one that it was merged into.
pub fn made_by_call(workspace: WorkspaceId, call: CallId) -> Query<Owned> {
    MADE_BY_CALL.query(vec![workspace.0.into(), call.0.into()], owned_row)
}

/// A contact's name.
pub fn name(workspace: WorkspaceId, id: ContactId) -> Query<(ContactId, String)> {
    NAME.query(vec![workspace.0.into(), id.0.into()], |row| Ok((row.uuid(0)?.into(), row.text(1)?)))
}

/// Guards that a contact is there until the batch is committed: for whatever is linked to it.
pub fn hold(workspace: WorkspaceId, id: ContactId) -> Step {
    HOLD.step(vec![workspace.0.into(), id.0.into()])
}

/// The same for a contact that must still be at `version`.
pub fn hold_at(workspace: WorkspaceId, id: ContactId, version: i64) -> Step {
    HOLD_AT.step(vec![workspace.0.into(), id.0.into(), version.into()])
}

/// Makes a contact, without its phones.
pub fn insert(workspace: WorkspaceId, contact: &NewContact) -> Step {
    INSERT.step(vec![
        workspace.0.into(),
        contact.id.0.into(),
        contact.name.clone().into(),
        domain::text::fold(&contact.name).into(),
        Value::Int(i64::from(contact.named)),
        contact.caller_name.clone().into(),
        contact.source.clone().into(),
        contact.company.map(|id| id.0).into(),
        contact.responsible.map(|id| id.0).into(),
        contact.responsible_by.as_str().into(),
        contact.created_by.as_str().into(),
        contact.created_call.map(|id| id.0).into(),
        campaign_value(&contact.campaign),
        contact.tags.join("\n").into(),
        contact.created_at.micros().into(),
    ])
}

/// Gives a contact a phone, at a place from 0.
pub fn insert_phone(
    workspace: WorkspaceId,
    contact: ContactId,
    position: i64,
    raw: &str,
    e164: Option<&PhoneNumber>,
) -> Step {
    let e164 = e164.map(PhoneNumber::as_e164);
    INSERT_PHONE.step(vec![workspace.0.into(), contact.0.into(), position.into(), raw.into(), e164.into()])
}

/// Changes a contact's responsible, guarded by the version that was read.
pub fn set_responsible(workspace: WorkspaceId, of: Owned, user: Option<UserId>, by: ResponsibleBy, at: Time) -> Step {
    SET_RESPONSIBLE.step(vec![
        workspace.0.into(),
        of.contact.0.into(),
        of.version.into(),
        user.map(|id| id.0).into(),
        by.as_str().into(),
        at.micros().into(),
    ])
}

/// Notes the campaign of a contact's latest call. No edit of the card is spoilt by it: the version stays.
pub fn set_campaign(workspace: WorkspaceId, contact: ContactId, campaign: &Campaign) -> Step {
    SET_CAMPAIGN.step(vec![workspace.0.into(), contact.0.into(), campaign_value(campaign)]).at_most(1)
}

/// Writes what the call that made a contact says of the client, once more of its events are known. The version stays.
pub fn set_from_call(
    workspace: WorkspaceId,
    contact: ContactId,
    call: CallId,
    caller_name: Option<&str>,
    campaign: &Campaign,
) -> Step {
    let params = vec![
        workspace.0.into(),
        contact.0.into(),
        call.0.into(),
        caller_name.map(str::to_owned).into(),
        campaign_value(campaign),
    ];
    SET_FROM_CALL.step(params).at_most(1)
}

/// Notes a call with a contact.
pub fn called(workspace: WorkspaceId, contact: ContactId, at: Time, talked: bool) -> Step {
    let talked_at = talked.then_some(at.micros());
    CALLED.step(vec![workspace.0.into(), contact.0.into(), at.micros().into(), talked_at.into()])
}

/// Counts anew what calls know of a contact: after a call was taken off it. The row is taken before, since a server counts what was committed when a
/// statement began: whoever notes a call meanwhile either is counted or waits and notes it behind.
pub fn count_again(workspace: WorkspaceId, contact: ContactId) -> [Step; 2] {
    let place = || vec![workspace.0.into(), contact.0.into()];
    [HOLD_FACTS.step(place()).any(), COUNT_AGAIN.step(place())]
}

pub(crate) fn campaign_value(campaign: &Campaign) -> Value {
    if campaign.is_empty() { Value::Null } else { pack(campaign) }
}

/// The campaign in a column.
pub(crate) fn campaign(row: &Row<'_>, column: usize) -> Result<Campaign, StoreError> {
    Ok(unpack_opt(row, column, "campaign fields")?.unwrap_or_default())
}

fn owned_row(row: &Row<'_>) -> Result<Owned, StoreError> {
    Ok(Owned {
        contact: row.uuid(0)?.into(),
        version: row.int(1)?,
        responsible: row.opt_uuid(2)?.map(Into::into),
        responsible_by: ResponsibleBy::parse(row.str(3)?),
    })
}
