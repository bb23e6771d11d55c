//! JSON-RPC 2.0 as the vendor speaks it: errors come with status 200 (§3).

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

pub(super) const PARSE_ERROR: i64 = -32_700;
pub(super) const INVALID_REQUEST: i64 = -32_600;
pub(super) const NO_SUCH_METHOD: i64 = -32_601;
pub(super) const INVALID_PARAMS: i64 = -32_602;
pub(super) const SERVER_ERROR: i64 = -32_000;

/// A call of a method.
pub(super) struct Call {
    pub id: Value,
    pub method: String,
    pub params: Value,
}

/// An error.
pub(super) struct Failure {
    pub id: Value,
    pub code: i64,
    pub message: String,
}

impl Call {
    /// Reads a body.
    pub fn parse(body: &[u8]) -> Result<Self, Failure> {
        let Ok(mut body) = serde_json::from_slice::<Value>(body) else {
            return Err(Failure { id: Value::Null, code: PARSE_ERROR, message: "Parse error".to_owned() });
        };
        let id = body.get("id").cloned().unwrap_or_default();
        let id = if id.is_string() || id.is_number() { id } else { Value::Null };
        let method = body.get("method").and_then(Value::as_str).map(str::to_owned);
        let params = body.get_mut("params").map(Value::take).unwrap_or_default();
        match method {
            Some(method) if body["jsonrpc"] == "2.0" => Ok(Self { id, method, params }),
            _ => Err(Failure { id, code: INVALID_REQUEST, message: "Invalid Request".to_owned() }),
        }
    }

    pub fn succeed(self, result: Value) -> Response {
        Json(json!({"jsonrpc": "2.0", "id": self.id, "result": result})).into_response()
    }

    pub fn fail(self, code: i64, message: &str) -> Failure {
        Failure { id: self.id, code, message: message.to_owned() }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let error = json!({"code": self.code, "message": self.message});
        Json(json!({"jsonrpc": "2.0", "id": self.id, "error": error})).into_response()
    }
}

/// A text or a number as text: ids come as either.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_bytes_are_a_call_or_an_error(body in any::<Vec<u8>>()) {
            if let Err(failure) = Call::parse(&body) {
                prop_assert!([PARSE_ERROR, INVALID_REQUEST].contains(&failure.code));
            }
        }
    }

    #[test]
    fn calls_are_told_from_what_is_none() {
        for (body, expected) in [
            ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\"}", None),
            ("{\"jsonrpc\":\"2.0\",\"id\":1}", Some((json!(1), INVALID_REQUEST))),
            ("{\"id\":\"x\",\"method\":\"m\"}", Some((json!("x"), INVALID_REQUEST))),
            ("[]", Some((Value::Null, INVALID_REQUEST))),
            ("3", Some((Value::Null, INVALID_REQUEST))),
            ("{", Some((Value::Null, PARSE_ERROR))),
        ] {
            let found = Call::parse(body.as_bytes()).err().map(|failure| (failure.id, failure.code));
            assert_eq!(found, expected, "{body}");
        }
    }
}
