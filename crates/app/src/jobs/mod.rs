//! Work that is done later: the runner, and a file per kind.

pub mod link_earlier;
pub mod reapply;
mod release;
pub mod run;
pub mod send;

pub use release::release;
