//! The report of calls.

mod events;
mod list;
pub mod out;
mod read;
mod update;

pub use events::*;
pub use list::*;
pub use read::*;
pub use update::*;
