//! Cards that were made one: what was merged into what, what was moved, and what is needed to take it back.

use domain::contact::{CreatedBy, ResponsibleBy};
use domain::field::{Entity, FieldValues};
use domain::id::{CallId, CompanyId, ContactId, MergeId, TaskId, UserId, WorkspaceId};
use domain::merge::{Campaign, Card, CardId};
use domain::phone::{EnteredPhone, PhoneNumber};
use domain::time::Time;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::packed::{pack, unpack};
use crate::query::{Query, Row};
use crate::{Step, statements, values};

pub mod cards;
pub mod clients;
pub mod companies;
pub mod moves;

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            BY_ID: "select " $columns " where m.workspace_id = $1 and m.id = $2" [Int, Bytes];
            ALL_OF:
                "select " $columns " where m.workspace_id = $1 and m.at <= $2 and (m.at < $2 or m.id < $3) "
                "and (cast($5 as bigint) is null or m.entity = $5) order by m.at desc, m.id desc limit $4"
                [Int, Int, Bytes, Int, Int];
            OF_KEPT:
                "select " $columns " where m.workspace_id = $1 and m.kept_id = $2 and m.at <= $3 and (m.at < $3 or m.id < $4) "
                "order by m.at desc, m.id desc limit $5"
                [Int, Bytes, Int, Bytes, Int];
            SAVED: "select saved from merges where workspace_id = $1 and id = $2 and length(saved) > 0" [Int, Bytes];
            KEPT_OF:
                "select kept_id from merges where workspace_id = $1 and removed_id = $2 and undone_at is null order by id desc limit 1"
                [Int, Bytes];
            HERE:
                "select 1 from contacts where workspace_id = $1 and id = $2 union all select 1 from companies where workspace_id = $1 and id = $2"
                [Int, Bytes];
            INSERT:
                "insert into merges (workspace_id, id, kept_id, removed_id, kept_name, removed_name, at, user_id, calls, notes, tasks, deals, phones, "
                "emails, saved, entity, contacts, version) values ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, 0, 0, $9, $10, $11, $12, 0, 1)"
                [Int, Bytes, Bytes, Bytes, Text, Text, Int, Bytes, Int, Int, Bytes, Int];
            COUNT:
                "update merges set "
                "calls = (select count(*) from merge_rows r where r.workspace_id = $1 and r.merge_id = $2 and r.kind = 'call'), "
                "notes = (select count(*) from merge_rows r where r.workspace_id = $1 and r.merge_id = $2 and r.kind = 'note'), "
                "tasks = (select count(*) from merge_rows r where r.workspace_id = $1 and r.merge_id = $2 and r.kind = 'task'), "
                "deals = (select count(*) from merge_rows r where r.workspace_id = $1 and r.merge_id = $2 and r.kind = 'deal'), "
                "contacts = (select count(*) from merge_rows r where r.workspace_id = $1 and r.merge_id = $2 and r.kind = 'contact') "
                "where workspace_id = $1 and id = $2"
                [Int, Bytes];
            FORGET_ROWS: "delete from merge_rows where workspace_id = $1 and merge_id < $2" [Int, Bytes];
            FORGET_SAVED: "update merges set saved = $3 where workspace_id = $1 and at < $2 and length(saved) > 0" [Int, Int, Bytes];
            /// What merges into a card have saved, which cannot be taken back once it is removed.
            EMPTY_ROWS:
                "delete from merge_rows where workspace_id = $1 and merge_id in "
                "(select m.id from merges m where m.workspace_id = $1 and m.kept_id = $2)"
                [Int, Bytes];
            EMPTY_SAVED: "update merges set saved = $3 where workspace_id = $1 and kept_id = $2 and length(saved) > 0" [Int, Bytes, Bytes];
            NEWER:
                "select id from merges where workspace_id = $1 and kept_id = $2 and id > $3 and undone_at is null limit 1" [Int, Bytes, Bytes];
            /// Not while another merge into the same card stands that came later: what that one brought could not be told from what this one did.
            UNDO:
                "update merges set undone_at = $3, undone_by = $4, version = version + 1 where workspace_id = $1 and id = $2 and undone_at is null "
                "and not exists (select 1 from merges n where n.workspace_id = merges.workspace_id and n.kept_id = merges.kept_id and n.id > merges.id "
                "and n.undone_at is null)"
                [Int, Bytes, Int, Bytes];
        }
    };
}

with_columns!(
    "m.id, m.kept_id, coalesce(k.name, o.name, m.kept_name), m.removed_id, m.removed_name, m.at, m.user_id, u.name, m.undone_at, m.calls, m.notes, \
     m.tasks, m.deals, m.phones, m.emails, m.contacts, m.entity, m.version from merges m \
     left join contacts k on k.workspace_id = m.workspace_id and k.id = m.kept_id \
     left join companies o on o.workspace_id = m.workspace_id and o.id = m.kept_id \
     left join users u on u.workspace_id = m.workspace_id and u.id = m.user_id"
);

/// How much a merge brought to the kept card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the names are those of the nouns")]
pub struct Counts {
    pub calls: i64,
    pub notes: i64,
    pub tasks: i64,
    pub deals: i64,
    pub phones: i64,
    pub emails: i64,
    pub contacts: i64,
}

