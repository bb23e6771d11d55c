//! Lists as files: page by page, each page a snapshot of its own, so that a long export keeps nothing from being written.

mod calls;
mod contacts;
mod file;
pub(crate) mod table;

pub use calls::calls;
pub use contacts::contacts;
pub use file::{Exported, Form, Format};
