//! Lists as files.

mod calls;
mod contacts;

pub use calls::*;
pub use contacts::*;
