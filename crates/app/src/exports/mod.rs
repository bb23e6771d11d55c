//! Lists as files: page by page, each page a snapshot of its own, so that a long export keeps nothing from being written.

mod calls;
mod columns;
mod companies;
mod contacts;
mod deals;
mod file;
pub(crate) mod table;
mod tasks;

pub use calls::calls;
pub use companies::companies;
pub use contacts::contacts;
pub use deals::deals;
pub use file::{Exported, Form, Format};
pub use tasks::tasks;
