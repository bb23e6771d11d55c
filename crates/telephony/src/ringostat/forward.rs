//! Smart forwarding (`reference/ringostat.md` §2): whom should this call ring first? The "webhook number" asks during
//! the call, in any form, and wants one destination in the form its settings name.
//!
//! Parameter names are edited in the cabinet here, too. No answer is worse than a late one, so whatever comes is read as
//! far as it goes, and never refused.

use std::fmt;

use domain::call::Field;
use serde::{Deserialize, Serialize};

use super::fields::Reading;
use super::keys::{Found, Keys, Plain};
use super::records::Document;
use super::{Aliases, Meaning, RawWebhook, keys_of};
use crate::wire::body::{Body, Shape, Value, trim};
use crate::wire::layers::{decoded, unescaped};
use crate::wire::{json, values};

/// What a request asks, each part only if it says it. Texts are as sent, trimmed.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct ForwardRequest {
    /// The caller: a public number if any key of the client or the calling end has one, else what the first of them has.
    pub caller: Option<String>,
    /// The called number: a line of the company.
    pub line: Option<String>,
    /// The source's id of the call.
    pub call_id: Option<String>,
    /// The step of the scheme, decoded: `webhookNumber:120`.
    pub step: Option<String>,
    /// The id of a JSON-RPC request. A request without one is answered with null.
    pub rpc_id: Option<RpcId>,
    /// The request came as JSON-RPC.
    pub is_rpc: bool,
}

impl fmt::Debug for ForwardRequest {
    /// Without what was said: it holds numbers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ForwardRequest")
            .field("has_caller", &self.caller.is_some())
            .field("has_line", &self.line.is_some())
            .field("is_rpc", &self.is_rpc)
            .finish_non_exhaustive()
    }
}

/// The id of a JSON-RPC request as it was written: a number, a string or null. It goes back unchanged.
#[derive(Clone, PartialEq, Eq)]
pub struct RpcId(String);

impl RpcId {
    /// JSON.
    pub fn as_json(&self) -> &str {
        &self.0
    }

    /// JSON-RPC allows no lists, objects or booleans.
    fn of(raw: &str) -> Option<Self> {
        let is_id = raw == "null" || raw.starts_with(|c: char| c == '"' || c == '-' || c.is_ascii_digit());
        is_id.then(|| Self(raw.to_owned()))
    }
}

impl fmt::Debug for RpcId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RpcId(…)")
    }
}

/// What such a request can name its parameters, beside the keys of webhooks. The client's come before the calling end's.
const PLAIN: &Plain = &[
    ("client", Meaning::Client),
    ("clientnumber", Meaning::Client),
    ("clientphone", Meaning::Client),
    ("clientphonenumber", Meaning::Client),
    ("customer", Meaning::Client),
    ("customernumber", Meaning::Client),
    ("customerphone", Meaning::Client),
    ("contactnumber", Meaning::Client),
    ("contactphone", Meaning::Client),
    ("callerid", Meaning::Caller),
    ("calleridnum", Meaning::Caller),
    ("calleridnumber", Meaning::Caller),
    ("callernumber", Meaning::Caller),
    ("callerphone", Meaning::Caller),
    ("callingnumber", Meaning::Caller),
    ("from", Meaning::Caller),
    ("fromnumber", Meaning::Caller),
    ("src", Meaning::Caller),
    ("ani", Meaning::Caller),
    ("clid", Meaning::Caller),
    ("cli", Meaning::Caller),
    ("msisdn", Meaning::Caller),
    ("phone", Meaning::Caller),
    ("phonenumber", Meaning::Caller),
    ("number", Meaning::Caller),
    ("tel", Meaning::Caller),
    ("telephone", Meaning::Caller),
    ("mobile", Meaning::Caller),
    ("called", Meaning::Called),
    ("callednumber", Meaning::Called),
    ("calledphone", Meaning::Called),
    ("did", Meaning::Called),
    ("didnumber", Meaning::Called),
    ("dnid", Meaning::Called),
    ("dnis", Meaning::Called),
    ("to", Meaning::Called),
    ("tonumber", Meaning::Called),
    ("dialednumber", Meaning::Called),
    ("line", Meaning::Called),
    ("linenumber", Meaning::Called),
    ("projectnumber", Meaning::Called),
    ("callid", Meaning::CallId),
    ("step", Meaning::ForwardStep),
    ("stepforward", Meaning::ForwardStep),
];

