//! Lists as files.

mod calls;
mod companies;
mod contacts;
mod deals;
mod tasks;

pub use calls::*;
pub use companies::*;
pub use contacts::*;
pub use deals::*;
pub use tasks::*;
