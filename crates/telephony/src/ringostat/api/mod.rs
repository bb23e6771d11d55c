//! The HTTP API (`reference/ringostat.md` §3): requests as values, replies read. Whoever sends them adds the base address
//! and the header `Auth-key`.
//!
//! Success bodies are mostly unknown, and errors come with HTTP 200, too: every reader looks for them first ([`check`]).

mod calling;
mod calls;
mod contacts;
mod csv;
mod problem;
mod staff;

use std::fmt;

use serde::Serialize;

pub use calling::{call_out, read_call_started, simple_callback};
pub use calls::{ALL_FIELDS, EARLY_FIELDS, ListedCall, MAX_ROWS, calls_list, fewer_fields, read_calls_list};
pub use contacts::{CardPhone, ContactCard, push_contacts};
pub use problem::{ApiProblem, check};
pub use staff::{Employee, employees, online, read_employees, read_online, speaking};

/// The address of the API.
pub const BASE: &str = "https://api.ringostat.net";
/// The header that carries the key, in lower case.
pub const KEY_HEADER: &str = "auth-key";
/// The header that newer endpoints want the project in, in lower case.
pub const PROJECT_HEADER: &str = "x-project-id";

/// How a request is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// GET
    Get,
    /// POST
    Post,
}

/// A request to the API.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiRequest {
    /// GET or POST.
    pub method: Method,
    /// Behind the base address, with its leading slash.
    pub path: &'static str,
    /// Names and values of the query, not encoded.
    pub query: Vec<(&'static str, String)>,
    /// The value of `Content-Type`, where there is a body.
    pub content_type: Option<&'static str>,
    /// UTF-8; empty for GET.
    pub body: Vec<u8>,
    /// The value of `x-project-id`, which newer endpoints want.
    pub project_header: Option<String>,
}

impl fmt::Debug for ApiRequest {
    /// Without what is said: it holds numbers and names.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiRequest")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("body_bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

impl ApiRequest {
    fn get(path: &'static str, query: Vec<(&'static str, String)>) -> Self {
        Self { method: Method::Get, path, query, content_type: None, body: Vec::new(), project_header: None }
    }

    fn post(path: &'static str, content_type: &'static str, body: Vec<u8>) -> Self {
        let content_type = Some(content_type);
        Self { method: Method::Post, path, query: Vec::new(), content_type, body, project_header: None }
    }

    fn post_json(path: &'static str, content: &impl Serialize) -> Self {
        let body = serde_json::to_vec(content).expect("texts, numbers and flags can always be written");
        Self::post(path, "application/json", body)
    }

    fn rpc(path: &'static str, method: &str, params: &impl Serialize) -> Self {
        Self::post_json(path, &Rpc { jsonrpc: "2.0", id: 1, method, params })
    }
}

#[derive(Serialize)]
struct Rpc<'a, P> {
    jsonrpc: &'static str,
    id: u8,
    method: &'a str,
    params: &'a P,
}
