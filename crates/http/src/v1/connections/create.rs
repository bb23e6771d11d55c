//! `POST /connections`

use std::collections::BTreeMap;

use app::connections::{ConnectionPatch as Settings, KeptEvents, NewConnection};
use app::{Ctx, Principal};
use axum::extract::State;
use domain::policy::{CallKind, CreateContacts, Mode};
use domain::recording::ClientChannel;
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{ConnectionOut, ForwardIn};
use crate::extract::Json;
use crate::problem::Problem;
use crate::reply::Created;
use crate::v1::lines::ConnectionLineIn;
use crate::v1::names::{CallKindName, ChannelName, ModeName};
use crate::v1::tasks::TaskRulesIn;

/// A connection that is to be made. Everything but the kind and the name has a default.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConnectionIn {
    /// `ringostat`, or `cti` for any other telephone exchange. `project_id`, `auth_key`, `api_url`, `repair_seconds`, `push_contact_cards` and `aliases` are
    /// settings of the former.
    #[schema(example = "ringostat")]
    kind: String,
    /// What people call it.
    #[schema(max_length = 200)]
    name: String,
    /// Whether its events are processed; else they are kept until it is enabled.
    #[schema(default = true)]
    enabled: Option<bool>,
    /// Whether it acts, or only says what it would do.
    #[schema(value_type = Option<ModeName>, default = "act")]
    mode: Option<Mode>,
    /// The source's id of the project.
    project_id: Option<String>,
    /// The key of the source's API. It is never shown again.
    #[schema(value_type = Option<String>, write_only)]
    auth_key: Option<SecretString>,
    /// From which calls contacts are made; from both incoming kinds if absent.
    #[schema(value_type = Option<Vec<CallKindName>>)]
    create_contacts: Option<Vec<CallKind>>,
    /// The source of contacts that calls make; `Ringostat` or `CTI` if absent.
    #[schema(max_length = 200)]
    contact_source: Option<String>,
    /// The zone of the source's wall clocks; the workspace's if absent.
    time_zone: Option<String>,
    /// Keys of the source and their meanings, beside the known ones.
    aliases: Option<BTreeMap<String, String>>,
    /// Smart forwarding.
    #[serde(default)]
    forward: ForwardIn,
    /// The numbers that clients call, as far as they are known; others are found in the calls.
    #[serde(default)]
    lines: Vec<ConnectionLineIn>,
    /// Only a phone stored as full `+380671234567` is found, as the reference product does; it makes duplicates.
    #[schema(default = false)]
    exact_match_only: Option<bool>,
    /// An answered call with less conversation makes no contact.
    #[schema(default = 0)]
    min_talk_seconds: Option<i64>,
    /// A missed call that rang shorter makes no contact.
    #[schema(default = 0)]
    min_ring_seconds: Option<i64>,
    /// A call that rings so long without news is closed.
    #[schema(default = 300)]
    ringing_stale_seconds: Option<i64>,
    /// A call that is talked so long without news is closed.
    #[schema(default = 14400)]
    talking_stale_seconds: Option<i64>,
    /// Repaired calls older than this cause nothing.
    #[schema(default = 86400)]
    effects_horizon_seconds: Option<i64>,
    /// The hosts from which recordings may be fetched; of Ringostat `app.ringostat.com` if absent.
    recording_hosts: Option<Vec<String>>,
    /// Another address of the source's API than the vendor's own.
    api_url: Option<String>,
    /// Seconds between two readings of the source's log of calls, from 60 to 86400, or 0: never by itself.
    #[schema(default = 300)]
    repair_seconds: Option<i64>,
    /// Whether recordings are copied to the storage of the server, if it has one.
    #[schema(default = true)]
    archive_recordings: Option<bool>,
    /// Which channel of its stereo recordings is the client; the other one is the manager. `left` if absent.
    #[schema(value_type = Option<ChannelName>)]
    client_channel: Option<ClientChannel>,
    /// Whether the card of a known caller is sent to the source while the phone rings: name, numbers, responsible and a link.
    #[schema(default = false)]
    push_contact_cards: Option<bool>,
    /// Which of its calls make tasks.
    #[serde(default)]
    tasks: TaskRulesIn,
}

impl From<ConnectionIn> for NewConnection {
    fn from(input: ConnectionIn) -> Self {
        let settings = Settings {
            name: Some(input.name),
            enabled: input.enabled,
            // A new connection has kept nothing.
            kept_events: KeptEvents::default(),
            mode: input.mode,
            project_id: Some(input.project_id),
            auth_key: Some(input.auth_key),
            create_contacts: input.create_contacts.map(CreateContacts::from_kinds),
            contact_source: input.contact_source,
            time_zone: input.time_zone,
            aliases: input.aliases,
            forward: input.forward.into(),
            exact_match_only: input.exact_match_only,
            min_talk_seconds: input.min_talk_seconds,
            min_ring_seconds: input.min_ring_seconds,
            ringing_stale_seconds: input.ringing_stale_seconds,
            talking_stale_seconds: input.talking_stale_seconds,
            effects_horizon_seconds: input.effects_horizon_seconds,
            recording_hosts: input.recording_hosts,
            api_url: Some(input.api_url),
            repair_seconds: input.repair_seconds,
            archive_recordings: input.archive_recordings,
            client_channel: input.client_channel,
            push_contact_cards: input.push_contact_cards,
            tasks: input.tasks.into(),
        };
        Self { kind: input.kind, settings, lines: input.lines.into_iter().map(Into::into).collect() }
    }
}

/// Connects a telephony source: gives it a webhook URL and a forward URL of its own.
#[utoipa::path(post, path = "/connections", tag = "connections", request_body = ConnectionIn, responses((status = 201, body = ConnectionOut)))]
pub async fn create(
    State(ctx): State<Ctx>,
    who: Principal,
    Json(input): Json<ConnectionIn>,
) -> Result<Created<ConnectionOut>, Problem> {
    let made = app::connections::create(&ctx, &who, &input.into()).await?;
    Ok(Created::new(format!("/api/v1/connections/{}", made.id), made.version, made.into()))
}
