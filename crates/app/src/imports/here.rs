//! What a workspace has that words of a file can name: who works here, pipelines, fields that were added.

use domain::field::{self, Entity, Field, FieldKind, FieldValue, Given};
use domain::id::{FieldId, PipelineId, StageId, UserId, WorkspaceId};
use domain::import::{self, Meaning, Own, Plan, Reason, Said, Word};
use domain::money::Currency;
use domain::phone::Country;
use domain::text::fold;
use domain::time;
use jiff::tz::TimeZone;
use store::pipelines::{Pipeline, Stage};
use store::users::{self, User};
use store::{Store, fields, pipelines, workspaces};

use crate::error::Error;

/// The most users who are looked through for a name.
const MOST_USERS: i64 = 5_000;

/// Whom a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// Somebody who works here, at this version.
    User(UserId, String, i64),
    /// Nobody who is known.
    Nobody,
    /// Several.
    Several,
    /// It was said that this name is left out.
    LeftOut,
}

/// It.
pub(super) struct Here {
    users: Vec<User>,
    pipelines: Vec<Pipeline>,
    fields: Vec<Field>,
    /// The currency of amounts that have none.
    pub currency: Currency,
    /// The country of numbers that have none.
    pub country: Country,
    /// The time zone of moments that have none.
    pub zone: TimeZone,
    /// Earlier calls of numbers that a card gains are linked to it.
    pub link_earlier: bool,
}

impl Here {
    /// Reads it.
    ///
    /// # Errors
    /// As the store has them; the workspace is gone.
    pub async fn load(store: &Store, workspace: WorkspaceId) -> Result<Self, Error> {
        let load = (
            users::list(workspace, Some(true), None, MOST_USERS),
            pipelines::all(workspace),
            fields::all(workspace),
            workspaces::by_id(workspace).first(),
        );
        let (users, pipelines, fields, place) = store.load(load).await?;
        let place = place.ok_or(Error::NotFound)?;
        let zone = time::zone(&place.time_zone).unwrap_or(TimeZone::UTC);
        let (currency, country, link_earlier) = (place.currency, place.country, place.link_earlier);
        Ok(Self { users, pipelines, fields, currency, country, zone, link_earlier })
    }

    /// The fields of a kind of card that are offered, with their names.
    pub fn own(&self, entity: Option<Entity>) -> Vec<(FieldId, &str)> {
        let of = |field: &&Field| Some(field.entity) == entity && !field.archived;
        self.fields.iter().filter(of).map(|field| (field.id, field.name.as_str())).collect()
    }

    /// Who is meant by an e-mail address, a name, or both as mails write them.
    pub fn named(&self, plan: &Plan, text: &str) -> Named {
        match plan.meaning(Word::User, text) {
            Some(Meaning::Nothing) => return Named::LeftOut,
            Some(Meaning::This(id)) => {
                let user = self.users.iter().find(|user| user.id.0 == id);
                return user.map_or(Named::Nobody, of_user);
            }
            None => {}
        }
        let (email, name) = import::person(text);
        let (email, name) = (fold(email), fold(name));
        let by_email = self.users.iter().find(|user| user.email.as_str() == email);
        let mut by_name = self.users.iter().filter(|user| user.name_fold == name);
        match (by_email.or_else(|| by_name.next()), by_name.next()) {
            (Some(_), Some(_)) if by_email.is_none() => Named::Several,
            (Some(user), _) => of_user(user),
            (None, _) => Named::Nobody,
        }
    }

    /// Who is responsible by a row; none if it names nobody, or one who is to be left out.
    ///
    /// # Errors
    /// Why the row is refused.
    pub fn responsible(&self, plan: &Plan, said: &Said) -> Result<Option<(UserId, String, i64)>, Reason> {
        let Some((text, column)) = &said.responsible else { return Ok(None) };
        match self.named(plan, text) {
            Named::User(id, name, version) => Ok(Some((id, name, version))),
            Named::LeftOut => Ok(None),
            _ if plan.skip_unknown_responsible => Ok(None),
            Named::Nobody => Err(Reason::of(*column, "unknown_responsible")),
            Named::Several => Err(Reason::of(*column, "ambiguous_responsible")),
        }
    }

