//! API tokens: a program's access to a workspace.

mod add;
mod create;
mod list;
mod revoke;

pub use add::add;
pub use create::{Created, NewToken, create};
pub use list::{Token, list};
pub use revoke::revoke;
