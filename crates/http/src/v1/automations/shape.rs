//! The form of a definition on the wire. It is that of the domain, member by member: a test holds both together.

use app::Error;
use domain::automation::{Block, Definition, Trigger};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What an automation begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TriggerKindBody {
    /// A contact was made.
    ContactCreated,
    /// A call is over.
    CallEnded,
    /// Somebody picked up.
    CallAnswered,
    /// A client called and nobody talked to them.
    CallMissed,
    /// The source's AI has told of a call.
    CallProcessed,
    /// A deal was made.
    DealCreated,
    /// A deal came into another stage.
    DealMoved,
    /// A field has another value.
    FieldChanged,
    /// A task is not done in time.
    TaskOverdue,
    /// Somebody filled in a form.
    FormSubmitted,
}

/// What a new contact came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ContactOriginBody {
    /// A call of an unknown number.
    Call,
    /// A person, or a program through the API.
    User,
    /// An import.
    Import,
    /// A web form.
    Form,
    /// An automation.
    Automation,
}

/// What has fields that automations follow and change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EntityBody {
    /// The contact.
    Contact,
    /// The company.
    Company,
    /// The deal.
    Deal,
}

/// What a condition looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SubjectBody {
    /// The call.
    Call,
    /// The contact.
    Contact,
    /// The company.
    Company,
    /// The deal.
    Deal,
    /// The task.
    Task,
}

/// How a condition compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OpBody {
    /// The same.
    Is,
    /// Another one, or none.
    IsNot,
    /// A part of it.
    Contains,
    /// There is one.
    IsSet,
    /// There is none.
    IsNotSet,
    /// A greater number.
    More,
    /// A smaller number.
    Less,
}

/// A question to the values of the moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConditionBody {
    /// Of what.
    pub subject: SubjectBody,
    /// Which field, as the vocabulary names it; `fields.<key>` for one that the workspace has added.
    pub field: String,
    /// How it is compared.
    pub op: OpBody,
    /// With what; ids, numbers and flags as text.
    pub value: Option<String>,
}

/// What an automation begins with. Each kind has some of the members; one that is absent, null or empty means any.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TriggerBody {
    /// What happens.
    pub kind: TriggerKindBody,
    /// `contact_created`: what the contact came from; calls if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origins: Option<Vec<ContactOriginBody>>,
    /// Directions of the call: `incoming`, `outgoing`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directions: Option<Vec<String>>,
    /// `call_ended`: outcomes of the call, as calls have them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcomes: Option<Vec<String>>,
    /// Lines of the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_ids: Option<Vec<Uuid>>,
    /// Whether the call is the first one of its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_call: Option<bool>,
    /// The source's mark of target calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<bool>,
    /// `call_processed`: the least score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_score: Option<f64>,
    /// `call_processed`: the greatest score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_score: Option<f64>,
    /// `deal_created`: pipelines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pipeline_ids: Option<Vec<Uuid>>,
    /// `deal_moved`: the pipeline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pipeline_id: Option<Uuid>,
    /// `deal_moved`: the stages that the deal leaves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_stage_ids: Option<Vec<Uuid>>,
    /// `deal_moved`: the stages that the deal comes into.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_stage_ids: Option<Vec<Uuid>>,
    /// `field_changed`: of what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityBody>,
    /// `field_changed`: which field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// `task_overdue`: kinds of the task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub task_types: Option<Vec<String>>,
    /// `form_submitted`: forms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form_ids: Option<Vec<Uuid>>,
    /// What has to hold besides: all of them.
    #[serde(default)]
    pub conditions: Vec<ConditionBody>,
}

/// Somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum WhoBody {
    /// The contact's responsible, else who talked on the call, else the line's, else nobody.
    Inherited {},
    /// The responsible of the deal, else of the contact.
    Responsible {},
    /// Always the same one.
    User {
        /// Which.
        user_id: Option<Uuid>,
    },
    /// One after the other.
    Rotate {
        /// These, in this order.
        user_ids: Option<Vec<Uuid>>,
        /// Or the members of a team.
        team_id: Option<Uuid>,
    },
    /// Nobody.
    Nobody {},
    /// The client; in `send_email` only.
    Contact {},
}

/// What a run waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UntilBody {
    /// Of what.
    pub entity: EntityBody,
    /// Which field changes.
    pub field: String,
    /// To this value; null: to any other.
    pub value: Option<String>,
}

/// One way of a split.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BranchBody {
    /// What it is called.
    #[serde(default)]
    pub name: String,
    /// When it is taken: all of them hold, and no branch before it was.
    #[serde(default)]
    pub conditions: Vec<ConditionBody>,
    /// What is done then.
    #[serde(default)]
    #[schema(no_recursion)]
    pub blocks: Vec<BlockBody>,
}

