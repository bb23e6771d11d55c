//! Row counts that the server checks itself.
//!
//! A batch goes to the server as one flush, `begin … commit`: no transaction waits for this side, locks are held as briefly as possible, and a
//! dropped future leaves nothing open. But what is flushed cannot be called back when a step affects the wrong number of rows. So the steps that
//! could do that are sent in a form that fails by itself, which fails the transaction and turns its `commit` into a rollback.

use std::{borrow::Cow, iter};

use crate::{
    batch::{Expect, Step},
    statement::Statement,
    value::{Type, Value},
};

/// What the error of a failed guard begins with, behind the server's own words.
const MARK: &str = "switchhook guard";

/// How a statement is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// As it stands.
    Plain,
    /// Failing unless it affects exactly as many rows as the last parameter says.
    Exactly,
    /// Failing if it affects more rows than the last parameter says.
    AtMost,
}

impl Form {
    pub(super) fn of(step: &Step) -> Form {
        match step.expect {
            _ if step.counts_itself() => Form::Plain,
            Expect::Exactly(_) => Form::Exactly,
            Expect::AtMost(_) => Form::AtMost,
            Expect::Any => Form::Plain,
        }
    }

    pub(super) fn text(self, statement: &'static Statement) -> Cow<'static, str> {
        let comparison = match self {
            Form::Plain => return Cow::Borrowed(statement.sql),
            Form::Exactly => "=",
            Form::AtMost => "<=",
        };
        let (sql, limit) = (statement.sql, statement.params.len() + 1);
        // The cast of that text to a number is what fails; it depends on the count, so it is not computed ahead.
        Cow::Owned(format!(
            "with step as ({sql} returning 1) \
             select case when count(*) {comparison} ${limit} then 0 else cast('{MARK} ' || count(*) as bigint) end from step"
        ))
    }

    pub(super) fn types(self, statement: &'static Statement) -> impl Iterator<Item = Type> {
        let limit = (self != Form::Plain).then_some(Type::Int);
        statement.params.iter().copied().chain(limit)
    }
}

/// The parameters of a step in its form, the limit last.
pub(super) struct Params<'a> {
    pub(super) given: &'a [Value],
    limit: Option<Value>,
}

impl<'a> Params<'a> {
    pub(super) fn of(step: &'a Step) -> Params<'a> {
        let limit = match (Form::of(step), step.expect) {
            (Form::Exactly, Expect::Exactly(rows)) | (Form::AtMost, Expect::AtMost(rows)) => {
                Some(Value::Int(rows.cast_signed()))
            }
            _ => None,
        };
        Params { given: &step.params, limit }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Value> {
        self.given.iter().chain(iter::once(&self.limit).flatten())
    }
}

/// Whether an error is that of a guard.
pub(super) fn has_failed(error: &tokio_postgres::error::DbError) -> bool {
    *error.code() == tokio_postgres::error::SqlState::INVALID_TEXT_REPRESENTATION && error.message().contains(MARK)
}
