//! Lists with filters that somebody keeps.

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
