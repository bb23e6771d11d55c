//! Lists in pages: by the keyset of the last row, so that a page costs the same anywhere and stays right while rows are written.

use std::fmt;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::Error;

/// How many rows a page holds: 50 unless asked for, 200 at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit(u32);

impl Limit {
    /// What is taken when nothing is asked for.
    pub const DEFAULT: Self = Self(50);
    /// The most that one page holds.
    pub const MAX: Self = Self(200);

    /// Reads what was asked for; more than [`Self::MAX`] gives [`Self::MAX`], since `next` tells where to go on.
    ///
    /// # Errors
    /// `out_of_range` for less than one row.
    pub fn parse(asked: Option<i64>) -> Result<Self, Error> {
        match asked {
            None => Ok(Self::DEFAULT),
            Some(rows) if rows < 1 => Err(Error::invalid("limit", "out_of_range")),
            Some(rows) => Ok(u32::try_from(rows).map_or(Self::MAX, |rows| Self(rows.min(Self::MAX.0)))),
        }
    }

    /// The number of rows.
    pub fn rows(self) -> usize {
        self.0 as usize
    }

    /// What to ask the database for: one row more than the page holds tells whether there is another page.
    pub fn and_one(self) -> i64 {
        i64::from(self.0) + 1
    }
}

impl From<Limit> for i64 {
    fn from(limit: Limit) -> Self {
        Self::from(limit.0)
    }
}

impl Default for Limit {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// One value of the keyset on which a list is sorted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// A number or a time.
    #[serde(rename = "n")]
    Int(i64),
    /// An id.
    #[serde(rename = "i")]
    Id(Uuid),
    /// Text as it is sorted.
    #[serde(rename = "t")]
    Text(String),
}

/// The place in a list behind which the next page begins. For clients it is opaque: `Display` writes it, [`Cursor::parse`] reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor(Vec<Part>);

/// The longest cursor that is read; texts that are sorted by are bounded far below it.
const LONGEST: usize = 4096;

impl Cursor {
    /// The place behind the row with these values.
    pub fn of(parts: &[Part]) -> Self {
        Self(parts.to_vec())
    }

    /// Reads a cursor. Whether its parts are those of the list at hand is for the list to say, with [`Self::unfit`].
    ///
    /// # Errors
    /// `invalid_cursor` for a text that this program did not write.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let bytes = (text.len() <= LONGEST).then(|| BASE64_URL_SAFE_NO_PAD.decode(text).ok()).flatten();
        let parts: Option<Vec<Part>> = bytes.and_then(|bytes| rmp_serde::from_slice(&bytes).ok());
        let storable = |part: &Part| !matches!(part, Part::Text(text) if text.contains('\0'));
        parts.filter(|parts| parts.iter().all(storable)).map(Self).ok_or_else(Self::unfit)
    }

    /// The values, in the order of the keyset.
    pub fn parts(&self) -> &[Part] {
        &self.0
    }

    /// The id in the cursor of a list that is sorted by id.
    ///
    /// # Errors
    /// [`Self::unfit`].
    pub fn by_id(&self) -> Result<Uuid, Error> {
        match self.parts() {
            [Part::Id(id)] => Ok(*id),
            _ => Err(Self::unfit()),
        }
    }

    /// Name and id in the cursor of a list that is sorted by folded name, then id.
    ///
    /// # Errors
    /// [`Self::unfit`].
    pub fn by_name(&self) -> Result<(&str, Uuid), Error> {
        match self.parts() {
            [Part::Text(name), Part::Id(id)] => Ok((name, *id)),
            _ => Err(Self::unfit()),
        }
    }

    /// The error for a cursor of another list.
    pub fn unfit() -> Error {
        Error::invalid("cursor", "invalid_cursor")
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = rmp_serde::to_vec(&self.0).expect("numbers, ids and texts always serialise");
        f.write_str(&BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }
}

/// Some rows of a list, and where the next ones are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// The place of the next page; none on the last one.
    pub next: Option<Cursor>,
}

impl<T> Page<T> {
    /// A page of rows that were asked for with [`Limit::and_one`]; `key` gives the keyset of a row.
    pub fn of(mut rows: Vec<T>, limit: Limit, key: impl FnOnce(&T) -> Vec<Part>) -> Self {
        let more = rows.len() > limit.rows();
        rows.truncate(limit.rows());
        let next = rows.last().filter(|_| more).map(|last| Cursor(key(last)));
        Self { items: rows, next }
    }

    /// The same page without the rows that are not to be shown. The next one begins where it would have.
    pub fn only(mut self, keep: impl FnMut(&T) -> bool) -> Self {
        self.items.retain(keep);
        self
    }

    /// The same page with something else made of each row.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(change).collect(), next: self.next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_as_it_was_written() {
        let parts = [Part::Int(-5), Part::Id(Uuid::from_u128(7)), Part::Text("їжак".to_owned())];
        let cursor = Cursor::of(&parts);
        let text = cursor.to_string();
        assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'), "{text}");
        assert_eq!(Cursor::parse(&text).unwrap(), cursor);
    }

    #[test]
    fn what_is_no_cursor_is_refused() {
        let hostile = Cursor::of(&[Part::Text("a\0b".to_owned())]).to_string();
        let long = "A".repeat(LONGEST + 1);
        for text in ["", "%", "AAAA", "3f_____", hostile.as_str(), long.as_str()] {
            assert!(matches!(Cursor::parse(text), Err(Error::Invalid(_))), "{text}");
        }
    }

    #[test]
    fn limits() {
        let rows = |asked| Limit::parse(asked).map(Limit::rows).ok();
        assert_eq!(rows(None), Some(50));
        assert_eq!(rows(Some(1)), Some(1));
        assert_eq!(rows(Some(201)), Some(200));
        assert_eq!(rows(Some(i64::MAX)), Some(200));
        assert_eq!(rows(Some(0)), None);
        assert_eq!(rows(Some(i64::MIN)), None);
    }

    #[test]
    fn the_row_too_many_makes_a_next_page() {
        let limit = Limit::parse(Some(2)).unwrap();
        let page = |rows: Vec<i64>| Page::of(rows, limit, |row| vec![Part::Int(*row)]);
        assert_eq!(page(vec![1, 2]), Page { items: vec![1, 2], next: None });
        assert_eq!(page(vec![1, 2, 3]), Page { items: vec![1, 2], next: Some(Cursor::of(&[Part::Int(2)])) });
    }
}
