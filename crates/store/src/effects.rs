//! The ledger of what calls caused. Its key is what keeps a consequence from happening twice.

use domain::decision::EffectKind;
use domain::id::{CallId, WorkspaceId};
use domain::time::Time;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::packed::{pack, unpack_opt};
use crate::query::{Query, Row};
use crate::{Step, statements};

statements! {
    ENTER:
        "insert into effects (workspace_id, call_id, kind, entity, entity_id, at, details) values ($1, $2, $3, $4, $5, $6, $7)"
        [Int, Bytes, Text, Text, Bytes, Int, Bytes];
    ENTER_LATEST:
        "insert into effects (workspace_id, call_id, kind, entity, entity_id, at, details) values ($1, $2, $3, $4, $5, $6, $7) "
        "on conflict (workspace_id, call_id, kind) do update set "
        "entity = excluded.entity, entity_id = excluded.entity_id, at = excluded.at, details = excluded.details"
        [Int, Bytes, Text, Text, Bytes, Int, Bytes];
    FORGET: "delete from effects where workspace_id = $1 and call_id = $2" [Int, Bytes];
    OF_CALL:
        "select kind, entity, entity_id, at, details from effects where workspace_id = $1 and call_id = $2 order by at, kind"
        [Int, Bytes];
}

/// One consequence of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// What happened.
    pub kind: EffectKind,
    /// To what: `contact`, `company`, `user`.
    pub entity: &'static str,
    /// To which.
    pub entity_id: Option<Uuid>,
    /// When.
    pub at: Time,
    /// Why.
    pub details: Details,
}

/// Why a consequence came about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Details {
    /// The row of the decision table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u8>,
    /// The rule that found a contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The phone that matched, as entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The user who became responsible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<Uuid>,
    /// Contacts had the number in another spelling, and the connection finds only the full one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exact_only: bool,
}

/// Enters a consequence; a second of the same kind is a conflict, except that the latest responsible replaces the one before.
pub fn enter(workspace: WorkspaceId, call: CallId, effect: &Effect) -> Step {
    let details = if effect.details == Details::default() { crate::Value::Null } else { pack(&effect.details) };
    let params = vec![
        workspace.0.into(),
        call.0.into(),
        effect.kind.as_str().into(),
        effect.entity.into(),
        effect.entity_id.into(),
        effect.at.micros().into(),
        details,
    ];
    match effect.kind {
        EffectKind::ResponsibleSet | EffectKind::ResponsibleAdopted => ENTER_LATEST.step(params),
        _ => ENTER.step(params),
    }
}

/// Forgets what a call caused that is removed itself.
pub fn forget(workspace: WorkspaceId, call: CallId) -> Step {
    FORGET.step(vec![workspace.0.into(), call.0.into()]).any()
}

/// What a call caused, in the order of happening.
pub fn of_call(workspace: WorkspaceId, call: CallId) -> Query<Effect> {
    OF_CALL.query(vec![workspace.0.into(), call.0.into()], effect)
}

fn effect(row: &Row<'_>) -> Result<Effect, StoreError> {
    Ok(Effect {
        kind: EffectKind::parse(row.str(0)?).ok_or_else(|| row.bad(0, "a kind of effect"))?,
        entity: match row.str(1)? {
            "contact" => "contact",
            "company" => "company",
            "user" => "user",
            "call_request" => "call_request",
            "task" => "task",
            _ => return Err(row.bad(1, "an entity")),
        },
        entity_id: row.opt_uuid(2)?,
        at: Time::from_micros(row.int(3)?),
        details: unpack_opt(row, 4, "details of an effect")?.unwrap_or_default(),
    })
}
