//! A connection as it is shown: to everybody that it is there, to administrators how it is set up.

use std::collections::BTreeMap;

use domain::access::Right;
use domain::id::ConnectionId;
use domain::policy::{CreateContacts, Mode};
use domain::recording::ClientChannel;
use domain::task;
use domain::time::Time;
use secrecy::SecretString;
use store::connections::ConnectionRow;
use store::credentials::Kind;
use store::lines::LineRow;

use super::forward::Forward;
use super::{address, tokens};
use crate::calls::source::kind_of;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;

/// A configured telephony source.
#[derive(Debug, Clone)]
pub struct Connection {
    /// Its id.
    pub id: ConnectionId,
    /// `ringostat` or `cti`.
    pub kind: String,
    /// What people call it.
    pub name: String,
    /// Its events are processed; else they are kept until it is.
    pub enabled: bool,
    /// Act or observe.
    pub mode: Mode,
    /// Which channel of its stereo recordings is the client.
    pub client_channel: ClientChannel,
    /// When it was made.
    pub created_at: Time,
    /// Counts its changes, from 1; those of its employees, lines and aliases too.
    pub version: i64,
    /// How it is set up, for administrators.
    pub setup: Option<Box<Setup>>,
}

/// How a connection is set up.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The source's id of the project.
    pub project_id: Option<String>,
    /// Whether there is a key of the source's API. The key itself is never shown.
    pub auth_key_set: bool,
    /// Its last characters.
    pub auth_key_hint: Option<String>,
    /// From which calls contacts are made.
    pub create_contacts: CreateContacts,
    /// The source of contacts that calls make.
    pub contact_source: String,
    /// The zone of the source's wall clocks.
    pub time_zone: String,
    /// Keys that persons assigned to a meaning.
    pub aliases: BTreeMap<String, String>,
    /// Smart forwarding.
    pub forward: Forward,
    /// Only phones stored as full E.164 are found.
    pub exact_match_only: bool,
    /// The least conversation that makes a contact.
    pub min_talk_seconds: u32,
    /// The least ringing that makes a contact.
    pub min_ring_seconds: u32,
    /// Seconds of ringing without news after which a call is closed.
    pub ringing_stale_seconds: u32,
    /// Seconds of talking without news after which a call is closed.
    pub talking_stale_seconds: u32,
    /// Repaired calls older than this cause nothing.
    pub effects_horizon_seconds: u32,
    /// The hosts from which recordings may be fetched.
    pub recording_hosts: Vec<String>,
    /// Another address of the source's API than the vendor's own.
    pub api_url: Option<String>,
    /// Seconds between two readings of the source's log; 0: never by itself.
    pub repair_seconds: u32,
    /// Recordings are copied to the storage of the server.
    pub archive_recordings: bool,
    /// The server has such a storage.
    pub archive_possible: bool,
    /// The card of a known caller is sent to the source, whose own phones show it.
    pub push_contact_cards: bool,
    /// Which of its calls make tasks.
    pub tasks: task::Rules,
    /// The numbers that clients call, in their order; none in lists of connections.
    pub lines: Option<Vec<LineRow>>,
    /// Where the source sends its events.
    pub webhook_url: SecretString,
    /// Where the source asks whom to ring.
    pub forward_url: SecretString,
    /// What keeps the source from reaching them: `loopback`, `private`, `not_https`.
    pub webhook_url_problems: Vec<&'static str>,
}

/// What stands beside the row of a connection.
#[derive(Debug, Clone, Default)]
pub(super) struct Beside {
    /// Keys that persons assigned to a meaning.
    pub aliases: Vec<(String, String)>,
    /// The lines, where they are shown.
    pub lines: Option<Vec<LineRow>>,
}

impl Connection {
    /// What `who` may see of a row.
    pub(super) fn of(ctx: &Ctx, who: &Principal, row: ConnectionRow, beside: Beside) -> Result<Self, Error> {
        let (id, version, created_at) = (row.id, row.version, row.created_at);
        let (kind, name, enabled, mode) = (row.kind.clone(), row.name.clone(), row.enabled, row.mode);
        let client_channel = row.client_channel;
        let setup = who.role.has(Right::Administer).then(|| setup(ctx, row, beside)).transpose()?;
        Ok(Self { id, kind, name, enabled, mode, client_channel, created_at, version, setup: setup.map(Box::new) })
    }
}

fn setup(ctx: &Ctx, row: ConnectionRow, beside: Beside) -> Result<Setup, Error> {
    let url = |kind, sealed: &[u8]| Ok::<_, Error>(tokens::url(ctx, kind, &tokens::open(ctx, row.id, kind, sealed)?));
    let webhook_url = url(tokens::hook_of(kind_of(&row.kind)?), &row.hook_token_sealed)?;
    let forward_url = url(Kind::Forward, &row.forward_token_sealed)?;
    Ok(Setup {
        project_id: row.project_id,
        auth_key_set: row.auth_key_sealed.is_some(),
        auth_key_hint: row.auth_key_hint,
        create_contacts: row.create_contacts,
        contact_source: row.contact_source,
        time_zone: row.time_zone,
        aliases: beside.aliases.into_iter().collect(),
        forward: Forward::of(row.forward)?,
        exact_match_only: row.exact_match_only,
        min_talk_seconds: row.min_talk_seconds,
        min_ring_seconds: row.min_ring_seconds,
        ringing_stale_seconds: row.ringing_stale_seconds,
        talking_stale_seconds: row.talking_stale_seconds,
        effects_horizon_seconds: row.effects_horizon_seconds,
        recording_hosts: row.recording_hosts,
        api_url: row.api_url,
        repair_seconds: row.repair_seconds,
        archive_recordings: row.archive_recordings,
        archive_possible: ctx.settings.recordings.is_some(),
        push_contact_cards: row.push_contact_cards,
        tasks: row.task_rules,
        lines: beside.lines,
        webhook_url,
        forward_url,
        webhook_url_problems: address::problems(&ctx.settings.public_url),
    })
}
