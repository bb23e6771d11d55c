//! The first start.

mod create;
mod read;

pub use create::*;
pub use read::*;
