//! Prepared statements, their parameters and rows.

use std::{
    collections::{HashMap, hash_map::Entry},
    ptr,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use rusqlite::{
    PrepFlags, ToSql,
    types::{ToSqlOutput, ValueRef},
};

use crate::{
    error::StoreError,
    query::{Cell, Cells, Row},
    statement::{Statement, with_question_marks},
    value::Value,
};

/// The prepared statements of the writer's connection, found by the address of their declaration.
pub(super) struct Prepared<'c> {
    pub(super) connection: &'c rusqlite::Connection,
    statements: HashMap<usize, rusqlite::Statement<'c>>,
}

impl<'c> Prepared<'c> {
    pub(super) fn new(connection: &'c rusqlite::Connection) -> Prepared<'c> {
        Prepared { connection, statements: HashMap::new() }
    }

    /// Runs a write; tells how many rows it affected.
    pub(super) fn execute(&mut self, statement: &'static Statement, params: &[Value]) -> rusqlite::Result<u64> {
        let prepared = match self.statements.entry(ptr::from_ref(statement).addr()) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let sql = with_question_marks(statement.sql);
                entry.insert(self.connection.prepare_with_flags(&sql, PrepFlags::SQLITE_PREPARE_PERSISTENT)?)
            }
        };
        bind(prepared, params)?;
        Ok(prepared.raw_execute()? as u64)
    }
}

/// After how many instructions of SQLite's machine a reader looks whether its caller has gone; about a millisecond.
const STEPS: i32 = 100_000;

/// A connection that reads, with its prepared statements. Unlike [`Prepared`] it owns them, so it can be handed from thread to thread; that
/// costs a look-up by text.
pub(super) struct Reader {
    connection: rusqlite::Connection,
    /// Whether the caller of the current load has gone: then it is not worth finishing.
    abandoned: Arc<Mutex<Arc<AtomicBool>>>,
    /// The texts with `?n`, by the address of the declaration.
    texts: HashMap<usize, Box<str>>,
}

impl Reader {
    pub(super) fn new(mut connection: rusqlite::Connection) -> rusqlite::Result<Reader> {
        connection.set_prepared_statement_cache_capacity(512);
        let abandoned: Arc<Mutex<Arc<AtomicBool>>> = Arc::default();
        let asked = Arc::clone(&abandoned);
        let stop = move || asked.lock().unwrap_or_else(PoisonError::into_inner).load(Ordering::Relaxed);
        connection.progress_handler(STEPS, Some(stop))?;
        Ok(Reader { connection, abandoned, texts: HashMap::new() })
    }

    /// Stops the following queries when this is set.
    pub(super) fn watch(&self, abandoned: &Arc<AtomicBool>) {
        *self.abandoned.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(abandoned);
    }

    /// Runs a read; hands each row to `each`.
    pub(super) fn query(
        &mut self,
        statement: &'static Statement,
        params: &[Value],
        each: &mut dyn FnMut(&Row<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let failed = |error| super::error::store(statement.name, &error);
        let text = self.texts.entry(ptr::from_ref(statement).addr());
        let text = text.or_insert_with(|| with_question_marks(statement.sql).into_boxed_str());
        let mut prepared = self.connection.prepare_cached(text).map_err(failed)?;
        bind(&mut prepared, params).map_err(failed)?;
        let mut rows = prepared.raw_query();
        while let Some(row) = rows.next().map_err(failed)? {
            each(&Row { statement, cells: &Columns(row) })?;
        }
        Ok(())
    }

    /// Begins or ends the transaction of a load.
    pub(super) fn control(&self, sql: &'static str) -> Result<(), StoreError> {
        let done = self.connection.prepare_cached(sql).and_then(|mut prepared| prepared.raw_execute());
        done.map(drop).map_err(|error| super::error::store("load", &error))
    }

    /// Whether no transaction is open.
    pub(super) fn is_at_rest(&self) -> bool {
        self.connection.is_autocommit()
    }
}

fn bind(prepared: &mut rusqlite::Statement<'_>, params: &[Value]) -> rusqlite::Result<()> {
    let mut numbered = (1..).zip(params);
    numbered.try_for_each(|(number, value)| prepared.raw_bind_parameter(number, Bound(value)))
}

pub(super) struct Bound<'a>(pub(super) &'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Real(number) => ValueRef::Real(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
            Value::Id(id) => ValueRef::Blob(id),
        }))
    }
}

struct Columns<'a>(&'a rusqlite::Row<'a>);

impl Cells for Columns<'_> {
    fn cell(&self, column: usize) -> Cell<'_> {
        match self.0.get_ref(column) {
            Ok(ValueRef::Null) => Cell::Null,
            Ok(ValueRef::Integer(number)) => Cell::Int(number),
            Ok(ValueRef::Real(number)) => Cell::Real(number),
            Ok(ValueRef::Text(text)) => std::str::from_utf8(text).map_or(Cell::Unreadable("text in UTF-8"), Cell::Text),
            Ok(ValueRef::Blob(bytes)) => Cell::Bytes(bytes),
            Err(_) => Cell::Unreadable("such a column"),
        }
    }
}
