//! What a webhook says: the parameters by meaning, under the names of an installation.

use std::borrow::Cow;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

use super::{Event, Keys, Shape, Webhook};
use crate::call::{Kind, Record};
use crate::client::{Message, encoded, with_query};
use crate::settings::is_number;
use crate::simulator::Simulator;

/// What a parameter means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Id,
    Start,
    StartMicros,
    Direction,
    Caller,
    Client,
    ClientE164,
    Called,
    AnsweredBy,
    OutgoingLine,
    Status,
    Talk,
    Total,
    TotalMillis,
    Wait,
    Recording,
    HasRecording,
    EmployeeId,
    EmployeeName,
    EmployeeEmail,
    Extension,
    Department,
    Scheme,
    Target,
    Repeated,
    First,
    Counter,
    Card,
    Project,
    Step,
    /// It came with the client's visit to the site, under the same name everywhere.
    Campaign(&'static str),
}

/// The parameters and their names for each of [`Keys`]; an installation without a name does not have it.
const NAMES: [(Meaning, [&str; 4]); 39] = [
    (Meaning::Id, ["uniqueid", "cdr_id", "call_id", "call_id"]),
    (Meaning::Start, ["calldate", "calldate", "date", "call_date"]),
    (Meaning::StartMicros, ["", "", "", "call_timestamp"]),
    (Meaning::Direction, ["call_type", "call_type", "type", "type"]),
    (Meaning::Caller, ["caller", "caller", "caller", "caller"]),
    (Meaning::Client, ["userfield", "userfield", "", "caller_number"]),
    (Meaning::ClientE164, ["", "E164", "", "number_e164"]),
    (Meaning::Called, ["dst", "dst", "callee", "destination"]),
    (Meaning::AnsweredBy, ["connected_with", "connected_with", "", "connected_with"]),
    (Meaning::OutgoingLine, ["outbound_number", "outbound_number", "outbound_number", "outbound_number"]),
    (Meaning::Status, ["disposition", "disposition", "status", "status"]),
    (Meaning::Talk, ["billsec", "billsec", "dialog", "duration_conversation"]),
    (Meaning::Total, ["duration", "duration", "call_duration", "duration_call"]),
    (Meaning::TotalMillis, ["duration_ms", "", "", "duration_call_ms"]),
    (Meaning::Wait, ["waittime", "waittime", "waiting", "duration_waiting"]),
    (Meaning::Recording, ["recording", "recording_wav", "recording_wav", "recording"]),
    (Meaning::HasRecording, ["has_recording", "has_recording", "has_recording", "recording_presence"]),
    (Meaning::EmployeeId, ["employee_number", "employee_id", "staffid", "employee_id"]),
    (Meaning::EmployeeName, ["employee_fio", "employee_fio", "employee_fio", "employee"]),
    (Meaning::EmployeeEmail, ["", "employee_email", "", "employee_email"]),
    (Meaning::Extension, ["additional_number", "extension_number", "internal_number", "employee_estension"]),
    (Meaning::Department, ["department", "", "department", "department"]),
    (Meaning::Scheme, ["scheme_name", "scheme_name", "", ""]),
    (Meaning::Target, ["proper_flag", "proper_flag", "", ""]),
    (Meaning::Repeated, ["repeated_flag", "repeated_flag", "", ""]),
    (Meaning::First, ["", "unique_call", "", "unique_call"]),
    (Meaning::Counter, ["call_counter", "", "", ""]),
    (Meaning::Card, ["call_card", "call_card", "", "call_card_link"]),
    (Meaning::Project, ["", "project_id", "", "project_id"]),
    (Meaning::Step, ["step_forward"; 4]),
    (Meaning::Campaign("utm_source"), ["utm_source", "utm_source", "", "utm_source"]),
    (Meaning::Campaign("utm_medium"), ["utm_medium", "utm_medium", "", "utm_medium"]),
    (Meaning::Campaign("utm_campaign"), ["utm_campaign", "utm_campaign", "", "utm_campaign"]),
    (Meaning::Campaign("utm_content"), ["utm_content", "", "", ""]),
    (Meaning::Campaign("utm_term"), ["utm_term", "", "", ""]),
    (Meaning::Campaign("client_id"), ["client_id", "", "", ""]),
    (Meaning::Campaign("remote_ip"), ["remote_ip", "", "", ""]),
    (Meaning::Campaign("refferrer"), ["refferrer", "", "", ""]),
    (Meaning::Campaign("landing"), ["landing", "", "", ""]),
];

