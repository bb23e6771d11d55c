//! What a card refers to: its company and its responsible.

use domain::id::{CompanyId, UserId, WorkspaceId};
use store::feed::{Change, Noun};
use store::users::User;
use store::{Batch, Store, companies, users};

use super::edit::{CompanyRef, Edit};
use crate::ctx::Ctx;
use crate::error::{Error, FieldError};

/// The company that somebody named.
#[derive(Debug, Clone)]
enum Company {
    Known(CompanyId, String),
    New(CompanyId, String),
}

/// What an edit refers to, as it was found; none where the edit names nothing.
#[derive(Debug, Clone)]
pub(super) struct Refs {
    company: Option<Company>,
    user: Option<User>,
}

impl Refs {
    /// Looks up what an edit refers to. Who is the `responsible` already is not asked whether they still work here.
    pub async fn load(
        ctx: &Ctx,
        store: &Store,
        workspace: WorkspaceId,
        edit: &Edit,
        responsible: Option<UserId>,
    ) -> Result<Self, Error> {
        let user = edit.responsible.flatten().map(|id| users::by_id(workspace, id).first());
        let (by_id, by_name) = match edit.company.as_ref().and_then(Option::as_ref) {
            None => (None, None),
            Some(CompanyRef::Id(id)) => (Some(companies::name(workspace, *id).first()), None),
            Some(CompanyRef::Name(name)) => (None, Some((name, companies::by_name(workspace, name).first()))),
        };
        let (new_name, by_name) = by_name.unzip();
        let (user, by_id, by_name) = store.load((user, by_id, by_name)).await?;
        let mut errors = Vec::new();
        match &user {
            Some(None) => errors.push(FieldError::new("responsible_id", "unknown_user")),
            Some(Some(user)) if !user.active && Some(user.id) != responsible => {
                errors.push(FieldError::new("responsible_id", "inactive_user"));
            }
            _ => {}
        }
        let company = match (by_id, by_name, new_name) {
            (Some(None), ..) => {
                errors.push(FieldError::new("company", "unknown_company"));
                None
            }
            (Some(Some((id, name))), ..) | (_, Some(Some((id, name))), _) => Some(Company::Known(id, name)),
            (_, Some(None), Some(name)) => Some(Company::New(ctx.ids.next().into(), name.clone())),
            _ => None,
        };
        if errors.is_empty() { Ok(Self { company, user: user.flatten() }) } else { Err(Error::Invalid(errors)) }
    }

    /// The company's id and name.
    pub fn company(&self) -> Option<(CompanyId, String)> {
        self.company.as_ref().map(|company| match company {
            Company::Known(id, name) | Company::New(id, name) => (*id, name.clone()),
        })
    }

    /// The responsible's id and name.
    pub fn responsible(&self) -> Option<(UserId, String)> {
        self.user.as_ref().map(|user| (user.id, user.name.clone()))
    }

    /// The steps that stand before those of the card: the company that is made, and guards that all is still there.
    pub fn guard(&self, ctx: &Ctx, workspace: WorkspaceId, batch: &mut Batch) -> Option<Change> {
        let mut made = None;
        match &self.company {
            Some(Company::New(id, name)) => {
                batch.extend(companies::insert_if_new(workspace, *id, name, ctx.clock.now()));
                made = Some(Change::new(Noun::Company, *id, 1));
            }
            Some(Company::Known(id, _)) => batch.push(companies::hold(workspace, *id)),
            None => {}
        }
        batch.extend(self.user.as_ref().map(|user| users::hold_at(workspace, user.id, user.version)));
        made
    }
}
