//! Calls as they happen: what rings and who talks, kept at hand while browsers watch, and told to those whom it concerns.

mod board;
mod hub;
mod snapshot;

pub use board::{Board, Person, State, TeamBoard, Waiting, board};
pub use hub::{Hub, watch};
pub use snapshot::{LiveCall, Note, Snapshot};
