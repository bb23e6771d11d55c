//! Smart forwarding: the question whom a call should ring (§2).

use std::time::Duration;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::call::{CallHandle, Record};
use crate::chance::Chance;
use crate::client::{Message, encoded, with_query};
use crate::settings::is_number;
use crate::simulator::Simulator;

/// The method of the question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum ForwardMethod {
    /// Parameters in the query.
    #[default]
    Get,
    /// Parameters in the body.
    Post,
    /// Parameters in the body.
    Put,
    /// Parameters in the query.
    Delete,
}

/// The form of a question or of an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ForwardForm {
    /// A question as a query or form; the answer is the destination as plain text.
    #[default]
    Http,
    /// An object of JSON; such a question is always posted.
    Json,
    /// JSON-RPC 2.0; such a question is always posted.
    JsonRpc,
}

/// The block "webhook number" of a forwarding scheme.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Forward {
    /// Whom to ask.
    pub url: String,
    /// How; a question in JSON is posted whatever stands here.
    pub method: ForwardMethod,
    /// The form of the question.
    pub request: ForwardForm,
    /// The form of the answer.
    pub response: ForwardForm,
    /// Under which key the answer has the destination.
    pub key: String,
    /// The name of the parameter with the caller's number.
    pub caller_key: String,
    /// How long the answer may take.
    pub timeout_ms: u64,
}

impl Default for Forward {
    fn default() -> Self {
        Self {
            url: String::new(),
            method: ForwardMethod::default(),
            request: ForwardForm::default(),
            response: ForwardForm::default(),
            key: "destination".to_owned(),
            caller_key: "caller".to_owned(),
            timeout_ms: 1_000,
        }
    }
}

impl Forward {
    /// The simplest block: GET, a plain answer.
    pub fn to(url: &str) -> Self {
        Self { url: url.to_owned(), ..Self::default() }
    }
}

/// A question and what came of it.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// The call.
    pub call: String,
    /// The method.
    pub method: String,
    /// The query or body.
    pub question: String,
    /// The HTTP status of the answer; none if there was no answer in time.
    pub status: Option<u16>,
    /// The body of the answer.
    pub answer: String,
    /// Where the call goes; none if the scheme goes on to its next direction.
    pub destination: Option<String>,
    /// What was wrong with the answer; an empty one is right.
    pub problem: Option<String>,
}

impl Simulator {
    /// Configures whom the scheme asks; none: nobody.
    pub fn set_forward(&self, forward: Option<Forward>) {
        self.state().forward = forward;
    }

    /// The last question and its answer.
    pub fn asked(&self) -> Option<Asked> {
        self.state().asked.clone()
    }
}

impl CallHandle {
    /// Asks whom the call should ring; none if nobody is configured, or the answer is empty, late or none that the scheme could use.
    /// [`Simulator::asked`] tells why.
    pub async fn ask_forward(&self) -> Option<String> {
        let forward = self.simulator.state().forward.clone()?;
        let seed = self.simulator.faults().seed;
        let (id, message) = self.look(|record| {
            let id = i64::try_from(record.number).unwrap_or(i64::MAX);
            (id, question(&forward, record, seed, id))
        });
        let answer = self.simulator.shared.client.send(&message, Duration::from_millis(forward.timeout_ms)).await;
        let mut asked = Asked { call: self.id().to_owned(), method: message.method.to_owned(), ..Asked::default() };
        asked.question = message.said().to_owned();
        let read = answer.map_err(str::to_owned).and_then(|answer| {
            asked.status = Some(answer.status);
            asked.answer = answer.body;
            if answer.status == 200 { destination(&forward, &asked.answer, id) } else { Err("not 200".to_owned()) }
        });
        match read {
            Ok(destination) => asked.destination = destination,
            Err(problem) => asked.problem = Some(problem),
        }
        let destination = asked.destination.clone();
        let mut state = self.simulator.state();
        state.counters.forward_questions += 1;
        state.asked = Some(asked);
        destination
    }
}

