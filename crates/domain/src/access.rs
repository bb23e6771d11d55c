//! Who may do what, and who sees what; every use-case asks here.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::id::{TeamId, UserId};

/// A role in a workspace; the order is that of power.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Works with calls and contacts.
    Manager,
    /// Also sets the workspace up.
    Admin,
    /// Also decides over owners and the workspace itself.
    Owner,
}

impl Role {
    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Manager => "manager",
            Self::Admin => "admin",
            Self::Owner => "owner",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Manager, Self::Admin, Self::Owner].into_iter().find(|role| role.as_str() == text)
    }
}

/// What a use-case asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// See calls, contacts, companies, users' names.
    Read,
    /// Hear recordings. A person's own setting comes before the role.
    Listen,
    /// Keep recordings as files; who may, may listen too. A person's own setting comes before the role.
    Download,
    /// Edit contacts, notes, links, results.
    Work,
    /// Take whole lists away as files.
    Export,
    /// Change many records at once, such as by a file of them.
    ChangeMany,
    /// Connections, lines, employees, users, teams, tokens, the event log, the workspace's settings.
    Administer,
    /// Make or unmake owners.
    Own,
}

impl Right {
    /// The least role that has it.
    pub fn least_role(self) -> Role {
        match self {
            Self::Read | Self::Listen | Self::Work => Role::Manager,
            Self::Administer | Self::Download | Self::Export | Self::ChangeMany => Role::Admin,
            Self::Own => Role::Owner,
        }
    }
}

impl Role {
    /// Whether this role has a right.
    pub fn has(self, right: Right) -> bool {
        self >= right.least_role()
    }
}

/// What a person may do with recordings, where that differs from the role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordingRights {
    /// Listen; none: as the role.
    pub listen: Option<bool>,
    /// Keep as files; none: as the role.
    pub download: Option<bool>,
}

impl RecordingRights {
    /// Whether somebody of this role listens to recordings.
    pub fn listens(self, role: Role) -> bool {
        self.listen.unwrap_or_else(|| role.has(Right::Listen))
    }

    /// Whether somebody of this role keeps them as files. What may not be heard may not be kept either.
    pub fn downloads(self, role: Role) -> bool {
        self.listens(role) && self.download.unwrap_or_else(|| role.has(Right::Download))
    }
}

/// Whose contacts, companies, deals, tasks and calls managers see. What nobody owns all see, and who administers sees everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sees {
    /// Everybody's.
    #[default]
    All,
    /// Those of the own team; without a team the own ones.
    Team,
    /// The own ones.
    Own,
}

impl Sees {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::All, Self::Team, Self::Own];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Team => "team",
            Self::Own => "own",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sees| sees.as_str() == text)
    }

    /// What holds for a person: what is said of the person, else what is said of all managers.
    #[must_use]
    pub fn of(role: Role, person: Option<Self>, managers: Self) -> Self {
        if role.has(Right::Administer) { Self::All } else { person.unwrap_or(managers) }
    }
}

/// What somebody sees, read for one request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Sight {
    /// Everything.
    #[default]
    All,
    /// What nobody owns, and what the people of a circle own.
    Of(Circle),
}

/// Somebody and those whose cards this person sees, too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circle {
    /// The person.
    pub user: UserId,
    /// The team whose cards are seen.
    pub team: Option<TeamId>,
    /// Who is in it, inactive people too.
    pub people: BTreeSet<UserId>,
}

impl Sight {
    /// What a person sees. `people` are those of the person's team; they count only where the team's cards are seen.
    pub fn of(sees: Sees, user: UserId, team: Option<TeamId>, people: impl IntoIterator<Item = UserId>) -> Self {
        let team = team.filter(|_| sees == Sees::Team);
        match sees {
            Sees::All => Self::All,
            Sees::Team | Sees::Own => {
                let others = people.into_iter().filter(|_| team.is_some());
                Self::Of(Circle { user, team, people: others.chain([user]).collect() })
            }
        }
    }

    /// What somebody sees who sees nothing of others.
    pub fn own(user: UserId) -> Self {
        Self::of(Sees::Own, user, None, [])
    }

