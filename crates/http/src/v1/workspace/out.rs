//! A workspace as the API shows one.

use app::workspaces::Workspace;
use domain::access::Sees;
use domain::language::Language;
use domain::merge::{Rule, Rules};
use domain::policy::SharedNumberPolicy;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::v1::moment;
use crate::v1::names::{DuplicateRuleName, LanguageName, SeesName, SharedNumberPolicyName};
use crate::v1::working_time::WorkingTimeOut;

/// What happens when somebody makes a contact that looks like one that is there. Calls and imports are never stopped.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DuplicateRulesOut {
    /// It has a number of that one.
    #[schema(value_type = DuplicateRuleName)]
    pub phone: Rule,
    /// It has an e-mail address of that one.
    #[schema(value_type = DuplicateRuleName)]
    pub email: Rule,
    /// It has its name.
    #[schema(value_type = DuplicateRuleName)]
    pub name: Rule,
}

impl From<Rules> for DuplicateRulesOut {
    fn from(rules: Rules) -> Self {
        Self { phone: rules.phone, email: rules.email, name: rules.name }
    }
}

/// One customer of the server: everything else belongs to it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WorkspaceOut {
    /// The id.
    pub id: i64,
    /// The name; no other workspace of the server has it.
    pub name: String,
    /// The country in which numbers without a prefix are read first, as `UA`.
    pub country: String,
    /// The IANA name of the zone in which its days begin, as `Europe/Kyiv`.
    pub time_zone: String,
    /// The language of what it sends, and of people who did not choose one.
    #[schema(value_type = LanguageName)]
    pub language: Language,
    /// Which of several contacts with one number a call goes to.
    #[schema(value_type = SharedNumberPolicyName)]
    pub shared_number_policy: SharedNumberPolicy,
    /// Earlier calls of a number are linked at once to the contact that gains it, not only offered.
    pub link_earlier: bool,
    /// The first manager to talk with an ownerless contact becomes its responsible.
    pub adopt_ownerless: bool,
    /// When people work; null: always. Who is asked for while telephony forwards a call has to be at work.
    #[schema(required)]
    pub working_time: Option<WorkingTimeOut>,
    /// Days after a call after which its archived recording is deleted; null: never.
    #[schema(required)]
    pub keep_recordings_days: Option<u32>,
    /// The least conversation that answers a client who was missed, in seconds.
    pub call_back_seconds: u32,
    /// For how many minutes a waiting client is whoever's took it.
    pub take_minutes: u32,
    /// What new deals are counted in unless they say otherwise (ISO 4217).
    #[schema(example = "UAH")]
    pub currency: String,
    /// What happens when somebody makes a contact that looks like one that is there.
    pub duplicates: DuplicateRulesOut,
    /// Whose contacts, companies, deals, tasks and calls managers see, unless it is said of a person otherwise.
    #[schema(value_type = SeesName)]
    pub managers_see: Sees,
    /// When it was made.
    pub created_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl From<Workspace> for WorkspaceOut {
    fn from(workspace: Workspace) -> Self {
        Self {
            id: workspace.id.0,
            name: workspace.name,
            country: workspace.country.to_string(),
            time_zone: workspace.time_zone,
            language: workspace.language,
            shared_number_policy: workspace.shared_number_policy,
            link_earlier: workspace.link_earlier,
            adopt_ownerless: workspace.adopt_ownerless,
            working_time: workspace.working_time.as_ref().map(WorkingTimeOut::from),
            keep_recordings_days: workspace.keep_recordings_days,
            call_back_seconds: workspace.call_back_seconds,
            take_minutes: workspace.take_minutes,
            currency: workspace.currency.to_string(),
            duplicates: workspace.duplicates.into(),
            managers_see: workspace.managers_see,
            created_at: moment(workspace.created_at),
            version: workspace.version,
        }
    }
}
