//! The names that values have in the API, for its description. The values themselves are the domain's, which knows nothing of descriptions; a test
//! holds both together.

use utoipa::ToSchema;

/// What somebody may do, from less to more.
#[derive(Debug, ToSchema)]
#[schema(as = Role, rename_all = "snake_case")]
pub enum RoleName {
    /// Works with calls and contacts.
    Manager,
    /// Also sets the workspace up.
    Admin,
    /// Also decides over owners and the workspace itself.
    Owner,
}

/// A language of the product (ISO 639-1).
#[derive(Debug, ToSchema)]
#[schema(as = Language, rename_all = "snake_case")]
pub enum LanguageName {
    /// English.
    En,
    /// Ukrainian.
    Uk,
    /// Russian.
    Ru,
}

/// Which of several contacts with one number a call goes to.
#[derive(Debug, ToSchema)]
#[schema(as = SharedNumberPolicy, rename_all = "snake_case")]
pub enum SharedNumberPolicyName {
    /// The one last talked with.
    LastTalked,
    /// The one with an open deal, else as `last_talked`.
    OpenDeal,
    /// The one changed last.
    LastChanged,
    /// None, until somebody chooses.
    Ask,
}

/// Whether a connection acts.
#[derive(Debug, ToSchema)]
#[schema(as = Mode, rename_all = "snake_case")]
pub enum ModeName {
    /// Consequences happen.
    Act,
    /// Each row says what would have been done; nothing is created, answered or sent.
    Observe,
}

/// What events do that came while a connection was not enabled.
#[derive(Debug, ToSchema)]
#[schema(as = KeptEvents, rename_all = "snake_case")]
pub enum KeptEventsName {
    /// All that they would have done then.
    News,
    /// Rows, links and statistics only.
    History,
}

/// A kind of calls from which contacts can be made.
#[derive(Debug, ToSchema)]
#[schema(as = CallKind, rename_all = "snake_case")]
pub enum CallKindName {
    /// A client called and somebody answered.
    IncomingAnswered,
    /// A client called and there was no conversation.
    IncomingMissed,
    /// A manager called and the client answered.
    OutgoingAnswered,
    /// A manager called and there was no conversation.
    OutgoingUnanswered,
}

/// The form of smart forwarding's answer.
#[derive(Debug, ToSchema)]
#[schema(as = ForwardFormat, rename_all = "snake_case")]
pub enum ForwardFormatName {
    /// The destination as plain text.
    Text,
    /// A JSON object with the destination under a key.
    Json,
    /// The same as the result of a JSON-RPC call.
    JsonRpc,
}

/// Who is asked for in smart forwarding.
#[derive(Debug, ToSchema)]
#[schema(as = ForwardCandidate, rename_all = "snake_case")]
pub enum ForwardCandidateName {
    /// The responsible of the open deal.
    DealResponsible,
    /// The responsible of the contact.
    ContactResponsible,
    /// Who last talked to the client.
    LastTalked,
}
