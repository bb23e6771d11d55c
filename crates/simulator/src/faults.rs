//! What goes wrong, switchable at any time.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::chance::Chance;
use crate::simulator::Simulator;

/// What goes wrong. The default is nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Faults {
    /// Decides which webhooks are dropped and doubled, and in which order held ones are released: the same seed and the same calls, the same faults.
    pub seed: u64,
    /// What happens to requests to the API.
    pub api: Option<ApiFault>,
    /// Only to paths that begin so, such as `/calls/list`; to all if there is none.
    pub api_path: Option<String>,
    /// What happens to requests for recordings.
    pub recordings: Option<ApiFault>,
    /// So many per cent of the calls are told by no webhook at all; `calls/list` has them.
    pub mute_percent: u8,
    /// So many per cent of the webhooks are never sent.
    pub drop_percent: u8,
    /// So many per cent of the webhooks are sent twice.
    pub double_percent: u8,
    /// Webhooks are held until [`Simulator::release`], which sends them in another order.
    pub shuffle: bool,
    /// Webhooks are sent that much later, and the call goes on meanwhile.
    pub delay_ms: u64,
    /// As `delay_ms`, and up to that much later still, each copy by a time of its own: webhooks overtake each other, within a call and across calls.
    pub spread_ms: u64,
    /// Calls that end meanwhile stay in `calls/list` as they were in progress, until this is switched off.
    pub stale_rows: bool,
}

/// What happens to a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApiFault {
    /// It is answered, but only after so many milliseconds.
    DelayMs(u64),
    /// It is not answered until the fault is switched off or changed; then as if nothing had been.
    Hang,
    /// It is answered with this status and a text: 401, 403, 500.
    Status(u16),
    /// It is answered with 200, and the body says that it failed.
    ErrorInOk,
    /// The connection is closed without an answer.
    Drop,
}

impl Faults {
    /// What happens to a request to this path.
    pub(crate) fn of(&self, path: &str) -> Option<&ApiFault> {
        if path.starts_with("/recordings/") {
            return self.recordings.as_ref();
        }
        let concerned = self.api_path.as_ref().is_none_or(|beginning| path.starts_with(beginning.as_str()));
        self.api.as_ref().filter(|_| concerned)
    }

    /// How much later a copy of a webhook is sent.
    pub(crate) fn later(&self, chance: &mut Chance) -> Duration {
        let more = if self.spread_ms > 0 { chance.next() % self.spread_ms } else { 0 };
        Duration::from_millis(self.delay_ms.saturating_add(more))
    }
}

impl Simulator {
    /// Replaces all faults; [`Faults::default`] ends them. What is held stays held until [`Simulator::release`].
    pub fn set_faults(&self, faults: Faults) {
        self.shared.faults.send_replace(faults);
    }

    /// What goes wrong now.
    pub fn faults(&self) -> Faults {
        self.shared.faults.borrow().clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_keep_to_their_paths() {
        let of = |api_path: Option<&str>, path: &str| {
            let faults = Faults {
                api: Some(ApiFault::Hang),
                api_path: api_path.map(str::to_owned),
                recordings: Some(ApiFault::Drop),
                ..Faults::default()
            };
            faults.of(path).cloned()
        };
        assert_eq!(of(None, "/calls/list"), Some(ApiFault::Hang));
        assert_eq!(of(Some("/calls"), "/calls/list"), Some(ApiFault::Hang));
        assert_eq!(of(Some("/a/v2"), "/calls/list"), None);
        assert_eq!(of(None, "/recordings/1.wav"), Some(ApiFault::Drop));
        assert_eq!(Faults::default().of("/calls/list"), None);
    }
}
