//! Tasks: what somebody has to do, and the clients who wait for a call.

mod create;
mod delete;
pub mod digest;
mod edit;
mod list;
mod read;
mod take;
mod told;
mod update;
mod waiting;

pub use create::{NewTask, create};
pub use delete::delete;
pub(crate) use edit::Named;
pub use list::{Counts, DueWhen, TaskFilter, counts, list};
pub use read::read;
pub use store::tasks::waiting::Taken;
pub use store::tasks::{Of, Task};
pub use take::{release, take};
pub use told::fallen_due;
pub use update::{TaskPatch, update};
pub use waiting::{Waiting, WaitingFilter, waiting};
