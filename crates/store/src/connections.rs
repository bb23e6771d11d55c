//! Configured telephony sources.

use domain::id::{ConnectionId, WorkspaceId};
use domain::phone::Country;
use domain::policy::{CreateContacts, Mode, SharedNumberPolicy};
use domain::recording::ClientChannel;
use domain::task;
use domain::time::Time;
use domain::working_time::WorkingTime;
use uuid::Uuid;

use crate::error::StoreError;
use crate::packed::{pack, unpack_opt};
use crate::query::{Query, Row};
use crate::workspaces::working_time;
use crate::{Step, Value, statements};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            LIST: "select " $columns " from connections where workspace_id = $1 and id > $2 order by id limit $3" [Int, Bytes, Int];
            BY_ID: "select " $columns " from connections where workspace_id = $1 and id = $2" [Int, Bytes];
            ALL_OPEN: "select workspace_id, id, ringing_stale_seconds, talking_stale_seconds from connections order by workspace_id, id" [];
            ANY_SEALED: "select workspace_id, id, hook_token_sealed from connections order by workspace_id, id limit 1" [];
            INSERT:
                "insert into connections (workspace_id, id, kind, name, enabled, mode, project_id, auth_key_sealed, auth_key_hint, "
                "create_contacts, contact_source, time_zone, exact_match_only, min_talk_seconds, min_ring_seconds, forward_format, "
                "forward_key, forward_order, forward_deadline_ms, forward_only_online, ringing_stale_seconds, talking_stale_seconds, "
                "effects_horizon_seconds, recording_hosts, hook_token_sealed, forward_token_sealed, api_url, repair_seconds, "
                "archive_recordings, client_channel, push_contact_cards, task_rules, created_at, version) "
                "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, "
                "$25, $26, $27, $28, $29, $30, $31, $32, $33, 1)"
                [Int, Bytes, Text, Text, Int, Text, Text, Bytes, Text, Int, Text, Text, Int, Int, Int, Text, Text, Text, Int, Int, Int,
                 Int, Int, Text, Bytes, Bytes, Text, Int, Int, Text, Int, Bytes, Int];
            UPDATE:
                "update connections set kind = $4, name = $5, enabled = $6, mode = $7, project_id = $8, auth_key_sealed = $9, "
                "auth_key_hint = $10, create_contacts = $11, contact_source = $12, time_zone = $13, exact_match_only = $14, "
                "min_talk_seconds = $15, min_ring_seconds = $16, forward_format = $17, forward_key = $18, forward_order = $19, "
                "forward_deadline_ms = $20, forward_only_online = $21, ringing_stale_seconds = $22, talking_stale_seconds = $23, "
                "effects_horizon_seconds = $24, recording_hosts = $25, hook_token_sealed = $26, forward_token_sealed = $27, api_url = $28, repair_seconds = $29, archive_recordings = $30, client_channel = $31, push_contact_cards = $32, task_rules = $33, "
                "version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Text, Text, Int, Text, Text, Bytes, Text, Int, Text, Text, Int, Int, Int, Text, Text, Text, Int, Int,
                 Int, Int, Int, Text, Bytes, Bytes, Text, Int, Int, Text, Int, Bytes];
            TOUCH: "update connections set version = version + 1 where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
            DELETE: "delete from connections where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
            ALIASES: "select alias, meaning from connection_aliases where workspace_id = $1 and connection_id = $2 order by alias" [Int, Bytes];
            ADD_ALIAS: "insert into connection_aliases (workspace_id, connection_id, alias, meaning) values ($1, $2, $3, $4)" [Int, Bytes, Text, Text];
            RULES:
                "select country, time_zone, shared_number_policy, adopt_ownerless, link_earlier, call_back_seconds, working_time from workspaces where id = $1" [Int];
            CLEAR_ALIASES: "delete from connection_aliases where workspace_id = $1 and connection_id = $2" [Int, Bytes];
        }
    };
}