/// Two cards that were made one.
#[derive(Clone, PartialEq, Eq)]
pub struct Merge {
    /// Its id.
    pub id: MergeId,
    /// The card that was kept, with the name that it has now, or had then if it is gone.
    pub kept: (CardId, String),
    /// The card that went into it, with the name that it had.
    pub removed: (CardId, String),
    /// When.
    pub at: Time,
    /// Who did it, with the name that they have now; none if a program did.
    pub by: Option<(UserId, String)>,
    /// When it was taken back.
    pub undone_at: Option<Time>,
    /// What it brought.
    pub counts: Counts,
    /// Counts the changes, from 1.
    pub version: i64,
}

impl std::fmt::Debug for Merge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Merge").field("id", &self.id).field("undone_at", &self.undone_at).finish_non_exhaustive()
    }
}

/// A merge that is to be written down.
#[derive(Clone)]
pub struct NewMerge<'a, S> {
    /// Its id; ids grow with time.
    pub id: MergeId,
    /// The card that is kept, and its name.
    pub kept: (CardId, &'a str),
    /// The card that goes into it, and its name.
    pub removed: (CardId, &'a str),
    /// When.
    pub at: Time,
    /// Who does it.
    pub by: Option<UserId>,
    /// How many phones the kept card gains.
    pub phones: i64,
    /// How many e-mail addresses it gains.
    pub emails: i64,
    /// What is needed to take it back.
    pub saved: &'a S,
}

/// Who takes care of a client, and until when.
pub type Taken = (UserId, Time);

/// What is needed to take a merge of contacts back, beside the keys of the rows that were moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// The kept card before.
    pub before: SavedCard,
    /// The kept card behind it.
    pub after: SavedCard,
    /// The card that went.
    pub removed: SavedCard,
    /// What made the card that went.
    pub created_by: CreatedBy,
    /// The call that made it.
    pub created_call: Option<CallId>,
    /// When it was last edited.
    pub changed_at: Time,
    /// The version that it had.
    pub version: i64,
    /// Whether anything was known of calls with the kept card, and with the one that went.
    pub had_facts: (bool, bool),
    /// What became of the task that calls know of the card that went.
    pub task: SavedTask,
    /// The merge made the guard of the kept card's tasks.
    pub made_guard: bool,
    /// Who took care of the kept card and of the one that went, and until when.
    pub taken: (Option<Taken>, Option<Taken>),
}

/// What became of the open task that calls know of the card that went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SavedTask {
    /// There was none.
    None,
    /// It is the kept card's.
    Moved(TaskId),
    /// The kept card had one of its own, to which its calls were added; it was closed.
    Closed(TaskId, TaskId),
}

/// Phones as they are kept for later.
type SavedPhones = Vec<(String, Option<PhoneNumber>)>;

fn saved_phones(phones: Vec<EnteredPhone>) -> SavedPhones {
    phones.into_iter().map(|phone| (phone.raw, phone.e164)).collect()
}

fn entered_phones(phones: SavedPhones) -> Vec<EnteredPhone> {
    phones.into_iter().map(|(raw, e164)| EnteredPhone { raw, e164 }).collect()
}

/// The fields of a contact as they are kept for later.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedCard {
    name: String,
    named: bool,
    caller_name: Option<String>,
    source: Option<String>,
    company: Option<CompanyId>,
    responsible: Option<UserId>,
    responsible_by: ResponsibleBy,
    first_campaign: Campaign,
    last_campaign: Campaign,
    phones: SavedPhones,
    emails: Vec<String>,
    tags: Vec<String>,
    #[serde(default)]
    fields: FieldValues,
    created_at: Time,
    last_call_at: Option<Time>,
}

impl std::fmt::Debug for SavedCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SavedCard").field("created_at", &self.created_at).finish_non_exhaustive()
    }
}

impl From<&Card> for SavedCard {
    fn from(card: &Card) -> Self {
        let card = card.clone();
        Self {
            name: card.name,
            named: card.named,
            caller_name: card.caller_name,
            source: card.source,
            company: card.company,
            responsible: card.responsible,
            responsible_by: card.responsible_by,
            first_campaign: card.first_campaign,
            last_campaign: card.last_campaign,
            phones: saved_phones(card.phones),
            emails: card.emails,
            tags: card.tags,
            fields: card.fields,
            created_at: card.created_at,
            last_call_at: card.last_call_at,
        }
    }
}

impl From<&SavedCard> for Card {
    fn from(card: &SavedCard) -> Self {
        let card = card.clone();
        Self {
            name: card.name,
            named: card.named,
            caller_name: card.caller_name,
            source: card.source,
            company: card.company,
            responsible: card.responsible,
            responsible_by: card.responsible_by,
            first_campaign: card.first_campaign,
            last_campaign: card.last_campaign,
            phones: entered_phones(card.phones),
            emails: card.emails,
            tags: card.tags,
            fields: card.fields,
            created_at: card.created_at,
            last_call_at: card.last_call_at,
        }
    }
}

