//! `PATCH /workspace`

use app::{Ctx, Principal, workspaces};
use axum::extract::State;
use domain::access::Sees;
use domain::language::Language;
use domain::merge::Rule;
use domain::policy::SharedNumberPolicy;
use serde::Deserialize;
use utoipa::ToSchema;

use super::WorkspaceOut;
use crate::extract::{Given, IfMatch, Json, Patch};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::IfMatchHeader;
use crate::v1::names::{DuplicateRuleName, LanguageName, SeesName, SharedNumberPolicyName};
use crate::v1::working_time::WorkingTimeIn;

/// What is to change of the workspace; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkspacePatch {
    /// Another name.
    #[serde(default)]
    name: Given<String>,
    /// Another country, as `UA`. Numbers that are stored stay as they were read.
    #[serde(default)]
    country: Given<String>,
    /// Another zone, as `Europe/Kyiv`. Statistics of the past keep their hours.
    #[serde(default)]
    time_zone: Given<String>,
    /// Another language.
    #[serde(default)]
    #[schema(value_type = Given<LanguageName>)]
    language: Given<Language>,
    /// Which of several contacts with one number a call goes to.
    #[serde(default)]
    #[schema(value_type = Given<SharedNumberPolicyName>)]
    shared_number_policy: Given<SharedNumberPolicy>,
    /// Whether earlier calls of a number are linked at once.
    #[serde(default)]
    link_earlier: Given<bool>,
    /// Whether ownerless contacts are adopted by whoever talks with them first.
    #[serde(default)]
    adopt_ownerless: Given<bool>,
    /// When people work, or null: always.
    #[serde(default)]
    #[schema(value_type = Option<WorkingTimeIn>)]
    working_time: Patch<WorkingTimeIn>,
    /// Days after a call after which its archived recording is deleted, from 1 to 36500, or null: never. What is deleted does not come back.
    #[serde(default)]
    keep_recordings_days: Patch<i64>,
    /// The least conversation that answers a client who was missed, in seconds, up to 3600.
    #[serde(default)]
    call_back_seconds: Given<i64>,
    /// For how many minutes a waiting client is whoever's took it, from 1 to 1440.
    #[serde(default)]
    take_minutes: Given<i64>,
    /// Another currency for new deals (ISO 4217); those that are there keep theirs.
    #[serde(default)]
    currency: Given<String>,
    /// What happens when somebody makes a contact that looks like one that is there; a rule that is absent stays.
    #[serde(default)]
    #[schema(value_type = Given<DuplicateRulesIn>)]
    duplicates: Given<DuplicateRulesIn>,
    /// Whose contacts, companies, deals, tasks and calls managers see, unless it is said of a person otherwise. What nobody owns all see.
    #[serde(default)]
    #[schema(value_type = Given<SeesName>)]
    managers_see: Given<Sees>,
}

/// Other rules for contacts that look like others; what is absent stays.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DuplicateRulesIn {
    /// The new contact has a number of another one.
    #[serde(default)]
    #[schema(value_type = Given<DuplicateRuleName>)]
    phone: Given<Rule>,
    /// It has an e-mail address of another one.
    #[serde(default)]
    #[schema(value_type = Given<DuplicateRuleName>)]
    email: Given<Rule>,
    /// It has the name of another one.
    #[serde(default)]
    #[schema(value_type = Given<DuplicateRuleName>)]
    name: Given<Rule>,
}

impl From<DuplicateRulesIn> for workspaces::DuplicateRules {
    fn from(rules: DuplicateRulesIn) -> Self {
        Self { phone: rules.phone.0, email: rules.email.0, name: rules.name.0 }
    }
}

/// Changes the settings of the workspace.
#[utoipa::path(patch, path = "/workspace", tag = "workspace", params(IfMatchHeader), request_body = WorkspacePatch, responses((status = 200, body = WorkspaceOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    IfMatch(version): IfMatch,
    Json(patch): Json<WorkspacePatch>,
) -> Result<Tagged<WorkspaceOut>, Problem> {
    let patch = workspaces::WorkspacePatch {
        name: patch.name.0,
        country: patch.country.0,
        time_zone: patch.time_zone.0,
        language: patch.language.0,
        shared_number_policy: patch.shared_number_policy.0,
        link_earlier: patch.link_earlier.0,
        adopt_ownerless: patch.adopt_ownerless.0,
        working_time: patch.working_time.map(Into::into).into_option(),
        keep_recordings_days: patch.keep_recordings_days.into_option(),
        call_back_seconds: patch.call_back_seconds.0,
        take_minutes: patch.take_minutes.0,
        currency: patch.currency.0,
        duplicates: patch.duplicates.0.map(Into::into).unwrap_or_default(),
        managers_see: patch.managers_see.0,
    };
    let workspace = workspaces::update(&ctx, &who, version, patch).await;
    let workspace = or_current(workspace, async { workspaces::read(&ctx, &who).await.map(WorkspaceOut::from) }).await?;
    Ok(Tagged(workspace.version, workspace.into()))
}
