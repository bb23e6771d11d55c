//! What people enter for an automation, and what is wrong with it.

use std::collections::HashSet;

use domain::automation::check::{self, Problem};
use domain::automation::vocabulary::{self, FieldType};
use domain::automation::{Action, Definition, Entity, State, Trigger, Who, own};
use domain::field::{Field, FieldKind};
use domain::id::WorkspaceId;
use store::automations::Automation;
use store::{Store, connections, fields, forms, lines, pipelines, teams, users, webhooks};
use uuid::Uuid;

use crate::error::{Error, FieldError};

/// Users, lines and the like are looked up at once up to this many.
const MOST: i64 = 5_000;

/// An automation that is to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct AutomationInput {
    /// What people call it, up to 200 characters.
    pub name: String,
    /// What it does; it may be incomplete.
    pub definition: Definition,
}

/// What is to change; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AutomationPatch {
    /// Another name.
    pub name: Option<String>,
    /// Another cause.
    pub trigger: Option<Trigger>,
    /// Another chain.
    pub blocks: Option<Vec<domain::automation::Block>>,
    /// It runs from now on, or no more.
    pub state: Option<State>,
}

/// An automation with what is wrong with it.
#[derive(Debug, Clone, PartialEq)]
pub struct AutomationView {
    /// The automation.
    pub automation: Automation,
    /// What is wrong or missing.
    pub problems: Vec<Problem>,
}

/// What definitions may refer to, as it is now.
pub(super) struct Refs {
    users: HashSet<Uuid>,
    teams: HashSet<Uuid>,
    pipelines: HashSet<Uuid>,
    stages: HashSet<(Uuid, Uuid)>,
    webhooks: HashSet<Uuid>,
    lines: HashSet<Uuid>,
    connections: HashSet<Uuid>,
    forms: HashSet<Uuid>,
    fields: Vec<Field>,
}

impl Refs {
    /// Reads it.
    pub async fn load(store: &Store, workspace: WorkspaceId) -> Result<Self, Error> {
        let load = (
            users::list(workspace, Some(true), None, MOST),
            teams::list(workspace, None, MOST),
            pipelines::all(workspace),
            webhooks::list(workspace, None, MOST),
            lines::list(workspace, None, None, MOST),
            (connections::list(workspace, None, MOST), forms::all(workspace), fields::all(workspace)),
        );
        let (users, teams, pipelines, webhooks, lines, (connections, forms, fields)) = store.load(load).await?;
        let stages = pipelines.iter().flat_map(|it| it.stages.iter().map(|stage| (it.id.0, stage.id.0))).collect();
        Ok(Self {
            users: users.iter().map(|it| it.id.0).collect(),
            teams: teams.iter().map(|it| it.id.0).collect(),
            pipelines: pipelines.iter().map(|it| it.id.0).collect(),
            stages,
            webhooks: webhooks.iter().map(|it| it.id.0).collect(),
            lines: lines.iter().map(|it| it.id.0).collect(),
            connections: connections.iter().map(|it| it.id.0).collect(),
            forms: forms.iter().map(|it| it.id.0).collect(),
            fields,
        })
    }

