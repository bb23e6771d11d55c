//! Companies: whom contacts belong to.

mod create;
mod delete;
mod duplicates;
mod list;
mod merge;
mod out;
mod read;
mod update;

pub use create::*;
pub use delete::*;
pub use duplicates::*;
pub use list::*;
pub use merge::*;
pub use out::*;
pub use read::*;
pub use update::*;
