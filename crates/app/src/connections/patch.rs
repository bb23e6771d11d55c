//! What can be said of a connection, read and applied to its row.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use domain::id::ConnectionId;
use domain::policy::{CreateContacts, Mode};
use domain::recording::ClientChannel;
use domain::text::clean;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use store::connections::{ConnectionRow, Forward};
use telephony::SourceKind;

use super::forward::{ForwardCandidate, ForwardFormat};
use super::task_rules::TaskRulesPatch;
use crate::ctx::Ctx;
use crate::input::{self, Fields};

/// Settings of a connection; what is absent stays as it is.
#[derive(Debug, Clone, Default)]
pub struct ConnectionPatch {
    /// What people call it.
    pub name: Option<String>,
    /// Its events are processed; else they are kept until it is.
    pub enabled: Option<bool>,
    /// What the events that it kept do when it is enabled.
    pub kept_events: KeptEvents,
    /// Act or observe.
    pub mode: Option<Mode>,
    /// The source's id of the project, or none.
    pub project_id: Option<Option<String>>,
    /// The key of the source's API, or none.
    pub auth_key: Option<Option<SecretString>>,
    /// From which calls contacts are made.
    pub create_contacts: Option<CreateContacts>,
    /// The source of contacts that calls make.
    pub contact_source: Option<String>,
    /// The zone of the source's wall clocks.
    pub time_zone: Option<String>,
    /// All keys that are assigned to a meaning.
    pub aliases: Option<BTreeMap<String, String>>,
    /// Smart forwarding.
    pub forward: ForwardPatch,
    /// Only phones stored as full E.164 are found.
    pub exact_match_only: Option<bool>,
    /// The least conversation that makes a contact.
    pub min_talk_seconds: Option<i64>,
    /// The least ringing that makes a contact.
    pub min_ring_seconds: Option<i64>,
    /// Seconds of ringing without news after which a call is closed.
    pub ringing_stale_seconds: Option<i64>,
    /// Seconds of talking without news after which a call is closed.
    pub talking_stale_seconds: Option<i64>,
    /// Repaired calls older than this cause nothing.
    pub effects_horizon_seconds: Option<i64>,
    /// The hosts from which recordings may be fetched.
    pub recording_hosts: Option<Vec<String>>,
    /// Another address of the source's API than the vendor's own, or none.
    pub api_url: Option<Option<String>>,
    /// Seconds between two readings of the source's log, or 0: never by itself.
    pub repair_seconds: Option<i64>,
    /// Recordings are copied to the storage of the server.
    pub archive_recordings: Option<bool>,
    /// Which channel of its stereo recordings is the client.
    pub client_channel: Option<ClientChannel>,
    /// Whether the card of a known caller is sent to the source.
    pub push_contact_cards: Option<bool>,
    /// Which of its calls make tasks.
    pub tasks: TaskRulesPatch,
}

/// What events do that came while a connection was not enabled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeptEvents {
    /// All that they would have done then.
    #[default]
    News,
    /// Rows, links and statistics only: contacts come from new calls.
    History,
}

/// Settings of smart forwarding; what is absent stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ForwardPatch {
    /// The form of an answer.
    pub format: Option<ForwardFormat>,
    /// The key of the destination in a JSON answer.
    pub key: Option<String>,
    /// Who is asked for, in this order.
    pub order: Option<Vec<ForwardCandidate>>,
    /// Milliseconds until the empty answer.
    pub deadline_ms: Option<i64>,
    /// Only managers that are known to be online and not talking.
    pub only_online: Option<bool>,
}

/// The most characters of an id of a project, of a key in JSON.
const SHORT: usize = 64;
/// The most characters of a key of an API.
const LONGEST_AUTH_KEY: usize = 256;
/// The most hosts of recordings.
const MOST_HOSTS: usize = 20;

const DEADLINE_MS: RangeInclusive<i64> = 50..=5_000;
const MINIMUM: RangeInclusive<i64> = 0..=3_600;
const RINGING_STALE: RangeInclusive<i64> = 30..=24 * 3_600;
const TALKING_STALE: RangeInclusive<i64> = 60..=7 * 24 * 3_600;
const REPAIR: RangeInclusive<i64> = 60..=24 * 3_600;
const HORIZON: RangeInclusive<i64> = 0..=366 * 24 * 3_600;