    /// The pipeline and the stage that a row of deals names; none where it names none.
    ///
    /// # Errors
    /// Why the row is refused.
    pub fn stage(&self, plan: &Plan, said: &Said) -> Result<(Option<PipelineId>, Option<&Stage>), Reason> {
        let word = |field| said.words.get(&field).map(|(text, column)| (text.as_str(), *column));
        let pipeline = match word(import::Field::Pipeline) {
            None => plan.pipeline,
            Some((text, column)) => {
                let folded = fold(text);
                let found = self.pipelines.iter().find(|pipeline| fold(&pipeline.name) == folded);
                Some(found.ok_or_else(|| Reason::of(column, "unknown_pipeline"))?.id)
            }
        };
        let Some((text, column)) = word(import::Field::Stage) else { return Ok((pipeline, None)) };
        match plan.meaning(Word::Stage, text) {
            Some(Meaning::Nothing) => return Ok((pipeline, None)),
            Some(Meaning::This(id)) => {
                let found = self.stages().find(|(_, stage)| stage.id == StageId(id));
                let (of, stage) = found.ok_or_else(|| Reason::of(column, "unknown_stage"))?;
                return Ok((Some(of.id), Some(stage)));
            }
            None => {}
        }
        let folded = fold(text);
        let called = |(of, stage): &(&Pipeline, &Stage)| fold(&stage.name) == folded && !of.archived;
        let within = |id: PipelineId| self.stages().filter(called).find(|(of, _)| of.id == id);
        let found = match pipeline {
            Some(id) => within(id),
            // The first pipeline that has such a stage, in their order.
            None => self.stages().find(called),
        };
        let (of, stage) = found.ok_or_else(|| Reason::of(column, "unknown_stage"))?;
        Ok((Some(of.id), Some(stage)))
    }

    fn stages(&self) -> impl Iterator<Item = (&Pipeline, &Stage)> {
        self.pipelines.iter().flat_map(|of| of.stages.iter().map(move |stage| (of, stage)))
    }

    /// What stands in fields that the workspace has added; fields that are not there any more are left out.
    ///
    /// # Errors
    /// Why the row is refused.
    pub fn values(&self, plan: &Plan, said: &Said) -> Result<Vec<(FieldId, FieldValue)>, Vec<Reason>> {
        let (mut values, mut reasons) = (Vec::new(), Vec::new());
        for own in &said.own {
            match self.value(plan, own) {
                Ok(value) => values.extend(value.map(|value| (own.field, value))),
                Err(code) => reasons.push(Reason::of(own.column, code)),
            }
        }
        if reasons.is_empty() { Ok(values) } else { Err(reasons) }
    }

    fn value(&self, plan: &Plan, own: &Own) -> Result<Option<FieldValue>, &'static str> {
        let Some(field) = self.fields.iter().find(|field| field.id == own.field) else { return Ok(None) };
        let given = match field.kind {
            FieldKind::Money => {
                let (amount, currency) = import::amount(&own.text)?;
                Given::Money { amount: amount.to_string(), currency: currency.map(|currency| currency.to_string()) }
            }
            FieldKind::Date => Given::Text(import::date(&own.text)?),
            FieldKind::Checkbox => Given::Bool(import::yes_or_no(&own.text)?),
            FieldKind::Person => match self.named(plan, &own.text) {
                Named::User(id, ..) => Given::Text(id.0.to_string()),
                Named::LeftOut => Given::Nothing,
                _ if plan.skip_unknown_responsible => Given::Nothing,
                Named::Nobody | Named::Several => return Err("unknown_user"),
            },
            _ => Given::Text(own.text.clone()),
        };
        field::read(field, &given, self.currency)
    }

    /// The words of a row that are no names here.
    pub fn unknown<'a>(&'a self, plan: &'a Plan, said: &'a Said) -> impl Iterator<Item = (Word, &'a str)> {
        let persons = said.own.iter().filter(|own| {
            let field = self.fields.iter().find(|field| field.id == own.field);
            field.is_some_and(|field| field.kind == FieldKind::Person)
        });
        let named = said.responsible.iter().map(|(text, _)| text.as_str());
        let named = named.chain(persons.map(|own| own.text.as_str()));
        let unknown = named
            .filter(|text| {
                !plan.skip_unknown_responsible && matches!(self.named(plan, text), Named::Nobody | Named::Several)
            })
            .map(|text| (Word::User, text));
        let stage = said.word(import::Field::Stage).filter(|_| self.stage(plan, said).is_err());
        unknown.chain(stage.map(|text| (Word::Stage, text)))
    }
}

fn of_user(user: &User) -> Named {
    Named::User(user.id, user.name.clone(), user.version)
}

/// The kind of card of a target; tasks have no fields of their own.
pub(super) fn entity(target: import::Target) -> Option<Entity> {
    match target {
        import::Target::Contacts => Some(Entity::Contact),
        import::Target::Companies => Some(Entity::Company),
        import::Target::Deals => Some(Entity::Deal),
        import::Target::Tasks => None,
    }
}
