//! Tasks: what somebody has to do.

mod counts;
mod create;
mod delete;
mod filter;
mod list;
mod out;
mod read;
mod rules;
mod update;

pub use counts::*;
pub use create::*;
pub use delete::*;
pub use list::*;
pub use out::*;
pub use read::*;
pub use rules::*;
pub use update::*;
