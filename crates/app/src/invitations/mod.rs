//! Invitations: the links by which users join.

mod accept;
mod link;
mod read;
mod renew;

pub use accept::{Acceptance, Accepted, accept};
pub use link::Link;
pub(crate) use link::link;
pub use read::{Invitation, read};
pub use renew::renew;
