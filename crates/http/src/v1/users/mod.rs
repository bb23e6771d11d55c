//! Users: persons in the workspace.

mod create;
mod delete;
mod invite;
mod list;
mod out;
mod read;
mod update;

pub use create::*;
pub use delete::*;
pub use invite::*;
pub use list::*;
pub use out::*;
pub use read::*;
pub use update::*;