/// A block of the chain. Members may be missing while somebody makes the automation; `problems` says which.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum BlockBody {
    /// Makes a deal, tied to contact, company and call.
    CreateDeal {
        /// The block's name, unique in the automation.
        #[schema(pattern = "^[a-z0-9_-]{1,32}$")]
        id: String,
        /// The pipeline; null: the first one.
        pipeline_id: Option<Uuid>,
        /// The stage; null: the first open one.
        stage_id: Option<Uuid>,
        /// What it is called, with placeholders; empty: as the contact.
        name: Option<String>,
        /// What it is worth, as deals have it.
        amount: Option<String>,
        /// Whose it is; inherited if absent.
        responsible: Option<WhoBody>,
        /// Not if the contact has an open one.
        skip_if_open: Option<bool>,
    },
    /// Makes a task.
    CreateTask {
        /// The block's name.
        id: String,
        /// What is to be done: a kind of tasks.
        task_type: Option<String>,
        /// In a few words, with placeholders.
        title: Option<String>,
        /// More about it, with placeholders.
        text: Option<String>,
        /// Whose it is; inherited if absent.
        assignee: Option<WhoBody>,
        /// Due after so many minutes of working time; null: whenever.
        due_minutes: Option<u32>,
    },
    /// Makes a contact of a call that has none.
    CreateContact {
        /// The block's name.
        id: String,
        /// What it is called, with placeholders; empty: as its number.
        name: Option<String>,
        /// Whose it is; inherited if absent.
        responsible: Option<WhoBody>,
    },
    /// Changes a field.
    SetField {
        /// The block's name.
        id: String,
        /// Of what.
        entity: Option<EntityBody>,
        /// Which, as the vocabulary names it.
        field: Option<String>,
        /// The value, with placeholders.
        value: Option<String>,
    },
    /// Gives something to somebody.
    SetResponsible {
        /// The block's name.
        id: String,
        /// What.
        entity: Option<EntityBody>,
        /// To whom.
        who: Option<WhoBody>,
    },
    /// Gives the contact a tag.
    AddTag {
        /// The block's name.
        id: String,
        /// Which, with placeholders.
        tag: Option<String>,
    },
    /// Writes a note on the contact.
    Comment {
        /// The block's name.
        id: String,
        /// What it says, with placeholders.
        text: Option<String>,
    },
    /// Sends a signed message of the type `automation.ran`.
    SendWebhook {
        /// The block's name.
        id: String,
        /// To which webhook.
        webhook_id: Option<Uuid>,
    },
    /// Sends a letter.
    SendEmail {
        /// The block's name.
        id: String,
        /// To whom: somebody of the workspace, or the contact.
        to: Option<WhoBody>,
        /// What it is about, with placeholders.
        subject: Option<String>,
        /// What it says, with placeholders; an empty line begins a paragraph.
        text: Option<String>,
    },
    /// Tells somebody in the application.
    Notify {
        /// The block's name.
        id: String,
        /// Whom.
        who: Option<WhoBody>,
        /// What, with placeholders.
        text: Option<String>,
    },
    /// Waits for a time, or until a field changes.
    Wait {
        /// The block's name.
        id: String,
        /// At most so many minutes.
        minutes: Option<u32>,
        /// Until this changes; without minutes for 30 days at most.
        until: Option<UntilBody>,
    },
    /// Ends the run unless the conditions hold.
    Filter {
        /// The block's name.
        id: String,
        /// All of them.
        #[serde(default)]
        conditions: Vec<ConditionBody>,
    },
    /// Takes one of several ways, and goes on behind itself.
    Split {
        /// The block's name.
        id: String,
        /// The ways; the first that fits is taken.
        #[serde(default)]
        branches: Vec<BranchBody>,
        /// The way if none fits.
        #[serde(default)]
        #[schema(no_recursion)]
        otherwise: Vec<BlockBody>,
    },
    /// Ends the run.
    End {
        /// The block's name.
        id: String,
    },
}

/// The same value in the other form.
fn same<T: DeserializeOwned>(value: &impl Serialize) -> Option<T> {
    serde_json::from_value(serde_json::to_value(value).ok()?).ok()
}

/// A trigger as the domain has it.
pub(super) fn trigger(body: &TriggerBody) -> Result<Trigger, Error> {
    same(body).ok_or_else(|| Error::invalid("trigger", "wrong_value"))
}

/// Blocks as the domain has them.
pub(super) fn blocks(body: &[BlockBody]) -> Result<Vec<Block>, Error> {
    same(&body).ok_or_else(|| Error::invalid("blocks", "wrong_value"))
}

