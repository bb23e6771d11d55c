//! Values that both engines store alike.

use std::fmt;

use uuid::Uuid;

/// The portable column types. Everything that is kept is one of these four, so that one SQL text serves both engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// 64-bit integers; also booleans (0 and 1) and times (UTC microseconds).
    Int,
    /// 64-bit floating point; NaN is refused, because SQLite would turn it into NULL.
    Real,
    /// UTF-8 without U+0000, which PostgreSQL cannot hold.
    Text,
    /// Bytes; ids are 16 of them.
    Bytes,
}

/// The longest text or bytes; both engines hold more, but not much more.
const LONGEST: usize = 256 << 20;

/// One parameter of a statement.
///
/// Its `Debug` form shows the type and the length, never the content: parameters are personal data and must not reach a log.
#[derive(Clone, PartialEq)]
pub enum Value {
    /// NULL, of any type.
    Null,
    /// An integer.
    Int(i64),
    /// A floating point number.
    Real(f64),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// An id: sixteen bytes held inline, stored as [`Type::Bytes`].
    Id([u8; 16]),
}

impl Value {
    /// The type of this value; none for NULL, which fits every type.
    pub fn kind(&self) -> Option<Type> {
        match self {
            Value::Null => None,
            Value::Int(_) => Some(Type::Int),
            Value::Real(_) => Some(Type::Real),
            Value::Text(_) => Some(Type::Text),
            Value::Bytes(_) | Value::Id(_) => Some(Type::Bytes),
        }
    }

    /// Says why this value cannot be stored as `declared`, if it cannot. Both engines refuse the same values.
    pub(crate) fn refusal(&self, declared: Type) -> Option<&'static str> {
        match (self, declared) {
            (Value::Null, _) | (Value::Int(_), Type::Int) | (Value::Id(_), Type::Bytes) => None,
            (Value::Bytes(bytes), Type::Bytes) => (bytes.len() > LONGEST).then_some("it is longer than 256 MiB"),
            (Value::Real(number), Type::Real) => number.is_nan().then_some("NaN cannot be stored"),
            (Value::Text(text), Type::Text) if text.len() > LONGEST => Some("it is longer than 256 MiB"),
            (Value::Text(text), Type::Text) => {
                text.as_bytes().contains(&0).then_some("text with U+0000 cannot be stored")
            }
            _ => Some("its type differs from the declared one"),
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Null => f.write_str("Null"),
            Value::Int(_) => f.write_str("Int(…)"),
            Value::Real(_) => f.write_str("Real(…)"),
            Value::Text(text) => write!(f, "Text({} bytes)", text.len()),
            Value::Bytes(bytes) => write!(f, "Bytes({} bytes)", bytes.len()),
            Value::Id(_) => f.write_str("Id(…)"),
        }
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Int(number)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Value::Int(number.into())
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Value::Int(number.into())
    }
}

impl From<u16> for Value {
    fn from(number: u16) -> Self {
        Value::Int(number.into())
    }
}

impl From<u8> for Value {
    fn from(number: u8) -> Self {
        Value::Int(number.into())
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Value::Int(flag.into())
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Value::Real(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Value::Text(text.clone())
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Value::Bytes(bytes)
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Value::Bytes(bytes.to_vec())
    }
}

impl From<[u8; 16]> for Value {
    fn from(id: [u8; 16]) -> Self {
        Value::Id(id)
    }
}

impl From<[u8; 32]> for Value {
    fn from(hash: [u8; 32]) -> Self {
        Value::Bytes(hash.to_vec())
    }
}

impl From<Uuid> for Value {
    fn from(id: Uuid) -> Self {
        Value::Id(id.into_bytes())
    }
}

impl From<&Uuid> for Value {
    fn from(id: &Uuid) -> Self {
        Value::Id(*id.as_bytes())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}

/// The parameters of a statement, each through `Value::from`: `values![workspace, id, name]`.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => {
        ::std::vec![$($crate::Value::from($value)),*]
    };
}