impl ForwardRequest {
    /// Reads a request, whatever form it has; one that cannot be read asks for nobody.
    pub fn read(raw: &RawWebhook<'_>, aliases: &Aliases) -> Self {
        let body = Body::of(raw.body);
        let rpc = Rpc::of(&body);
        let (is_rpc, rpc_id, params) = match &rpc {
            Some(rpc) => (true, rpc.id.clone(), rpc.params.as_deref()),
            None => (false, None, None),
        };
        let body = params.map_or_else(|| Document::from(body), |params| Document::of(params.as_bytes()));
        // What a broken body says is lost, what the query says is not.
        let (mut keys, _) = keys_of(raw.query.unwrap_or_default(), &body, Keys::with_plain(aliases, PLAIN));
        let found = keys.in_order();
        let mut reading = Reading::of(&found);
        Self {
            caller: caller(&found),
            line: reading.fields.called.take(),
            call_id: reading.call_id,
            step: reading.fields.other.remove(&Field::ForwardStep),
            rpc_id,
            is_rpc,
        }
    }
}

/// The client before the calling end, and a number before a name or a word for nobody.
fn caller(found: &[Found<'_>]) -> Option<String> {
    let of = |meaning| found.iter().filter(move |found| found.meaning == meaning);
    let told = |found: &Found<'_>| match &found.value {
        Value::Text(text) => values::somebody(&unescaped(&decoded(text))).ok().flatten(),
        Value::Nested(_) => None,
    };
    let mut first = None;
    for end in of(Meaning::Client).chain(of(Meaning::Caller)).filter_map(told) {
        if values::is_public(&end) {
            return Some(end);
        }
        first.get_or_insert(end);
    }
    first
}

/// A JSON-RPC request.
struct Rpc {
    id: Option<RpcId>,
    params: Option<String>,
}

impl Rpc {
    fn of(body: &Body<'_>) -> Option<Self> {
        let text = trim(&body.text);
        // Most requests are none; only those that may be are taken apart.
        if body.shape != Shape::Json || !(text.contains("jsonrpc") || text.contains("params")) {
            return None;
        }
        let list = if text.starts_with('[') { json::objects(text).ok()? } else { vec![text] };
        let [request] = list.as_slice() else { return None };
        let members = json::members(request).ok()?;
        let member = |name: &str| members.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, raw)| *raw);
        let params = member("params");
        if member("jsonrpc").is_none() && (member("method").is_none() || params.is_none()) {
            return None;
        }
        Some(Self { id: member("id").and_then(RpcId::of), params: params.map(str::to_owned) })
    }
}

/// The form in which an answer is wanted: the "response type" of the webhook number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ForwardDialect {
    /// `http`: the destination as it is.
    #[default]
    Text,
    /// `json`: an object with the destination under a key.
    Json,
    /// `json-rpc`: that object as the result.
    JsonRpc,
}

impl ForwardDialect {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Text, Self::Json, Self::JsonRpc];

    /// The name in a connection's settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::JsonRpc => "json_rpc",
        }
    }

    /// Reads a name of the settings; `None` for another text.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialect| dialect.as_str() == text)
    }
}

/// The body of an answer, which is always sent with status 200.
#[derive(Clone, PartialEq, Eq)]
pub struct ForwardAnswer {
    /// The value of `Content-Type`.
    pub content_type: &'static str,
    /// UTF-8.
    pub body: String,
}

impl fmt::Debug for ForwardAnswer {
    /// Without what is said: it holds a number or a login.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ForwardAnswer").field("content_type", &self.content_type).finish_non_exhaustive()
    }
}

/// Puts a destination (digits without a plus, or a SIP login) into a dialect. Without one the text is empty, and so is
/// the value under the key: the scheme goes on.
pub fn answer(
    dialect: ForwardDialect,
    key: &str,
    destination: Option<&str>,
    request: &ForwardRequest,
) -> ForwardAnswer {
    let destination = destination.unwrap_or_default();
    let object = || serde_json::json!({ key: destination });
    let (content_type, body) = match dialect {
        ForwardDialect::Text => ("text/plain; charset=utf-8", destination.to_owned()),
        ForwardDialect::Json => (JSON, object().to_string()),
        ForwardDialect::JsonRpc => {
            let id = request.rpc_id.as_ref().map_or("null", RpcId::as_json);
            (JSON, format!(r#"{{"jsonrpc":"2.0","id":{id},"result":{}}}"#, object()))
        }
    };
    ForwardAnswer { content_type, body }
}

const JSON: &str = "application/json";
