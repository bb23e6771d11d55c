//! Calls: how events become rows, and what people do with rows.

pub(crate) mod adoption;
pub mod by_hand;
pub mod call_out;
pub mod fold;
pub mod ingest;
pub mod list;
pub mod losses;
pub mod of_number;
pub mod read;
pub mod reading;
pub mod silent;
pub mod source;
pub mod tasks;
pub mod totals;
pub mod update;
pub mod view;