with_columns!(
    "id, kind, name, enabled, mode, project_id, auth_key_sealed, auth_key_hint, create_contacts, contact_source, time_zone, \
     exact_match_only, min_talk_seconds, min_ring_seconds, forward_format, forward_key, forward_order, forward_deadline_ms, \
     forward_only_online, ringing_stale_seconds, talking_stale_seconds, effects_horizon_seconds, recording_hosts, hook_token_sealed, \
     forward_token_sealed, created_at, version, api_url, repair_seconds, archive_recordings, client_channel, push_contact_cards, task_rules"
);

/// How smart forwarding answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forward {
    /// `text`, `json` or `json_rpc`.
    pub format: String,
    /// The key of the destination in a JSON reply.
    pub key: String,
    /// The candidates in their order.
    pub order: Vec<String>,
    /// Milliseconds until the empty answer.
    pub deadline_ms: u32,
    /// Only managers that are known to be online and not talking.
    pub only_online: bool,
}

/// A connection as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConnectionRow {
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
    /// The source's id of the project.
    pub project_id: Option<String>,
    /// The key of the source's API, sealed.
    pub auth_key_sealed: Option<Vec<u8>>,
    /// The last characters of that key, to recognise it by.
    pub auth_key_hint: Option<String>,
    /// From which calls contacts are made.
    pub create_contacts: CreateContacts,
    /// The source of contacts that calls make.
    pub contact_source: String,
    /// The zone of the source's wall clocks.
    pub time_zone: String,
    /// Only phones stored as full E.164 are found.
    pub exact_match_only: bool,
    /// The least conversation that makes a contact.
    pub min_talk_seconds: u32,
    /// The least ringing that makes a contact.
    pub min_ring_seconds: u32,
    /// Smart forwarding.
    pub forward: Forward,
    /// Seconds of ringing without news after which a call is closed.
    pub ringing_stale_seconds: u32,
    /// Seconds of talking without news after which a call is closed.
    pub talking_stale_seconds: u32,
    /// Repaired calls older than this cause nothing.
    pub effects_horizon_seconds: u32,
    /// The hosts from which recordings may be fetched.
    pub recording_hosts: Vec<String>,
    /// The token in the webhook's URL, sealed.
    pub hook_token_sealed: Vec<u8>,
    /// The token in the forward URL, sealed.
    pub forward_token_sealed: Vec<u8>,
    /// Another address of the source's API than the vendor's own.
    pub api_url: Option<String>,
    /// Seconds between two readings of the source's log; 0: never by itself.
    pub repair_seconds: u32,
    /// Recordings are copied to the server's storage, if it has one.
    pub archive_recordings: bool,
    /// Which channel of its stereo recordings is the client.
    pub client_channel: ClientChannel,
    /// The card of a known caller is sent to the source, whose own phones show it.
    pub push_contact_cards: bool,
    /// Which of its calls make tasks.
    pub task_rules: task::Rules,
    /// When it was made.
    pub created_at: Time,
    /// What a write is guarded by.
    pub version: i64,
}

/// The connections of a workspace in the order in which they were made, behind the place `after`.
pub fn list(workspace: WorkspaceId, after: Option<ConnectionId>, limit: i64) -> Query<ConnectionRow> {
    LIST.query(vec![workspace.0.into(), after.map_or(Uuid::nil(), Uuid::from).into(), limit.into()], connection_row)
}

/// One connection.
pub fn by_id(workspace: WorkspaceId, id: ConnectionId) -> Query<ConnectionRow> {
    BY_ID.query(vec![workspace.0.into(), id.0.into()], connection_row)
}

/// The times after which open calls of a connection are closed, for all connections of all workspaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaleAfter {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The connection.
    pub connection: ConnectionId,
    /// Seconds of ringing.
    pub ringing_seconds: u32,
    /// Seconds of talking.
    pub talking_seconds: u32,
}

