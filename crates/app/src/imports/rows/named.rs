//! The contact and the company that a row of deals or tasks names.

use domain::id::{CompanyId, ContactId};
use domain::import::{self, Field, Reason, Said, Target};
use domain::phone::from_person;
use domain::text::fold;
use store::feed::{self, Change, Noun};
use store::{Batch, CommitError, companies, contacts, imports};

use super::super::facts::{looks_like_an_id, refs_in};
use super::{Rows, Stop};
use crate::error::Error;

/// A contact is known by a text with so many digits.
const DIGITS_OF_PHONE: usize = 9;
impl Rows<'_> {
    /// The contact that a row names: by its id where the files come from, a phone, an e-mail address, or its name.
    pub(super) async fn contact(
        &self,
        said: &Said,
        before: Option<&(ContactId, String)>,
    ) -> Result<Option<ContactId>, Stop> {
        let workspace = self.workspace();
        let word = said.words.get(&Field::Contact);
        if let (Some((text, _)), Some((id, name))) = (word, before)
            && fold(text) == fold(name)
        {
            // One of several namesakes stays who it is.
            return Ok(Some(*id));
        }
        let texts = word.map(|(text, _)| refs_in(text)).unwrap_or_default();
        for text in &texts {
            if let Some(id) = self.referred(Target::Contacts, text).await?.map(ContactId)
                && self.store.first(contacts::name(workspace, id)).await?.is_some()
            {
                return Ok(Some(id));
            }
        }
        let typed = texts.iter().filter(|text| text.chars().filter(char::is_ascii_digit).count() >= DIGITS_OF_PHONE);
        let typed = typed.filter_map(|text| from_person(text, self.here.country));
        let numbers = said.phones.iter().filter_map(|phone| phone.e164).chain(typed);
        for number in numbers.collect::<Vec<_>>() {
            let found = self.store.load(contacts::by_number(workspace, &number)).await?;
            if let Some(id) = found.into_iter().map(|found| found.owned.contact).min() {
                return Ok(Some(id));
            }
        }
        let typed = texts.iter().filter(|text| text.contains('@')).map(|text| import::person(text).0.to_owned());
        for email in said.emails.iter().cloned().chain(typed) {
            if let Some(id) = self.store.first(imports::contacts_by_email(workspace, &email)).await? {
                return Ok(Some(id));
            }
        }
        if let Some((text, column)) = word {
            return match self.store.load(imports::contacts_named(workspace, text)).await?[..] {
                [id] => Ok(Some(id)),
                [] => Err(Reason::of(*column, "unknown_contact").into()),
                _ => Err(Reason::of(*column, "ambiguous_contact").into()),
            };
        }
        if said.phones.is_empty() && said.emails.is_empty() {
            return Ok(None);
        }
        let column = said.column(Field::Phone).or(said.column(Field::Email));
        Err(Reason::about(column, "unknown_contact").into())
    }

    /// The company that a row names; one of that name is made if there is none. In a count it is taken for made, and none is answered.
    pub(super) async fn company_of(&self, said: &Said) -> Result<Option<Option<CompanyId>>, Stop> {
        let Some(text) = &said.company else { return Ok(None) };
        let workspace = self.workspace();
        for text in refs_in(text) {
            if let Some(id) = self.referred(Target::Companies, text).await?.map(CompanyId)
                && self.store.first(companies::name(workspace, id)).await?.is_some()
            {
                return Ok(Some(Some(id)));
            }
        }
        if let Some((id, _)) = self.store.first(companies::by_name(workspace, text)).await? {
            return Ok(Some(Some(id)));
        }
        if looks_like_an_id(text) {
            return Err(Reason::about(said.column(Field::Company), "unknown_company").into());
        }
        if !self.makes_companies {
            return Ok(Some(None));
        }
        // It is of use whether or not the row is written in the end, and a repetition finds it.
        let id: CompanyId = self.ctx.ids.next().into();
        let mut batch: Batch =
            companies::insert_if_new(workspace, id, text, self.ctx.clock.now()).into_iter().collect();
        batch.extend(feed::record(workspace, &[Change::new(Noun::Company, id, 1)]));
        match self.store.commit(batch).await {
            Ok(()) | Err(CommitError::Conflict { .. }) => {}
            Err(error) => return Err(Error::from(error).into()),
        }
        let found = self.store.first(companies::by_name(workspace, text)).await?;
        Ok(Some(found.map(|(id, _)| id)))
    }
}
