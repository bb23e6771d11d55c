//! Reads: a query, its rows, and several queries answered from one snapshot.

use uuid::Uuid;

use crate::{error::StoreError, statement::Statement, value::Value};

/// A read: a statement, its parameters, and what a row becomes.
#[must_use = "a query does nothing until a store loads it"]
#[derive(Debug)]
pub struct Query<T> {
    pub(crate) statement: &'static Statement,
    pub(crate) params: Vec<Value>,
    pub(crate) map: fn(&Row) -> Result<T, StoreError>,
    pub(crate) quick: bool,
}

impl<T> Query<T> {
    /// Says that this finds a few rows by a key, in microseconds. The embedded engine then answers on the calling thread if it can, which
    /// saves two switches of threads; a load is quick if all of its queries are. For the hottest reads only: a slow one would keep a worker of
    /// the runtime from everything else.
    pub fn quick(self) -> Query<T> {
        Query { quick: true, ..self }
    }

    /// The same read, loaded as an `Option`: its first row. The statement should hold `limit 1` or find by a unique key.
    pub fn first(self) -> First<T> {
        First(self)
    }
}

/// A query of which only the first row counts; it loads as an `Option`.
#[must_use = "a query does nothing until a store loads it"]
#[derive(Debug)]
pub struct First<T>(Query<T>);

