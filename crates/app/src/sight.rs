//! Whether somebody sees what is asked for by its id. What is not seen is not there: whoever asks is told nothing of it. Nothing is read for those who see
//! everything.

use std::collections::{HashMap, HashSet};

use domain::decision::Link;
use domain::id::{CallId, CompanyId, ContactId, DealId, UserId};
use domain::merge::CardId;
use store::calls::CallRow;
use store::deals::Deal;
use store::tasks::Task;
use store::{Store, calls, companies, contacts, deals};

use crate::error::{Error, FieldError};
use crate::principal::Principal;

/// Checks that a contact is seen; nothing is asked for those who see everything.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) async fn contact(store: &Store, who: &Principal, id: ContactId) -> Result<(), Error> {
    let owners = Owners::load(store, who, [id], []).await?;
    if owners.sees_contact(who, id) { Ok(()) } else { Err(Error::NotFound) }
}

/// The same for a card of either kind.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) async fn card(store: &Store, who: &Principal, id: CardId) -> Result<(), Error> {
    let owners = Owners::of_cards(store, who, [id]).await?;
    if owners.sees_card(who, id) { Ok(()) } else { Err(Error::NotFound) }
}

/// Checks that a call is seen.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) async fn call(store: &Store, who: &Principal, row: &CallRow) -> Result<(), Error> {
    let owners = Owners::of_calls(store, who, std::slice::from_ref(row)).await?;
    if owners.sees_call(who, row) { Ok(()) } else { Err(Error::NotFound) }
}

/// The same for a call by its id.
///
/// # Errors
/// [`Error::NotFound`], also for one that is not here.
pub(crate) async fn call_of(store: &Store, who: &Principal, id: CallId) -> Result<(), Error> {
    if who.sight.is_all() {
        return Ok(());
    }
    let row = store.first(calls::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)?;
    call(store, who, &row).await
}

/// Checks that a card which is to be named is seen.
///
/// # Errors
/// [`Error::Invalid`], as for one that is not here.
pub(crate) async fn named(
    store: &Store,
    who: &Principal,
    contact: Option<ContactId>,
    company: Option<CompanyId>,
    call: Option<CallId>,
) -> Result<(), Error> {
    let owners = Owners::load(store, who, contact, company).await?;
    let mut errors = Vec::new();
    if let Some(id) = call
        && matches!(call_of(store, who, id).await, Err(Error::NotFound))
    {
        errors.push(FieldError::new("call_id", "unknown_call"));
    }
    if contact.is_some_and(|id| !owners.sees_contact(who, id)) {
        errors.push(FieldError::new("contact_id", "unknown_contact"));
    }
    if company.is_some_and(|id| !owners.sees_company(who, id)) {
        errors.push(FieldError::new("company_id", "unknown_company"));
    }
    if errors.is_empty() { Ok(()) } else { Err(Error::Invalid(errors)) }
}

/// The same for the company of a contact.
///
/// # Errors
/// [`Error::Invalid`].
pub(crate) async fn company_named(store: &Store, who: &Principal, company: Option<CompanyId>) -> Result<(), Error> {
    let owners = Owners::load(store, who, [], company).await?;
    let seen = company.is_none_or(|id| owners.sees_company(who, id));
    if seen { Ok(()) } else { Err(Error::invalid("company", "unknown_company")) }
}

/// Checks that a task is seen: it is nobody's, somebody's whose cards are, or was made by whoever asks.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn task(who: &Principal, task: &Task) -> Result<(), Error> {
    let made = who.user.is_some() && owner(&task.created_by) == who.user;
    if made { Ok(()) } else { who.sees(owner(&task.assignee)) }
}

/// Checks that a deal is seen.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn deal(who: &Principal, deal: &Deal) -> Result<(), Error> {
    who.sees(owner(&deal.responsible))
}

/// Who owns a card, by the responsible that stands on it.
pub(crate) fn owner(responsible: &Option<(UserId, String)>) -> Option<UserId> {
    responsible.as_ref().map(|(id, _)| *id)
}

/// Who owns some cards. Of those who see everything nothing is asked; of one that is gone nobody knows whose it was, so only they see what is left of it.
#[derive(Debug, Default)]
pub(crate) struct Owners {
    contacts: HashMap<ContactId, Option<UserId>>,
    companies: HashMap<CompanyId, Option<UserId>>,
    deals: HashMap<DealId, Option<UserId>>,
}

