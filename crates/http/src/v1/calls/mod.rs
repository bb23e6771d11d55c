//! The report of calls.

mod by_hand;
mod call_out;
mod delete;
mod events;
mod list;
mod log;
pub mod out;
mod read;
mod recording;
mod update;

pub use by_hand::*;
pub use call_out::*;
pub use delete::*;
pub use events::*;
pub use list::*;
pub use log::*;
pub use read::*;
pub use recording::*;
pub use update::*;
