//! Whose cards a list reaches.

use domain::access::Sight;
use domain::id::{TeamId, UserId};
use uuid::Uuid;

use crate::Value;

/// A sight as statements ask for it: whether it is limited, the person, the team. A card passes whose owner is nobody, the person, or somebody of the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reach(Option<(UserId, Option<TeamId>)>);

impl From<&Sight> for Reach {
    fn from(sight: &Sight) -> Self {
        match sight {
            Sight::All => Self(None),
            Sight::Of(circle) => Self(Some((circle.user, circle.team))),
        }
    }
}

impl Reach {
    /// Whether it is limited.
    pub fn is_limited(self) -> bool {
        self.0.is_some()
    }

    /// The three values.
    pub(crate) fn values(self) -> [Value; 3] {
        let (user, team) = self.0.map_or((None, None), |(user, team)| (Some(user.0), team.map(|team| team.0)));
        // No team has the nil id.
        [self.0.is_some().into(), user.unwrap_or(Uuid::nil()).into(), team.unwrap_or(Uuid::nil()).into()]
    }
}
