//! The HTTP API: what is sent, and what is made of replies.

mod errors;
mod listed;
mod replies;
mod requests;
