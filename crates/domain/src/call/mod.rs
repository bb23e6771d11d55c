//! A call: what is known of one attempt to talk to a client, as a merge of the events of a telephony source.
//!
//! The way: [`event`] (one message) → [`state`] (the merge) → [`view`] (what is computed after it). Which call an event of a
//! source that reuses ids belongs to is told by [`generation`].

pub mod event;
pub mod generation;
pub mod leg;
pub mod outcome;
pub mod start;
pub mod state;
pub mod unit;
pub mod view;

#[cfg(test)]
pub(crate) mod tests;

pub use event::{CallEvent, Direction, EventFields, Field, Moment, Who};
pub use generation::Generation;
pub use outcome::Outcome;
pub use state::CallState;
pub use view::{Call, Phase};
