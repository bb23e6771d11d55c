//! A contact with all that its card shows, and the writes of people who edit it.

use domain::contact::{CreatedBy, ResponsibleBy};
use domain::field::{Entity, FieldValues};
use domain::id::{CompanyId, ContactId, UserId, WorkspaceId};
use domain::phone::EnteredPhone;
use domain::text::fold;
use domain::time::Time;

use super::{Campaign, campaign};
use crate::error::StoreError;
use crate::fields::{Extras, forget, tags_of, values_of};
use crate::query::{Ask, Load, Query, Row, Source};
use crate::{Step, statements, values};

statements! {
    UPDATE:
        "update contacts set name = $4, name_fold = $5, named = $6, source = $7, company_id = $8, responsible_id = $9, "
        "responsible_by = $10, tags = $11, changed_at = $12, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Text, Text, Int, Text, Bytes, Bytes, Text, Text, Int];
    CLEAR_PHONES: "delete from contact_phones where workspace_id = $1 and contact_id = $2" [Int, Bytes];
    CLEAR_EMAILS: "delete from contact_emails where workspace_id = $1 and contact_id = $2" [Int, Bytes];
    INSERT_EMAIL:
        "insert into contact_emails (workspace_id, contact_id, position, email, email_fold) values ($1, $2, $3, $4, $5)"
        [Int, Bytes, Int, Text, Text];
    FORGET_FACTS: "delete from contact_facts where workspace_id = $1 and contact_id = $2" [Int, Bytes];
    DELETE_FREE:
        "delete from contacts where workspace_id = $1 and id = $2 "
        "and not exists (select 1 from calls c where c.workspace_id = $1 and c.contact_id = $2) "
        "and not exists (select 1 from notes n where n.workspace_id = $1 and n.contact_id = $2) "
        "and not exists (select 1 from tasks t where t.workspace_id = $1 and t.contact_id = $2) "
        "and not exists (select 1 from deals d where d.workspace_id = $1 and d.contact_id = $2)"
        [Int, Bytes];
}

/// A contact with all that its card shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its id.
    pub id: ContactId,
    /// What it is called.
    pub name: String,
    /// The name as it is sorted.
    pub name_fold: String,
    /// Somebody gave it that name; else it is listed as unnamed.
    pub named: bool,
    /// A name that came with a call; not to be trusted.
    pub caller_name: Option<String>,
    /// What it came from, in people's words.
    pub source: Option<String>,
    /// Its company, with the name that it has now.
    pub company: Option<(CompanyId, String)>,
    /// Who owns it, with the name that they have now.
    pub responsible: Option<(UserId, String)>,
    /// Who decided that.
    pub responsible_by: ResponsibleBy,
    /// What made it.
    pub created_by: CreatedBy,
    /// The campaign of the first call that had one.
    pub first_campaign: Campaign,
    /// The campaign of the last call that had one.
    pub last_campaign: Campaign,
    /// Its tags.
    pub tags: Vec<String>,
    /// What stands in the fields that the workspace has added.
    pub fields: FieldValues,
    /// When it was made.
    pub created_at: Time,
    /// When it was last edited.
    pub changed_at: Time,
    /// When the last call with it began.
    pub last_call_at: Option<Time>,
    /// What a write is guarded by.
    pub version: i64,
    /// Its phones, as people sorted them.
    pub phones: Vec<EnteredPhone>,
    /// Its e-mail addresses, as people sorted them.
    pub emails: Vec<String>,
}

impl Card {
    /// A card that is not written yet, with nothing but a name that nobody has given it.
    pub fn new(id: ContactId, name: String, created_by: CreatedBy, at: Time) -> Self {
        Self {
            id,
            name_fold: fold(&name),
            name,
            named: false,
            caller_name: None,
            source: None,
            company: None,
            responsible: None,
            responsible_by: ResponsibleBy::Person,
            created_by,
            first_campaign: Campaign::new(),
            last_campaign: Campaign::new(),
            tags: Vec::new(),
            fields: FieldValues::new(),
            created_at: at,
            changed_at: at,
            last_call_at: None,
            version: 0,
            phones: Vec::new(),
            emails: Vec::new(),
        }
    }
}

/// One entry of a card; a card without any is one row too.
#[derive(Debug)]
enum Entry {
    None,
    Phone(EnteredPhone),
    Email(String),
}

/// A row of a read of cards: the card without its entries, and one of them.
#[derive(Debug)]
pub struct Part(Card, Entry);

/// A load of cards in the order of their names.
#[must_use = "a query does nothing until a store loads it"]
#[derive(Debug)]
pub struct Cards(pub(super) Query<Part>);

/// A load of one card.
#[must_use = "a query does nothing until a store loads it"]
#[derive(Debug)]
pub struct OneCard(pub(super) Cards);

impl Load for Cards {
    type Output = Vec<Card>;

    fn ask(&mut self, asks: &mut Vec<Ask>) {
        self.0.ask(asks);
    }

    fn gather(self, source: &mut dyn Source) -> Result<Vec<Card>, StoreError> {
        Ok(assemble(self.0.gather(source)?))
    }
}

impl Load for OneCard {
    type Output = Option<Card>;

