//! Deals: what may become of clients.

mod create;
mod delete;
mod edit;
mod history;
mod list;
mod refs;
mod update;
mod write;

pub use create::{NewDeal, create};
pub(crate) use create::{make_automatically, make_of_file};
pub use delete::delete;
pub use edit::DealPatch;
pub use history::{Moved, history};
pub use list::{DealFilter, list, read};
pub use store::deals::{Deal, DealCard, Filter, Move};
pub use update::update;
pub(crate) use update::{change_automatically, change_of_file};
