//! Whose tasks a list or a count means.

use app::Error;
use app::tasks::Of;
use domain::id::{CompanyId, ContactId, UserId};

/// The word for tasks that nobody has.
const NOBODY: &str = "none";

/// Whose tasks are meant by the parameters, of which one at most says it.
pub(super) fn of(assignee: Option<&str>, contact: Option<ContactId>, company: Option<CompanyId>) -> Result<Of, Error> {
    let assignee = match assignee {
        None => None,
        Some(NOBODY) => Some(Of::Nobody),
        Some(text) => Some(Of::User(text.parse::<UserId>().map_err(|_| Error::invalid("assignee_id", "not_an_id"))?)),
    };
    let given = [assignee, contact.map(Of::Contact), company.map(Of::Company)];
    let mut given = given.into_iter().flatten();
    match (given.next(), given.next()) {
        (of, None) => Ok(of.unwrap_or_default()),
        (_, Some(_)) => Err(Error::invalid("assignee_id", "only_one")),
    }
}