/// The parameters of a question. That the caller's number is among them is certain, its name is not.
fn parameters(forward: &Forward, record: &Record, seed: u64) -> Vec<(String, String)> {
    let step = utf8_percent_encode("webhookNumber:120", NON_ALPHANUMERIC).to_string();
    [
        ("call_id", record.id.clone()),
        ("step_forward", step),
        ("uuid", uuid(seed, record.number)),
        (forward.caller_key.as_str(), record.client.clone()),
        ("dst", record.line.clone()),
        ("scheme_name", record.scheme.clone()),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .into()
}

fn question(forward: &Forward, record: &Record, seed: u64, id: i64) -> Message {
    let parameters = parameters(forward, record, seed);
    let pairs = || encoded(parameters.iter().map(|(key, value)| (key.as_str(), value.as_str())));
    let object = || parameters.iter().map(|(key, value)| (key.clone(), json!(value))).collect::<Map<_, _>>();
    let with_body = |method, content_type, body| Message {
        method,
        url: forward.url.clone(),
        content_type: Some(content_type),
        body,
    };
    let in_query =
        |method| Message { method, url: with_query(&forward.url, &pairs()), content_type: None, body: String::new() };
    const FORM: &str = "application/x-www-form-urlencoded";
    const JSON: &str = "application/json";
    match (forward.request, forward.method) {
        (ForwardForm::Http, ForwardMethod::Get) => in_query("GET"),
        (ForwardForm::Http, ForwardMethod::Delete) => in_query("DELETE"),
        (ForwardForm::Http, ForwardMethod::Post) => with_body("POST", FORM, pairs()),
        (ForwardForm::Http, ForwardMethod::Put) => with_body("PUT", FORM, pairs()),
        (ForwardForm::Json, _) => with_body("POST", JSON, Value::Object(object()).to_string()),
        (ForwardForm::JsonRpc, _) => {
            // The name of the method is not published.
            let body = json!({"jsonrpc": "2.0", "id": id, "method": "webhookNumber", "params": object()});
            with_body("POST", JSON, body.to_string())
        }
    }
}

/// What an answer says: a destination, or nobody; else what is wrong with it.
fn destination(forward: &Forward, body: &str, id: i64) -> Result<Option<String>, String> {
    let text = match forward.response {
        ForwardForm::Http => body.trim().to_owned(),
        ForwardForm::Json => under_key(&json_of(body)?, &forward.key)?,
        ForwardForm::JsonRpc => {
            let answer = json_of(body)?;
            if answer["jsonrpc"] != "2.0" || answer["id"] != json!(id) {
                return Err("not the answer to this question of JSON-RPC 2.0".to_owned());
            }
            if !answer["error"].is_null() {
                return Err("an error".to_owned());
            }
            under_key(&answer["result"], &forward.key)?
        }
    };
    if text.is_empty() {
        return Ok(None);
    }
    if is_number(text.strip_prefix('+').unwrap_or(&text)) || is_login(&text) {
        Ok(Some(text))
    } else {
        Err("neither a number in international format nor a SIP login".to_owned())
    }
}

fn json_of(body: &str) -> Result<Value, String> {
    serde_json::from_str(body).map_err(|_| "not JSON".to_owned())
}

fn under_key(object: &Value, key: &str) -> Result<String, String> {
    let value = object.as_object().ok_or("no object")?.get(key).ok_or("no such key")?;
    value.as_str().map(str::to_owned).ok_or_else(|| "not a text".to_owned())
}

/// A SIP login is the project's domain without dots, `_`, and a suffix (§4).
fn is_login(text: &str) -> bool {
    let good = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'));
    good && text.split_once('_').is_some_and(|(domain, suffix)| !domain.is_empty() && !suffix.is_empty())
}

/// Looks like the ids of questions that were seen, and is the same in every run.
fn uuid(seed: u64, call: u64) -> String {
    let mut chance = Chance::of(seed, call, u64::MAX);
    let (high, low) = (chance.next(), chance.next());
    format!(
        "{:08x}-{:04x}-4{:03x}-8{:03x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xfff,
        low >> 52,
        low & 0xffff_ffff_ffff
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn answers_are_read_as_the_block_says() {
        let check = |response: ForwardForm, body: &str, expected: Result<Option<&str>, &str>| {
            let forward = Forward { response, ..Forward::default() };
            let read = destination(&forward, body, 7);
            let expected = expected.map(|text| text.map(str::to_owned)).map_err(str::to_owned);
            assert_eq!(read, expected, "{response:?} {body}");
        };
        const NEITHER: &str = "neither a number in international format nor a SIP login";
        check(ForwardForm::Http, "exampleua_ivan\n", Ok(Some("exampleua_ivan")));
        check(ForwardForm::Http, "380440000001", Ok(Some("380440000001")));
        check(ForwardForm::Http, "", Ok(None));
        check(ForwardForm::Http, "exampleua_ivan,exampleua_olha", Err(NEITHER));
        check(ForwardForm::Http, "101", Err(NEITHER));
        check(ForwardForm::Http, "{\"destination\":\"exampleua_ivan\"}", Err(NEITHER));
        check(ForwardForm::Json, "{\"destination\":\"exampleua_ivan\"}", Ok(Some("exampleua_ivan")));
        check(ForwardForm::Json, "{\"destination\":\"\"}", Ok(None));
        check(ForwardForm::Json, "{\"destination\":null}", Err("not a text"));
        check(ForwardForm::Json, "{\"other\":\"exampleua_ivan\"}", Err("no such key"));
        check(ForwardForm::Json, "", Err("not JSON"));
        let rpc =
            |id: i64| json!({"jsonrpc": "2.0", "id": id, "result": {"destination": "exampleua_ivan"}}).to_string();
        check(ForwardForm::JsonRpc, &rpc(7), Ok(Some("exampleua_ivan")));
        check(ForwardForm::JsonRpc, &rpc(8), Err("not the answer to this question of JSON-RPC 2.0"));
        check(ForwardForm::JsonRpc, "{\"jsonrpc\":\"2.0\",\"id\":7,\"error\":{\"code\":1}}", Err("an error"));
        check(ForwardForm::JsonRpc, "{\"jsonrpc\":\"2.0\",\"id\":7}", Err("no object"));
    }

    proptest! {
        #[test]
        fn any_answer_ends_in_one_destination_or_none(body in any::<String>(), form in 0..3_usize) {
            let forward = Forward { response: [ForwardForm::Http, ForwardForm::Json, ForwardForm::JsonRpc][form], ..Forward::default() };
            if let Ok(Some(destination)) = destination(&forward, &body, 1) {
                prop_assert!(!destination.contains([',', ' ', '\n']));
            }
        }
    }
}
