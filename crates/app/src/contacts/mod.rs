//! Contacts: persons outside the company.

pub(crate) mod automatic;
mod batch;
mod create;
mod delete;
mod edit;
mod link_earlier;
mod list;
mod read;
mod refs;
mod timeline;
mod update;

pub(crate) use batch::Written;
pub use create::{create, create_asking};
pub use delete::delete;
pub use edit::{ContactPatch, NewContact};
pub use link_earlier::{Queued, link_earlier};
pub use list::{ContactFilter, list};
pub use read::{ContactView, read};
pub use store::contacts::Card;
pub use timeline::{Happening, Item, timeline};
pub use update::{update, update_asking};
