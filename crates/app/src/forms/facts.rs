//! What the store knows of somebody who sends a form.

use std::collections::BTreeSet;

use domain::form::Person;
use domain::id::{CompanyId, ContactId, FormId, WorkspaceId};
use domain::text::fold;
use store::contacts::Card;
use store::forms::Form;
use store::numbers::NumberRow;
use store::users::User;
use store::{Store, calls, companies, contacts, forms, imports, numbers, users};

use crate::automations::Automations;
use crate::error::Error;

/// What was found, in two snapshots: what the first one found is guarded by the version of the number and the turn of the form, the cards by their own.
pub(super) struct Facts {
    /// The form as it is now.
    pub form: Form,
    /// The row of the number.
    pub number: Option<NumberRow>,
    /// The number has calls which nobody is linked to.
    pub unlinked: bool,
    /// Contacts with the number, oldest first.
    pub by_number: Vec<Card>,
    /// Contacts with the e-mail address, oldest first.
    pub by_email: Vec<Card>,
    /// The company.
    pub company: Option<(CompanyId, String)>,
    /// Who becomes responsible, if they still work here.
    pub user: Option<User>,
    /// The automations that run.
    pub automations: Automations,
}

impl Facts {
    /// Looks up all that somebody mentions.
    pub async fn load(store: &Store, workspace: WorkspaceId, form: FormId, person: &Person) -> Result<Self, Error> {
        let number = person.phone.as_ref().and_then(|phone| phone.e164);
        let load = (
            forms::by_id(workspace, form).first(),
            number.map(|number| numbers::find(workspace, &number).first()),
            number.map(|number| calls::count_unlinked_of_number(workspace, &number).first()),
            number.map(|number| contacts::by_number(workspace, &number)),
            person.email.as_ref().map(|email| imports::contacts_by_email(workspace, email)),
            person.company.as_ref().map(|name| companies::by_name(workspace, &fold(name)).first()),
        );
        let (form, number, unlinked, by_number, by_email, company) = store.load(load).await?;
        let form = form.ok_or(Error::NotFound)?;
        let ids =
            |ids: BTreeSet<ContactId>| ids.into_iter().map(|id| contacts::by_id(workspace, id)).collect::<Vec<_>>();
        let of_number = by_number.unwrap_or_default().into_iter().map(|found| found.owned.contact).collect();
        let user = form.responsible.as_ref().map(|(id, _)| users::by_id(workspace, *id).first());
        let load = (ids(of_number), ids(by_email.unwrap_or_default().into_iter().collect()), user);
        let (of_number, of_email, user) = store.load(load).await?;
        Ok(Self {
            form,
            number: number.flatten(),
            unlinked: unlinked.flatten().unwrap_or_default() > 0,
            by_number: of_number.into_iter().flatten().collect(),
            by_email: of_email.into_iter().flatten().collect(),
            company: company.flatten(),
            user: user.flatten().filter(|user| user.active),
            automations: Automations::load(store, workspace).await?,
        })
    }
}
