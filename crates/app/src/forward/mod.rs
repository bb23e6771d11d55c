//! Smart forwarding: a source asks whom an incoming call should ring first. It waits while it asks, and a client with it, so there is always an answer,
//! in time, and on any doubt the empty one.

mod answer;
mod decide;
mod log;
mod settings;
mod standing;
mod try_number;

pub use answer::{Answered, Question, answer};
pub use log::{Forwarded, entries, flush, forget_old};
pub use settings::Kept;
pub use standing::{SilentLine, Standing, standing};
pub use store::forward::Entry;
pub use try_number::{Tried, try_number};
