//! Cards that look like one: finding them, asking before one more is made, and saying that they are not the same. Contacts and companies are two kinds of them.

mod apart;
mod check;
mod find;
mod groups;
mod kind;

use domain::merge::{By, CardId};

pub use apart::apart;
pub use check::Asked;
pub(crate) use check::{Entered, check};
pub use find::of;
pub use groups::{Group, groups};
pub use kind::{Kind, Looks};

/// A card that looks like another one.
#[derive(Clone, PartialEq, Eq)]
pub struct Similar<Card> {
    /// It.
    pub card: Card,
    /// By what, the strongest first.
    pub by: Vec<By>,
}

impl<Card> std::fmt::Debug for Similar<Card> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Similar").field("by", &self.by).finish_non_exhaustive()
    }
}

/// A card that looks like what was entered.
#[derive(Clone, PartialEq, Eq)]
pub struct Alike {
    /// Which.
    pub card: CardId,
    /// What it is called.
    pub name: String,
    /// By what, the strongest first.
    pub by: Vec<By>,
}

impl std::fmt::Debug for Alike {
    /// Without what it is called.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Alike").field("card", &self.card).field("by", &self.by).finish_non_exhaustive()
    }
}
