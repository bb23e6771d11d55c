//! Sessions: browsers that are logged in, and who is asking at all.

mod authenticate;
mod login;
mod logout;
mod open;
mod switch;

pub use authenticate::{LetIn, authenticate, identify, let_in};
pub(crate) use login::admit;
pub use login::{Login, login};
pub use logout::logout;
pub use open::{COOKIE_SECONDS, Session};
pub use switch::switch;
