//! What rows do to cards, one after the other: a later row meets what an earlier one has made.

use std::collections::{BTreeMap, BTreeSet};

use domain::contact::{CreatedBy, ResponsibleBy};
use domain::field::FieldValue;
use domain::id::{CompanyId, ContactId, FieldId, UserId};
use domain::import::{Counts, Field, MergeBy, Plan, Reason, Said};
use domain::merge::is_same_phone;
use domain::phone::{EnteredPhone, PhoneNumber};
use domain::text::fold;
use domain::time::Time;
use store::contacts::Card;

use super::facts::{Facts, looks_like_an_id, numbers_of, refs_in};
use super::here::Here;
use crate::ctx::Ids;

/// The most phones, e-mail addresses and tags of a card.
const MOST: usize = 50;

/// A card that rows have met.
#[derive(Debug)]
pub(super) struct Met {
    /// As it was; none if it is made.
    pub before: Option<Card>,
    /// As it becomes.
    pub after: Card,
    /// The numbers of the rows that it was recognised by or gains: they are guarded if it is written.
    pub numbers: BTreeSet<PhoneNumber>,
    /// Notes that it gains.
    pub notes: Vec<String>,
}

impl Met {
    /// Whether anything is written.
    pub fn is_changed(&self) -> bool {
        !self.notes.is_empty() || self.before.as_ref() != Some(&self.after)
    }
}

/// What the rows of a batch come to.
pub(super) struct Merge<'a> {
    facts: &'a Facts,
    here: &'a Here,
    plan: &'a Plan,
    ids: &'a Ids,
    now: Time,
    /// The cards.
    pub cards: BTreeMap<ContactId, Met>,
    /// Companies that are made, by their folded names.
    pub companies: BTreeMap<String, (CompanyId, String)>,
    /// Contacts by the ids that they have where the file comes from, as far as that is new.
    pub refs: BTreeMap<String, ContactId>,
    /// Users who become responsible, at the versions that were read.
    pub users: BTreeMap<UserId, i64>,
    /// What became of the rows.
    pub counts: Counts,
}

impl<'a> Merge<'a> {
    pub fn new(facts: &'a Facts, here: &'a Here, plan: &'a Plan, ids: &'a Ids, now: Time) -> Self {
        let (cards, companies, users) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let (refs, counts) = (BTreeMap::new(), Counts::default());
        Self { facts, here, plan, ids, now, cards, companies, refs, users, counts }
    }

