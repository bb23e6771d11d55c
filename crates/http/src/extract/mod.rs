//! What handlers ask for. Each rejection is a [`Problem`](crate::Problem).

mod file_form;
mod given;
mod if_match;
mod json;
mod lang;
mod page;
mod path;
mod peer;
mod principal;
mod query;

pub use file_form::FileForm;
pub use given::{Given, Patch};
pub use if_match::IfMatch;
pub use json::Json;
pub(crate) use json::unread;
pub use lang::Lang;
pub(crate) use lang::Speech;
pub use page::{Few, Paging};
pub use path::Path;
pub use peer::Peer;
pub(crate) use principal::Renewed;
pub use principal::{SESSION_COOKIE, Secret};
pub use query::Query;