/// Parameters of one webhook: name, whether it stands outside in the nested form, value.
type Parameters = Vec<(String, bool, Value)>;

impl Simulator {
    /// The request that tells of an event.
    pub(super) fn message(&self, webhook: &Webhook, event: Event, record: &Record) -> Message {
        let mut parameters = match event {
            Event::ProcessedCallAi => self.analysis(webhook, record),
            _ => self.parameters(webhook, event, record),
        };
        parameters.retain_mut(|(name, _, value)| {
            if let Some(other) = webhook.renamed.get(name) {
                name.clone_from(other);
            }
            if let Value::String(text) = value
                && webhook.percent_encoded
            {
                *text = utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
            }
            !name.is_empty()
        });
        message(webhook, parameters)
    }

    fn parameters(&self, webhook: &Webhook, event: Event, record: &Record) -> Parameters {
        let wanted =
            NAMES.iter().filter(|(meaning, _)| *meaning != Meaning::Step || event == Event::LocationForwarding);
        let parameter = |(meaning, names): &(Meaning, [&str; 4])| {
            let name = name(names, webhook.keys);
            let outside = matches!(meaning, Meaning::Id | Meaning::Start);
            let value = || typed(self.value_of(webhook, *meaning, record), *meaning, webhook.keys);
            (!name.is_empty()).then(|| (name.to_owned(), outside, value()))
        };
        wanted.filter_map(parameter).collect()
    }

    /// After analysis: id, length, whatever was found, and the card (§1).
    fn analysis(&self, webhook: &Webhook, record: &Record) -> Parameters {
        let known = |meaning: &Meaning| matches!(meaning, Meaning::Id | Meaning::Total | Meaning::Card);
        let mut parameters = self.parameters(webhook, Event::ProcessedCallAi, record);
        let names: Vec<&str> =
            NAMES.iter().filter(|(meaning, _)| known(meaning)).map(|(_, names)| name(names, webhook.keys)).collect();
        parameters.retain(|(name, _, _)| names.contains(&name.as_str()));
        parameters.extend(record.analysis.iter().map(|(key, value)| (key.clone(), false, json!(value))));
        parameters
    }

    /// A value as text; none if it is not known yet, or there is none.
    fn value_of<'a>(&self, webhook: &Webhook, meaning: Meaning, record: &'a Record) -> Option<Cow<'a, str>> {
        match meaning {
            Meaning::Id => Some(Cow::from(&record.id)),
            Meaning::Start => {
                let format = webhook.date_format.as_deref().unwrap_or("%Y-%m-%d %H:%M:%S");
                Some(self.local(record.started, format).into())
            }
            Meaning::StartMicros => Some(record.started.as_microsecond().to_string().into()),
            Meaning::Direction => Some(record.call_type().into()),
            Meaning::Caller => Some(record.named_caller().into()),
            Meaning::Client => (record.kind != Kind::Outgoing).then_some(Cow::from(&record.client)),
            Meaning::ClientE164 => is_number(&record.client).then(|| format!("+{}", record.client).into()),
            Meaning::Called => Some(record.dst().into()),
            Meaning::AnsweredBy => record.connected_with().map(Cow::from),
            Meaning::OutgoingLine => record.kind.is_outgoing().then_some(Cow::from(&record.line)),
            Meaning::Department => record.department.as_ref().map(Cow::from),
            Meaning::Scheme => Some(Cow::from(&record.scheme)),
            Meaning::First => Some(flag(record.nth == 1)),
            Meaning::Counter => Some(record.nth.to_string().into()),
            Meaning::Card => Some(self.card_url(&record.id).into()),
            Meaning::Project => Some(self.shared.project_id.clone().into()),
            // Percent-encoded, as it is seen in requests (§2).
            Meaning::Step => {
                record.step.as_ref().map(|step| utf8_percent_encode(step, NON_ALPHANUMERIC).to_string().into())
            }
            Meaning::Campaign(field) => record.of_campaign(field).map(Cow::from),
            _ => self.value_of_end(meaning, record).or_else(|| of_employee(meaning, record)),
        }
    }

    /// What only the end brings.
    fn value_of_end<'a>(&self, meaning: Meaning, record: &'a Record) -> Option<Cow<'a, str>> {
        let end = record.end.as_ref()?;
        let (wait, talk) = (u64::from(end.waittime), u64::from(end.billsec));
        match meaning {
            Meaning::Status => Some(Cow::from(&end.disposition)),
            Meaning::Talk => Some(talk.to_string().into()),
            Meaning::Wait => Some(wait.to_string().into()),
            Meaning::Total => Some((wait + talk).to_string().into()),
            Meaning::TotalMillis => Some(((wait + talk) * 1000).to_string().into()),
            Meaning::Recording => record.recorded.then(|| self.recording_url(&record.id).into()),
            Meaning::HasRecording => Some(flag(record.recorded)),
            Meaning::Target => Some(flag(end.disposition == "PROPER")),
            Meaning::Repeated => Some(flag(end.disposition == "REPEATED")),
            Meaning::EmployeeId if record.employee().is_none() => Some(Cow::from("-1")),
            _ => None,
        }
    }
}

