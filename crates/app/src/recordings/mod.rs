//! Recordings: fetched from the telephony source while somebody listens, and kept nowhere.

mod audio;
mod heard;
mod open;
mod range;

pub use audio::{Audio, Body, Extent};
pub use heard::Heard;
pub use open::{Recording, Wanted, open};
