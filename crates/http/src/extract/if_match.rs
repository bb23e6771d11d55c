//! The version that a change is meant for.

use app::Error;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{StatusCode, header};

use crate::problem::Problem;

/// The `If-Match` header: the version of the row as the client read it, in quotes as `ETag` has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IfMatch(pub i64);

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let header = parts.headers.get(header::IF_MATCH).ok_or(Error::VersionRequired)?;
        let version = header.to_str().ok().and_then(read);
        version.map(Self).ok_or(Problem::new(StatusCode::BAD_REQUEST, "bad_if_match"))
    }
}

/// Reads `"3"`; the quotes may be missing, and a proxy that compresses may have made the tag weak (`W/"3"`).
fn read(text: &str) -> Option<i64> {
    let tag = text.trim();
    let tag = tag.strip_prefix("W/").unwrap_or(tag);
    let tag = tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"')).unwrap_or(tag);
    tag.parse().ok().filter(|version| *version > 0)
}

#[cfg(test)]
mod tests {
    #[test]
    fn tags() {
        for (text, expected) in [
            ("\"3\"", Some(3)),
            ("3", Some(3)),
            ("W/\"12\"", Some(12)),
            ("*", None),
            ("\"a\"", None),
            ("\"1\", \"2\"", None),
            ("0", None),
        ] {
            assert_eq!(super::read(text), expected, "{text}");
        }
    }
}
