//! Files of rows that become contacts.

mod cancel;
mod create;
mod list;
mod out;
mod preview;
mod read;
mod refused;
mod start;
mod update;

pub use cancel::*;
pub use create::*;
pub use list::*;
pub use out::*;
pub use preview::*;
pub use read::*;
pub use refused::*;
pub use start::*;
pub use update::*;
