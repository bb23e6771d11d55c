//! An API token as the API shows one.

use app::tokens::Token;
use domain::access::Role;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::v1::moment;
use crate::v1::names::RoleName;

/// A program's access to the workspace. The secret itself is not kept.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TokenOut {
    /// The id.
    pub id: Uuid,
    /// What people call it.
    pub name: String,
    /// What it may do.
    #[schema(value_type = RoleName)]
    pub role: Role,
    /// The secret, for `Authorization: Bearer …`; only in the reply to what made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last used, to the hour.
    #[schema(required)]
    pub last_used_at: Option<Timestamp>,
}

impl From<Token> for TokenOut {
    fn from(token: Token) -> Self {
        Self {
            id: token.id.into(),
            name: token.name,
            role: token.role,
            token: None,
            created_at: moment(token.created_at),
            last_used_at: token.last_used_at.map(moment),
        }
    }
}