/// One value of a row as an engine hands it over.
#[derive(Clone, Copy)]
pub(crate) enum Cell<'a> {
    Null,
    Int(i64),
    Real(f64),
    Text(&'a str),
    Bytes(&'a [u8]),
    /// A column that does not exist, or of a type that the portable four do not cover.
    Unreadable(&'static str),
}

/// The columns of a row; each engine has one.
pub(crate) trait Cells {
    fn cell(&self, column: usize) -> Cell<'_>;
}

/// A row of a result. Columns count from 0; what does not fit is an error that names the statement and the column, never the value.
pub struct Row<'a> {
    pub(crate) statement: &'static Statement,
    pub(crate) cells: &'a dyn Cells,
}

impl Row<'_> {
    /// An integer.
    pub fn int(&self, column: usize) -> Result<i64, StoreError> {
        self.opt_int(column)?.ok_or_else(|| self.bad(column, "an integer, not null"))
    }

    /// An integer or NULL.
    pub fn opt_int(&self, column: usize) -> Result<Option<i64>, StoreError> {
        match self.cells.cell(column) {
            Cell::Int(number) => Ok(Some(number)),
            other => self.absent(column, other, "an integer"),
        }
    }

    /// A count or another number that is never negative and fits 32 bits.
    pub fn count(&self, column: usize) -> Result<u32, StoreError> {
        u32::try_from(self.int(column)?).map_err(|_| self.bad(column, "an integer from 0 to 4294967295"))
    }

    /// A count or NULL.
    pub fn opt_count(&self, column: usize) -> Result<Option<u32>, StoreError> {
        let number = self.opt_int(column)?;
        number.map(u32::try_from).transpose().map_err(|_| self.bad(column, "an integer from 0 to 4294967295"))
    }

    /// A flag: the integers 0 and 1, or the result of a condition.
    pub fn bool(&self, column: usize) -> Result<bool, StoreError> {
        self.opt_bool(column)?.ok_or_else(|| self.bad(column, "0 or 1, not null"))
    }

    /// A flag or NULL.
    pub fn opt_bool(&self, column: usize) -> Result<Option<bool>, StoreError> {
        match self.opt_int(column)? {
            None => Ok(None),
            Some(0) => Ok(Some(false)),
            Some(1) => Ok(Some(true)),
            Some(_) => Err(self.bad(column, "0 or 1")),
        }
    }

    /// A floating point number; an integer counts as one.
    pub fn real(&self, column: usize) -> Result<f64, StoreError> {
        self.opt_real(column)?.ok_or_else(|| self.bad(column, "a number, not null"))
    }

    /// A floating point number or NULL.
    pub fn opt_real(&self, column: usize) -> Result<Option<f64>, StoreError> {
        match self.cells.cell(column) {
            Cell::Real(number) => Ok(Some(number)),
            Cell::Int(number) => Ok(Some(number as f64)),
            other => self.absent(column, other, "a number"),
        }
    }

    /// Text.
    pub fn text(&self, column: usize) -> Result<String, StoreError> {
        self.str(column).map(str::to_owned)
    }

    /// Text or NULL.
    pub fn opt_text(&self, column: usize) -> Result<Option<String>, StoreError> {
        Ok(self.opt_str(column)?.map(str::to_owned))
    }

    /// Text, borrowed from the row: for parsing without a copy.
    pub fn str(&self, column: usize) -> Result<&str, StoreError> {
        self.opt_str(column)?.ok_or_else(|| self.bad(column, "text, not null"))
    }

    /// Text or NULL, borrowed from the row.
    pub fn opt_str(&self, column: usize) -> Result<Option<&str>, StoreError> {
        match self.cells.cell(column) {
            Cell::Text(text) => Ok(Some(text)),
            other => self.absent(column, other, "text"),
        }
    }

    /// Bytes.
    pub fn bytes(&self, column: usize) -> Result<Vec<u8>, StoreError> {
        self.slice(column).map(<[u8]>::to_vec)
    }

    /// Bytes or NULL.
    pub fn opt_bytes(&self, column: usize) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.opt_slice(column)?.map(<[u8]>::to_vec))
    }

    /// Bytes, borrowed from the row.
    pub fn slice(&self, column: usize) -> Result<&[u8], StoreError> {
        self.opt_slice(column)?.ok_or_else(|| self.bad(column, "bytes, not null"))
    }

    /// Bytes or NULL, borrowed from the row.
    pub fn opt_slice(&self, column: usize) -> Result<Option<&[u8]>, StoreError> {
        match self.cells.cell(column) {
            Cell::Bytes(bytes) => Ok(Some(bytes)),
            other => self.absent(column, other, "bytes"),
        }
    }

    /// Exactly `N` bytes: a hash or a key.
    pub fn array<const N: usize>(&self, column: usize) -> Result<[u8; N], StoreError> {
        self.slice(column)?.try_into().map_err(|_| self.bad(column, "bytes of another length"))
    }

    /// An id: sixteen bytes.
    pub fn uuid(&self, column: usize) -> Result<Uuid, StoreError> {
        self.opt_uuid(column)?.ok_or_else(|| self.bad(column, "sixteen bytes, not null"))
    }

    /// An id or NULL.
    pub fn opt_uuid(&self, column: usize) -> Result<Option<Uuid>, StoreError> {
        let bytes = self.opt_slice(column)?;
        bytes.map(Uuid::from_slice).transpose().map_err(|_| self.bad(column, "sixteen bytes"))
    }

    /// Any portable value, with its own type.
    pub fn value(&self, column: usize) -> Result<Value, StoreError> {
        match self.cells.cell(column) {
            Cell::Null => Ok(Value::Null),
            Cell::Int(number) => Ok(Value::Int(number)),
            Cell::Real(number) => Ok(Value::Real(number)),
            Cell::Text(text) => Ok(Value::Text(text.to_owned())),
            Cell::Bytes(bytes) => Ok(Value::Bytes(bytes.to_vec())),
            Cell::Unreadable(what) => Err(self.bad(column, what)),
        }
    }

    /// The error for a column whose content breaks a rule: `expected` says what should have been there, such as "a call state".
    pub fn bad(&self, column: usize, expected: &'static str) -> StoreError {
        StoreError::BadRow { statement: self.statement.name, column, expected }
    }

    fn absent<T>(&self, column: usize, cell: Cell<'_>, expected: &'static str) -> Result<Option<T>, StoreError> {
        match cell {
            Cell::Null => Ok(None),
            Cell::Unreadable(what) => Err(self.bad(column, what)),
            _ => Err(self.bad(column, expected)),
        }
    }
}

