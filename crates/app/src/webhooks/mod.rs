//! Webhooks of ours: other programs are told what happens, by messages that are signed as Standard Webhooks says (standardwebhooks.com).

mod create;
mod delete;
mod deliveries;
mod edit;
mod list;
mod queue;
mod send;
mod signature;
mod test;
mod update;

pub use create::{Created, create};
pub use delete::delete;
pub use deliveries::{deliveries, retry};
pub use edit::WebhookInput;
pub use list::{list, read};
pub use queue::{Message, queue, queue_to};
pub use send::{KIND, PROBLEMS, run};
pub use signature::sign;
pub use store::webhooks::{Delivery, Webhook};
pub use test::test;
pub use update::update;
