//! Teams of users.

mod create;
mod delete;
mod list;
mod read;
mod update;

pub use create::create;
pub use delete::delete;
pub use list::list;
pub use read::read;
pub use store::teams::Team;
pub use update::update;
