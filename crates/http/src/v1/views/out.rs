//! A view as the API shows one.

use app::views::View;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::{NamedOut, moment};

/// A list with filters that somebody keeps.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ViewOut {
    /// The id.
    pub id: Uuid,
    /// Of which list it is: `calls`, `contacts`, `companies`, `deals` or `tasks`.
    pub list: String,
    /// What it is called.
    pub name: String,
    /// Filters, order and columns, as the address of the page has them.
    pub query: String,
    /// Everybody sees it.
    pub shared: bool,
    /// Who made it; null if they are gone.
    #[schema(required)]
    pub owner: Option<NamedOut>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
}

impl From<View> for ViewOut {
    fn from(view: View) -> Self {
        let (owner, name) = view.owner;
        Self {
            id: view.id.0,
            list: view.list,
            name: view.name,
            query: view.query,
            shared: view.shared,
            owner: name.map(|name| NamedOut { id: owner.0, name }),
            created_at: moment(view.created_at),
            version: view.version,
        }
    }
}
