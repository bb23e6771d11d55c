//! Rows of companies, deals and tasks: each becomes a card, changes one, or says nothing new. They are written as people's edits are, so that whatever holds
//! for those holds here.

mod companies;
mod deals;
mod named;
mod tasks;

use std::collections::BTreeSet;

use domain::field::{FieldValue, FieldValues};
use domain::id::{FieldId, UserId, WorkspaceId};
use domain::import::{Field, Plan, Reason, Said, Target};
use domain::text::fold;
use sha2::{Digest, Sha256};
use store::feed::Change;
use store::{Batch, Store, imports};
use uuid::Uuid;

use super::here::Here;
use crate::automations::Actor;
use crate::ctx::Ctx;
use crate::error::{Error, FieldError};

/// What a row comes to.
pub(super) enum Outcome {
    /// It cannot be taken over.
    Refused(Vec<Reason>),
    /// It says nothing that is not there.
    Unchanged,
    /// It makes a card, or changes one.
    Written {
        /// It makes one.
        is_new: bool,
        /// The steps.
        batch: Batch,
        /// What changes by them.
        changes: Vec<Change>,
    },
}

/// Why a row goes no further.
enum Stop {
    Refused(Vec<Reason>),
    Failed(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl From<store::StoreError> for Stop {
    fn from(error: store::StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Reason> for Stop {
    fn from(reason: Reason) -> Self {
        Self::Refused(vec![reason])
    }
}

impl From<Vec<Reason>> for Stop {
    fn from(reasons: Vec<Reason>) -> Self {
        Self::Refused(reasons)
    }
}

/// What rows are read against.
pub(super) struct Rows<'a> {
    /// What the use-case needs.
    pub ctx: &'a Ctx,
    /// Where cards are.
    pub store: &'a Store,
    /// Who brought the file.
    pub actor: Actor<'a>,
    /// What rows become.
    pub target: Target,
    /// What was chosen.
    pub plan: &'a Plan,
    /// What words can name.
    pub here: &'a Here,
    /// Companies that are only named may be made for deals and tasks; else they are taken for made.
    pub makes_companies: bool,
}

/// By what a row is known again: its own id, or a digest of what it says of itself.
pub(super) fn ref_of(target: Target, said: &Said) -> String {
    said.record_id.clone().unwrap_or_else(|| digest_of(target, said))
}

/// A digest of what a row says of itself.
fn digest_of(target: Target, said: &Said) -> String {
    // Of two orders of one client with the same name the amount and the day tell which is which.
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update(fold(text));
        hash.update([0]);
    };
    add(said.name.as_deref().unwrap_or_default());
    if target != Target::Companies {
        add(said.word(Field::Contact).unwrap_or_default());
        said.phones
            .iter()
            .for_each(|phone| add(&phone.e164.map_or_else(|| phone.raw.clone(), |number| number.as_e164())));
        said.emails.iter().for_each(|email| add(email));
        add(said.company.as_deref().unwrap_or_default());
        for field in [Field::Due, Field::Pipeline, Field::Amount, Field::CloseDate] {
            add(said.word(field).unwrap_or_default());
        }
    }
    let digest = hash.finalize();
    format!("={}", digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect::<String>())
}

/// All by which rows of one file meet: what a company is called, too, since it is known by that as well.
pub(super) fn keys_of(target: Target, said: &Said) -> BTreeSet<String> {
    let named = (target == Target::Companies).then(|| digest_of(target, said));
    BTreeSet::from_iter(named.into_iter().chain([ref_of(target, said)]))
}

impl Rows<'_> {
    /// What a row comes to.
    ///
    /// # Errors
    /// As the store has them.
    pub async fn take(&self, said: &Said) -> Result<Outcome, Error> {
        let taken = match self.target {
            Target::Contacts => return Err(Error::Internal("contacts are merged in their own way".to_owned())),
            Target::Companies => Box::pin(self.company(said)).await,
            Target::Deals => Box::pin(self.deal(said)).await,
            Target::Tasks => Box::pin(self.task(said)).await,
        };
        match taken {
            Ok(outcome) => Ok(outcome),
            Err(Stop::Refused(reasons)) => Ok(Outcome::Refused(reasons)),
            Err(Stop::Failed(Error::Invalid(errors))) => Ok(Outcome::Refused(reasons(&errors, said))),
            Err(Stop::Failed(error)) => Err(error),
        }
    }

    fn workspace(&self) -> WorkspaceId {
        self.actor.workspace
    }

    /// What a row became that had this id where its file came from. Files that come from here have the cards' own ids.
    async fn referred(&self, target: Target, text: &str) -> Result<Option<Uuid>, Error> {
        let found = self.store.first(imports::referred(self.workspace(), target, text)).await?;
        Ok(found.or_else(|| text.parse().ok()))
    }

    /// The responsible by a row; one who is it already may have left meanwhile, or have a namesake.
    fn responsible(&self, said: &Said, before: Option<&(UserId, String)>) -> Result<Option<(UserId, String)>, Reason> {
        match (self.here.responsible(self.plan, said), &said.responsible, before) {
            (Ok(found), ..) => Ok(found.map(|(id, name, _)| (id, name))),
            (Err(_), Some((text, _)), Some((_, name))) if fold(text) == fold(name) => Ok(None),
            (Err(reason), ..) => Err(reason),
        }
    }

    /// The outcome with the note of what the row became, if that is new.
    fn written(
        &self,
        text: &str,
        id: Uuid,
        known: bool,
        is_new: bool,
        written: Option<(Batch, Vec<Change>)>,
    ) -> Outcome {
        let refer = (!known).then(|| imports::refer(self.workspace(), self.target, text, id));
        match (written, refer) {
            (None, None) => Outcome::Unchanged,
            (None, Some(refer)) => Outcome::Written { is_new: false, batch: Batch::one(refer), changes: Vec::new() },
            (Some((mut batch, changes)), refer) => {
                batch.extend(refer);
                Outcome::Written { is_new, batch, changes }
            }
        }
    }
}

/// Errors of an edit as reasons why a row is refused.
fn reasons(errors: &[FieldError], said: &Said) -> Vec<Reason> {
    let column = |error: &FieldError| match error.field.split(['[', '.']).next().unwrap_or_default() {
        "name" | "title" => said.column(Field::Name),
        "phones" => said.column(Field::Phone),
        "tags" => said.column(Field::Tags),
        "amount" => said.column(Field::Amount),
        "currency" => said.column(Field::Currency),
        "contact_id" => said.column(Field::Contact),
        "company_id" => said.column(Field::Company),
        "responsible_id" | "assignee_id" => said.column(Field::Responsible),
        "source" => said.column(Field::Source),
        "close_date" => said.column(Field::CloseDate),
        "lost_reason" => said.column(Field::LostReason),
        "pipeline_id" => said.column(Field::Pipeline),
        "stage_id" => said.column(Field::Stage),
        "text" => said.column(Field::Note),
        _ => None,
    };
    let code = |code: &'static str| if Reason::CODES.contains(&code) { code } else { "does_not_fit" };
    errors.iter().map(|error| Reason::about(column(error), code(error.code))).collect()
}

/// All tags, if any of the given ones is missing.
fn with_tags(had: &[String], given: &[String]) -> Option<Vec<String>> {
    let missing = given.iter().filter(|tag| !had.iter().any(|known| fold(known) == fold(tag)));
    let all: Vec<String> = had.iter().chain(missing).cloned().collect();
    (all.len() > had.len()).then_some(all)
}

/// The values that a card does not have, or all if they take the place of others.
fn missing(values: Vec<(FieldId, FieldValue)>, had: &FieldValues, overwrite: bool) -> Vec<(FieldId, FieldValue)> {
    values.into_iter().filter(|(field, _)| overwrite || !had.contains_key(field)).collect()
}
