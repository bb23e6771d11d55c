//! The person who asks.

mod change_password;
mod read;
mod update;

pub use change_password::{NewPassword, change_password};
pub use read::{Me, read};
pub use update::{MeChange, update};
