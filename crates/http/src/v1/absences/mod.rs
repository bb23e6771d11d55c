//! Absences: when users are away, and who stands in.

mod create;
mod delete;
mod list;
mod out;
mod read;
mod update;

pub use create::*;
pub use delete::*;
pub use list::*;
pub use out::*;
pub use read::*;
pub use update::*;
