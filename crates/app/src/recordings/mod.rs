//! Recordings: played from the telephony source or from the storage of the server, to which they are copied if it has one.

pub mod archive;
mod audio;
mod channels;
mod fetch;
mod heard;
mod mark;
mod open;
mod range;
pub mod retention;
mod standing;
mod storage;
mod stored;

pub use audio::{Audio, Body, Extent};
pub use heard::Heard;
pub use open::{Recording, Wanted, open};
pub use standing::{Standing, retry, standing};
pub use storage::{Place, Storage, StorageError};