    /// Takes a row.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn take(&mut self, person: &Said) -> Result<(), Vec<Reason>> {
        let responsible = self.here.responsible(self.plan, person).map_err(|reason| vec![reason])?;
        let values = self.here.values(self.plan, person)?;
        let company = self.company(person)?;
        let id = self.recognise(person);
        let known = id.and_then(|id| self.cards.get(&id).map(|met| &met.after).or_else(|| self.facts.cards.get(&id)));
        let is_new = known.is_none();
        let before = known.cloned().unwrap_or_else(|| self.empty(person));
        let mut after = before.clone();
        self.fill(&mut after, person, responsible.as_ref(), is_new);
        self.fill_more(&mut after, company.as_ref(), values);
        if [after.phones.len(), after.emails.len(), after.tags.len()].into_iter().any(|length| length > MOST) {
            return Err(vec![Reason::whole("card_full")]);
        }
        let note = person.note.clone().filter(|note| !self.has_note(after.id, note));
        if is_new {
            self.counts.new += 1;
        } else if after != before || note.is_some() {
            self.counts.merged += 1;
        } else {
            self.counts.unchanged += 1;
        }
        self.use_refs(&before, &after, responsible);
        if let Some(id) = person.record_id.as_ref().filter(|id| self.facts.of_ref.get(*id) != Some(&after.id)) {
            self.refs.insert(id.clone(), after.id);
        }
        let facts = self.facts;
        let met = self.cards.entry(after.id).or_insert_with(|| Met {
            before: facts.cards.get(&after.id).cloned(),
            after: after.clone(),
            numbers: BTreeSet::new(),
            notes: Vec::new(),
        });
        met.numbers.extend(numbers_of(person));
        met.notes.extend(note);
        met.after = after;
        Ok(())
    }

    /// Notes whom and which company the card refers to now: they are guarded, or made.
    fn use_refs(&mut self, before: &Card, after: &Card, responsible: Option<(UserId, String, i64)>) {
        if after.responsible != before.responsible
            && let Some((id, _, version)) = responsible
        {
            self.users.insert(id, version);
        }
        if after.company != before.company
            && let Some((id, name)) = &after.company
            && !self.facts.companies.values().chain(self.facts.companies_of_ref.values()).any(|(known, _)| known == id)
        {
            self.companies.insert(fold(name), (*id, name.clone()));
        }
    }

    /// The contact that a row is about. Of several with one number it is the one of the same name, else the oldest: so the same row always meets the same one.
    fn recognise(&self, person: &Said) -> Option<ContactId> {
        let by_phone = || {
            numbers_of(person).find_map(|number| {
                let is_its = move |card: &Card| card.phones.iter().any(|phone| phone.e164 == Some(number));
                self.one_of(self.facts.of_number.get(&number), is_its, person)
            })
        };
        let by_email = || {
            person.emails.iter().find_map(|email| {
                let is_its = |card: &Card| card.emails.iter().any(|known| fold(known) == fold(email));
                self.one_of(self.facts.of_email.get(email), is_its, person)
            })
        };
        let by_ref = person.record_id.as_ref().and_then(|id| {
            let known = self.refs.get(id).or_else(|| self.facts.of_ref.get(id)).copied();
            known.filter(|id| self.cards.contains_key(id) || self.facts.cards.contains_key(id))
        });
        if by_ref.is_some() {
            return by_ref;
        }
        let has_number = numbers_of(person).next().is_some();
        match self.plan.merge_by {
            MergeBy::Phone if has_number => by_phone(),
            MergeBy::Email if !person.emails.is_empty() => by_email(),
            MergeBy::Phone | MergeBy::Email | MergeBy::PhoneOrEmail => by_phone().or_else(by_email),
        }
    }

    fn one_of(
        &self,
        known: Option<&Vec<ContactId>>,
        is_its: impl Fn(&Card) -> bool,
        person: &Said,
    ) -> Option<ContactId> {
        let met = self.cards.values().map(|met| &met.after);
        let unmet = known
            .into_iter()
            .flatten()
            .filter(|id| !self.cards.contains_key(id))
            .filter_map(|id| self.facts.cards.get(id));
        let mut all: Vec<&Card> = met.chain(unmet).filter(|card| is_its(card)).collect();
        all.sort_by_key(|card| card.id);
        let name = person.name.as_deref().map(fold);
        let namesake = all.iter().find(|card| name.as_ref() == Some(&card.name_fold));
        namesake.or(all.first()).map(|card| card.id)
    }

    fn has_note(&self, contact: ContactId, note: &str) -> bool {
        self.facts.noted.contains(&(contact, note.to_owned()))
            || self.cards.get(&contact).is_some_and(|met| met.notes.iter().any(|known| known == note))
    }

    fn fill(&self, card: &mut Card, person: &Said, responsible: Option<&(UserId, String, i64)>, is_new: bool) {
        let overwrite = self.plan.overwrite;
        if let Some(name) = &person.name
            && (is_new || !card.named || overwrite)
        {
            card.name.clone_from(name);
            card.name_fold = fold(name);
            card.named = true;
        }
        if let Some(source) = &person.source
            && (overwrite || card.source.is_none())
        {
            card.source = Some(source.clone());
        }
        if let Some((id, name, _)) = responsible
            && (overwrite || card.responsible.is_none())
            && card.responsible.as_ref().is_none_or(|(known, _)| known != id)
        {
            card.responsible = Some((*id, name.clone()));
            card.responsible_by = ResponsibleBy::Person;
        }
        let has_phone = |card: &Card, phone: &EnteredPhone| card.phones.iter().any(|known| is_same_phone(known, phone));
        add(card, &person.phones, has_phone, |card| &mut card.phones);
        add(
            card,
            &person.emails,
            |card, email| card.emails.iter().any(|known| fold(known) == fold(email)),
            |card| &mut card.emails,
        );
        add(
            card,
            &person.tags,
            |card, tag| card.tags.iter().any(|known| fold(known) == fold(tag)),
            |card| &mut card.tags,
        );
    }

    fn fill_more(&self, card: &mut Card, company: Option<&(CompanyId, String)>, values: Vec<(FieldId, FieldValue)>) {
        let overwrite = self.plan.overwrite;
        if let Some((id, name)) = company
            && (overwrite || card.company.is_none())
            && card.company.as_ref().is_none_or(|(known, called)| known != id && fold(called) != fold(name))
        {
            card.company = Some((*id, name.clone()));
        }
        for (field, value) in values {
            if overwrite || !card.fields.contains_key(&field) {
                card.fields.insert(field, value);
            }
        }
    }

    /// The company that a row names: by its id where the file comes from, else by its name; one that is not there is made.
    fn company(&self, said: &Said) -> Result<Option<(CompanyId, String)>, Vec<Reason>> {
        let Some(text) = &said.company else { return Ok(None) };
        let folded = fold(text);
        let by_ref = refs_in(text).into_iter().find_map(|text| self.facts.companies_of_ref.get(text));
        let known = by_ref.or_else(|| self.facts.companies.get(&folded)).or_else(|| self.companies.get(&folded));
        match known {
            Some(known) => Ok(Some(known.clone())),
            None if looks_like_an_id(text) => Err(vec![Reason::about(said.column(Field::Company), "unknown_company")]),
            None => Ok(Some((self.ids.next().into(), text.clone()))),
        }
    }

    /// A contact that nobody has named is called by its number, as those are that calls make.
    fn empty(&self, person: &Said) -> Card {
        let by_number = numbers_of(person).next().map(|number| number.international());
        let or_id = || person.emails.first().or(person.record_id.as_ref()).cloned();
        let name = by_number.or_else(or_id).unwrap_or_default();
        Card::new(self.ids.next().into(), name, CreatedBy::Import, self.now)
    }
}

/// Adds what a card does not have.
fn add<T: Clone>(
    card: &mut Card,
    given: &[T],
    has: impl Fn(&Card, &T) -> bool,
    list: impl Fn(&mut Card) -> &mut Vec<T>,
) {
    for value in given {
        if !has(card, value) {
            list(card).push(value.clone());
        }
    }
}
