//! Bodies in JSON, both ways.

use app::FieldError;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::problem::Problem;

/// A body in JSON. Requests with a wrong field are told which one; unknown fields are refused by the payload's `deny_unknown_fields`.
#[derive(Debug, Clone, Copy)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not_json"));
        }
        let body = Bytes::from_request(request, state).await.map_err(|rejection| unread(&rejection))?;
        read(&body).map(Self)
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(body) => ([(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response(),
            Err(error) => Problem::internal(&format!("a reply cannot be written: {error}")).into_response(),
        }
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json") || kind.to_ascii_lowercase().ends_with("+json")
}

/// The problem of a body that did not arrive.
pub(crate) fn unread(rejection: &BytesRejection) -> Problem {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large"),
        _ => Problem::new(StatusCode::BAD_REQUEST, "body_broken"),
    }
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        let inner = error.into_inner();
        match inner.is_data() {
            true => Problem::invalid(vec![field_error(&path, &inner.to_string())]),
            false => Problem::new(StatusCode::BAD_REQUEST, "bad_json"),
        }
    })?;
    deserializer.end().map_err(|_| Problem::new(StatusCode::BAD_REQUEST, "bad_json"))?;
    Ok(value)
}

/// What serde says about a value, as an error of a field. Its messages are the only place where it tells what kind of error it met; they may quote the
/// input, so nothing of them but the name of a field goes further.
pub(super) fn field_error(path: &str, message: &str) -> FieldError {
    let path = if path == "." { "" } else { path };
    let named = message.split('`').nth(1).unwrap_or_default();
    let member = |name: &str| match path {
        "" => name.to_owned(),
        // Some formats have counted the member to the path already.
        _ if path == name || path.ends_with(&format!(".{name}")) => path.to_owned(),
        _ => format!("{path}.{name}"),
    };
    if message.starts_with("unknown field") {
        FieldError::new(member(named), "unknown_field")
    } else if message.starts_with("missing field") {
        FieldError::new(member(named), "required")
    } else if message.starts_with("duplicate field") {
        FieldError::new(member(named), "twice")
    } else if message.starts_with("unknown variant") {
        FieldError::new(path, "unknown_choice")
    } else if message.starts_with("invalid type") {
        FieldError::new(path, "wrong_type")
    } else {
        FieldError::new(path, "wrong_value")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Mode {
        Act,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        #[serde(rename = "sip_account")]
        _sip: String,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Body {
        #[serde(rename = "name")]
        _name: String,
        #[serde(default, rename = "phones")]
        _phones: Vec<String>,
        #[serde(rename = "mode")]
        _mode: Option<Mode>,
        #[serde(default, rename = "employees")]
        _employees: Vec<Inner>,
        #[serde(rename = "id")]
        _id: Option<uuid::Uuid>,
    }

    #[test]
    fn errors_name_the_field() {
        let check = |body: &str, field: &str, code: &str| {
            let problem = read::<Body>(body.as_bytes()).unwrap_err();
            let errors = problem.body(crate::i18n::Language::En, None).errors;
            let found: Vec<_> = errors.iter().map(|error| (error.field.as_str(), error.code)).collect();
            assert_eq!(found, [(field, code)], "{body}");
        };
        check(r#"{"name":1}"#, "name", "wrong_type");
        check(r#"{"name":null}"#, "name", "wrong_type");
        check(r#"{"phones":[]}"#, "name", "required");
        check(r#"{"name":"a","nick":"b"}"#, "nick", "unknown_field");
        check(r#"{"name":"a","name":"b"}"#, "name", "twice");
        check(r#"{"name":"a","phones":["1",2]}"#, "phones[1]", "wrong_type");
        check(r#"{"name":"a","mode":"dream"}"#, "mode", "unknown_choice");
        check(r#"{"name":"a","employees":[{"sip_account":"x"},{}]}"#, "employees[1].sip_account", "required");
        check(r#"{"name":"a","employees":[{"sip_account":"x","a":1}]}"#, "employees[0].a", "unknown_field");
        check(r#"{"name":"a","id":"7"}"#, "id", "wrong_value");
        check("7", "", "wrong_type");
    }

    #[test]
    fn what_is_no_json_is_a_bad_request() {
        for body in ["", "{", "{\"name\":\"a\"} x", "name=a", "{\"name\":\"\\ud800\"}"] {
            assert_eq!(read::<Body>(body.as_bytes()).unwrap_err().code(), "bad_json", "{body}");
        }
    }

    #[test]
    fn json_is_told_by_the_content_type() {
        let check = |kind: &'static str, expected: bool| {
            let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, HeaderValue::from_static(kind))]);
            assert_eq!(is_json(&headers), expected, "{kind}");
        };
        check("application/json", true);
        check("Application/JSON; charset=utf-8", true);
        check("application/merge-patch+json", true);
        check("text/plain", false);
        check("application/x-www-form-urlencoded", false);
        assert!(!is_json(&HeaderMap::new()));
    }
}