impl ConnectionPatch {
    /// Applies to a row all but the aliases, which have rows of their own; what cannot be read is noted and stays as it was.
    pub(super) fn apply(&self, ctx: &Ctx, row: &mut ConnectionRow, fields: &mut Fields) {
        if SourceKind::parse(&row.kind).is_some_and(|kind| !kind.has_api()) {
            self.refuse_api(fields);
        }
        put(&mut row.name, fields.take_given("name", self.name.as_deref().map(input::name)));
        put(&mut row.enabled, self.enabled);
        put(&mut row.mode, self.mode);
        put(
            &mut row.project_id,
            fields.take_given("project_id", self.project_id.as_ref().map(|id| optional(id.as_deref()))),
        );
        self.apply_auth_key(ctx, row, fields);
        put(&mut row.create_contacts, self.create_contacts);
        put(
            &mut row.contact_source,
            fields.take_given("contact_source", self.contact_source.as_deref().map(input::name)),
        );
        put(&mut row.time_zone, fields.take_given("time_zone", self.time_zone.as_deref().map(input::time_zone)));
        put(&mut row.exact_match_only, self.exact_match_only);
        put(&mut row.recording_hosts, self.recording_hosts.as_ref().and_then(|given| hosts(given, fields)));
        put(&mut row.api_url, fields.take_given("api_url", self.api_url.as_ref().map(|url| api_url(url.as_deref()))));
        put(&mut row.archive_recordings, self.archive_recordings);
        put(&mut row.client_channel, self.client_channel);
        put(&mut row.repair_seconds, fields.take_given("repair_seconds", self.repair_seconds.map(repair_seconds)));
        put(&mut row.push_contact_cards, self.push_contact_cards);
        self.tasks.apply(&mut row.task_rules, fields, "tasks");
        self.apply_times(row, fields);
        self.forward.apply(&mut row.forward, fields);
    }

    /// What only a source with an API has is refused; nothing, or none, is no setting.
    fn refuse_api(&self, fields: &mut Fields) {
        for (name, given) in [
            ("project_id", self.project_id.as_ref().is_some_and(Option::is_some)),
            ("auth_key", self.auth_key.as_ref().is_some_and(Option::is_some)),
            ("api_url", self.api_url.as_ref().is_some_and(Option::is_some)),
            ("repair_seconds", self.repair_seconds.is_some_and(|seconds| seconds != 0)),
            ("push_contact_cards", self.push_contact_cards == Some(true)),
            ("aliases", self.aliases.as_ref().is_some_and(|aliases| !aliases.is_empty())),
        ] {
            let given = if given { Err("not_of_kind") } else { Ok(()) };
            fields.take(name, given);
        }
    }

    fn apply_times(&self, row: &mut ConnectionRow, fields: &mut Fields) {
        for (place, name, given, bounds) in [
            (&mut row.min_talk_seconds, "min_talk_seconds", self.min_talk_seconds, MINIMUM),
            (&mut row.min_ring_seconds, "min_ring_seconds", self.min_ring_seconds, MINIMUM),
            (&mut row.ringing_stale_seconds, "ringing_stale_seconds", self.ringing_stale_seconds, RINGING_STALE),
            (&mut row.talking_stale_seconds, "talking_stale_seconds", self.talking_stale_seconds, TALKING_STALE),
            (&mut row.effects_horizon_seconds, "effects_horizon_seconds", self.effects_horizon_seconds, HORIZON),
        ] {
            put(place, fields.take_given(name, given.map(|seconds| within(seconds, &bounds))));
        }
    }

    fn apply_auth_key(&self, ctx: &Ctx, row: &mut ConnectionRow, fields: &mut Fields) {
        let Some(given) = &self.auth_key else { return };
        let Some(key) = fields.take("auth_key", auth_key(given.as_ref())) else { return };
        row.auth_key_hint = key.map(hint);
        row.auth_key_sealed = key.map(|key| ctx.keyring.seal(&ctx.ids, &auth_key_place(row.id), key));
    }
}

/// The place for which the key of a connection's API is sealed.
pub(crate) fn auth_key_place(connection: ConnectionId) -> String {
    format!("auth_key/{connection}")
}

impl ForwardPatch {
    fn apply(&self, forward: &mut Forward, fields: &mut Fields) {
        put(&mut forward.format, self.format.map(|format| format.as_str().to_owned()));
        put(&mut forward.key, fields.take_given("forward.key", self.key.as_deref().map(json_key)));
        put(&mut forward.order, fields.take_given("forward.order", self.order.as_deref().map(order)));
        put(
            &mut forward.deadline_ms,
            fields.take_given("forward.deadline_ms", self.deadline_ms.map(|ms| within(ms, &DEADLINE_MS))),
        );
        put(&mut forward.only_online, self.only_online);
    }
}

fn put<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}

fn within(number: i64, bounds: &RangeInclusive<i64>) -> Result<u32, &'static str> {
    u32::try_from(number).ok().filter(|_| bounds.contains(&number)).ok_or("out_of_range")
}

