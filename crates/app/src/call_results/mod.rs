//! What calls can lead to: the workspace's own list. Entries are archived instead of deleted, since calls keep theirs.

mod create;
mod list;
mod update;

pub use create::create;
pub(crate) use create::seed;
pub use list::{list, read};
pub use store::call_results::CallResult;
pub use update::{CallResultPatch, update};

use domain::id::CallResultId;
use domain::text::fold;

/// The entry that a text means: its id or its name, however it is spelt. One that is archived is offered no more.
pub(crate) fn choose<'a>(list: &'a [CallResult], text: &str) -> Result<&'a CallResult, &'static str> {
    let id: Option<CallResultId> = text.parse().ok();
    let name = fold(text);
    let found = list.iter().find(|entry| Some(entry.id) == id || fold(&entry.name) == name);
    match found {
        Some(entry) if entry.archived => Err("archived_result"),
        Some(entry) => Ok(entry),
        None => Err("unknown_result"),
    }
}
