//! The report of calls.

pub mod events;
pub mod list;
pub mod out;
pub mod read;
pub mod update;
