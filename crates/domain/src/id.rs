//! Typed ids: an id of one noun cannot be passed where another's is meant.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A text that is no id of this kind. For the API that is the same as an id that does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

/// One customer of the server. A small number, since it stands first in every key of the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WorkspaceId(pub i64);

impl fmt::Display for WorkspaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for WorkspaceId {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        text.parse().map(Self).map_err(|_| NotAnId)
    }
}

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::try_parse(text).map(Self).map_err(|_| NotAnId)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Uuid {
                id.0
            }
        }
    )*};
}

typed_ids! {
    /// A person who can log in; it may belong to several workspaces.
    AccountId;
    /// A person in one workspace.
    UserId;
    /// A team of users.
    TeamId;
    /// One configured telephony source.
    ConnectionId;
    /// A number of the company that clients call.
    LineId;
    /// One row of the report.
    CallId;
    /// Something that somebody has to do.
    TaskId;
    /// A stored message of a telephony source. Ids grow with receipt, so they serve as receipt numbers.
    EventId;
    /// A person outside the company.
    ContactId;
    /// A company outside the company.
    CompanyId;
    /// A list of stages through which deals go.
    PipelineId;
    /// A stage of a pipeline.
    StageId;
    /// What may become of a client.
    DealId;
    /// Two contacts that were made one.
    MergeId;
    /// A note on a contact or a call.
    NoteId;
    /// A secret of any kind by which somebody is let in: a session, an API token, an invitation, a webhook URL.
    CredentialId;
    /// A piece of work that is done later.
    JobId;
    /// A call that somebody started with a click.
    CallRequestId;
    /// What a call led to: an entry of the workspace's list.
    CallResultId;
    /// A period of a source's log that somebody has read.
    BackfillId;
    /// A time in which a user is away.
    AbsenceId;
    /// An address of another program that is told what happens.
    WebhookId;
    /// A message to such an address.
    DeliveryId;
    /// A chain of blocks that is gone through when something happens.
    AutomationId;
    /// One time that an automation was begun.
    RunId;
    /// Something that somebody is told in the application.
    NoticeId;
    /// A file of rows that somebody brings in.
    ImportId;
    /// A field that a workspace adds to its cards.
    FieldId;
    /// A list with filters that somebody keeps.
    ViewId;
    /// A form that anybody can fill in.
    FormId;
    /// What somebody sent with a form.
    SubmissionId;
}
