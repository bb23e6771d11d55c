//! Invitations: the links by which users join, and by which those who have joined choose another password.

mod accept;
mod link;
mod read;
mod renew;

pub use accept::{Acceptance, Accepted, accept};
pub use link::Link;
pub(crate) use link::{Purpose, link};
pub use read::{Invitation, read};
pub use renew::renew;
