//! The report of calls.

mod call_out;
mod events;
mod list;
pub mod out;
mod read;
mod recording;
mod update;

pub use call_out::*;
pub use events::*;
pub use list::*;
pub use read::*;
pub use recording::*;
pub use update::*;
