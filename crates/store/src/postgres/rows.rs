//! Rows as the server sends them.

use tokio_postgres::types::{FromSql, Type as PgType};

use crate::query::{Cell, Cells};

pub(super) struct Columns<'a>(pub(super) &'a tokio_postgres::Row);

impl Cells for Columns<'_> {
    fn cell(&self, column: usize) -> Cell<'_> {
        self.0.try_get::<_, Read<'_>>(column).map_or(Cell::Unreadable("a readable column"), |read| read.0)
    }
}

struct Read<'a>(Cell<'a>);

impl<'a> FromSql<'a> for Read<'a> {
    fn from_sql(of: &PgType, raw: &'a [u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Read(match *of {
            PgType::INT8 => Cell::Int(i64::from_sql(of, raw)?),
            PgType::INT4 => Cell::Int(i32::from_sql(of, raw)?.into()),
            PgType::INT2 => Cell::Int(i16::from_sql(of, raw)?.into()),
            PgType::BOOL => Cell::Int(bool::from_sql(of, raw)?.into()),
            PgType::FLOAT8 => Cell::Real(f64::from_sql(of, raw)?),
            PgType::FLOAT4 => Cell::Real(f32::from_sql(of, raw)?.into()),
            PgType::TEXT | PgType::VARCHAR | PgType::BPCHAR | PgType::NAME | PgType::UNKNOWN => {
                Cell::Text(std::str::from_utf8(raw)?)
            }
            PgType::BYTEA => Cell::Bytes(raw),
            _ => Cell::Unreadable("a portable type: cast it to bigint, double precision, text or bytea"),
        }))
    }

    fn from_sql_null(_: &PgType) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Read(Cell::Null))
    }

    fn accepts(_: &PgType) -> bool {
        true
    }
}
