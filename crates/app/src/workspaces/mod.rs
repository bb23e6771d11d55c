//! Workspaces: the customers of the server and their settings.

mod create;
mod read;
mod update;

pub use create::{NewWorkspace, create};
pub(crate) use create::{ParsedWorkspace, begin};
pub use read::read;
pub use store::workspaces::Workspace;
pub use update::{DuplicateRules, WorkspacePatch, update};
