//! What a key of a webhook can mean, and the keys that mean it by default: the one table behind [`super::Aliases`].

use std::fmt;

use domain::call::Field;
use serde::{Deserialize, Serialize};

/// The object in which two installations nest a part of the fields (`reference/ringostat.md` §1).
pub(crate) const NESTED: &str = "additional_call_data";

/// What becomes of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// A part of the event with rules of its own (see `fields.rs`).
    Own,
    /// A fact that stands alone.
    Fact(Field, Form),
}

/// How the value of a fact is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A name: percent-decoded, HTML unescaped, at most 256 characters.
    Name,
    /// Another short text: percent-decoded, at most 256 characters.
    Short,
    /// The address of a page: never decoded, at most 2,000 characters.
    Page,
    /// An id or a counter: at most 64 characters, a longer one is unusable.
    Id,
    /// `1` or `0`.
    Flag,
    /// A decimal number.
    Decimal,
    /// A long text, at most 10,000 characters.
    Long,
    /// An http(s) link.
    Link,
}

macro_rules! meanings {
    ($($(#[$doc:meta])* $name:ident = $wire:literal, $target:expr, [$($key:literal)*];)*) => {
        /// What a key of a webhook means. The wire names are those of a connection's `aliases` setting; the default
        /// keys are those of `reference/ringostat.md` §1, in the order in which they are preferred.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Meaning {
            $($(#[$doc])* #[serde(rename = $wire)] $name,)*
        }

        impl Meaning {
            /// All of them, in the order in which they are read.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name on the wire.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $wire,)* }
            }

            /// The keys that mean it unless the connection says otherwise, the preferred one first.
            pub fn default_keys(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($key),*],)* }
            }

            pub(super) fn target(self) -> Target {
                match self { $(Self::$name => $target,)* }
            }
        }
    };
}

use Target::{Fact, Own};

