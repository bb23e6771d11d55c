//! The two cards of a merge: what is read and written of them beside what people edit.

use domain::contact::ResponsibleBy;
use domain::field::Entity;
use domain::id::{CallId, ContactId, WorkspaceId};
use domain::merge::{Campaign, Card};
use domain::text::fold;
use domain::time::Time;

use super::Saved;
use crate::contacts::{campaign_value, insert_emails, insert_phones};
use crate::packed::pack;
use crate::query::Query;
use crate::{Step, Value, fields, statements, values};

// Calls note campaigns without touching the version: a campaign that is not the one that was read is a conflict, too.
statements! {
    REST:
        "select k.created_call_id, (select 1 from contact_facts f where f.workspace_id = k.workspace_id and f.contact_id = k.id) "
        "from contacts k where k.workspace_id = $1 and k.id = $2"
        [Int, Bytes];
    WRITE:
        "update contacts set name = $6, name_fold = $7, named = $8, caller_name = $9, source = $10, company_id = $11, responsible_id = $12, "
        "responsible_by = $13, first_campaign = $14, last_campaign = $15, tags = $16, changed_at = $17, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3 and coalesce(first_campaign, $4) = $4 and coalesce(last_campaign, $5) = $5"
        [Int, Bytes, Int, Bytes, Bytes, Text, Text, Int, Text, Text, Bytes, Bytes, Text, Bytes, Bytes, Text, Int];
    HOLD:
        "update contacts set version = version where workspace_id = $1 and id = $2 and version = $3 and coalesce(first_campaign, $4) = $4 "
        "and coalesce(last_campaign, $5) = $5"
        [Int, Bytes, Int, Bytes, Bytes];
    RESTORE:
        "insert into contacts (workspace_id, id, name, name_fold, named, caller_name, source, company_id, responsible_id, responsible_by, created_by, "
        "created_call_id, first_campaign, last_campaign, tags, created_at, changed_at, version) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"
        [Int, Bytes, Text, Text, Int, Text, Text, Bytes, Bytes, Text, Text, Bytes, Bytes, Bytes, Text, Int, Int, Int];
}

/// What a merge has to know of a card beside what the card shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rest {
    /// The call that made it.
    pub created_call: Option<CallId>,
    /// Something is known of calls with it.
    pub has_facts: bool,
}

/// What a merge has to know of a card beside what the card shows.
pub fn rest(workspace: WorkspaceId, id: ContactId) -> Query<Rest> {
    REST.query(values![workspace.0, id.0], |row| {
        Ok(Rest { created_call: row.opt_uuid(0)?.map(CallId), has_facts: row.opt_int(1)?.is_some() })
    })
}

/// A card as it was read.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Which.
    pub id: ContactId,
    /// Its version.
    pub version: i64,
    /// Its fields.
    pub card: &'a Card,
}

/// The campaign as it is compared; nothing is no bytes.
fn seen(campaign: &Campaign) -> Value {
    if campaign.is_empty() { Value::Bytes(Vec::new()) } else { pack(campaign) }
}

/// Writes a card anew, without its entries, if it still is as it was read.
pub fn write(workspace: WorkspaceId, read: Place<'_>, card: &Card, at: Time) -> Step {
    WRITE.step(values![
        workspace.0,
        read.id.0,
        read.version,
        seen(&read.card.first_campaign),
        seen(&read.card.last_campaign),
        &card.name,
        fold(&card.name),
        card.named,
        card.caller_name.as_deref(),
        card.source.as_deref(),
        card.company.map(|id| id.0),
        card.responsible.map(|id| id.0),
        card.responsible_by.as_str(),
        campaign_value(&card.first_campaign),
        campaign_value(&card.last_campaign),
        card.tags.join("\n"),
        at.micros()
    ])
}

/// Writes the tags of a card and what stands in its fields, and by what of that it is found.
pub fn extras(workspace: WorkspaceId, id: ContactId, before: Option<&Card>, card: &Card) -> Vec<Step> {
    fields::write(workspace, Entity::Contact, id.0, before.map(beside), beside(card))
}

fn beside(card: &Card) -> fields::Extras<'_> {
    fields::Extras { tags: &card.tags, fields: &card.fields }
}

/// Guards that a card still is as it was read.
pub fn hold(workspace: WorkspaceId, read: Place<'_>) -> Step {
    HOLD.step(values![
        workspace.0,
        read.id.0,
        read.version,
        seen(&read.card.first_campaign),
        seen(&read.card.last_campaign)
    ])
}

/// Makes the card again that went, with its entries; `card` is what of it can be.
pub fn restore(workspace: WorkspaceId, id: ContactId, card: &Card, saved: &Saved) -> Vec<Step> {
    let step = RESTORE.step(values![
        workspace.0,
        id.0,
        &card.name,
        fold(&card.name),
        card.named,
        card.caller_name.as_deref(),
        card.source.as_deref(),
        card.company.map(|id| id.0),
        card.responsible.map(|id| id.0),
        ResponsibleBy::as_str(card.responsible_by),
        saved.created_by.as_str(),
        saved.created_call.map(|id| id.0),
        campaign_value(&card.first_campaign),
        campaign_value(&card.last_campaign),
        card.tags.join("\n"),
        card.created_at.micros(),
        saved.changed_at.micros(),
        // Whoever follows the changes has seen the version before, and its going.
        saved.version + 1
    ]);
    let mut steps = vec![step];
    steps.extend(extras(workspace, id, None, card));
    steps.extend(insert_phones(workspace, id, &card.phones));
    steps.extend(insert_emails(workspace, id, &card.emails));
    steps
}