    /// All that is wrong with a definition.
    pub fn problems(&self, definition: &Definition) -> Vec<Problem> {
        let mut found = check::problems(definition, &self.fields);
        let mut wrong = |block: Option<&str>, field: &str, code| {
            found.push(Problem { block: block.map(str::to_owned), field: field.to_owned(), code });
        };
        let trigger = &definition.trigger;
        let is_stage = |id: &Uuid| self.stages.iter().any(|(_, stage)| stage == id);
        if trigger.line_ids.iter().any(|id| !self.lines.contains(&id.0)) {
            wrong(None, "line_ids", "unknown_line");
        }
        if trigger.form_ids.iter().any(|id| !self.forms.contains(&id.0)) {
            wrong(None, "form_ids", "unknown_form");
        }
        if trigger.pipeline_ids.iter().chain(&trigger.pipeline_id).any(|id| !self.pipelines.contains(&id.0)) {
            wrong(None, "pipeline_id", "unknown_pipeline");
        }
        for (field, ids) in [("from_stage_ids", &trigger.from_stage_ids), ("to_stage_ids", &trigger.to_stage_ids)] {
            if ids.iter().any(|id| !is_stage(&id.0)) {
                wrong(None, field, "unknown_stage");
            }
        }
        for condition in &trigger.conditions {
            if let Some(code) = self.unknown(condition) {
                wrong(None, "conditions", code);
            }
        }
        for block in definition.all() {
            let id = Some(block.id.as_str());
            if let Some((field, code)) = block.action.who().and_then(|who| self.unknown_person(who)) {
                wrong(id, field, code);
            }
            match &block.action {
                Action::CreateDeal { pipeline_id, stage_id, .. } => {
                    let pipeline = pipeline_id.map(|id| id.0);
                    if pipeline.is_some_and(|pipeline| !self.pipelines.contains(&pipeline)) {
                        wrong(id, "pipeline_id", "unknown_pipeline");
                    } else if let Some(stage) = stage_id.map(|id| id.0) {
                        match pipeline {
                            _ if !is_stage(&stage) => wrong(id, "stage_id", "unknown_stage"),
                            Some(pipeline) if !self.stages.contains(&(pipeline, stage)) => {
                                wrong(id, "stage_id", "stage_of_another_pipeline");
                            }
                            _ => {}
                        }
                    }
                }
                Action::SetField { entity: Some(Entity::Deal), field, value }
                    if field == "stage" && Uuid::try_parse(value.trim()).is_ok_and(|stage| !is_stage(&stage)) =>
                {
                    wrong(id, "value", "unknown_stage");
                }
                Action::SetField { entity: Some(entity), field, value } if self.unknown_own(*entity, field, value) => {
                    wrong(id, "value", "unknown_user");
                }
                Action::Wait { until: Some(it), .. }
                    if it.value.as_deref().is_some_and(|value| self.unknown_own(it.entity, &it.field, value)) =>
                {
                    wrong(id, "until.value", "unknown_user");
                }
                Action::SendWebhook { webhook_id: Some(hook) } if !self.webhooks.contains(&hook.0) => {
                    wrong(id, "webhook_id", "unknown_webhook");
                }
                Action::Filter { conditions } => {
                    conditions.iter().filter_map(|it| self.unknown(it)).for_each(|code| wrong(id, "conditions", code));
                }
                Action::Split { branches, .. } => {
                    let conditions = branches.iter().flat_map(|branch| &branch.conditions);
                    conditions.filter_map(|it| self.unknown(it)).for_each(|code| wrong(id, "branches", code));
                }
                _ => {}
            }
        }
        found
    }

    fn unknown_person(&self, who: &Who) -> Option<(&'static str, &'static str)> {
        let is_gone = |id: &domain::id::UserId| !self.users.contains(&id.0);
        match who {
            Who::User { user_id: Some(user) } if is_gone(user) => Some(("user_id", "unknown_user")),
            Who::Rotate { user_ids, .. } if user_ids.iter().any(is_gone) => Some(("user_ids", "unknown_user")),
            Who::Rotate { team_id: Some(team), .. } if !self.teams.contains(&team.0) => {
                Some(("team_id", "unknown_team"))
            }
            _ => None,
        }
    }

    /// A field of the workspace is for people, and the value is somebody who is not here.
    fn unknown_own(&self, entity: Entity, field: &str, value: &str) -> bool {
        let field = own::key(field).and_then(|key| own::find(&self.fields, own::card(entity), key).ok());
        let is_person = field.is_some_and(|field| field.kind == FieldKind::Person);
        is_person && Uuid::try_parse(value.trim()).is_ok_and(|user| !self.users.contains(&user))
    }

    fn unknown(&self, condition: &domain::automation::Condition) -> Option<&'static str> {
        let id = Uuid::try_parse(condition.value.as_deref()?.trim()).ok()?;
        if let Some(entity) = Entity::parse(condition.subject.as_str())
            && self.unknown_own(entity, &condition.field, condition.value.as_deref().unwrap_or_default())
        {
            return Some("unknown_user");
        }
        let (known, code) = match vocabulary::field(condition.subject, &condition.field)? {
            FieldType::User => (self.users.contains(&id), "unknown_user"),
            FieldType::Line => (self.lines.contains(&id), "unknown_line"),
            FieldType::Connection => (self.connections.contains(&id), "unknown_connection"),
            FieldType::Pipeline => (self.pipelines.contains(&id), "unknown_pipeline"),
            FieldType::Stage => (self.stages.iter().any(|(_, stage)| *stage == id), "unknown_stage"),
            _ => return None,
        };
        (!known).then_some(code)
    }
}

/// The problems as errors of an input.
pub(super) fn refused(problems: Vec<Problem>) -> Error {
    let field = |it: Problem| match it.block {
        Some(block) => FieldError::new(format!("blocks.{block}.{}", it.field), it.code),
        None if it.field == "blocks" => FieldError::new(it.field, it.code),
        None => FieldError::new(format!("trigger.{}", it.field), it.code),
    };
    Error::Invalid(problems.into_iter().map(field).collect())
}
