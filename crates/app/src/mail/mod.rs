//! Mail to people: how it is sent, what it says, and the job that does it.

mod job;
mod letter;
mod render;
mod smtp;

pub use job::{KIND, queue, queue_to_client, run};
pub use letter::{Letter, TaskLine};
pub(crate) use render::{task_words, words};
pub use smtp::{Mail, MailFailure, MailSettings, Message, WrongMail};
