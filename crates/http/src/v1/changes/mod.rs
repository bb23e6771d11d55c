//! What changed, live and to catch up.

mod list;
mod stream;

pub use list::*;
pub use stream::*;
