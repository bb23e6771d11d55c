//! The first start: a server without a workspace has whoever opens it make one.

mod create;
mod read;

pub use create::{NewSetup, create};
pub use read::needed;