/// One question to an engine: a statement and its parameters.
#[derive(Debug)]
pub struct Ask {
    pub(crate) statement: &'static Statement,
    pub(crate) params: Vec<Value>,
    pub(crate) quick: bool,
}

/// Where the rows of the asked questions come from, question by question in the order of asking.
pub trait Source {
    /// Hands the rows of the next question to `each`.
    fn next(&mut self, each: &mut dyn FnMut(&Row<'_>) -> Result<(), StoreError>) -> Result<(), StoreError>;
}

/// What [`Store::load`](crate::Store::load) answers from one snapshot: a [`Query`] (all its rows), a [`First`] (an `Option`), tuples of up to
/// eight loads, a `Vec` or an `Option` of a load; nested as needed.
pub trait Load: Send + 'static {
    /// What it becomes.
    type Output: Send + 'static;

    /// Moves the questions out, in a fixed order.
    #[doc(hidden)]
    fn ask(&mut self, asks: &mut Vec<Ask>);

    /// Takes the answers in, in the same order.
    #[doc(hidden)]
    fn gather(self, source: &mut dyn Source) -> Result<Self::Output, StoreError>;
}

impl<T: Send + 'static> Load for Query<T> {
    type Output = Vec<T>;

    fn ask(&mut self, asks: &mut Vec<Ask>) {
        asks.push(Ask { statement: self.statement, params: std::mem::take(&mut self.params), quick: self.quick });
    }

    fn gather(self, source: &mut dyn Source) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        source.next(&mut |row| {
            found.push((self.map)(row)?);
            Ok(())
        })?;
        Ok(found)
    }
}

impl<T: Send + 'static> Load for First<T> {
    type Output = Option<T>;

    fn ask(&mut self, asks: &mut Vec<Ask>) {
        self.0.ask(asks);
    }

    fn gather(self, source: &mut dyn Source) -> Result<Option<T>, StoreError> {
        let mut first = None;
        source.next(&mut |row| {
            if first.is_none() {
                first = Some((self.0.map)(row)?);
            }
            Ok(())
        })?;
        Ok(first)
    }
}

impl<L: Load> Load for Vec<L> {
    type Output = Vec<L::Output>;

    fn ask(&mut self, asks: &mut Vec<Ask>) {
        for load in self {
            load.ask(asks);
        }
    }

    fn gather(self, source: &mut dyn Source) -> Result<Self::Output, StoreError> {
        self.into_iter().map(|load| load.gather(source)).collect()
    }
}

impl<L: Load> Load for Option<L> {
    type Output = Option<L::Output>;

    fn ask(&mut self, asks: &mut Vec<Ask>) {
        if let Some(load) = self {
            load.ask(asks);
        }
    }

    fn gather(self, source: &mut dyn Source) -> Result<Self::Output, StoreError> {
        self.map(|load| load.gather(source)).transpose()
    }
}

macro_rules! tuples {
    ($(($($name:ident),+))+) => {$(
        impl<$($name: Load),+> Load for ($($name,)+) {
            type Output = ($($name::Output,)+);

            #[expect(non_snake_case, reason = "the type parameters name the members")]
            fn ask(&mut self, asks: &mut Vec<Ask>) {
                let ($($name,)+) = self;
                $($name.ask(asks);)+
            }

            #[expect(non_snake_case, reason = "the type parameters name the members")]
            fn gather(self, source: &mut dyn Source) -> Result<Self::Output, StoreError> {
                let ($($name,)+) = self;
                Ok(($($name.gather(source)?,)+))
            }
        }
    )+};
}

tuples! {
    (A)
    (A, B)
    (A, B, C)
    (A, B, C, D)
    (A, B, C, D, E)
    (A, B, C, D, E, F)
    (A, B, C, D, E, F, G)
    (A, B, C, D, E, F, G, H)
}

impl Ask {
    pub(crate) fn check(&self) -> Result<(), StoreError> {
        self.statement.check(&self.params)
    }
}
