//! What whoever makes a card says of those that look like it.

use app::duplicates::Asked;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

/// What becomes of a card that looks like one that is there.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DuplicatesAsked {
    /// `allow`: it is kept all the same, unless the workspace forbids it. Without it a person is told first (`duplicate_warning`).
    #[param(inline)]
    duplicates: Option<DuplicatesAnswer>,
}

/// What becomes of a card that looks like one that is there.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DuplicatesAnswer {
    /// It is kept all the same.
    Allow,
}

impl From<DuplicatesAsked> for Asked {
    fn from(asked: DuplicatesAsked) -> Self {
        asked.duplicates.map_or(Self::NotYet, |DuplicatesAnswer::Allow| Self::GoOn)
    }
}
