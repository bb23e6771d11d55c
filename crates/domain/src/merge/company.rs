//! Two cards of one company.

use super::{empty, fill, fit, is_same_phone, is_same_text, join, leave};
use crate::field::FieldValues;
use crate::id::UserId;
use crate::phone::EnteredPhone;

/// What two cards of a company are put together of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanyCard {
    /// Its name. A company always has one that somebody gave it.
    pub name: String,
    /// Who owns it.
    pub responsible: Option<UserId>,
    /// Its phones, as people sorted them.
    pub phones: Vec<EnteredPhone>,
    /// Its tags.
    pub tags: Vec<String>,
    /// What stands in the fields that the workspace has added.
    pub fields: FieldValues,
}

/// A card of a company after a merge was undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartedCompany {
    /// The card.
    pub card: CompanyCard,
    /// The fields that the merge had filled and somebody has changed since: they stay as they are.
    pub stayed: Vec<&'static str>,
}

impl CompanyCard {
    /// What the kept card becomes: its own fields win, empty ones are filled from the other, lists are joined in order.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Self {
        let mut card = self.clone();
        card.responsible = self.responsible.or(other.responsible);
        join(&mut card.phones, &other.phones, is_same_phone);
        join(&mut card.tags, &other.tags, |a, b| is_same_text(a, b));
        fill(&mut card.fields, &other.fields);
        card
    }

    /// Whether it has no more entries than people may enter.
    pub fn fits(&self) -> bool {
        fit([self.phones.len(), self.tags.len()])
    }

    /// Takes a merge back: `before` and `after` are the kept card as it was before and after it, this one is that card as it is now. What the merge had filled
    /// is taken away where it still stands; what came since stays. Of lists only what the merge had added goes.
    #[must_use]
    pub fn parted(&self, before: &Self, after: &Self) -> PartedCompany {
        let mut card = self.clone();
        let mut stayed = Vec::new();
        if before.responsible != after.responsible {
            if self.responsible == after.responsible {
                card.responsible = before.responsible;
            } else {
                stayed.push("responsible");
            }
        }
        leave(&mut card.phones, &before.phones, &after.phones, is_same_phone);
        leave(&mut card.tags, &before.tags, &after.tags, |a, b| is_same_text(a, b));
        stayed.extend(empty(&mut card.fields, &before.fields, &after.fields).then_some("fields"));
        PartedCompany { card, stayed }
    }
}

#[cfg(test)]
mod tests;