meanings! {
    /// The source's id of the call.
    CallId = "call_id", Own, ["uniqueid" "call_id" "cdr_id"];
    /// The start, counted from the epoch.
    StartTimestamp = "start_timestamp", Own, ["call_timestamp"];
    /// The start, as a date.
    Start = "start", Own, ["calldate" "date" "call_date"];
    /// Who called whom.
    Direction = "direction", Own, ["type" "call_type"];
    /// The calling end.
    Caller = "caller", Own, ["caller"];
    /// The client's number: E.164 before bare digits.
    Client = "client", Own, ["e164" "number_e164" "userfield" "caller_number"];
    /// The called end.
    Called = "called", Own, ["dst" "callee" "destination"];
    /// The SIP login or phone that answered.
    AnsweredBy = "answered_by", Own, ["connected_with"];
    /// The company's number an outgoing call shows.
    OutboundLine = "outbound_line", Own, ["outbound_number"];
    /// The status code.
    Status = "status", Own, ["disposition" "status" "call_status"];
    /// Seconds of conversation.
    TalkSeconds = "talk_seconds", Own, ["billsec" "dialog" "duration_conversation"];
    /// Seconds from the first ring to the end.
    TotalSeconds = "total_seconds", Own, ["duration" "call_duration" "duration_call"];
    /// The same in milliseconds.
    TotalMilliseconds = "total_milliseconds", Own, ["duration_ms" "duration_call_ms"];
    /// Seconds until somebody answered.
    WaitSeconds = "wait_seconds", Own, ["waittime" "waiting" "duration_waiting"];
    /// A link to the recording.
    Recording = "recording", Own, ["recording" "record_link" "recording_wav"];
    /// Whether there is a recording.
    HasRecording = "has_recording", Fact(Field::HasRecording, Form::Flag), ["has_recording" "recording_presence"];
    /// The source's id of the employee.
    EmployeeId = "employee_id", Own, ["employee_id" "staffid" "employee_number" "manager_id"];
    /// The employee's name.
    EmployeeName = "employee_name", Own, ["employee_fio" "employee"];
    /// The employee's e-mail address.
    EmployeeEmail = "employee_email", Fact(Field::EmployeeEmail, Form::Short), ["employee_email"];
    /// The employee's internal number; the last key is misspelled by the vendor.
    Extension = "extension", Own, ["extension_number" "internal_number" "additional_number" "employee_estension"];
    /// The client's name, where a source has a key for it.
    CallerName = "caller_name", Fact(Field::CallerName, Form::Name), [];
    /// The department.
    Department = "department", Fact(Field::Department, Form::Name), ["department"];
    /// The forwarding scheme.
    Scheme = "scheme", Fact(Field::Scheme, Form::Name), ["scheme_name"];
    /// The pool of numbers.
    Pool = "pool", Fact(Field::Pool, Form::Name), ["pool_name"];
    /// The vendor's "target call".
    Target = "target", Fact(Field::Target, Form::Flag), ["proper_flag"];
    /// Whether the client called before.
    Repeated = "repeated", Fact(Field::Repeated, Form::Flag), ["repeated_flag"];
    /// Whether the client called for the first time.
    Unique = "unique", Fact(Field::Unique, Form::Flag), ["unique_call"];
    /// The how manieth call of the client it is.
    CallCounter = "call_counter", Fact(Field::CallCounter, Form::Id), ["call_counter"];
    /// The mark of the call's category.
    CategoryMark = "category_mark", Fact(Field::CategoryMark, Form::Short), ["category_mark"];
    /// The number of the call's category.
    CategoryNumber = "category_number", Fact(Field::CategoryNumber, Form::Id), ["category_number"];
    /// The mark the client gave the employee.
    EmployeeMark = "employee_mark", Fact(Field::EmployeeMark, Form::Short), ["employee_mark"];
    /// The campaign's source.
    UtmSource = "utm_source", Fact(Field::UtmSource, Form::Short), ["utm_source"];
    /// The campaign's medium.
    UtmMedium = "utm_medium", Fact(Field::UtmMedium, Form::Short), ["utm_medium"];
    /// The campaign's name.
    UtmCampaign = "utm_campaign", Fact(Field::UtmCampaign, Form::Short), ["utm_campaign"];
    /// The campaign's content.
    UtmContent = "utm_content", Fact(Field::UtmContent, Form::Short), ["utm_content"];
    /// The campaign's keyword.
    UtmTerm = "utm_term", Fact(Field::UtmTerm, Form::Short), ["utm_term"];
    /// The id of the visitor in web analytics.
    ClientId = "client_id", Fact(Field::ClientId, Form::Short), ["client_id"];
    /// The visitor's address.
    RemoteIp = "remote_ip", Fact(Field::RemoteIp, Form::Short), ["remote_ip"];
    /// The page that led to the site; the double f is the vendor's.
    Referrer = "referrer", Fact(Field::Referrer, Form::Page), ["refferrer"];
    /// The first page of the visit.
    Landing = "landing", Fact(Field::Landing, Form::Page), ["landing"];
    /// A link to the vendor's page of the call.
    CallCard = "call_card", Fact(Field::CallCard, Form::Link), ["call_card" "call_card_link"];
    /// The vendor's project.
    ProjectId = "project_id", Fact(Field::ProjectId, Form::Id), ["project_id"];
    /// The step of the forwarding scheme.
    ForwardStep = "forward_step", Fact(Field::ForwardStep, Form::Short), ["step_forward"];
    /// The quality score of the call. The vendor's keys of AI results are not public: these are the plausible ones.
    AiScore = "ai_score", Fact(Field::AiScore, Form::Decimal), ["ai_score" "score" "quality_score" "call_score"];
    /// What the call was about.
    AiSummary = "ai_summary", Fact(Field::AiSummary, Form::Long), ["ai_summary" "summary" "call_summary"];
    /// A link to the transcript.
    AiTranscript = "ai_transcript", Fact(Field::AiTranscript, Form::Link),
        ["transcript" "transcript_url" "transcription_url" "transcription" "transcript_link"];
    /// Nothing: the key is neither used nor shown. By default the keys under which secrets come.
    Ignore = "ignore", Own, ["token" "auth_key" "auth-key" "api_key" "access_token" "secret" "password"];
}

impl Meaning {
    /// Reads a wire name; `None` for another text.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|meaning| meaning.as_str() == text)
    }

    /// Whether it is a result of the vendor's analysis, which also comes nested.
    pub(super) fn is_ai(self) -> bool {
        matches!(self, Self::AiScore | Self::AiSummary | Self::AiTranscript)
    }
}

impl fmt::Display for Meaning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
