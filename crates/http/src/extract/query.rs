//! Filters in the query string.

use app::Error;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use super::json::field_error;
use crate::problem::Problem;

/// The parameters of the query string, without those that every list has (`limit`, `cursor`, see [`Paging`](super::Paging); `format`,
/// `separator`, see [`FileForm`](super::FileForm)) and `lang`. An empty
/// parameter counts as absent. Parameters that the API's description does not name are refused before this is asked.
#[derive(Debug, Clone, Copy)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let query = parts.uri.query().unwrap_or_default();
        Ok(Self(read(query, |name| !matches!(name, "lang" | "limit" | "cursor" | "format" | "separator"))?))
    }
}

/// Reads the parameters that are `wanted` into a struct of text, numbers and flags.
pub(super) fn read<T: DeserializeOwned>(query: &str, wanted: fn(&str) -> bool) -> Result<T, Error> {
    let pairs = form_urlencoded::parse(query.as_bytes());
    // No column holds a NUL, so nothing is found by one; it is stripped here as it is wherever text comes in.
    let pairs = pairs.map(|(name, value)| (name, value.replace('\0', "")));
    let pairs = pairs.filter(|(name, value)| !value.is_empty() && wanted(name));
    let text = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let form = serde_urlencoded::Deserializer::new(form_urlencoded::parse(text.as_bytes()));
    let read: Result<T, _> = serde_path_to_error::deserialize(form);
    read.map_err(|error| Error::Invalid(vec![field_error(&error.path().to_string(), &error.inner().to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Filter {
        missed: Option<bool>,
        q: Option<String>,
    }

    #[test]
    fn parameters_are_read_or_named() {
        let check = |query: &str, expected: Result<Filter, (&str, &str)>| {
            let got = read::<Filter>(query, |name| name != "limit").map_err(|error| match error {
                Error::Invalid(errors) => (errors[0].field.clone(), errors[0].code),
                other => panic!("{other}"),
            });
            assert_eq!(got, expected.map_err(|(field, code)| (field.to_owned(), code)), "{query}");
        };
        check("", Ok(Filter { missed: None, q: None }));
        check("limit=3&missed=true&q=a%20b", Ok(Filter { missed: Some(true), q: Some("a b".to_owned()) }));
        check("missed=%00&q=a%00b", Ok(Filter { missed: None, q: Some("ab".to_owned()) }));
        check("missed=&q=", Ok(Filter { missed: None, q: None }));
        check("missed=perhaps", Err(("missed", "wrong_value")));
        check("q=a&q=b", Err(("q", "twice")));
    }
}
