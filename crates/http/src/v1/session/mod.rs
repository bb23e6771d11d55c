//! The session of a browser.

pub(crate) mod cookie;
mod login;
mod logout;
mod read;
mod switch;

pub use login::*;
pub use logout::*;
pub use read::*;
pub use switch::*;