impl Owners {
    /// Reads who owns them.
    pub async fn load(
        store: &Store,
        who: &Principal,
        contacts: impl IntoIterator<Item = ContactId>,
        companies: impl IntoIterator<Item = CompanyId>,
    ) -> Result<Self, Error> {
        if who.sight.is_all() {
            return Ok(Self::default());
        }
        let contacts: HashSet<ContactId> = contacts.into_iter().collect();
        let companies: Vec<CompanyId> = companies.into_iter().collect::<HashSet<_>>().into_iter().collect();
        let load = (
            contacts.into_iter().map(|id| contacts::owned(who.workspace, id).first()).collect::<Vec<_>>(),
            companies.iter().map(|id| companies::responsible(who.workspace, *id).first()).collect::<Vec<_>>(),
        );
        let (of_contacts, of_companies) = store.load(load).await?;
        let of_companies = companies.into_iter().zip(of_companies);
        Ok(Self {
            contacts: of_contacts.into_iter().flatten().map(|owned| (owned.contact, owned.responsible)).collect(),
            companies: of_companies.filter_map(|(id, owner)| Some((id, owner?))).collect(),
            deals: HashMap::new(),
        })
    }

    /// Reads who owns cards of both kinds.
    pub async fn of_cards(
        store: &Store,
        who: &Principal,
        ids: impl IntoIterator<Item = CardId>,
    ) -> Result<Self, Error> {
        let (mut contacts, mut companies) = (Vec::new(), Vec::new());
        for id in ids {
            match id {
                CardId::Contact(id) => contacts.push(id),
                CardId::Company(id) => companies.push(id),
            }
        }
        Self::load(store, who, contacts, companies).await
    }

    /// Reads who owns the clients of calls.
    pub async fn of_calls(store: &Store, who: &Principal, rows: &[CallRow]) -> Result<Self, Error> {
        let contacts = rows.iter().filter_map(|row| if let Link::Contact(id) = row.link { Some(id) } else { None });
        let companies = rows.iter().filter_map(|row| if let Link::Company(id) = row.link { Some(id) } else { None });
        Self::load(store, who, contacts, companies).await
    }

    /// Reads who owns some deals, too.
    pub async fn with_deals(
        self,
        store: &Store,
        who: &Principal,
        ids: impl IntoIterator<Item = DealId>,
    ) -> Result<Self, Error> {
        if who.sight.is_all() {
            return Ok(self);
        }
        let ids: HashSet<DealId> = ids.into_iter().collect();
        let rows = ids.into_iter().map(|id| deals::by_id(who.workspace, id).first()).collect::<Vec<_>>();
        let rows = store.load(rows).await?;
        Ok(Self { deals: rows.into_iter().flatten().map(|deal| (deal.id, owner(&deal.responsible))).collect(), ..self })
    }

    /// Whether a card of either kind is seen.
    pub fn sees_card(&self, who: &Principal, id: CardId) -> bool {
        match id {
            CardId::Contact(id) => self.sees_contact(who, id),
            CardId::Company(id) => self.sees_company(who, id),
        }
    }

    /// Whether a contact is seen.
    pub fn sees_contact(&self, who: &Principal, id: ContactId) -> bool {
        who.sight.is_all() || self.contacts.get(&id).is_some_and(|owner| who.sight.covers(*owner))
    }

    /// Whether a company is seen.
    pub fn sees_company(&self, who: &Principal, id: CompanyId) -> bool {
        who.sight.is_all() || self.companies.get(&id).is_some_and(|owner| who.sight.covers(*owner))
    }

    /// Whether a deal is seen.
    pub fn sees_deal(&self, who: &Principal, id: DealId) -> bool {
        who.sight.is_all() || self.deals.get(&id).is_some_and(|owner| who.sight.covers(*owner))
    }

    /// Whether a call is seen.
    pub fn sees_call(&self, who: &Principal, row: &CallRow) -> bool {
        let client = match row.link {
            Link::Contact(id) => Some(self.contacts.get(&id).copied().flatten()),
            Link::Company(id) => Some(self.companies.get(&id).copied().flatten()),
            Link::None => None,
        };
        who.sight.covers_call(client, row.call.manager.user)
    }
}
