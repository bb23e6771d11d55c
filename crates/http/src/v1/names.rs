//! The names that values have in the API, for its description. The values themselves are the domain's, which knows nothing of descriptions; a test
//! holds both together.

use utoipa::ToSchema;

/// What somebody may do, from less to more.
#[derive(Debug, ToSchema)]
#[schema(as = Role, rename_all = "snake_case")]
pub enum RoleName {
    /// Works with calls and contacts.
    Manager,
    /// Also sets the workspace up.
    Admin,
    /// Also decides over owners and the workspace itself.
    Owner,
}

/// A language of the product (ISO 639-1).
#[derive(Debug, ToSchema)]
#[schema(as = Language, rename_all = "snake_case")]
pub enum LanguageName {
    /// English.
    En,
    /// Ukrainian.
    Uk,
    /// Russian.
    Ru,
}

/// Which of several contacts with one number a call goes to.
#[derive(Debug, ToSchema)]
#[schema(as = SharedNumberPolicy, rename_all = "snake_case")]
pub enum SharedNumberPolicyName {
    /// The one last talked with.
    LastTalked,
    /// The one with an open deal, else as `last_talked`.
    OpenDeal,
    /// The one changed last.
    LastChanged,
    /// None, until somebody chooses.
    Ask,
}
