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

/// A kind of card that can be merged.
#[derive(Debug, ToSchema)]
#[schema(as = MergeEntity, rename_all = "snake_case")]
pub enum MergeEntityName {
    /// Contacts.
    Contact,
    /// Companies.
    Company,
}

/// What cards have in common that look like one.
#[derive(Debug, ToSchema)]
#[schema(as = DuplicateBy, rename_all = "snake_case")]
pub enum DuplicateByName {
    /// A number.
    Phone,
    /// An e-mail address, however it is written.
    Email,
    /// The name that people gave them, however it is written.
    Name,
}

/// What happens when somebody makes a contact that looks like one that is there.
#[derive(Debug, ToSchema)]
#[schema(as = DuplicateRule, rename_all = "snake_case")]
pub enum DuplicateRuleName {
    /// Nothing.
    Off,
    /// A person is told, and may go on.
    Warn,
    /// It is refused.
    Forbid,
}

/// Whose contacts, companies, deals, tasks and calls somebody sees. What nobody owns all see.
#[derive(Debug, ToSchema)]
#[schema(as = Sees, rename_all = "snake_case")]
pub enum SeesName {
    /// Everybody's.
    All,
    /// Those of the own team; without a team the own ones.
    Team,
    /// The own ones.
    Own,
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

/// A channel of a stereo recording.
#[derive(Debug, ToSchema)]
#[schema(as = Channel, rename_all = "snake_case")]
pub enum ChannelName {
    /// Channel 0.
    Left,
    /// Channel 1.
    Right,
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

/// Why a candidate of smart forwarding is passed over.
#[derive(Debug, ToSchema)]
#[schema(as = ForwardUnfit, rename_all = "snake_case")]
pub enum ForwardUnfitName {
    /// Nobody is the responsible, or has talked.
    Nobody,
    /// Does not work here any more.
    Inactive,
    /// Outside the working hours, or absent, without a deputy.
    Away,
    /// Is not mapped to a SIP account on this connection.
    NoSip,
    /// Has only a mobile number on this connection.
    OnlyFmc,
    /// The phone is not registered.
    Offline,
    /// A conversation is under way.
    Talking,
}

/// Why smart forwarding answered what it did.
#[derive(Debug, ToSchema)]
#[schema(as = ForwardReason, rename_all = "snake_case")]
pub enum ForwardWhyName {
    /// Somebody rings.
    Found,
    /// Every candidate was passed over.
    NobodyFit,
    /// No contact has the number.
    Unknown,
    /// Several contacts have the number, and somebody has to choose.
    Ambiguous,
    /// The request tells no number, or one that nobody can have.
    NoNumber,
    /// The caller hid the number.
    Anonymous,
    /// The number is one of the company's own.
    Ours,
    /// The line is set to be ignored.
    LineIgnored,
    /// Somebody blocked the number.
    Blocked,
    /// The connection observes: this is who would have rung.
    Observed,
    /// The connection is not enabled.
    Disabled,
    /// The answer was not ready in time.
    TooLate,
    /// The database did not answer.
    Failed,
}

/// Where a call stands that was started with a click.
#[derive(Debug, ToSchema)]
#[schema(as = CallRequestState, rename_all = "snake_case")]
pub enum CallRequestStateName {
    /// The source has been asked and has not answered.
    Asked,
    /// The source rings the manager first, then the client.
    Ringing,
    /// The source refused, or could not be asked.
    Failed,
    /// The call is in the report.
    Tied,
}

/// How far a backfill is.
#[derive(Debug, ToSchema)]
#[schema(as = BackfillState, rename_all = "snake_case")]
pub enum BackfillStateName {
    /// It has not begun.
    Waiting,
    /// It is being read.
    Reading,
    /// It is done.
    Done,
    /// Somebody called it off.
    Cancelled,
    /// The source did not let it be read to the end.
    Failed,
}

/// Why somebody sees a call that lives.
#[derive(Debug, ToSchema)]
#[schema(as = LiveWhy, rename_all = "snake_case")]
pub enum LiveWhyName {
    /// It is the client's own manager.
    Responsible,
    /// The client has none; these answer the line.
    LineGroup,
    /// The line has no group, either: whoever has a phone on the connection.
    Everybody,
    /// Whose call it is.
    Manager,
}

/// What other programs can be told of: the `type` of a message. What stands in `data` is said here.
#[derive(Debug, ToSchema)]
#[schema(as = WebhookEvent)]
pub enum WebhookEventName {
    /// Webhooks of a connection have stopped coming: `connection_id`, `connection_name`, `since`, `expected_calls`, `url`.
    #[schema(rename = "connection.silent")]
    ConnectionSilent,
    /// They come again: `connection_id`, `connection_name`, `since`, `until`, `url`.
    #[schema(rename = "connection.recovered")]
    ConnectionRecovered,
}

/// What became of a message.
#[derive(Debug, ToSchema)]
#[schema(as = DeliveryState, rename_all = "snake_case")]
pub enum DeliveryStateName {
    /// It is sent as soon as possible, or tried again.
    Waiting,
    /// The other side took it.
    Delivered,
    /// It was tried often enough; a person can have it tried again.
    Failed,
}

/// Who called whom, of a call that is logged by hand.
#[derive(Debug, ToSchema)]
#[schema(as = LoggedDirection, rename_all = "snake_case")]
pub enum LoggedDirectionName {
    /// The client called.
    Incoming,
    /// One of us called.
    Outgoing,
}

/// How a call ended that is logged by hand.
#[derive(Debug, ToSchema)]
#[schema(as = LoggedOutcome, rename_all = "snake_case")]
pub enum LoggedOutcomeName {
    /// There was a conversation.
    Answered,
    /// The client called and nobody answered.
    Missed,
    /// The client did not answer.
    NoAnswer,
    /// The client's line was busy.
    Busy,
}

/// What a call was made with that is logged by hand.
#[derive(Debug, ToSchema)]
#[schema(as = CallMedium, rename_all = "snake_case")]
pub enum MediumName {
    /// Somebody's own mobile.
    Mobile,
    /// A messenger.
    Messenger,
    /// Anything else.
    Other,
}

/// What is to be done.
#[derive(Debug, ToSchema)]
#[schema(as = TaskKind, rename_all = "snake_case")]
pub enum TaskKindName {
    /// A client waits for a call.
    CallBack,
    /// A call.
    Call,
    /// A meeting.
    Meeting,
    /// A letter or a message.
    Message,
    /// Anything else.
    Other,
}

/// How far a task is.
#[derive(Debug, ToSchema)]
#[schema(as = TaskState, rename_all = "snake_case")]
pub enum TaskStateName {
    /// It is to be done.
    Open,
    /// It is done.
    Done,
    /// The call that made it turned out to need nothing.
    Withdrawn,
}

/// What made a task.
#[derive(Debug, ToSchema)]
#[schema(as = TaskOrigin, rename_all = "snake_case")]
pub enum TaskOriginName {
    /// A person, or a program that acts for one.
    User,
    /// A missed call of a known client.
    MissedKnown,
    /// A missed call of a number that nobody had.
    MissedNew,
    /// Somebody else than the responsible answered.
    AnsweredByOther,
    /// An automation.
    Automation,
}

/// For whom tasks are that calls make.
#[derive(Debug, ToSchema)]
#[schema(as = TaskFor, rename_all = "snake_case")]
pub enum TaskForName {
    /// The responsible of the client.
    Responsible,
    /// The manager whose phone rang last.
    Rang,
    /// Always the same user.
    User,
    /// The members of a team in turn.
    Team,
}

/// Why a task is whose it is.
#[derive(Debug, ToSchema)]
#[schema(as = TaskAssignedBy, rename_all = "snake_case")]
pub enum TaskAssignedByName {
    /// Somebody said so.
    User,
    /// The client's responsible.
    Responsible,
    /// The phone rang.
    Rang,
    /// The rule names the user.
    Fixed,
    /// It was the user's turn.
    Turn,
    /// In the place of somebody who is away.
    Deputy,
    /// The line's responsible.
    Line,
    /// On duty: nobody else was there.
    Duty,
}

/// What it means that a deal is in a stage; the same words are the state of the deal.
#[derive(Debug, ToSchema)]
#[schema(as = StageKind, rename_all = "snake_case")]
pub enum StageKindName {
    /// It is worked on.
    Open,
    /// The client has bought.
    Won,
    /// The client will not buy.
    Lost,
}

/// What the rows of a file become.
#[derive(Debug, ToSchema)]
#[schema(as = ImportEntity, rename_all = "snake_case")]
pub enum ImportEntityName {
    /// Companies.
    Companies,
    /// Contacts.
    Contacts,
    /// Deals.
    Deals,
    /// Tasks.
    Tasks,
}

/// Of what a word of a file is one.
#[derive(Debug, ToSchema)]
#[schema(as = ImportWord, rename_all = "snake_case")]
pub enum ImportWordName {
    /// Somebody who works here.
    User,
    /// A stage.
    Stage,
}

/// By what rows are recognised as contacts that are there already. A row without the one is recognised by the other.
#[derive(Debug, ToSchema)]
#[schema(as = ImportMergeBy, rename_all = "snake_case")]
pub enum ImportMergeByName {
    /// By a phone in any spelling, else by an e-mail address.
    PhoneOrEmail,
    /// By a phone in any spelling.
    Phone,
    /// By an e-mail address.
    Email,
}

/// How far an import is.
#[derive(Debug, ToSchema)]
#[schema(as = ImportState, rename_all = "snake_case")]
pub enum ImportStateName {
    /// The file was read; its columns can be chosen.
    Ready,
    /// What would come of it is being counted.
    Counting,
    /// That was counted.
    Counted,
    /// Its rows are being taken over.
    Running,
    /// All rows were.
    Done,
    /// Somebody called it off; what was taken over stays.
    Cancelled,
    /// It could not go on; what was taken over stays.
    Failed,
}
