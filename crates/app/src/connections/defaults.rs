//! What a new connection is like unless its maker says otherwise.

use domain::id::ConnectionId;
use domain::policy::{CreateContacts, Mode};
use domain::recording::ClientChannel;
use domain::task;
use domain::time::Time;
use store::connections::{ConnectionRow, Forward};
use telephony::SourceKind;

use super::forward::{ForwardCandidate, ForwardFormat};

/// Seconds between two readings of a source's log.
const REPAIR_SECONDS: u32 = 300;

/// A new connection in a zone, still without its name and its tokens.
pub(crate) fn row(kind: SourceKind, id: ConnectionId, time_zone: String, now: Time) -> ConnectionRow {
    ConnectionRow {
        id,
        kind: kind.as_str().to_owned(),
        name: String::new(),
        enabled: true,
        mode: Mode::Act,
        project_id: None,
        auth_key_sealed: None,
        auth_key_hint: None,
        create_contacts: CreateContacts::default(),
        contact_source: kind.contact_source().to_owned(),
        time_zone,
        exact_match_only: false,
        min_talk_seconds: 0,
        min_ring_seconds: 0,
        forward: Forward {
            format: ForwardFormat::Text.as_str().to_owned(),
            key: "destination".to_owned(),
            order: ForwardCandidate::DEFAULT.map(|candidate| candidate.as_str().to_owned()).to_vec(),
            deadline_ms: 300,
            only_online: false,
        },
        ringing_stale_seconds: 300,
        talking_stale_seconds: 4 * 3600,
        effects_horizon_seconds: 24 * 3600,
        recording_hosts: kind.recording_hosts().iter().map(|host| (*host).to_owned()).collect(),
        hook_token_sealed: Vec::new(),
        forward_token_sealed: Vec::new(),
        api_url: None,
        repair_seconds: if kind.has_api() { REPAIR_SECONDS } else { 0 },
        archive_recordings: true,
        client_channel: ClientChannel::default(),
        push_contact_cards: false,
        task_rules: task::Rules::default(),
        created_at: now,
        version: 1,
    }
}
