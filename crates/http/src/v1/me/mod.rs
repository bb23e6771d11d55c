//! The person who asks.

mod out;
mod password;
mod read;
mod update;

pub use out::*;
pub use password::*;
pub use read::*;
pub use update::*;