/// One merge.
pub fn by_id(workspace: WorkspaceId, id: MergeId) -> Query<Merge> {
    BY_ID.query(values![workspace.0, id.0], merge)
}

/// What is needed to take a merge back: [`Saved`] of contacts, [`companies::Saved`] of companies; none if it was forgotten.
pub fn saved<S: DeserializeOwned>(workspace: WorkspaceId, id: MergeId) -> Query<S> {
    SAVED.query(values![workspace.0, id.0], |row| unpack(row, 0, "what a merge has saved"))
}

/// Which merges are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Which {
    /// All of them.
    #[default]
    All,
    /// Those of one kind of card.
    Of(Entity),
    /// Those into one card.
    Into(CardId),
}

/// Merges, newest first, before a place.
pub fn list(workspace: WorkspaceId, which: Which, before: Option<(Time, Uuid)>, limit: i64) -> Query<Merge> {
    let (at, id) = before.map_or((i64::MAX, Uuid::max()), |(at, id)| (at.micros(), id));
    let all =
        |entity: Option<Entity>| ALL_OF.query(values![workspace.0, at, id, limit, entity.map(Entity::number)], merge);
    match which {
        Which::All => all(None),
        Which::Of(entity) => all(Some(entity)),
        Which::Into(kept) => OF_KEPT.query(values![workspace.0, Uuid::from(kept), at, id, limit], merge),
    }
}

/// The card that a card went into, if it did; which may have gone into another one itself.
pub fn kept_of<Id: From<Uuid> + Into<Uuid>>(workspace: WorkspaceId, removed: Id) -> Query<Id> {
    let removed: Uuid = removed.into();
    KEPT_OF.query(values![workspace.0, removed], |row| Ok(row.uuid(0)?.into()))
}

/// Whether a contact or a company is there.
pub fn here(workspace: WorkspaceId, card: impl Into<Uuid>) -> Query<()> {
    let card: Uuid = card.into();
    HERE.query(values![workspace.0, card], |_| Ok(()))
}

/// Writes a merge down; the numbers follow with [`count`].
pub fn insert<S: Serialize>(workspace: WorkspaceId, new: &NewMerge<'_, S>) -> Step {
    INSERT.step(values![
        workspace.0,
        new.id.0,
        Uuid::from(new.kept.0),
        Uuid::from(new.removed.0),
        new.kept.1,
        new.removed.1,
        new.at.micros(),
        new.by.map(|id| id.0),
        new.phones,
        new.emails,
        pack(new.saved),
        new.kept.0.entity().number()
    ])
}

/// Counts what was moved, once all of it is.
pub fn count(workspace: WorkspaceId, id: MergeId) -> Step {
    COUNT.step(values![workspace.0, id.0])
}

/// Forgets what would be needed to take back merges that are too old for that: those before a moment, whose ids are less than `id`.
pub fn forget_old(workspace: WorkspaceId, before: Time, id: MergeId) -> [Step; 2] {
    [
        FORGET_ROWS.step(values![workspace.0, id.0]).any(),
        FORGET_SAVED.step(values![workspace.0, before.micros(), Vec::<u8>::new()]).any(),
    ]
}

/// Empties what merges into a card have saved: for one that somebody removes.
pub fn forget_card(workspace: WorkspaceId, kept: impl Into<CardId>) -> [Step; 2] {
    let kept: Uuid = kept.into().into();
    [
        EMPTY_ROWS.step(values![workspace.0, kept]).any(),
        EMPTY_SAVED.step(values![workspace.0, kept, Vec::<u8>::new()]).any(),
    ]
}

/// A merge into the same card that came later and stands; none: this one is the last.
pub fn newer(workspace: WorkspaceId, kept: CardId, than: MergeId) -> Query<MergeId> {
    NEWER.query(values![workspace.0, Uuid::from(kept), than.0], |row| Ok(row.uuid(0)?.into()))
}

/// Notes that a merge is taken back; a conflict if it is already, or another one into the same card came later.
pub fn undo(workspace: WorkspaceId, id: MergeId, at: Time, by: Option<UserId>) -> Step {
    UNDO.step(values![workspace.0, id.0, at.micros(), by.map(|id| id.0)])
}

fn merge(row: &Row<'_>) -> Result<Merge, StoreError> {
    let company = Entity::from_number(row.int(16)?) == Some(Entity::Company);
    let card = |id: Uuid| if company { CompanyId(id).into() } else { ContactId(id).into() };
    Ok(Merge {
        id: row.uuid(0)?.into(),
        kept: (card(row.uuid(1)?), row.text(2)?),
        removed: (card(row.uuid(3)?), row.text(4)?),
        at: Time::from_micros(row.int(5)?),
        by: row.opt_uuid(6)?.map(UserId).zip(row.opt_text(7)?),
        undone_at: row.opt_int(8)?.map(Time::from_micros),
        counts: Counts {
            calls: row.int(9)?,
            notes: row.int(10)?,
            tasks: row.int(11)?,
            deals: row.int(12)?,
            phones: row.int(13)?,
            emails: row.int(14)?,
            contacts: row.int(15)?,
        },
        version: row.int(17)?,
    })
}