/// The least conversation or ringing that makes a contact.
pub(crate) fn minimum_seconds(seconds: i64) -> Result<u32, &'static str> {
    within(seconds, &MINIMUM)
}

fn optional(text: Option<&str>) -> Result<Option<String>, &'static str> {
    let text = text.map(clean).filter(|text| !text.is_empty());
    if text.as_ref().is_some_and(|text| text.chars().nth(SHORT).is_some()) { Err("too_long") } else { Ok(text) }
}

/// Off, or from a minute to a day.
fn repair_seconds(seconds: i64) -> Result<u32, &'static str> {
    if seconds == 0 { Ok(0) } else { within(seconds, &REPAIR) }
}

/// An address of an API: http or https with a host, no query; a slash at its end says nothing.
fn api_url(text: Option<&str>) -> Result<Option<String>, &'static str> {
    let Some(text) = text.map(clean).filter(|text| !text.is_empty()) else { return Ok(None) };
    if text.chars().nth(LONGEST_AUTH_KEY).is_some() {
        return Err("too_long");
    }
    let url = reqwest::Url::parse(&text).map_err(|_| "not_an_address")?;
    let plain =
        url.query().is_none() && url.fragment().is_none() && url.username().is_empty() && url.password().is_none();
    let fits = matches!(url.scheme(), "http" | "https") && url.has_host() && plain;
    if fits { Ok(Some(url.as_str().trim_end_matches('/').to_owned())) } else { Err("not_an_address") }
}

/// The key of an API travels in a header, so it is visible ASCII; blank is none.
fn auth_key(given: Option<&SecretString>) -> Result<Option<&str>, &'static str> {
    match given.map(|key| key.expose_secret().trim()).filter(|key| !key.is_empty()) {
        Some(key) if key.len() > LONGEST_AUTH_KEY => Err("too_long"),
        Some(key) if !key.bytes().all(|b| b.is_ascii_graphic()) => Err("not_an_auth_key"),
        key => Ok(key),
    }
}

/// The last characters of a key, by which people recognise it: four, and never more than half of it.
fn hint(key: &str) -> String {
    key[key.len() - (key.len() / 2).min(4)..].to_owned()
}

fn json_key(text: &str) -> Result<String, &'static str> {
    let key = clean(text);
    match key.chars().nth(SHORT) {
        Some(_) => Err("too_long"),
        None if key.is_empty() => Err("required"),
        None => Ok(key),
    }
}

fn order(given: &[ForwardCandidate]) -> Result<Vec<String>, &'static str> {
    let names: Vec<String> = given.iter().map(|candidate| candidate.as_str().to_owned()).collect();
    let is_twice = |(place, name)| names[..place].contains(name);
    if names.iter().enumerate().any(is_twice) { Err("twice") } else { Ok(names) }
}

fn hosts(given: &[String], fields: &mut Fields) -> Option<Vec<String>> {
    if given.len() > MOST_HOSTS {
        return fields.take("recording_hosts", Err("too_many"));
    }
    let mut hosts = Vec::with_capacity(given.len());
    for (place, text) in given.iter().enumerate() {
        let host = fields.take(&format!("recording_hosts[{place}]"), host(text))?;
        if !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    Some(hosts)
}

/// A host with or without a port, as it stands in a link.
fn host(text: &str) -> Result<String, &'static str> {
    let host = text.trim().to_ascii_lowercase();
    let (name, port) = host.rsplit_once(':').map_or((host.as_str(), None), |(name, port)| (name, Some(port)));
    let is_label = |label: &str| {
        let inner = label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_');
        inner && (1..=63).contains(&label.len())
    };
    let is_port = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0));
    if name.len() <= 253 && is_port && name.split('.').all(is_label) { Ok(host) } else { Err("not_a_host") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_stand_as_in_links() {
        let check = |text: &str, expect: Result<&str, &'static str>| {
            assert_eq!(host(text), expect.map(str::to_owned), "{text}")
        };
        check("app.ringostat.com", Ok("app.ringostat.com"));
        check(" App.Ringostat.COM ", Ok("app.ringostat.com"));
        check("127.0.0.1:9000", Ok("127.0.0.1:9000"));
        for wrong in [
            "",
            "https://app.ringostat.com",
            "a/b",
            "a b",
            "a..b",
            "a:0",
            "a:99999",
            "приклад.укр",
            "a\nb",
            &"a".repeat(64),
        ] {
            check(wrong, Err("not_a_host"));
        }
    }

    #[test]
    fn a_hint_never_tells_more_than_half_of_a_key() {
        assert_eq!(hint("abcdefghij"), "ghij");
        assert_eq!(hint("abcd"), "cd");
        assert_eq!(hint("a"), "");
    }
}
