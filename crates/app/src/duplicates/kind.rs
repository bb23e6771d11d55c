//! What the kinds of cards differ in that may be there twice.

use domain::id::{CompanyId, ContactId, UserId, WorkspaceId};
use domain::merge::{CardId, Rules};
use domain::phone::EnteredPhone;
use store::companies::{Company, OneCompany};
use store::contacts::{Card, OneCard};
use store::duplicates::Twin;
use store::feed::Noun;
use store::{Load, companies, contacts};

use crate::sight;

/// A kind of card that may be there twice.
pub trait Kind: Twin + Into<CardId> {
    /// What is read of one.
    type Card: Clone + Send + Sync + 'static;
    /// A load of one.
    type Read: Load<Output = Option<Self::Card>>;
    /// Its noun in the feed.
    const NOUN: Noun;
    /// What the log of who did what calls it.
    const NAME: &'static str;
    /// The code for one that is not there.
    const UNKNOWN: &'static str;

    /// Reads one.
    fn read(workspace: WorkspaceId, id: Self) -> Self::Read;

    /// What one is compared by.
    fn looks(card: &Self::Card) -> Looks<'_, Self>;

    /// What happens when somebody makes one that looks like one that is there, by what a workspace has chosen for contacts.
    fn rules(chosen: Rules) -> Rules;
}

/// What a card is compared by.
#[derive(Clone, Copy)]
pub struct Looks<'a, Id> {
    /// Which.
    pub id: Id,
    /// Its version.
    pub version: i64,
    /// Who owns it.
    pub owner: Option<UserId>,
    /// What it is called.
    pub name: &'a str,
    /// Somebody gave it that name; else it is called by its number.
    pub named: bool,
    /// Its phones.
    pub phones: &'a [EnteredPhone],
    /// Its e-mail addresses.
    pub emails: &'a [String],
}

impl Kind for ContactId {
    type Card = Card;
    type Read = OneCard;
    const NOUN: Noun = Noun::Contact;
    const NAME: &'static str = "contact";
    const UNKNOWN: &'static str = "unknown_contact";

    fn read(workspace: WorkspaceId, id: Self) -> OneCard {
        contacts::by_id(workspace, id)
    }

    fn looks(card: &Card) -> Looks<'_, Self> {
        let Card { id, version, ref name, named, ref phones, ref emails, .. } = *card;
        Looks { id, version, owner: sight::owner(&card.responsible), name, named, phones, emails }
    }

    fn rules(chosen: Rules) -> Rules {
        chosen
    }
}

impl Kind for CompanyId {
    type Card = Company;
    type Read = OneCompany;
    const NOUN: Noun = Noun::Company;
    const NAME: &'static str = "company";
    const UNKNOWN: &'static str = "unknown_company";

    fn read(workspace: WorkspaceId, id: Self) -> OneCompany {
        companies::by_id(workspace, id)
    }

    fn looks(company: &Company) -> Looks<'_, Self> {
        let Company { id, version, ref name, ref phones, .. } = *company;
        let owner = sight::owner(&company.responsible);
        Looks { id, version, owner, name, named: true, phones, emails: &[] }
    }

    fn rules(_chosen: Rules) -> Rules {
        Rules::COMPANIES
    }
}