fn of_employee(meaning: Meaning, record: &Record) -> Option<Cow<'_, str>> {
    let employee = record.employee()?;
    match meaning {
        Meaning::EmployeeId => Some(employee.staff_id.to_string().into()),
        Meaning::EmployeeName => Some(Cow::from(&employee.fio)),
        Meaning::EmployeeEmail => Some(Cow::from(&employee.email)),
        Meaning::Extension => Some(Cow::from(&employee.extension)),
        _ => None,
    }
}

fn flag(flag: bool) -> Cow<'static, str> {
    Cow::from(if flag { "1" } else { "0" })
}

fn name<'a>(names: &[&'a str; 4], keys: Keys) -> &'a str {
    names[match keys {
        Keys::Listed => 0,
        Keys::Cdr => 1,
        Keys::Callee => 2,
        Keys::Numbers => 3,
    }]
}

/// Mostly texts; some installations have numbers where the examples have them.
fn typed(value: Option<Cow<'_, str>>, meaning: Meaning, keys: Keys) -> Value {
    let number = match keys {
        Keys::Callee => matches!(meaning, Meaning::Talk | Meaning::Total | Meaning::Wait),
        Keys::Numbers => meaning == Meaning::EmployeeId,
        Keys::Listed | Keys::Cdr => false,
    };
    match value {
        None => Value::Null,
        Some(text) => match text.parse::<i64>() {
            Ok(value) if number => json!(value),
            _ => json!(text),
        },
    }
}

fn message(webhook: &Webhook, parameters: Parameters) -> Message {
    let post = |content_type, body| Message {
        method: "POST",
        url: webhook.url.clone(),
        content_type: Some(content_type),
        body,
    };
    match webhook.shape {
        Shape::Query => {
            let url = with_query(&webhook.url, &pairs(webhook, &parameters));
            Message { method: "GET", url, content_type: None, body: String::new() }
        }
        Shape::Form => post("application/x-www-form-urlencoded", pairs(webhook, &parameters)),
        Shape::Json => {
            let all: Map<_, _> = parameters.into_iter().map(|(name, _, value)| (name, value)).collect();
            post("application/json", Value::Object(all).to_string())
        }
        Shape::JsonNested => {
            let (outer, inner): (Vec<_>, Vec<_>) = parameters.into_iter().partition(|(_, outside, _)| *outside);
            let object =
                |part: Parameters| part.into_iter().map(|(name, _, value)| (name, value)).collect::<Map<_, _>>();
            let mut body = object(outer);
            body.insert("additional_call_data".to_owned(), Value::Object(object(inner)));
            post("application/json", Value::Object(body).to_string())
        }
    }
}

/// Of a form or query; what is not known is empty.
fn pairs(webhook: &Webhook, parameters: &Parameters) -> String {
    let texts: Vec<(&str, Cow<'_, str>)> = parameters
        .iter()
        .map(|(name, _, value)| match value {
            Value::Null => (name.as_str(), Cow::from("")),
            Value::String(text) => (name.as_str(), Cow::from(text)),
            other => (name.as_str(), Cow::from(other.to_string())),
        })
        .collect();
    let encoded = encoded(texts.iter().map(|(name, text)| (*name, text.as_ref())));
    if webhook.unescaped_plus { encoded.replace("%2B", "+") } else { encoded }
}
