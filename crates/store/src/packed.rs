//! Values that are stored as one column of compact, self-describing bytes. New fields have defaults, so older rows stay readable.

use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::error::StoreError;
use crate::query::Row;
use crate::value::Value;

/// Packs a value.
pub(crate) fn pack(value: &impl Serialize) -> Value {
    Value::Bytes(rmp_serde::to_vec_named(value).expect("plain data always packs"))
}

/// Packs a value without the names of its fields: for what is read and written in masses. New fields go to the end.
pub(crate) fn pack_bare(value: &impl Serialize) -> Value {
    Value::Bytes(rmp_serde::to_vec(value).expect("plain data always packs"))
}

/// Unpacks a column.
pub(crate) fn unpack<T: DeserializeOwned>(row: &Row<'_>, column: usize, what: &'static str) -> Result<T, StoreError> {
    rmp_serde::from_slice(row.slice(column)?).map_err(|_| row.bad(column, what))
}

/// Unpacks a column that may be NULL.
pub(crate) fn unpack_opt<T: DeserializeOwned>(
    row: &Row<'_>,
    column: usize,
    what: &'static str,
) -> Result<Option<T>, StoreError> {
    let Some(bytes) = row.opt_slice(column)? else { return Ok(None) };
    rmp_serde::from_slice(bytes).map(Some).map_err(|_| row.bad(column, what))
}

/// Ids one behind the other, sixteen bytes each.
pub(crate) fn pack_ids(ids: impl IntoIterator<Item = Uuid>) -> Value {
    let bytes: Vec<u8> = ids.into_iter().flat_map(|id| *id.as_bytes()).collect();
    if bytes.is_empty() { Value::Null } else { Value::Bytes(bytes) }
}

/// The ids of a column; NULL is none.
pub(crate) fn unpack_ids<T: From<Uuid>>(row: &Row<'_>, column: usize) -> Result<Vec<T>, StoreError> {
    let bytes = row.opt_slice(column)?.unwrap_or_default();
    if bytes.len() % 16 != 0 {
        return Err(row.bad(column, "ids of sixteen bytes"));
    }
    let id = |chunk: &[u8]| Uuid::from_slice(chunk).map(T::from).map_err(|_| row.bad(column, "ids of sixteen bytes"));
    bytes.chunks_exact(16).map(id).collect()
}
