//! Contacts: persons outside the company.

pub(crate) mod automatic;
mod batch;
mod changes;
mod create;
mod delete;
mod edit;
mod link_earlier;
mod list;
mod pin;
mod read;
mod refs;
mod timeline;
mod update;

pub(crate) use batch::Written;
pub(crate) use changes::noted;
pub use create::{create, create_asking};
pub use delete::delete;
pub use edit::{ContactPatch, NewContact};
pub use link_earlier::{Queued, link_earlier};
pub use list::{ContactFilter, list};
pub use pin::{Pinned, pin};
pub use read::{ContactView, read};
pub use store::contacts::Card;
pub use timeline::{Changed, ChangedField, Happening, Item, Kind, Timeline, timeline};
pub use update::{update, update_asking};
