//! What people enter for a company.

use domain::id::{UserId, WorkspaceId};
use domain::phone::{Country, EnteredPhone};
use domain::text::fold;
use store::companies::Company;
use store::users::User;
use store::{Step, Store, users};

use crate::error::Error;
use crate::fields::{self, GivenFields};
use crate::input::{self, Fields};
use crate::{phones, tags};

/// A company that is to be made.
#[derive(Clone, Default, PartialEq)]
pub struct NewCompany {
    /// Its name; another company may have the same.
    pub name: String,
    /// Its phones in any spelling.
    pub phones: Vec<String>,
    /// Who owns it.
    pub responsible: Option<UserId>,
    /// Its tags.
    pub tags: Vec<String>,
    /// What stands in the fields that the workspace has added.
    pub fields: GivenFields,
}

/// What is to change; what is absent stays.
#[derive(Clone, Default, PartialEq)]
pub struct CompanyPatch {
    /// Another name.
    pub name: Option<String>,
    /// Other phones, all of them.
    pub phones: Option<Vec<String>>,
    /// Another responsible, or none.
    pub responsible: Option<Option<UserId>>,
    /// Other tags, all of them.
    pub tags: Option<Vec<String>>,
    /// What is to stand in the fields that the workspace has added.
    pub fields: GivenFields,
}

impl From<NewCompany> for CompanyPatch {
    fn from(new: NewCompany) -> Self {
        Self {
            name: Some(new.name),
            phones: Some(new.phones),
            responsible: Some(new.responsible),
            tags: Some(new.tags),
            fields: new.fields,
        }
    }
}

/// A patch whose fields are sound, each for itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Edit {
    name: Option<String>,
    phones: Option<Vec<EnteredPhone>>,
    responsible: Option<Option<UserId>>,
    tags: Option<Vec<String>>,
    fields: fields::Edit,
}

impl Edit {
    /// Reads a patch; all that is wrong is told at once.
    pub fn parse(patch: &CompanyPatch, country: Country, extras: fields::Edit) -> Result<Self, Error> {
        let mut fields = Fields::default();
        let edit = Self {
            name: fields.take_given("name", patch.name.as_deref().map(input::name)),
            phones: patch.phones.as_ref().map(|typed| phones::read(&mut fields, typed, country)),
            responsible: patch.responsible,
            tags: patch.tags.as_ref().map(|given| tags::read(&mut fields, given)),
            fields: extras,
        };
        fields.note(&edit.fields.wrong);
        fields.check()?;
        Ok(edit)
    }

    /// The company after the edit, and the guard of its new responsible. Who is the responsible already is not asked whether they still work here.
    pub async fn apply(
        &self,
        store: &Store,
        workspace: WorkspaceId,
        before: &Company,
    ) -> Result<(Company, Option<Step>), Error> {
        let user = self.responsible.flatten().map(|id| users::by_id(workspace, id).first());
        let user = match store.load(user).await? {
            Some(None) => return Err(Error::invalid("responsible_id", "unknown_user")),
            Some(Some(user)) if !user.active && !owns(&user, before) => {
                return Err(Error::invalid("responsible_id", "inactive_user"));
            }
            user => user.flatten(),
        };
        let mut company = before.clone();
        if let Some(name) = &self.name {
            company.name_fold = fold(name);
            company.name.clone_from(name);
        }
        if let Some(phones) = &self.phones {
            company.phones.clone_from(phones);
        }
        if self.responsible.is_some() {
            company.responsible = user.as_ref().map(|user| (user.id, user.name.clone()));
        }
        if let Some(tags) = &self.tags {
            company.tags.clone_from(tags);
        }
        self.fields.apply(&mut company.fields);
        Ok((company, user.map(|user| users::hold_at(workspace, user.id, user.version))))
    }
}

fn owns(user: &User, company: &Company) -> bool {
    company.responsible.as_ref().is_some_and(|(id, _)| *id == user.id)
}
