//! Two cards of one person or one company: what the kept one becomes, and what it is again once that is undone. And what makes cards look like duplicates.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::contact::ResponsibleBy;
use crate::field::{Entity, FieldValues};
use crate::id::{CompanyId, ContactId, UserId};
use crate::phone::EnteredPhone;
use crate::text::fold;
use crate::time::Time;

mod company;

pub use company::{CompanyCard, PartedCompany};

/// For so many days a merge can be undone.
pub const UNDO_DAYS: i64 = 30;
/// The most phones, e-mail addresses and tags, each, that a card may have after a merge: as many as people may enter.
pub const MOST_ENTRIES: usize = 50;

/// A card that can be made one with another of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardId {
    /// A contact.
    Contact(ContactId),
    /// A company.
    Company(CompanyId),
}

impl CardId {
    /// What kind of card it is.
    pub fn entity(self) -> Entity {
        match self {
            Self::Contact(_) => Entity::Contact,
            Self::Company(_) => Entity::Company,
        }
    }
}

impl From<ContactId> for CardId {
    fn from(id: ContactId) -> Self {
        Self::Contact(id)
    }
}

impl From<CompanyId> for CardId {
    fn from(id: CompanyId) -> Self {
        Self::Company(id)
    }
}

impl From<CardId> for Uuid {
    fn from(id: CardId) -> Self {
        match id {
            CardId::Contact(id) => id.0,
            CardId::Company(id) => id.0,
        }
    }
}

/// By what two cards look like those of one person, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// They have a number in common.
    Phone,
    /// They have an e-mail address in common, however it is written.
    Email,
    /// People gave them one name, however it is written.
    Name,
}

impl By {
    /// All of them, the strongest first.
    pub const ALL: [Self; 3] = [Self::Phone, Self::Email, Self::Name];

    /// The name in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Name => "name",
        }
    }
}

/// What happens when somebody makes a card that looks like one that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Nothing.
    Off,
    /// A person is told, and may go on.
    Warn,
    /// It is refused.
    Forbid,
}

impl Rule {
    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Warn => "warn",
            Self::Forbid => "forbid",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Off, Self::Warn, Self::Forbid].into_iter().find(|rule| rule.as_str() == text)
    }
}

/// The rules of a workspace for cards that look like others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rules {
    /// One number.
    pub phone: Rule,
    /// One e-mail address.
    pub email: Rule,
    /// One name.
    pub name: Rule,
}

impl Default for Rules {
    /// One number and one address are worth a word, one name is not: many people share one.
    fn default() -> Self {
        Self { phone: Rule::Warn, email: Rule::Warn, name: Rule::Off }
    }
}

impl Rules {
    /// Those for companies, whatever a workspace has chosen for contacts. A name says much more of a company than of a person, so both are worth a word; but
    /// branches share a switchboard, and firms of different towns a name, so nobody is refused.
    pub const COMPANIES: Self = Self { phone: Rule::Warn, email: Rule::Off, name: Rule::Warn };

    /// The rule for one of them.
    pub fn of(self, by: By) -> Rule {
        match by {
            By::Phone => self.phone,
            By::Email => self.email,
            By::Name => self.name,
        }
    }
}

/// Campaign fields by their names on the wire.
pub type Campaign = BTreeMap<String, String>;

/// What two cards are put together of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What it is called.
    pub name: String,
    /// Somebody gave it that name; else it is called by its number.
    pub named: bool,
    /// A name that came with a call.
    pub caller_name: Option<String>,
    /// What it came from, in people's words.
    pub source: Option<String>,
    /// Its company.
    pub company: Option<CompanyId>,
    /// Who owns it.
    pub responsible: Option<UserId>,
    /// Who decided that.
    pub responsible_by: ResponsibleBy,
    /// The campaign of the first call that had one.
    pub first_campaign: Campaign,
    /// The campaign of the last call that had one.
    pub last_campaign: Campaign,
    /// Its phones, as people sorted them.
    pub phones: Vec<EnteredPhone>,
    /// Its e-mail addresses, as people sorted them.
    pub emails: Vec<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// What stands in the fields that the workspace has added.
    pub fields: FieldValues,
    /// When it was made. It decides whose first campaign is the first.
    pub created_at: Time,
    /// When the last call with it began. It decides whose last campaign is the last.
    pub last_call_at: Option<Time>,
}

/// What the kept card becomes: its own fields win, empty ones are filled from the other, lists are joined in order.
pub fn merged(kept: &Card, other: &Card) -> Card {
    let mut card = kept.clone();
    if !kept.named && other.named {
        card.name.clone_from(&other.name);
        card.named = true;
    }
    card.caller_name = kept.caller_name.clone().or_else(|| other.caller_name.clone());
    card.source = kept.source.clone().or_else(|| other.source.clone());
    card.company = kept.company.or(other.company);
    if kept.responsible.is_none() && other.responsible.is_some() {
        (card.responsible, card.responsible_by) = (other.responsible, other.responsible_by);
    }
    let earlier = other.created_at < kept.created_at;
    card.first_campaign = one_of(&kept.first_campaign, &other.first_campaign, earlier);
    let later = other.last_call_at > kept.last_call_at;
    card.last_campaign = one_of(&kept.last_campaign, &other.last_campaign, later);
    join(&mut card.phones, &other.phones, is_same_phone);
    fill(&mut card.fields, &other.fields);
    join(&mut card.emails, &other.emails, |a, b| is_same_text(a, b));
    join(&mut card.tags, &other.tags, |a, b| is_same_text(a, b));
    card.last_call_at = kept.last_call_at.max(other.last_call_at);
    card
}