    /// Whether it is everything.
    pub fn is_all(&self) -> bool {
        *self == Self::All
    }

    /// Whether a card of this owner is seen; one of nobody is.
    pub fn covers(&self, owner: Option<UserId>) -> bool {
        match (self, owner) {
            (Self::All, _) | (Self::Of(_), None) => true,
            (Self::Of(circle), Some(owner)) => circle.people.contains(&owner),
        }
    }

    /// Whether a call is seen. A call of nobody's client, or without a client, everybody sees; else who sees the client does, and whose call it was.
    pub fn covers_call(&self, client: Option<Option<UserId>>, manager: Option<UserId>) -> bool {
        // Nobody's call is not everybody's: its client has an owner.
        client.is_none_or(|owner| self.covers(owner)) || manager.is_some_and(|user| self.covers(Some(user)))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn what_is_said_of_a_person_comes_before_what_is_said_of_managers() {
        let table = [
            (Role::Manager, None, Sees::All, Sees::All),
            (Role::Manager, None, Sees::Own, Sees::Own),
            (Role::Manager, Some(Sees::Team), Sees::Own, Sees::Team),
            (Role::Manager, Some(Sees::All), Sees::Own, Sees::All),
            (Role::Admin, None, Sees::Own, Sees::All),
            (Role::Admin, Some(Sees::Own), Sees::Own, Sees::All),
            (Role::Owner, Some(Sees::Team), Sees::Own, Sees::All),
        ];
        for (role, person, managers, expected) in table {
            assert_eq!(Sees::of(role, person, managers), expected, "{role:?} {person:?} {managers:?}");
        }
    }

    #[test]
    fn what_is_seen_by_whom() {
        let user = |id: u128| UserId(Uuid::from_u128(id));
        let team = TeamId(Uuid::from_u128(100));
        let (me, mate, stranger) = (user(1), user(2), user(3));
        let sight = |sees, team| Sight::of(sees, me, team, [me, mate]);
        let own = sight(Sees::Own, Some(team));
        let of_team = sight(Sees::Team, Some(team));
        let of_no_team = sight(Sees::Team, None);
        assert_eq!(own, Sight::of(Sees::Own, me, None, []), "the team does not count");
        // Sight, owner of the client (none: no client; of nobody), whose call; the card, the call.
        let table = [
            (&Sight::All, Some(stranger), Some(stranger), true, true),
            (&own, None, Some(stranger), true, true),
            (&own, Some(me), Some(stranger), true, true),
            (&own, Some(mate), Some(stranger), false, false),
            (&own, Some(stranger), Some(me), false, true),
            (&own, Some(stranger), None, false, false),
            (&of_team, Some(mate), None, true, true),
            (&of_team, Some(stranger), Some(mate), false, true),
            (&of_team, Some(stranger), Some(stranger), false, false),
            (&of_no_team, Some(mate), Some(mate), false, false),
            (&of_no_team, Some(me), Some(mate), true, true),
        ];
        for (sight, owner, manager, card, call) in table {
            assert_eq!(sight.covers(owner), card, "{sight:?} {owner:?}");
            assert_eq!(sight.covers_call(Some(owner), manager), call, "{sight:?} {owner:?} {manager:?}");
            assert!(sight.covers_call(None, manager), "a call that is linked to nobody");
        }
    }

    #[test]
    fn a_persons_setting_comes_before_the_role() {
        let rights = |listen, download| RecordingRights { listen, download };
        // Role, setting; listens, downloads.
        let table = [
            (Role::Manager, rights(None, None), true, false),
            (Role::Manager, rights(None, Some(true)), true, true),
            (Role::Manager, rights(Some(false), None), false, false),
            (Role::Manager, rights(Some(false), Some(true)), false, false),
            (Role::Admin, rights(None, None), true, true),
            (Role::Admin, rights(None, Some(false)), true, false),
            (Role::Owner, rights(None, None), true, true),
            (Role::Owner, rights(Some(false), None), false, false),
        ];
        for (role, rights, listens, downloads) in table {
            assert_eq!((rights.listens(role), rights.downloads(role)), (listens, downloads), "{role:?} {rights:?}");
        }
    }
}
