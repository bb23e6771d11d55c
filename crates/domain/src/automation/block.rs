//! The blocks of a chain.

use serde::{Deserialize, Serialize};

use super::{Condition, Entity, or_default};
use crate::id::{PipelineId, StageId, TeamId, UserId, WebhookId};
use crate::task::Kind as TaskKind;

/// A block of the chain.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Its name in the automation, from whoever made it.
    pub id: String,
    /// What it does.
    #[serde(flatten)]
    pub action: Action,
}

/// Somebody.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Who {
    /// The contact's responsible, else who talked on the call, else the line's.
    #[default]
    Inherited,
    /// The responsible of the deal, else of the contact.
    Responsible,
    /// Always the same one.
    User {
        /// Which.
        #[serde(default)]
        user_id: Option<UserId>,
    },
    /// One after the other.
    Rotate {
        /// These.
        #[serde(default, deserialize_with = "or_default")]
        user_ids: Vec<UserId>,
        /// Or the members of a team.
        #[serde(default)]
        team_id: Option<TeamId>,
    },
    /// Nobody.
    Nobody,
    /// The client, for a letter.
    Contact,
}

/// What a run waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Until {
    /// Of what.
    pub entity: Entity,
    /// Which field changes.
    #[serde(default, deserialize_with = "or_default")]
    pub field: String,
    /// To this value; none: to any other.
    #[serde(default)]
    pub value: Option<String>,
}

/// One way of a split.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Branch {
    /// What it is called.
    #[serde(default, deserialize_with = "or_default")]
    pub name: String,
    /// When it is taken: all of them hold, and no branch before it was.
    #[serde(default, deserialize_with = "or_default")]
    pub conditions: Vec<Condition>,
    /// What is done then.
    #[serde(default, deserialize_with = "or_default")]
    pub blocks: Vec<Block>,
}

/// What a block does. Members are missing while somebody makes the automation; [`super::check`] says which.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Action {
    /// Makes a deal.
    CreateDeal {
        /// In this pipeline; none: the first one.
        #[serde(default)]
        pipeline_id: Option<PipelineId>,
        /// In this stage; none: the first open one.
        #[serde(default)]
        stage_id: Option<StageId>,
        /// What it is called; empty: as the contact.
        #[serde(default, deserialize_with = "or_default")]
        name: String,
        /// What it is worth.
        #[serde(default)]
        amount: Option<String>,
        /// Whose it is.
        #[serde(default, deserialize_with = "or_default")]
        responsible: Who,
        /// Not if the contact has an open one.
        #[serde(default, deserialize_with = "or_default")]
        skip_if_open: bool,
    },
    /// Makes a task.
    CreateTask {
        /// What is to be done.
        #[serde(default)]
        task_type: Option<TaskKind>,
        /// In a few words.
        #[serde(default, deserialize_with = "or_default")]
        title: String,
        /// More about it.
        #[serde(default, deserialize_with = "or_default")]
        text: String,
        /// Whose it is.
        #[serde(default, deserialize_with = "or_default")]
        assignee: Who,
        /// Due after so many minutes of working time; none: whenever.
        #[serde(default)]
        due_minutes: Option<u32>,
    },
    /// Makes a contact of a call that has none.
    CreateContact {
        /// What it is called; empty: as its number.
        #[serde(default, deserialize_with = "or_default")]
        name: String,
        /// Whose it is.
        #[serde(default, deserialize_with = "or_default")]
        responsible: Who,
    },
    /// Changes a field.
    SetField {
        /// Of what.
        #[serde(default)]
        entity: Option<Entity>,
        /// Which, as [`super::vocabulary::WRITABLE`] names it.
        #[serde(default, deserialize_with = "or_default")]
        field: String,
        /// The value.
        #[serde(default, deserialize_with = "or_default")]
        value: String,
    },
    /// Gives something to somebody.
    SetResponsible {
        /// What.
        #[serde(default)]
        entity: Option<Entity>,
        /// To whom.
        #[serde(default, deserialize_with = "or_default")]
        who: Who,
    },
    /// Gives the contact a tag.
    AddTag {
        /// Which.
        #[serde(default, deserialize_with = "or_default")]
        tag: String,
    },
    /// Writes a note.
    Comment {
        /// What it says.
        #[serde(default, deserialize_with = "or_default")]
        text: String,
    },
    /// Tells another program.
    SendWebhook {
        /// Which address.
        #[serde(default)]
        webhook_id: Option<WebhookId>,
    },
    /// Sends a letter.
    SendEmail {
        /// To whom.
        #[serde(default, deserialize_with = "or_default")]
        to: Who,
        /// What it is about.
        #[serde(default, deserialize_with = "or_default")]
        subject: String,
        /// What it says.
        #[serde(default, deserialize_with = "or_default")]
        text: String,
    },
    /// Tells somebody in the application.
    Notify {
        /// Whom.
        #[serde(default, deserialize_with = "or_default")]
        who: Who,
        /// What.
        #[serde(default, deserialize_with = "or_default")]
        text: String,
    },
    /// Waits.
    Wait {
        /// At most so many minutes.
        #[serde(default)]
        minutes: Option<u32>,
        /// Until this changes.
        #[serde(default)]
        until: Option<Until>,
    },
    /// Ends the run unless conditions hold.
    Filter {
        /// What has to hold.
        #[serde(default, deserialize_with = "or_default")]
        conditions: Vec<Condition>,
    },
    /// Takes one of several ways.
    Split {
        /// The ways, the first that fits counts.
        #[serde(default, deserialize_with = "or_default")]
        branches: Vec<Branch>,
        /// The way if none fits.
        #[serde(default, deserialize_with = "or_default")]
        otherwise: Vec<Block>,
    },
    /// Ends the run.
    End {},
}

impl Action {
    /// The name of its kind in the API and the database.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::CreateDeal { .. } => "create_deal",
            Self::CreateTask { .. } => "create_task",
            Self::CreateContact { .. } => "create_contact",
            Self::SetField { .. } => "set_field",
            Self::SetResponsible { .. } => "set_responsible",
            Self::AddTag { .. } => "add_tag",
            Self::Comment { .. } => "comment",
            Self::SendWebhook { .. } => "send_webhook",
            Self::SendEmail { .. } => "send_email",
            Self::Notify { .. } => "notify",
            Self::Wait { .. } => "wait",
            Self::Filter { .. } => "filter",
            Self::Split { .. } => "split",
            Self::End {} => "end",
        }
    }

    /// Whom it is for, if it is for somebody.
    pub fn who(&self) -> Option<&Who> {
        match self {
            Self::CreateDeal { responsible, .. } | Self::CreateContact { responsible, .. } => Some(responsible),
            Self::CreateTask { assignee, .. } => Some(assignee),
            Self::SetResponsible { who, .. } | Self::Notify { who, .. } => Some(who),
            Self::SendEmail { to, .. } => Some(to),
            _ => None,
        }
    }

    /// Its texts with placeholders, by the names of the members.
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        match self {
            Self::CreateDeal { name, .. } | Self::CreateContact { name, .. } => vec![("name", name)],
            Self::CreateTask { title, text, .. } => vec![("title", title), ("text", text)],
            Self::SetField { value, .. } => vec![("value", value)],
            Self::AddTag { tag } => vec![("tag", tag)],
            Self::Comment { text } | Self::Notify { text, .. } => vec![("text", text)],
            Self::SendEmail { subject, text, .. } => vec![("subject", subject), ("text", text)],
            _ => Vec::new(),
        }
    }
}
