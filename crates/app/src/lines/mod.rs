//! Lines: the company's numbers that clients call, with their own settings where those differ from the connection's.
//!
//! A line is entered, or found: whatever number a source itself calls the line is one.

mod create;
mod delete;
mod list;
mod patch;
mod read;
mod update;

pub use create::create;
pub use delete::delete;
pub use list::list;
pub use patch::{LinePatch, NewLine};
pub use read::read;
pub use store::lines::LineRow;
pub use update::update;

pub(crate) use patch::{may_own, read_all};
