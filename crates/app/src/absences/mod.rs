//! When users are away, and who stands in.

mod create;
mod delete;
mod edit;
mod list;
mod update;

pub use create::create;
pub use delete::delete;
pub use edit::AbsenceInput;
pub use list::{list, read};
pub use store::absences::Absence;
pub use update::update;