    fn ask(&mut self, asks: &mut Vec<Ask>) {
        self.0.ask(asks);
    }

    fn gather(self, source: &mut dyn Source) -> Result<Option<Card>, StoreError> {
        Ok(self.0.gather(source)?.pop())
    }
}

fn assemble(parts: Vec<Part>) -> Vec<Card> {
    let mut cards: Vec<Card> = Vec::new();
    for Part(card, entry) in parts {
        if cards.last().is_none_or(|last| last.id != card.id) {
            cards.push(card);
        }
        let card = cards.last_mut().expect("there is a card by now");
        match entry {
            Entry::None => {}
            Entry::Phone(phone) => card.phones.push(phone),
            Entry::Email(email) => card.emails.push(email),
        }
    }
    cards
}

impl Card {
    /// What stands on it beside what all cards have.
    pub fn extras(&self) -> Extras<'_> {
        Extras { tags: &self.tags, fields: &self.fields }
    }
}

/// Reads the columns that `list.rs` selects.
pub(super) fn part(row: &Row<'_>) -> Result<Part, StoreError> {
    let card = Card {
        id: row.uuid(0)?.into(),
        name: row.text(1)?,
        name_fold: row.text(2)?,
        named: row.bool(3)?,
        caller_name: row.opt_text(4)?,
        source: row.opt_text(5)?,
        company: row.opt_uuid(6)?.map(CompanyId::from).zip(row.opt_text(7)?),
        responsible: row.opt_uuid(8)?.map(UserId::from).zip(row.opt_text(9)?),
        responsible_by: ResponsibleBy::parse(row.str(10)?),
        created_by: CreatedBy::parse(row.str(11)?).ok_or_else(|| row.bad(11, "what made a contact"))?,
        first_campaign: campaign(row, 12)?,
        last_campaign: campaign(row, 13)?,
        tags: tags_of(row, 14)?,
        fields: values_of(row, 19)?,
        created_at: Time::from_micros(row.int(15)?),
        changed_at: Time::from_micros(row.int(16)?),
        last_call_at: row.opt_int(17)?.map(Time::from_micros),
        version: row.int(18)?,
        phones: Vec::new(),
        emails: Vec::new(),
    };
    let entry = match (row.int(20)?, row.opt_text(22)?) {
        (_, None) => Entry::None,
        (0, Some(raw)) => Entry::Phone(EnteredPhone { raw, e164: crate::numbers::opt_number(row, 23)? }),
        (_, Some(email)) => Entry::Email(email),
    };
    Ok(Part(card, entry))
}

/// Writes a card anew, without its entries, guarded by the version that was read.
pub fn update(workspace: WorkspaceId, card: &Card) -> Step {
    UPDATE.step(values![
        workspace.0,
        card.id.0,
        card.version,
        &card.name,
        fold(&card.name),
        card.named,
        card.source.as_deref(),
        card.company.as_ref().map(|(id, _)| id.0),
        card.responsible.as_ref().map(|(id, _)| id.0),
        card.responsible_by.as_str(),
        card.tags.join("\n"),
        card.changed_at.micros()
    ])
}

/// Replaces a contact's phones.
pub fn replace_phones(workspace: WorkspaceId, contact: ContactId, phones: &[EnteredPhone]) -> Vec<Step> {
    let mut steps = vec![CLEAR_PHONES.step(values![workspace.0, contact.0]).any()];
    steps.extend(insert_phones(workspace, contact, phones));
    steps
}

/// Gives a contact that has none its phones.
pub fn insert_phones(
    workspace: WorkspaceId,
    contact: ContactId,
    phones: &[EnteredPhone],
) -> impl Iterator<Item = Step> {
    let phones = (0_i64..).zip(phones);
    phones.map(move |(position, phone)| {
        super::insert_phone(workspace, contact, position, &phone.raw, phone.e164.as_ref())
    })
}

/// Replaces a contact's e-mail addresses.
pub fn replace_emails(workspace: WorkspaceId, contact: ContactId, emails: &[String]) -> Vec<Step> {
    let mut steps = vec![CLEAR_EMAILS.step(values![workspace.0, contact.0]).any()];
    steps.extend(insert_emails(workspace, contact, emails));
    steps
}

/// Gives a contact that has none its e-mail addresses.
pub fn insert_emails(workspace: WorkspaceId, contact: ContactId, emails: &[String]) -> impl Iterator<Item = Step> {
    let emails = (0_i64..).zip(emails);
    emails
        .map(move |(position, email)| INSERT_EMAIL.step(values![workspace.0, contact.0, position, email, fold(email)]))
}

/// Removes a contact to which no call, note, deal or task belongs any more. The batch holds it first (`hold_at`), so that nothing can be linked to it
/// meanwhile; between the two stand the guards of its numbers.
pub fn delete(workspace: WorkspaceId, contact: ContactId) -> [Step; 5] {
    [
        forget(workspace, Entity::Contact, contact.0),
        CLEAR_PHONES.step(values![workspace.0, contact.0]).any(),
        CLEAR_EMAILS.step(values![workspace.0, contact.0]).any(),
        FORGET_FACTS.step(values![workspace.0, contact.0]).any(),
        DELETE_FREE.step(values![workspace.0, contact.0]),
    ]
}