/// A definition on the wire.
pub(super) fn bodies(definition: &Definition) -> (TriggerBody, Vec<BlockBody>) {
    let nothing = || TriggerBody {
        kind: TriggerKindBody::CallEnded,
        origins: None,
        directions: None,
        outcomes: None,
        line_ids: None,
        first_call: None,
        target: None,
        min_score: None,
        max_score: None,
        pipeline_ids: None,
        pipeline_id: None,
        from_stage_ids: None,
        to_stage_ids: None,
        entity: None,
        field: None,
        task_types: None,
        form_ids: None,
        conditions: Vec::new(),
    };
    // The forms are the same, which a test holds; so this never comes to the other side.
    (same(&definition.trigger).unwrap_or_else(nothing), same(&definition.blocks).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn everything() -> Value {
        let id = "00000000-0000-7000-8000-000000000001";
        let who = json!({"kind": "rotate", "user_ids": [id], "team_id": null});
        let condition = json!({"subject": "call", "field": "direction", "op": "is", "value": "incoming"});
        json!({
            "trigger": {
                "kind": "call_ended", "origins": ["call"], "directions": ["incoming"], "outcomes": ["answered"], "line_ids": [id], "first_call": true,
                "target": false, "min_score": 1.5, "max_score": 2.0, "pipeline_ids": [id], "pipeline_id": id, "from_stage_ids": [id],
                "to_stage_ids": [id], "entity": "deal", "field": "stage", "task_types": ["call_back"], "form_ids": [id], "conditions": [condition],
            },
            "blocks": [
                {"kind": "create_deal", "id": "a", "pipeline_id": id, "stage_id": id, "name": "N", "amount": "5", "responsible": {"kind": "inherited"}, "skip_if_open": true},
                {"kind": "create_task", "id": "b", "task_type": "call", "title": "T", "text": "X", "assignee": who, "due_minutes": 5},
                {"kind": "create_contact", "id": "c", "name": "N", "responsible": {"kind": "nobody"}},
                {"kind": "set_field", "id": "d", "entity": "deal", "field": "name", "value": "V"},
                {"kind": "set_responsible", "id": "e", "entity": "contact", "who": {"kind": "responsible"}},
                {"kind": "add_tag", "id": "f", "tag": "T"},
                {"kind": "comment", "id": "g", "text": "C"},
                {"kind": "send_webhook", "id": "h", "webhook_id": id},
                {"kind": "send_email", "id": "i", "to": {"kind": "contact"}, "subject": "S", "text": "T"},
                {"kind": "notify", "id": "j", "who": {"kind": "user", "user_id": id}, "text": "T"},
                {"kind": "wait", "id": "k", "minutes": 5, "until": {"entity": "deal", "field": "stage", "value": id}},
                {"kind": "filter", "id": "l", "conditions": [condition]},
                {"kind": "split", "id": "m", "branches": [{"name": "B", "conditions": [condition], "blocks": [{"kind": "end", "id": "n"}]}],
                 "otherwise": [{"kind": "end", "id": "o"}]},
                {"kind": "end", "id": "p"},
            ],
        })
    }

    #[test]
    fn both_forms_hold_the_same() {
        let wire = everything();
        let trigger_body: TriggerBody = serde_json::from_value(wire["trigger"].clone()).unwrap();
        let block_bodies: Vec<BlockBody> = serde_json::from_value(wire["blocks"].clone()).unwrap();
        let definition =
            Definition { trigger: trigger(&trigger_body).unwrap(), blocks: blocks(&block_bodies).unwrap() };
        assert_eq!(serde_json::to_value(&definition).unwrap(), wire, "nothing is lost on the way in");
        assert_eq!(bodies(&definition), (trigger_body, block_bodies), "nor on the way out");
    }

    #[test]
    fn a_draft_may_lack_everything_but_the_kinds() {
        for kind in domain::automation::TriggerKind::ALL {
            let body: TriggerBody = serde_json::from_value(json!({"kind": kind.as_str()})).unwrap();
            let read = trigger(&body).unwrap();
            assert_eq!(read, Trigger::any(*kind));
            assert_eq!(same::<TriggerBody>(&read).unwrap().kind, body.kind);
        }
        for block in everything()["blocks"].as_array().unwrap() {
            let bare = json!({"kind": block["kind"], "id": "x"});
            let body: BlockBody = serde_json::from_value(bare).unwrap();
            let read = blocks(std::slice::from_ref(&body)).unwrap();
            assert!(same::<Vec<BlockBody>>(&read).is_some(), "{block}");
        }
        assert!(serde_json::from_value::<BlockBody>(json!({"kind": "end", "id": "x", "colour": 1})).is_err());
    }
}
