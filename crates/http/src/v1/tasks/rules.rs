//! Which calls make tasks, both ways.

use app::connections::TaskRulesPatch;
use domain::task::{For, Origin, Rules};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Given, Patch};
use crate::v1::names::{TaskForName, TaskOriginName};

/// Which calls make tasks; what is absent stays as it is.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskRulesIn {
    /// What makes tasks: `missed_known`, `missed_new`, `answered_by_other`; nothing unless said otherwise.
    #[serde(default)]
    #[schema(value_type = Given<Vec<TaskOriginName>>)]
    on: Given<Vec<Origin>>,
    /// For whom; the client's responsible unless said otherwise. Whoever is away is stood in for by the deputy, else the line's responsible is next, then
    /// `duty_user_id`.
    #[serde(default)]
    #[schema(value_type = Given<TaskForName>)]
    assignee: Given<For>,
    /// The user of `assignee: "user"`.
    #[serde(default)]
    user_id: Patch<Uuid>,
    /// The team of `assignee: "team"`.
    #[serde(default)]
    team_id: Patch<Uuid>,
    /// Who has them where nobody else is found.
    #[serde(default)]
    duty_user_id: Patch<Uuid>,
    /// Minutes of working time until they are due, up to 10080; 30 unless said otherwise.
    #[serde(default)]
    due_minutes: Given<i64>,
}

impl From<TaskRulesIn> for TaskRulesPatch {
    fn from(input: TaskRulesIn) -> Self {
        Self {
            on: input.on.0,
            assignee: input.assignee.0,
            user: input.user_id.map(Into::into).into_option(),
            team: input.team_id.map(Into::into).into_option(),
            duty: input.duty_user_id.map(Into::into).into_option(),
            due_minutes: input.due_minutes.0,
        }
    }
}

/// Which calls make tasks.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TaskRulesOut {
    /// What makes tasks.
    #[schema(value_type = Vec<TaskOriginName>)]
    pub on: Vec<Origin>,
    /// For whom.
    #[schema(value_type = TaskForName)]
    pub assignee: For,
    /// The user of `assignee: "user"`.
    #[schema(required)]
    pub user_id: Option<Uuid>,
    /// The team of `assignee: "team"`.
    #[schema(required)]
    pub team_id: Option<Uuid>,
    /// Who has them where nobody else is found.
    #[schema(required)]
    pub duty_user_id: Option<Uuid>,
    /// Minutes of working time until they are due.
    pub due_minutes: u32,
}

impl From<Rules> for TaskRulesOut {
    fn from(rules: Rules) -> Self {
        Self {
            on: rules.on,
            assignee: rules.assignee,
            user_id: rules.user.map(Uuid::from),
            team_id: rules.team.map(Uuid::from),
            duty_user_id: rules.duty.map(Uuid::from),
            due_minutes: rules.due_minutes,
        }
    }
}
