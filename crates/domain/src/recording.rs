//! Recordings that are archived: when they are asked for again, when that is given up, and how long they are kept.

use serde::{Deserialize, Serialize};

use crate::time::Time;

/// What became of the recording of a call, where that is more than its link says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is in the server's storage.
    Archived,
    /// The source did not give it out, for days.
    Gone,
    /// It was deleted when it was old enough; its link is not used any more either.
    Deleted,
}

impl Kept {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Archived, Self::Gone, Self::Deleted];

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Archived => "archived",
            Self::Gone => "gone",
            Self::Deleted => "deleted",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kept| kept.as_str() == text)
    }

    /// Whether there is nothing to hear any more.
    pub fn is_lost(self) -> bool {
        self != Self::Archived
    }
}

/// Which channel of a stereo recording is the client; the other one is the manager.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientChannel {
    /// Channel 0, as Ringostat has it.
    #[default]
    Left,
    /// Channel 1.
    Right,
}

impl ClientChannel {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Left, Self::Right];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.as_str() == text)
    }
}

/// Why a recording could not be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// The source does not have it: not yet, or not any more.
    NotThere,
    /// The source cannot be reached, answers with an error, or breaks off.
    Away,
    /// What it sends is no audio.
    NotAudio,
    /// Its host may not be asked; somebody may change that.
    Host,
    /// It is larger than what is archived.
    TooLarge,
}

impl Obstacle {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::NotThere, Self::Away, Self::NotAudio, Self::Host, Self::TooLarge];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotThere => "not_there",
            Self::Away => "away",
            Self::NotAudio => "not_audio",
            Self::Host => "host",
            Self::TooLarge => "too_large",
        }
    }

    /// How long it is tried again before it is given up, in seconds: as long as the link may live, or somebody may mend what stands in the way.
    fn patience(self) -> i64 {
        match self {
            Self::NotThere | Self::NotAudio => 3 * DAY,
            Self::Away | Self::Host => 7 * DAY,
            Self::TooLarge => 0,
        }
    }
}

/// What follows a failed attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// It is tried again then.
    Again(Time),
    /// The source has lost it.
    Gone,
    /// It is left alone until somebody asks for it; the link may still live.
    GivenUp,
}

const DAY: i64 = 24 * 3600;
/// Seconds between two attempts, the last of them for good: often while a recording is being made ready, seldom later.
const PAUSES: [i64; 9] = [30, 60, 120, 300, 900, 1800, 3600, 2 * 3600, 6 * 3600];

/// What follows attempt number `attempts` (from 1) for a recording that is wanted since `wanted_at`.
pub fn after(obstacle: Obstacle, attempts: i64, wanted_at: Time, now: Time) -> Next {
    if now.seconds_since(wanted_at) >= obstacle.patience() {
        return if obstacle == Obstacle::NotThere { Next::Gone } else { Next::GivenUp };
    }
    let last = PAUSES.len() - 1;
    let place = usize::try_from(attempts - 1).unwrap_or(0).min(last);
    Next::Again(now.plus_seconds(PAUSES[place]))
}

/// Calls that began before this have no recordings any more, if those are kept for so many days.
pub fn kept_since(now: Time, days: u32) -> Time {
    now.plus_seconds(-DAY * i64::from(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Time {
        Time::from_seconds(1_767_000_000 + seconds)
    }

    #[test]
    fn a_recording_is_asked_for_again_while_its_link_may_live() {
        let table = [
            (Obstacle::NotThere, 1, 0, Next::Again(at(30))),
            (Obstacle::NotThere, 2, 30, Next::Again(at(90))),
            (Obstacle::NotThere, 4, 600, Next::Again(at(900))),
            (Obstacle::NotThere, 99, 2 * DAY, Next::Again(at(2 * DAY + 6 * 3600))),
            (Obstacle::NotThere, 99, 3 * DAY, Next::Gone),
            (Obstacle::NotAudio, 20, 3 * DAY, Next::GivenUp),
            (Obstacle::Away, 1, 3 * DAY, Next::Again(at(3 * DAY + 30))),
            (Obstacle::Away, 40, 7 * DAY, Next::GivenUp),
            (Obstacle::Host, 3, 60, Next::Again(at(180))),
            (Obstacle::TooLarge, 1, 0, Next::GivenUp),
        ];
        for (obstacle, attempts, waited, expected) in table {
            assert_eq!(after(obstacle, attempts, at(0), at(waited)), expected, "{obstacle:?} {attempts} {waited}");
        }
    }

    #[test]
    fn attempts_end() {
        for obstacle in Obstacle::ALL {
            let (mut now, mut attempts) = (at(0), 1);
            while let Next::Again(next) = after(obstacle, attempts, at(0), now) {
                assert!(next > now);
                (now, attempts) = (next, attempts + 1);
            }
            assert!(attempts < 50 && now.seconds_since(at(0)) <= 8 * DAY, "{obstacle:?}: {attempts}");
        }
    }

    #[test]
    fn names_are_read_back() {
        assert!(Kept::ALL.iter().all(|kept| Kept::parse(kept.as_str()) == Some(*kept)));
        assert!(ClientChannel::ALL.iter().all(|channel| ClientChannel::parse(channel.as_str()) == Some(*channel)));
        assert_eq!((Kept::parse("x"), ClientChannel::parse("")), (None, None));
    }

    #[test]
    fn days_are_kept_whole() {
        assert_eq!(kept_since(at(0), 2), at(-2 * DAY));
    }
}
