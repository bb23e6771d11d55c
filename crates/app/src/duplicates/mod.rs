//! Contacts that look like one person: finding them, asking before one more is made, and saying that they are not the same.

mod apart;
mod check;
mod find;
mod groups;

use domain::merge::By;
use store::contacts::Card;

pub use apart::apart;
pub use check::Asked;
pub(crate) use check::{Entered, check};
pub use find::of_contact;
pub(crate) use find::owner_of;
pub use groups::{Group, groups};

/// A card that looks like another one.
#[derive(Clone, PartialEq, Eq)]
pub struct Similar {
    /// It.
    pub card: Card,
    /// By what, the strongest first.
    pub by: Vec<By>,
}

impl std::fmt::Debug for Similar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Similar").field("contact", &self.card.id).field("by", &self.by).finish()
    }
}
