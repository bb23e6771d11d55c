//! What can be said of a task, and what it names.

use domain::id::{CallId, CompanyId, ContactId, UserId, WorkspaceId};
use domain::text::clean;
use store::tasks::Task;
use store::{Batch, Step, Store, calls, companies, contacts, users};

use crate::error::Error;
use crate::input::{Fields, newly};

/// The most characters of what a task says beside its title.
const LONGEST_TEXT: usize = 10_000;

/// More about a task, or nothing.
pub(super) fn text(text: &str) -> Result<Option<String>, &'static str> {
    let text = clean(text);
    match text.chars().nth(LONGEST_TEXT) {
        Some(_) => Err("too_long"),
        None => Ok(Some(text).filter(|text| !text.is_empty())),
    }
}

/// What a task is to be tied to, as far as it is new.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Named {
    pub assignee: Option<UserId>,
    pub contact: Option<ContactId>,
    pub company: Option<CompanyId>,
    pub call: Option<CallId>,
}

impl Named {
    /// What a task names that it did not name before.
    pub(crate) fn newly(before: Option<&Task>, after: &Task) -> Self {
        fn new<T: Copy + PartialEq>(stood: Option<&Option<(T, String)>>, now: &Option<(T, String)>) -> Option<T> {
            newly(stood.and_then(Option::as_ref), now.as_ref().map(|(id, _)| *id))
        }
        Self {
            assignee: new(before.map(|task| &task.assignee), &after.assignee),
            contact: new(before.map(|task| &task.contact), &after.contact),
            company: new(before.map(|task| &task.company), &after.company),
            call: None,
        }
    }

    /// Notes what is not here, and answers the guards of what is.
    pub(crate) async fn check(
        self,
        store: &Store,
        workspace: WorkspaceId,
        fields: &mut Fields,
    ) -> Result<Batch, Error> {
        let load = (
            self.assignee.map(|user| users::by_id(workspace, user).first()),
            self.contact.map(|contact| contacts::name(workspace, contact).first()),
            self.company.map(|company| companies::name(workspace, company).first()),
            self.call.map(|call| calls::by_id(workspace, call).first()),
        );
        let (user, contact, company, call) = store.load(load).await?;
        if let Some(user) = user {
            let fits =
                user.ok_or("unknown_user").and_then(|user| if user.active { Ok(()) } else { Err("inactive_user") });
            fields.take("assignee_id", fits);
        }
        for (name, missing, code) in [
            ("contact_id", contact.is_some_and(|found| found.is_none()), "unknown_contact"),
            ("company_id", company.is_some_and(|found| found.is_none()), "unknown_company"),
            ("call_id", call.is_some_and(|found| found.is_none()), "unknown_call"),
        ] {
            if missing {
                fields.take::<()>(name, Err(code));
            }
        }
        let holds: [Option<Step>; 2] = [
            self.company.map(|company| companies::hold(workspace, company)),
            self.contact.map(|contact| contacts::hold(workspace, contact)),
        ];
        Ok(holds.into_iter().flatten().collect())
    }
}