/// See [`StaleAfter`].
pub fn stale_after() -> Query<StaleAfter> {
    ALL_OPEN.query(Vec::new(), |row| {
        Ok(StaleAfter {
            workspace: WorkspaceId(row.int(0)?),
            connection: row.uuid(1)?.into(),
            ringing_seconds: row.count(2)?,
            talking_seconds: row.count(3)?,
        })
    })
}

/// Some sealed webhook token, to see whether the key at hand opens what the database holds.
pub fn any_sealed() -> Query<(WorkspaceId, ConnectionId, Vec<u8>)> {
    ANY_SEALED.query(Vec::new(), |row| Ok((WorkspaceId(row.int(0)?), row.uuid(1)?.into(), row.bytes(2)?)))
}

/// A new connection.
pub fn insert(workspace: WorkspaceId, connection: &ConnectionRow) -> Step {
    let mut params = vec![workspace.0.into(), connection.id.0.into()];
    params.extend(content(connection));
    params.push(connection.created_at.micros().into());
    INSERT.step(params)
}

/// Changes a connection, guarded by the version that was read.
pub fn update(workspace: WorkspaceId, connection: &ConnectionRow) -> Step {
    let mut params = vec![workspace.0.into(), connection.id.0.into(), connection.version.into()];
    params.extend(content(connection));
    UPDATE.step(params)
}

/// Bumps the version when employees, lines or aliases changed, guarded by the version that was read.
pub fn touch(workspace: WorkspaceId, id: ConnectionId, version: i64) -> Step {
    TOUCH.step(vec![workspace.0.into(), id.0.into(), version.into()])
}

/// Removes a connection, guarded by the version that was read.
pub fn delete(workspace: WorkspaceId, id: ConnectionId, version: i64) -> Step {
    DELETE.step(vec![workspace.0.into(), id.0.into(), version.into()])
}

/// The keys that persons assigned to a meaning.
pub fn aliases(workspace: WorkspaceId, id: ConnectionId) -> Query<(String, String)> {
    ALIASES.query(vec![workspace.0.into(), id.0.into()], |row| Ok((row.text(0)?, row.text(1)?)))
}

/// Removes them.
pub fn clear_aliases(workspace: WorkspaceId, id: ConnectionId) -> Step {
    CLEAR_ALIASES.step(vec![workspace.0.into(), id.0.into()]).any()
}

/// Adds some, to keys that have no meaning yet.
pub fn add_aliases(
    workspace: WorkspaceId,
    id: ConnectionId,
    aliases: &[(String, String)],
) -> impl Iterator<Item = Step> {
    aliases.iter().map(move |(alias, meaning)| {
        ADD_ALIAS.step(vec![workspace.0.into(), id.0.into(), alias.into(), meaning.into()])
    })
}

/// What of a workspace's settings decides about calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// The country of numbers without one.
    pub country: Country,
    /// The zone of reports.
    pub time_zone: String,
    /// Which of several contacts with one number.
    pub shared_number: SharedNumberPolicy,
    /// Ownerless contacts get their first manager.
    pub adopt_ownerless: bool,
    /// Earlier calls are linked at once when a contact appears.
    pub link_earlier: bool,
    /// The least conversation that answers a client, in seconds.
    pub call_back_seconds: u32,
    /// When people work; none: always.
    pub working_time: Option<WorkingTime>,
}

/// See [`Rules`].
pub fn rules(workspace: WorkspaceId) -> Query<Rules> {
    RULES.query(vec![workspace.0.into()], |row| {
        Ok(Rules {
            country: Country::parse(row.str(0)?).map_err(|_| row.bad(0, "a country"))?,
            time_zone: row.text(1)?,
            shared_number: SharedNumberPolicy::parse(row.str(2)?).ok_or_else(|| row.bad(2, "a policy"))?,
            adopt_ownerless: row.bool(3)?,
            link_earlier: row.bool(4)?,
            call_back_seconds: row.count(5)?,
            working_time: working_time(row, 6)?,
        })
    })
}

