//! What the store knows of the rows of a batch: their contacts, numbers and companies.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::id::{CompanyId, ContactId, WorkspaceId};
use domain::import::{Said, Target};
use domain::phone::PhoneNumber;
use domain::text::fold;
use store::contacts::Card;
use store::numbers::NumberRow;
use store::{Store, calls, companies, contacts, imports, numbers};
use uuid::Uuid;

use crate::error::Error;

/// A cell refers to so many other rows at most.
const MOST_REFS: usize = 5;

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
    /// Contacts by the ids that they have where files come from.
    pub of_ref: HashMap<String, ContactId>,
    /// Companies likewise.
    pub companies_of_ref: HashMap<String, (CompanyId, String)>,
}

impl Facts {
    /// Looks up all that rows mention.
    pub async fn load(store: &Store, workspace: WorkspaceId, persons: &[&Said]) -> Result<Self, Error> {
        let of_all = |texts: fn(&Said) -> Vec<String>| -> Vec<String> {
            persons.iter().flat_map(|person| texts(person)).collect::<BTreeSet<_>>().into_iter().collect()
        };
        let numbers: Vec<PhoneNumber> =
            persons.iter().flat_map(|person| numbers_of(person)).collect::<BTreeSet<_>>().into_iter().collect();
        let emails = of_all(|person| person.emails.clone());
        let names = of_all(|said| said.company.iter().map(|name| fold(name)).collect());
        let ids = of_all(|said| said.record_id.iter().cloned().collect());
        let refs = of_all(|said| said.company.iter().flat_map(|text| refs_in(text)).map(str::to_owned).collect());
        let load = (
            numbers.iter().map(|number| numbers::find(workspace, number).first()).collect::<Vec<_>>(),
            numbers.iter().map(|number| calls::count_unlinked_of_number(workspace, number).first()).collect::<Vec<_>>(),
            numbers.iter().map(|number| contacts::by_number(workspace, number)).collect::<Vec<_>>(),
            emails.iter().map(|email| imports::contacts_by_email(workspace, email)).collect::<Vec<_>>(),
            names.iter().map(|name| companies::by_name(workspace, name).first()).collect::<Vec<_>>(),
            ids.iter().map(|id| imports::referred(workspace, Target::Contacts, id).first()).collect::<Vec<_>>(),
            refs.iter().map(|text| imports::referred(workspace, Target::Companies, text).first()).collect::<Vec<_>>(),
        );
        let (rows, unlinked, of_number, of_email, found, of_ref, of_refs) = store.load(load).await?;
        let unlinked = numbers.iter().zip(unlinked).filter(|(_, count)| count.unwrap_or_default() > 0);
        let contact_ids = |matches: Vec<domain::decision::Match>| {
            matches.into_iter().map(|found| found.owned.contact).collect::<BTreeSet<_>>().into_iter().collect()
        };
        let mut facts = Self {
            unlinked: unlinked.map(|(number, _)| *number).collect(),
            of_number: numbers.iter().copied().zip(of_number.into_iter().map(contact_ids)).collect(),
            of_email: emails.into_iter().zip(of_email).collect(),
            companies: names.into_iter().zip(found).filter_map(|(name, found)| Some((name, found?))).collect(),
            of_ref: present(own(ids, of_ref)).map(|(text, id)| (text, id.into())).collect(),
            ..Self::default()
        };
        facts.numbers = numbers.into_iter().zip(rows).collect();
        facts.load_companies(store, workspace, present(own(refs, of_refs)).collect()).await?;
        facts.load_cards(store, workspace, persons).await?;
        Ok(facts)
    }

    async fn load_companies(
        &mut self,
        store: &Store,
        workspace: WorkspaceId,
        of_refs: Vec<(String, Uuid)>,
    ) -> Result<(), Error> {
        let load: Vec<_> = of_refs.iter().map(|(_, id)| companies::name(workspace, (*id).into()).first()).collect();
        let found = of_refs.into_iter().zip(store.load(load).await?);
        self.companies_of_ref = found.filter_map(|((text, _), found)| Some((text, found?))).collect();
        Ok(())
    }

    async fn load_cards(&mut self, store: &Store, workspace: WorkspaceId, persons: &[&Said]) -> Result<(), Error> {
        let ids: BTreeSet<ContactId> = self
            .of_number
            .values()
            .chain(self.of_email.values())
            .flatten()
            .chain(self.of_ref.values())
            .copied()
            .collect();
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

    fn known(&self, person: &Said) -> BTreeSet<ContactId> {
        let by_number = numbers_of(person).filter_map(|number| self.of_number.get(&number));
        let by_email = person.emails.iter().filter_map(|email| self.of_email.get(email));
        let by_ref = person.record_id.iter().filter_map(|id| self.of_ref.get(id));
        by_number.chain(by_email).flatten().chain(by_ref).copied().collect()
    }
}

/// Files that come from here have the cards' own ids.
fn own(texts: Vec<String>, found: Vec<Option<Uuid>>) -> impl Iterator<Item = (String, Option<Uuid>)> {
    texts.into_iter().zip(found).map(|(text, found)| {
        let found = found.or_else(|| text.parse().ok());
        (text, found)
    })
}

/// Those that were found.
fn present(all: impl Iterator<Item = (String, Option<Uuid>)>) -> impl Iterator<Item = (String, Uuid)> {
    all.filter_map(|(text, found)| Some((text, found?)))
}

/// The ids that a cell may hold by which it refers to another row: the whole of it, and its parts if it has several.
pub(super) fn refs_in(text: &str) -> Vec<&str> {
    let parts = text.split([',', ';', '|']).map(str::trim).filter(|part| !part.is_empty() && *part != text);
    std::iter::once(text).chain(parts).take(MOST_REFS).collect()
}

/// Whether a text looks like an id rather than a name: long, in one word, of letters and digits both.
pub(super) fn looks_like_an_id(text: &str) -> bool {
    let first = text.split([',', ';', '|']).next().unwrap_or_default().trim();
    let all = |is: fn(char) -> bool| first.chars().any(is);
    first.len() >= 16
        && first.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && all(|c| c.is_ascii_digit())
        && all(|c| c.is_ascii_alphabetic())
}

/// The numbers of a person.
pub(super) fn numbers_of(person: &Said) -> impl Iterator<Item = PhoneNumber> {
    person.phones.iter().filter_map(|phone| phone.e164)
}
