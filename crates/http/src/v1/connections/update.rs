//! `PATCH /connections/{id}`

use std::collections::BTreeMap;

use app::connections::KeptEvents;
use app::{Ctx, Principal, connections};
use axum::extract::State;
use domain::id::ConnectionId;
use domain::policy::{CallKind, CreateContacts, Mode};
use domain::recording::ClientChannel;
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{ConnectionOut, ForwardIn};
use crate::extract::{Given, IfMatch, Json, Patch, Path};
use crate::problem::{Problem, or_current};
use crate::reply::Tagged;
use crate::v1::names::{CallKindName, ChannelName, KeptEventsName, ModeName};
use crate::v1::tasks::TaskRulesIn;
use crate::v1::{IdPath, IfMatchHeader};

/// What is to change of a connection; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConnectionPatch {
    /// What people call it.
    #[serde(default)]
    #[schema(max_length = 200)]
    name: Given<String>,
    /// Whether its events are processed. When it is enabled, those that it kept meanwhile are, as `kept_events` says.
    #[serde(default)]
    enabled: Given<bool>,
    /// When it is enabled: what the events that it kept meanwhile do. `news` (the default): all that they would have done. `history`: rows, links and
    /// statistics only.
    #[serde(default)]
    #[schema(value_type = Given<KeptEventsName>)]
    kept_events: Given<KeptEvents>,
    /// Whether it acts, or only says what it would do.
    #[serde(default)]
    #[schema(value_type = Given<ModeName>)]
    mode: Given<Mode>,
    /// The source's id of the project, or none.
    #[serde(default)]
    project_id: Patch<String>,
    /// The key of the source's API, or none.
    #[serde(default)]
    #[schema(value_type = Patch<String>)]
    auth_key: Patch<SecretString>,
    /// From which calls contacts are made.
    #[serde(default)]
    #[schema(value_type = Given<Vec<CallKindName>>)]
    create_contacts: Given<Vec<CallKind>>,
    /// The source of contacts that calls make.
    #[serde(default)]
    contact_source: Given<String>,
    /// The zone of the source's wall clocks.
    #[serde(default)]
    time_zone: Given<String>,
    /// All keys of the source with a meaning of their own; what is not among them loses it.
    #[serde(default)]
    aliases: Given<BTreeMap<String, String>>,
    /// Smart forwarding; of it, too, what is absent stays.
    #[serde(default)]
    forward: ForwardIn,
    /// Only a phone stored as full `+380671234567` is found.
    #[serde(default)]
    exact_match_only: Given<bool>,
    /// An answered call with less conversation makes no contact.
    #[serde(default)]
    min_talk_seconds: Given<i64>,
    /// A missed call that rang shorter makes no contact.
    #[serde(default)]
    min_ring_seconds: Given<i64>,
    /// A call that rings so long without news is closed.
    #[serde(default)]
    ringing_stale_seconds: Given<i64>,
    /// A call that is talked so long without news is closed.
    #[serde(default)]
    talking_stale_seconds: Given<i64>,
    /// Repaired calls older than this cause nothing.
    #[serde(default)]
    effects_horizon_seconds: Given<i64>,
    /// The hosts from which recordings may be fetched.
    #[serde(default)]
    recording_hosts: Given<Vec<String>>,
    /// Another address of the source's API than the vendor's own, or null.
    #[serde(default)]
    api_url: Patch<String>,
    /// Seconds between two readings of the source's log of calls, from 60 to 86400, or 0: never by itself.
    #[serde(default)]
    repair_seconds: Given<i64>,
    /// Whether recordings are copied to the storage of the server, if it has one.
    #[serde(default)]
    archive_recordings: Given<bool>,
    /// Which channel of its stereo recordings is the client; the other one is the manager.
    #[serde(default)]
    #[schema(value_type = Given<ChannelName>)]
    client_channel: Given<ClientChannel>,
    /// Whether the card of a known caller is sent to the source while the phone rings: name, numbers, responsible and a link.
    #[serde(default)]
    push_contact_cards: Given<bool>,
    /// Which of its calls make tasks.
    #[serde(default)]
    tasks: TaskRulesIn,
}

impl From<ConnectionPatch> for connections::ConnectionPatch {
    fn from(patch: ConnectionPatch) -> Self {
        Self {
            name: patch.name.0,
            enabled: patch.enabled.0,
            kept_events: patch.kept_events.0.unwrap_or_default(),
            mode: patch.mode.0,
            project_id: patch.project_id.into_option(),
            auth_key: patch.auth_key.into_option(),
            create_contacts: patch.create_contacts.0.map(CreateContacts::from_kinds),
            contact_source: patch.contact_source.0,
            time_zone: patch.time_zone.0,
            aliases: patch.aliases.0,
            forward: patch.forward.into(),
            exact_match_only: patch.exact_match_only.0,
            min_talk_seconds: patch.min_talk_seconds.0,
            min_ring_seconds: patch.min_ring_seconds.0,
            ringing_stale_seconds: patch.ringing_stale_seconds.0,
            talking_stale_seconds: patch.talking_stale_seconds.0,
            effects_horizon_seconds: patch.effects_horizon_seconds.0,
            recording_hosts: patch.recording_hosts.0,
            api_url: patch.api_url.into_option(),
            repair_seconds: patch.repair_seconds.0,
            archive_recordings: patch.archive_recordings.0,
            client_channel: patch.client_channel.0,
            push_contact_cards: patch.push_contact_cards.0,
            tasks: patch.tasks.into(),
        }
    }
}

/// Changes a connection. Past calls stay as they are until the change is applied to them (`/connections/{id}/reapply`).
#[utoipa::path(patch, path = "/connections/{id}", tag = "connections", params(IdPath, IfMatchHeader), request_body = ConnectionPatch,
    responses((status = 200, body = ConnectionOut)))]
pub async fn update(
    State(ctx): State<Ctx>,
    who: Principal,
    Path(id): Path<ConnectionId>,
    IfMatch(version): IfMatch,
    Json(patch): Json<ConnectionPatch>,
) -> Result<Tagged<ConnectionOut>, Problem> {
    let changed = connections::update(&ctx, &who, id, version, &patch.into()).await;
    let changed =
        or_current(changed, async { connections::read(&ctx, &who, id).await.map(ConnectionOut::from) }).await?;
    Ok(Tagged(changed.version, changed.into()))
}
