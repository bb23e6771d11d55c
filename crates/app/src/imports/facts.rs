//! What the store knows of the rows of a batch: their contacts, numbers, companies, and who works here.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::id::{CompanyId, ContactId, UserId, WorkspaceId};
use domain::import::Person;
use domain::phone::PhoneNumber;
use domain::text::fold;
use store::contacts::Card;
use store::numbers::NumberRow;
use store::{Store, calls, companies, contacts, imports, numbers, users};

use crate::error::Error;

/// The most users who are looked through for a responsible.
const MOST_USERS: i64 = 5_000;

/// Whom a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// Somebody who works here, at this version.
    User(UserId, String, i64),
    /// Nobody.
    Nobody,
    /// Several.
    Several,
}

/// What was found, in two snapshots: what the first one found is guarded by the versions of the numbers, the cards by their own.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// The rows of numbers.
    pub numbers: HashMap<PhoneNumber, Option<NumberRow>>,
    /// Numbers that have calls which nobody is linked to.
    pub unlinked: HashSet<PhoneNumber>,
    /// Contacts with a number, oldest first.
    pub of_number: HashMap<PhoneNumber, Vec<ContactId>>,
    /// Contacts with an e-mail address, oldest first.
    pub of_email: HashMap<String, Vec<ContactId>>,
    /// Their cards.
    pub cards: HashMap<ContactId, Card>,
    /// Companies by their folded names.
    pub companies: HashMap<String, (CompanyId, String)>,
    /// Notes that contacts have already.
    pub noted: HashSet<(ContactId, String)>,
    users: Vec<users::User>,
}

impl Facts {
    /// Looks up all that rows mention.
    pub async fn load(store: &Store, workspace: WorkspaceId, persons: &[&Person]) -> Result<Self, Error> {
        let of_all = |texts: fn(&Person) -> Vec<String>| -> Vec<String> {
            persons.iter().flat_map(|person| texts(person)).collect::<BTreeSet<_>>().into_iter().collect()
        };
        let numbers: Vec<PhoneNumber> =
            persons.iter().flat_map(|person| numbers_of(person)).collect::<BTreeSet<_>>().into_iter().collect();
        let emails = of_all(|person| person.emails.clone());
        let names = of_all(|person| person.company.iter().map(|name| fold(name)).collect());
        let load = (
            numbers.iter().map(|number| numbers::find(workspace, number).first()).collect::<Vec<_>>(),
            numbers.iter().map(|number| calls::count_unlinked_of_number(workspace, number).first()).collect::<Vec<_>>(),
            numbers.iter().map(|number| contacts::by_number(workspace, number)).collect::<Vec<_>>(),
            emails.iter().map(|email| imports::contacts_by_email(workspace, email)).collect::<Vec<_>>(),
            names.iter().map(|name| companies::by_name(workspace, name).first()).collect::<Vec<_>>(),
            users::list(workspace, Some(true), None, MOST_USERS),
        );
        let (rows, unlinked, of_number, of_email, found, users) = store.load(load).await?;
        let unlinked = numbers.iter().zip(unlinked).filter(|(_, count)| count.unwrap_or_default() > 0);
        let contact_ids = |matches: Vec<domain::decision::Match>| {
            matches.into_iter().map(|found| found.owned.contact).collect::<BTreeSet<_>>().into_iter().collect()
        };
        let mut facts = Self {
            unlinked: unlinked.map(|(number, _)| *number).collect(),
            of_number: numbers.iter().copied().zip(of_number.into_iter().map(contact_ids)).collect(),
            of_email: emails.into_iter().zip(of_email).collect(),
            companies: names.into_iter().zip(found).filter_map(|(name, found)| Some((name, found?))).collect(),
            users,
            ..Self::default()
        };
        facts.numbers = numbers.into_iter().zip(rows).collect();
        facts.load_cards(store, workspace, persons).await?;
        Ok(facts)
    }

    async fn load_cards(&mut self, store: &Store, workspace: WorkspaceId, persons: &[&Person]) -> Result<(), Error> {
        let ids: BTreeSet<ContactId> =
            self.of_number.values().chain(self.of_email.values()).flatten().copied().collect();
        let mut notes: BTreeSet<(ContactId, &String)> = BTreeSet::new();
        for person in persons {
            let Some(note) = &person.note else { continue };
            notes.extend(self.known(person).into_iter().map(|contact| (contact, note)));
        }
        let load = (
            ids.iter().map(|id| contacts::by_id(workspace, *id)).collect::<Vec<_>>(),
            notes.iter().map(|(contact, note)| imports::noted(workspace, *contact, note).first()).collect::<Vec<_>>(),
        );
        let (cards, noted) = store.load(load).await?;
        self.cards = cards.into_iter().flatten().map(|card| (card.id, card)).collect();
        let noted = notes.into_iter().zip(noted).filter(|(_, found)| found.is_some());
        self.noted = noted.map(|((contact, note), _)| (contact, note.clone())).collect();
        Ok(())
    }

    fn known(&self, person: &Person) -> BTreeSet<ContactId> {
        let by_number = numbers_of(person).filter_map(|number| self.of_number.get(&number));
        let by_email = person.emails.iter().filter_map(|email| self.of_email.get(email));
        by_number.chain(by_email).flatten().copied().collect()
    }

    /// Who is meant by an e-mail address or a name.
    pub fn named(&self, text: &str) -> Named {
        let folded = fold(text);
        let by_email = self.users.iter().find(|user| user.email.as_str() == folded);
        let mut by_name = self.users.iter().filter(|user| user.name_fold == folded);
        match (by_email.or_else(|| by_name.next()), by_name.next()) {
            (Some(_), Some(_)) if by_email.is_none() => Named::Several,
            (Some(user), _) => Named::User(user.id, user.name.clone(), user.version),
            (None, _) => Named::Nobody,
        }
    }
}

/// The numbers of a person.
pub(super) fn numbers_of(person: &Person) -> impl Iterator<Item = PhoneNumber> {
    person.phones.iter().filter_map(|phone| phone.e164)
}