fn content(c: &ConnectionRow) -> Vec<Value> {
    let flag = |flag: bool| Value::Int(i64::from(flag));
    let count = |count: u32| Value::Int(i64::from(count));
    let mode = match c.mode {
        Mode::Act => "act",
        Mode::Observe => "observe",
    };
    vec![
        c.kind.clone().into(),
        c.name.clone().into(),
        flag(c.enabled),
        mode.into(),
        c.project_id.clone().into(),
        c.auth_key_sealed.clone().into(),
        c.auth_key_hint.clone().into(),
        c.create_contacts.bits().into(),
        c.contact_source.clone().into(),
        c.time_zone.clone().into(),
        flag(c.exact_match_only),
        count(c.min_talk_seconds),
        count(c.min_ring_seconds),
        c.forward.format.clone().into(),
        c.forward.key.clone().into(),
        c.forward.order.join(",").into(),
        count(c.forward.deadline_ms),
        flag(c.forward.only_online),
        count(c.ringing_stale_seconds),
        count(c.talking_stale_seconds),
        count(c.effects_horizon_seconds),
        c.recording_hosts.join("\n").into(),
        c.hook_token_sealed.clone().into(),
        c.forward_token_sealed.clone().into(),
        c.api_url.clone().into(),
        count(c.repair_seconds),
        flag(c.archive_recordings),
        c.client_channel.as_str().into(),
        flag(c.push_contact_cards),
        // What nobody changed is nothing.
        if c.task_rules == task::Rules::default() { Value::Null } else { pack(&c.task_rules) },
    ]
}

fn connection_row(row: &Row<'_>) -> Result<ConnectionRow, StoreError> {
    let mode = match row.str(4)? {
        "act" => Mode::Act,
        "observe" => Mode::Observe,
        _ => return Err(row.bad(4, "a mode")),
    };
    let parts = |text: &str, separator: char| {
        text.split(separator).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    Ok(ConnectionRow {
        id: row.uuid(0)?.into(),
        kind: row.text(1)?,
        name: row.text(2)?,
        enabled: row.bool(3)?,
        mode,
        project_id: row.opt_text(5)?,
        auth_key_sealed: row.opt_bytes(6)?,
        auth_key_hint: row.opt_text(7)?,
        create_contacts: CreateContacts::from_bits(row.int(8)?),
        contact_source: row.text(9)?,
        time_zone: row.text(10)?,
        exact_match_only: row.bool(11)?,
        min_talk_seconds: row.count(12)?,
        min_ring_seconds: row.count(13)?,
        forward: Forward {
            format: row.text(14)?,
            key: row.text(15)?,
            order: parts(row.str(16)?, ','),
            deadline_ms: row.count(17)?,
            only_online: row.bool(18)?,
        },
        ringing_stale_seconds: row.count(19)?,
        talking_stale_seconds: row.count(20)?,
        effects_horizon_seconds: row.count(21)?,
        recording_hosts: parts(row.str(22)?, '\n'),
        hook_token_sealed: row.bytes(23)?,
        forward_token_sealed: row.bytes(24)?,
        created_at: Time::from_micros(row.int(25)?),
        version: row.int(26)?,
        api_url: row.opt_text(27)?,
        repair_seconds: row.count(28)?,
        archive_recordings: row.bool(29)?,
        client_channel: ClientChannel::parse(row.str(30)?).ok_or_else(|| row.bad(30, "a channel"))?,
        push_contact_cards: row.bool(31)?,
        task_rules: task_rules(row, 32)?.unwrap_or_default(),
    })
}

/// The rules in a column; none for NULL.
pub(crate) fn task_rules(row: &Row<'_>, column: usize) -> Result<Option<task::Rules>, StoreError> {
    unpack_opt(row, column, "rules of tasks")
}
