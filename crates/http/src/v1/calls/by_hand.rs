//! How a call came into the report that telephony did not tell of.

use app::calls::view::CallView;
use domain::by_hand::Medium;
use domain::id::UserId;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::v1::names::MediumName;
use crate::v1::{NamedOut, moment};

/// Who logged a call by hand.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ByHandOut {
    /// Who; null if a program did.
    #[schema(required)]
    pub user: Option<NamedOut>,
    /// What the call was made with.
    #[schema(value_type = MediumName)]
    pub medium: Medium,
    /// When it was logged.
    pub created_at: Timestamp,
}

impl ByHandOut {
    /// Of a call that was logged by hand.
    pub(super) fn of(view: &CallView) -> Option<Self> {
        let named = |id: UserId| NamedOut { id: id.0, name: view.user_name(id).to_owned() };
        view.by_hand.map(|logged| Self {
            user: logged.author.map(named),
            medium: logged.medium,
            created_at: moment(logged.created_at),
        })
    }
}
