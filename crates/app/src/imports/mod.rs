//! Files of rows that become contacts, companies, deals or tasks: read, mapped, counted, taken over in small batches, and what was refused.
//!
//! A file is cut into pages when it comes, so that any server goes on with it. Its rows are taken over by a job, a few dozen in a batch that also notes how
//! far the import is: after a crash it goes on behind the last batch, and no row is taken over twice. Rows are recognised by their phones and e-mail
//! addresses, by their ids where they come from, or by what they say, so that the same file once more changes nothing.

mod choose;
mod count;
mod facts;
pub mod file;
mod forget;
mod here;
mod merge;
mod read;
mod refused;
mod rows;
mod steer;
mod take_over;
mod upload;
mod work;
mod write;

pub use choose::{Choice, choose};
pub use file::Given;
pub use forget::forget_old;
pub use read::{list, read};
pub use refused::{RefusedFile, refused};
pub use steer::{cancel, preview, start};
pub use store::imports::{Column, Import};
use upload::propose;
pub use upload::{Upload, allow, upload};
pub use work::{KIND, run};

use crate::error::Error;

/// The key of all their jobs, whatever rows become: files are taken over one after the other, since two at once would not see each other's rows.
const ALL: &str = "contacts";

/// The number of pages of so many rows.
fn pages(rows: i64) -> i64 {
    (rows + page_rows() - 1) / page_rows()
}

/// Rows of a page.
fn page_rows() -> i64 {
    i64::try_from(file::PAGE_ROWS).expect("a page is small")
}

/// Why something cannot be done with an import now.
fn conflict(state: domain::import::State) -> Error {
    if state.is_over() { Error::Conflict("import_over") } else { Error::Conflict("import_running") }
}
