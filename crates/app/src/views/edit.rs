//! What people enter for a view, and whose it is.

use domain::access::Right;
use domain::id::UserId;
use uuid::Uuid;

use super::View;
use crate::error::Error;
use crate::principal::Principal;

/// The lists that have views.
const LISTS: [&str; 5] = ["calls", "contacts", "companies", "deals", "tasks"];
/// The longest query of a page's address.
const LONGEST_QUERY: usize = 2000;

/// The list of a view.
pub(super) fn list(text: &str) -> Result<String, &'static str> {
    if LISTS.contains(&text) { Ok(text.to_owned()) } else { Err("unknown_value") }
}

/// Filters, order and columns, as the address of the page has them: without the question mark.
pub(super) fn query(text: &str) -> Result<String, &'static str> {
    let text = text.trim().trim_start_matches('?');
    if text.chars().any(char::is_control) || text.contains('#') {
        return Err("wrong_type");
    }
    if text.chars().count() > LONGEST_QUERY { Err("too_long") } else { Ok(text.to_owned()) }
}

/// The person whose view it is. Programs have none for themselves: what they make is for all.
pub(super) fn owner(who: &Principal, shared: bool) -> Result<UserId, &'static str> {
    match who.user {
        Some(user) => Ok(user),
        None if shared => Ok(UserId(Uuid::nil())),
        None => Err("required"),
    }
}

/// Whether a person may change a view: one's own, and as an administrator the shared ones.
pub(super) fn may_change(who: &Principal, view: &View) -> Result<(), Error> {
    if who.user == Some(view.owner.0) {
        return Ok(());
    }
    who.may(Right::Administer)
}
