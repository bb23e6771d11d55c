//! Events of telephony: how they come in, wait, and are worked off.

mod cti;
pub mod doors;
pub mod drain;
pub mod receive;
pub mod senders;
pub mod spool;
