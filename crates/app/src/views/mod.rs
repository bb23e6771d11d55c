//! Lists with filters that somebody keeps, for themselves or for all.

mod create;
mod delete;
mod edit;
mod list;
mod update;

pub use create::{NewView, create};
pub use delete::delete;
pub use list::{list, read};
pub use store::views::View;
pub use update::{ViewPatch, update};
