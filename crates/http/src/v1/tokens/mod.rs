//! API tokens: programs' access to the workspace.

mod create;
mod delete;
mod list;
mod out;

pub use create::*;
pub use delete::*;
pub use list::*;
pub use out::*;
