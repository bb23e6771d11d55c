//! A connection as the API shows one.

use std::collections::BTreeMap;

use app::connections::{Connection, Setup};
use domain::policy::{CallKind, Mode};
use domain::recording::ClientChannel;
use jiff::Timestamp;
use secrecy::ExposeSecret;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::ForwardOut;
use crate::v1::lines::LineOut;
use crate::v1::moment;
use crate::v1::names::{CallKindName, ChannelName, ModeName};
use crate::v1::tasks::TaskRulesOut;

/// A configured telephony source: with its setup for those who administer, else only that it is there.
#[derive(Clone, Serialize, ToSchema)]
#[serde(untagged)]
pub enum ConnectionOut {
    /// For administrators.
    Whole(Box<ConnectionWhole>),
    /// For everybody else.
    Brief(ConnectionBrief),
}

/// A configured telephony source, without its setup.
#[derive(Clone, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConnectionBrief {
    /// The id.
    pub id: Uuid,
    /// `ringostat` or `cti`.
    pub kind: String,
    /// What people call it.
    pub name: String,
    /// Whether its events are processed; else they are kept until it is enabled.
    pub enabled: bool,
    /// Whether it acts, or only says what it would do.
    #[schema(value_type = ModeName)]
    pub mode: Mode,
    /// Which channel of its stereo recordings is the client; the other one is the manager.
    #[schema(value_type = ChannelName)]
    pub client_channel: ClientChannel,
    /// When it was made.
    pub created_at: Timestamp,
    /// Counts the changes; those of its employees, lines and aliases too.
    pub version: i64,
}

/// A configured telephony source, with its setup.
#[derive(Clone, Serialize, ToSchema)]
pub struct ConnectionWhole {
    /// The id.
    pub id: Uuid,
    /// `ringostat` or `cti`.
    pub kind: String,
    /// What people call it.
    pub name: String,
    /// Whether its events are processed; else they are kept until it is enabled.
    pub enabled: bool,
    /// Whether it acts, or only says what it would do.
    #[schema(value_type = ModeName)]
    pub mode: Mode,
    /// Which channel of its stereo recordings is the client; the other one is the manager.
    #[schema(value_type = ChannelName)]
    pub client_channel: ClientChannel,
    /// How it is set up.
    #[serde(flatten)]
    pub setup: ConnectionSetup,
    /// When it was made.
    pub created_at: Timestamp,
    /// Counts the changes; those of its employees, lines and aliases too.
    pub version: i64,
}

/// How a connection is set up.
#[derive(Clone, Serialize, ToSchema)]
pub struct ConnectionSetup {
    /// The source's id of the project.
    #[schema(required)]
    pub project_id: Option<String>,
    /// Whether there is a key of the source's API. The key itself is never shown.
    pub auth_key_set: bool,
    /// Its last characters, to recognise it by.
    #[schema(required)]
    pub auth_key_hint: Option<String>,
    /// Where the source sends its events; whoever has it can send some.
    pub webhook_url: String,
    /// Where the source asks whom to ring first.
    pub forward_url: String,
    /// What keeps the source from reaching both: `loopback`, `private`; or others from not reading along: `not_https`.
    pub webhook_url_problems: Vec<&'static str>,
    /// From which calls contacts are made.
    #[schema(value_type = Vec<CallKindName>)]
    pub create_contacts: Vec<CallKind>,
    /// The source of contacts that calls make.
    pub contact_source: String,
    /// The zone of the source's wall clocks.
    #[schema(example = "Europe/Kyiv")]
    pub time_zone: String,
    /// Keys of the source that were assigned to a meaning, beside the known ones.
    pub aliases: BTreeMap<String, String>,
    /// Smart forwarding.
    pub forward: ForwardOut,
    /// Only a phone stored as full `+380671234567` is found, as the reference product does; it makes duplicates.
    pub exact_match_only: bool,
    /// An answered call with less conversation makes no contact.
    pub min_talk_seconds: u32,
    /// A missed call that rang shorter makes no contact.
    pub min_ring_seconds: u32,
    /// A call that rings so long without news is closed.
    pub ringing_stale_seconds: u32,
    /// A call that is talked so long without news is closed.
    pub talking_stale_seconds: u32,
    /// Repaired calls older than this cause nothing.
    pub effects_horizon_seconds: u32,
    /// The hosts from which recordings may be fetched.
    pub recording_hosts: Vec<String>,
    /// Another address of the source's API than the vendor's own.
    #[schema(required)]
    pub api_url: Option<String>,
    /// Seconds between two readings of the source's log of calls; 0: never by itself.
    pub repair_seconds: u32,
    /// Whether recordings are copied to the storage of the server.
    pub archive_recordings: bool,
    /// Whether the server has such a storage.
    pub archive_possible: bool,
    /// Whether the card of a known caller is sent to the source while the phone rings: name, numbers, responsible and a link.
    pub push_contact_cards: bool,
    /// Which of its calls make tasks.
    pub tasks: TaskRulesOut,
    /// The numbers that clients call, in their order, at most 5,000; lists of connections do without. They are changed at `/lines`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<LineOut>>,
}

impl From<Connection> for ConnectionOut {
    fn from(connection: Connection) -> Self {
        let Connection { kind, name, enabled, mode, client_channel, version, .. } = connection;
        let (id, created_at) = (connection.id.into(), moment(connection.created_at));
        match connection.setup {
            None => Self::Brief(ConnectionBrief { id, kind, name, enabled, mode, client_channel, created_at, version }),
            Some(setup) => {
                let setup = (*setup).into();
                Self::Whole(Box::new(ConnectionWhole {
                    id,
                    kind,
                    name,
                    enabled,
                    mode,
                    client_channel,
                    setup,
                    created_at,
                    version,
                }))
            }
        }
    }
}

impl From<Setup> for ConnectionSetup {
    fn from(setup: Setup) -> Self {
        Self {
            project_id: setup.project_id,
            auth_key_set: setup.auth_key_set,
            auth_key_hint: setup.auth_key_hint,
            webhook_url: setup.webhook_url.expose_secret().to_owned(),
            forward_url: setup.forward_url.expose_secret().to_owned(),
            webhook_url_problems: setup.webhook_url_problems,
            create_contacts: setup.create_contacts.kinds().collect(),
            contact_source: setup.contact_source,
            time_zone: setup.time_zone,
            aliases: setup.aliases,
            forward: setup.forward.into(),
            exact_match_only: setup.exact_match_only,
            min_talk_seconds: setup.min_talk_seconds,
            min_ring_seconds: setup.min_ring_seconds,
            ringing_stale_seconds: setup.ringing_stale_seconds,
            talking_stale_seconds: setup.talking_stale_seconds,
            effects_horizon_seconds: setup.effects_horizon_seconds,
            recording_hosts: setup.recording_hosts,
            api_url: setup.api_url,
            repair_seconds: setup.repair_seconds,
            archive_recordings: setup.archive_recordings,
            archive_possible: setup.archive_possible,
            push_contact_cards: setup.push_contact_cards,
            tasks: setup.tasks.into(),
            lines: setup.lines.map(|lines| lines.into_iter().map(LineOut::from).collect()),
        }
    }
}
