//! Users: persons in a workspace.
//!
//! A user who was invited is active from the beginning: gets calls and tasks by the mapping of employees. Only nobody can log in as such a user
//! until the invitation was accepted.

mod add;
mod create;
mod deactivate;
mod invite;
mod list;
mod read;
mod update;

pub use add::{AddUser, Added, add};
pub use create::{Created, NewUser, create};
pub(crate) use create::{Entry, ParsedUser, join};
pub use deactivate::deactivate;
pub use invite::invite;
pub use list::list;
pub use read::read;
pub use store::users::User;
pub use update::{UserPatch, update};
