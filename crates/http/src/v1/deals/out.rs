//! A deal as the API shows one.

use std::collections::BTreeMap;

use app::deals::{Deal, DealCard, Move};
use app::fields::Shown;
use domain::deal::StageKind;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::fields::values;

use crate::v1::names::StageKindName;
use crate::v1::{NamedOut, moment, named};

/// The stage of a deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct DealStageOut {
    /// The id.
    pub id: Uuid,
    /// The name.
    pub name: String,
    /// What it means that a deal is in it.
    #[schema(value_type = StageKindName)]
    pub kind: StageKind,
}

/// What may become of a client.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DealOut {
    /// The id.
    pub id: Uuid,
    /// The name.
    pub name: String,
    /// The pipeline.
    pub pipeline: NamedOut,
    /// The stage.
    pub stage: DealStageOut,
    /// The kind of the stage.
    #[schema(value_type = StageKindName)]
    pub state: StageKind,
    /// What it is worth, as `12500.00`; null: not known.
    #[schema(required, example = "12500.00")]
    pub amount: Option<String>,
    /// In which currency, as `UAH`.
    #[schema(example = "UAH")]
    pub currency: String,
    /// The contact.
    #[schema(required)]
    pub contact: Option<NamedOut>,
    /// The company.
    #[schema(required)]
    pub company: Option<NamedOut>,
    /// Who owns it.
    #[schema(required)]
    pub responsible: Option<NamedOut>,
    /// What it came from, in people's words.
    #[schema(required)]
    pub source: Option<String>,
    /// The campaign fields of the contact's first call that had any, as they were when the deal was made.
    pub first_campaign: BTreeMap<String, String>,
    /// The campaign fields of the call that it came of, else of the contact's last one that had any.
    pub last_campaign: BTreeMap<String, String>,
    /// When it is expected to be closed, as `2026-12-31`.
    #[schema(required, format = Date)]
    pub close_date: Option<String>,
    /// Why it was lost; null unless it is.
    #[schema(required)]
    pub lost_reason: Option<String>,
    /// The call that it came of, while that is there.
    #[schema(required)]
    pub call_id: Option<Uuid>,
    /// What made it: `user`, `call`, `automation` or `import`.
    pub created_by: &'static str,
    /// The tags.
    pub tags: Vec<String>,
    /// What stands in the fields that the workspace has added, by their keys: texts, numbers, `true`, lists of choices, `{"amount", "currency"}`.
    pub fields: BTreeMap<String, Value>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last edited.
    pub changed_at: Timestamp,
    /// When it came into its stage.
    pub stage_since: Timestamp,
    /// When it was won or lost.
    #[schema(required)]
    pub closed_at: Option<Timestamp>,
    /// Counts the changes.
    pub version: i64,
}

impl DealOut {
    /// As the API shows it, with the fields of its workspace.
    pub fn of(deal: Deal, fields: &Shown) -> Self {
        Self {
            id: deal.id.into(),
            name: deal.name,
            pipeline: named(deal.pipeline),
            state: deal.standing.kind,
            stage: DealStageOut { id: deal.stage.id.into(), name: deal.stage.name, kind: deal.stage.kind },
            amount: deal.amount.map(|amount| amount.to_string()),
            currency: deal.currency.to_string(),
            contact: deal.contact.map(named),
            company: deal.company.map(named),
            responsible: deal.responsible.map(named),
            source: deal.source,
            first_campaign: deal.first_campaign,
            last_campaign: deal.last_campaign,
            close_date: deal.close_date,
            lost_reason: deal.standing.lost_reason,
            call_id: deal.call.map(Into::into),
            created_by: deal.created_by.as_str(),
            fields: values::out(fields, &deal.fields),
            tags: deal.tags,
            created_at: moment(deal.created_at),
            changed_at: moment(deal.changed_at),
            stage_since: moment(deal.standing.stage_since),
            closed_at: deal.standing.closed_at.map(moment),
            version: deal.version,
        }
    }
}

/// A deal as the card of a call shows it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct OpenDealOut {
    /// The id.
    pub id: Uuid,
    /// The name.
    pub name: String,
    /// The name of its stage.
    pub stage: String,
    /// What it is worth, as `12500.00`; null: not known.
    #[schema(required)]
    pub amount: Option<String>,
    /// In which currency, as `UAH`.
    pub currency: String,
}

impl From<DealCard> for OpenDealOut {
    fn from(deal: DealCard) -> Self {
        Self {
            id: deal.id.into(),
            name: deal.name,
            stage: deal.stage,
            amount: deal.amount.map(|amount| amount.to_string()),
            currency: deal.currency.to_string(),
        }
    }
}

/// What happened with a deal of a contact.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TimelineDealOut {
    /// The deal.
    pub id: Uuid,
    /// Its name now.
    pub name: String,
    /// What happened: `created`, `moved`, `won` or `lost`.
    pub event: &'static str,
    /// The stage that it left; null when it was made.
    #[schema(required)]
    pub from: Option<NamedOut>,
    /// The stage that it came into.
    pub to: NamedOut,
    /// Who did it; null if a program did.
    #[schema(required)]
    pub user: Option<NamedOut>,
    /// What the deal is worth now, as `12500.00`; null: not known.
    #[schema(required)]
    pub amount: Option<String>,
    /// In which currency, as `UAH`.
    pub currency: String,
    /// Why it is lost, if this lost it and it still is.
    #[schema(required)]
    pub lost_reason: Option<String>,
}

impl From<Move> for TimelineDealOut {
    fn from(step: Move) -> Self {
        let event = match (&step.from, step.to_kind) {
            (None, _) => "created",
            (Some(_), StageKind::Open) => "moved",
            (Some(_), StageKind::Won) => "won",
            (Some(_), StageKind::Lost) => "lost",
        };
        Self {
            id: step.deal.0.into(),
            name: step.deal.1,
            event,
            from: step.from.map(named),
            to: named(step.to),
            user: step.user.map(named),
            amount: step.amount.map(|amount| amount.to_string()),
            currency: step.currency.to_string(),
            lost_reason: step.lost_reason.filter(|_| step.to_kind == StageKind::Lost),
        }
    }
}
