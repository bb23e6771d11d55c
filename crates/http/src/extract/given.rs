//! Members of a patch: absent, null and a value are three things.

use app::{Error, FieldError};
use serde::{Deserialize, Deserializer};
use utoipa::__dev::ComposeSchema;
use utoipa::ToSchema;
use utoipa::openapi::{RefOr, Schema};

/// A member of a patch that may be emptied: absent (`None`) leaves the old value, null (`Some(None)`) removes it. Declare it with `#[serde(default)]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patch<T>(pub Option<Option<T>>);

impl<T> Default for Patch<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Patch<T> {
    /// As use-cases take it.
    pub fn into_option(self) -> Option<Option<T>> {
        self.0
    }

    /// The same with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Patch<U> {
        Patch(self.0.map(|value| value.map(change)))
    }

    /// The same with a value that is read further, such as an id; a value that cannot be read is an error of `field`.
    ///
    /// # Errors
    /// The code that `read` says, at `field`.
    pub fn try_map<U>(self, field: &str, read: impl FnOnce(T) -> Result<U, &'static str>) -> Result<Patch<U>, Error> {
        let wrong = |code| Error::Invalid(vec![FieldError::new(field, code)]);
        Ok(Patch(match self.0 {
            None => None,
            Some(value) => Some(value.map(read).transpose().map_err(wrong)?),
        }))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(Some(Option::deserialize(deserializer)?)))
    }
}

/// A member of a patch that always has a value: absent leaves the old one, null is refused. Declare it with `#[serde(default)]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given<T>(pub Option<T>);

impl<T> Default for Given<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Given<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(|value| Self(Some(value)))
    }
}

// Generic types are described through this trait; what utoipa derives for a generic struct would describe a null that is refused.
impl<T: ComposeSchema> ComposeSchema for Patch<T> {
    fn compose(generics: Vec<RefOr<Schema>>) -> RefOr<Schema> {
        Option::<T>::compose(generics)
    }
}

impl<T: ToSchema + ComposeSchema> ToSchema for Patch<T> {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        T::schemas(schemas);
    }
}

impl<T: ComposeSchema> ComposeSchema for Given<T> {
    fn compose(generics: Vec<RefOr<Schema>>) -> RefOr<Schema> {
        generics.into_iter().next().unwrap_or_else(|| T::compose(Vec::new()))
    }
}

impl<T: ToSchema + ComposeSchema> ToSchema for Given<T> {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        T::schemas(schemas);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Card {
        #[serde(default)]
        name: Given<String>,
        #[serde(default)]
        team: Patch<u8>,
    }

    #[test]
    fn absent_null_and_a_value_differ() {
        let check = |text: &str, name: Option<&str>, team: Patch<u8>| {
            let expected = Card { name: Given(name.map(str::to_owned)), team };
            assert_eq!(serde_json::from_str::<Card>(text).unwrap(), expected, "{text}");
        };
        check("{}", None, Patch(None));
        check(r#"{"team":null}"#, None, Patch(Some(None)));
        check(r#"{"team":7,"name":"A"}"#, Some("A"), Patch(Some(Some(7))));
        assert!(serde_json::from_str::<Card>(r#"{"name":null}"#).is_err());
    }

    #[test]
    fn values_are_read_further() {
        let read = |patch: Patch<u8>| {
            patch.try_map("team", |value| if value < 9 { Ok(value + 1) } else { Err("unknown_team") })
        };
        assert_eq!(read(Patch(None)).unwrap(), Patch(None));
        assert_eq!(read(Patch(Some(None))).unwrap(), Patch(Some(None)));
        assert_eq!(read(Patch(Some(Some(7)))).unwrap(), Patch(Some(Some(8))));
        assert!(read(Patch(Some(Some(9)))).is_err());
    }
}
