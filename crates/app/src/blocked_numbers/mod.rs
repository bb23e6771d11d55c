//! Numbers whose calls make no contacts and reach nobody, where telephony lets us say so. Their calls are in the report all the same.

mod create;
mod delete;
mod list;

pub use create::{NewBlockedNumber, create};
pub use delete::delete;
pub use list::{list, read};
pub use store::blocked_numbers::BlockedNumber;

use domain::phone::PhoneNumber;
use uuid::Uuid;

/// Numbers have no ids: the change feed says that the list has changed, the audit log who did it.
const NO_ID: Uuid = Uuid::nil();

/// A number in an address.
fn of_path(text: &str) -> Option<PhoneNumber> {
    PhoneNumber::from_e164(text)
}