/// Whether a card has no more entries than people may enter.
pub fn fits(card: &Card) -> bool {
    fit([card.phones.len(), card.emails.len(), card.tags.len()])
}

fn fit<const N: usize>(counts: [usize; N]) -> bool {
    counts.into_iter().all(|count| count <= MOST_ENTRIES)
}

/// Of two campaigns the one that is there; of two that are there the other one only if that counts more.
fn one_of(kept: &Campaign, other: &Campaign, other_first: bool) -> Campaign {
    let takes_other = !other.is_empty() && (kept.is_empty() || other_first);
    if takes_other { other.clone() } else { kept.clone() }
}

/// Whether two phones are one: the same number, or the same text where that is none.
pub fn is_same_phone(a: &EnteredPhone, b: &EnteredPhone) -> bool {
    match (a.e164, b.e164) {
        (Some(a), Some(b)) => a == b,
        (None, None) => a.raw == b.raw,
        _ => false,
    }
}

/// Whether two texts are one, however they are written.
fn is_same_text(a: &str, b: &str) -> bool {
    fold(a) == fold(b)
}

fn join<T: Clone>(list: &mut Vec<T>, others: &[T], is_same: fn(&T, &T) -> bool) {
    for other in others {
        if !list.iter().any(|known| is_same(known, other)) {
            list.push(other.clone());
        }
    }
}

/// Fills fields of the workspace that are empty.
fn fill(fields: &mut FieldValues, others: &FieldValues) {
    for (field, value) in others {
        fields.entry(*field).or_insert_with(|| value.clone());
    }
}

/// A card after a merge was undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parted {
    /// The card.
    pub card: Card,
    /// The fields that the merge had filled and somebody has changed since: they stay as they are.
    pub stayed: Vec<&'static str>,
}

/// Takes a merge back: `before` and `after` are the kept card as it was before and after it, `now` is that card as it is now. What the merge had filled is
/// taken away where it still stands; what came since stays. Of lists only what the merge had added goes.
pub fn parted(before: &Card, after: &Card, now: &Card) -> Parted {
    let mut card = now.clone();
    let mut stayed = Vec::new();
    let mut field = |name, changed: bool, stands: bool| {
        if changed && !stands {
            stayed.push(name);
        }
        changed && stands
    };
    let name = |card: &Card| (card.name.clone(), card.named);
    if field("name", name(before) != name(after), name(now) == name(after)) {
        (card.name, card.named) = name(before);
    }
    if field("caller_name", before.caller_name != after.caller_name, now.caller_name == after.caller_name) {
        card.caller_name.clone_from(&before.caller_name);
    }
    if field("source", before.source != after.source, now.source == after.source) {
        card.source.clone_from(&before.source);
    }
    if field("company", before.company != after.company, now.company == after.company) {
        card.company = before.company;
    }
    let owner = |card: &Card| (card.responsible, card.responsible_by);
    if field("responsible", owner(before) != owner(after), owner(now) == owner(after)) {
        (card.responsible, card.responsible_by) = owner(before);
    }
    if field(
        "first_campaign",
        before.first_campaign != after.first_campaign,
        now.first_campaign == after.first_campaign,
    ) {
        card.first_campaign.clone_from(&before.first_campaign);
    }
    if field("last_campaign", before.last_campaign != after.last_campaign, now.last_campaign == after.last_campaign) {
        card.last_campaign.clone_from(&before.last_campaign);
    }
    leave(&mut card.phones, &before.phones, &after.phones, is_same_phone);
    stayed.extend(empty(&mut card.fields, &before.fields, &after.fields).then_some("fields"));
    leave(&mut card.emails, &before.emails, &after.emails, |a, b| is_same_text(a, b));
    leave(&mut card.tags, &before.tags, &after.tags, |a, b| is_same_text(a, b));
    Parted { card, stayed }
}

/// Takes away what is in `after` and was not in `before`.
fn leave<T>(list: &mut Vec<T>, before: &[T], after: &[T], is_same: fn(&T, &T) -> bool) {
    let has = |list: &[T], entry: &T| list.iter().any(|known| is_same(known, entry));
    list.retain(|entry| has(before, entry) || !has(after, entry));
}

/// Empties the fields of the workspace that the merge had filled, where that still stands; tells whether something else stands in one of them.
fn empty(fields: &mut FieldValues, before: &FieldValues, after: &FieldValues) -> bool {
    let mut others = false;
    for (field, value) in after.iter().filter(|(field, _)| !before.contains_key(field)) {
        match fields.get(field) {
            Some(stands) if stands == value => drop(fields.remove(field)),
            _ => others = true,
        }
    }
    others
}

#[cfg(test)]
mod tests;
