//! A telephony source with all settings by which its events are read and decided on.

use std::collections::BTreeMap;

use domain::by_hand;
use domain::call::event::CallKey;
use domain::call::view::Lens;
use domain::call::{Call, CallState};
use domain::employee::Employees;
use domain::id::{ConnectionId, WorkspaceId};
use domain::line::{Line, Lines};
use domain::phone::PhoneNumber;
use domain::policy::{CreateContacts, Mode, Policy, SharedNumberPolicy};
use domain::task;
use jiff::tz::TimeZone;
use store::connections::{ConnectionRow, Rules};
use store::tasks::of_calls;
use store::{automations, connections, employees, lines};
use telephony::SourceKind;
use telephony::ringostat::{Aliases, Meaning};

use super::tasks::TaskSettings;
use crate::automations::Automations;
use crate::connections::defaults;
use crate::ctx::Ctx;
use crate::error::Error;

/// A connection, ready to read events with. It is loaded anew for each portion of events: nothing of it is cached, so a change of the settings counts
/// at once, whichever process made it.
#[derive(Debug, Clone)]
pub struct Source {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The connection.
    pub connection: ConnectionId,
    /// What it speaks.
    pub kind: SourceKind,
    /// Its events are processed.
    pub enabled: bool,
    /// The workspace's zone, in which statistics are cut.
    pub workspace_zone: TimeZone,
    /// Earlier calls are linked at once when a contact appears.
    pub link_earlier: bool,
    /// The cards of known callers are sent to it while they ring.
    pub push_contact_cards: bool,
    /// Events that were not understood when they came, and are now, are history when they are older than this.
    pub effects_horizon_seconds: u32,
    /// Its recordings are copied to the storage of the server.
    pub archive: bool,
    /// How calls are looked at.
    pub lens: Lens,
    /// What the source's keys mean.
    pub aliases: Aliases,
    create: CreateContacts,
    contact_source: String,
    mode: Mode,
    exact_match_only: bool,
    min_talk_seconds: u32,
    min_ring_seconds: u32,
    shared_number: SharedNumberPolicy,
    adopt_ownerless: bool,
    /// The settings of tasks; none if calls of the workspace have nothing to do with tasks.
    pub tasks: Option<TaskSettings>,
    /// The automations of the workspace that run.
    pub(crate) automations: Automations,
}

impl Source {
    /// Loads a connection with its workspace's rules, employees, lines and aliases, in one snapshot; none if it is gone.
    /// For calls that were logged by hand, which have no connection, it is what a new connection would be like.
    pub async fn load(ctx: &Ctx, workspace: WorkspaceId, connection: ConnectionId) -> Result<Option<Self>, Error> {
        if connection == by_hand::CONNECTION {
            return Self::load_by_hand(ctx, workspace).await;
        }
        let load = (
            connections::by_id(workspace, connection).first(),
            connections::rules(workspace).first(),
            employees::of_connection(workspace, connection),
            lines::for_calls(workspace, connection),
            lines::ours_elsewhere(workspace, connection),
            connections::aliases(workspace, connection),
            of_calls::wanted(workspace).first(),
            automations::active(workspace),
        );
        let (Some(row), Some(rules), mappings, lines, elsewhere, aliases, wanted, active) =
            ctx.store.load(load).await?
        else {
            return Ok(None);
        };
        let employees = Employees::new(&mappings);
        let ours = (Lines::new(lines.iter().map(Line::from)), elsewhere);
        let source = Self::of(ctx, workspace, &row, &rules, employees, ours, aliases)?;
        let source = Self { automations: Automations::of(active), ..source };
        source.with_tasks(ctx, &row, &rules, wanted.is_some()).await.map(Some)
    }

    async fn load_by_hand(ctx: &Ctx, workspace: WorkspaceId) -> Result<Option<Self>, Error> {
        let load = (
            connections::rules(workspace).first(),
            lines::ours_elsewhere(workspace, by_hand::CONNECTION),
            of_calls::wanted(workspace).first(),
            automations::active(workspace),
        );
        let (Some(rules), ours, wanted, active) = ctx.store.load(load).await? else { return Ok(None) };
        let now = ctx.clock.now();
        // No event of it is ever read, so what it speaks says nothing.
        let row = defaults::row(SourceKind::Cti, by_hand::CONNECTION, rules.time_zone.clone(), now);
        // Nor is there a name for where its contacts come from.
        let row = ConnectionRow { contact_source: String::new(), ..row };
        let ours = (Lines::default(), ours);
        let source = Self::of(ctx, workspace, &row, &rules, Employees::default(), ours, Vec::new())?;
        let source = Self { automations: Automations::of(active), ..source };
        source.with_tasks(ctx, &row, &rules, wanted.is_some()).await.map(Some)
    }

    async fn with_tasks(self, ctx: &Ctx, row: &ConnectionRow, rules: &Rules, wanted: bool) -> Result<Self, Error> {
        if !wanted {
            return Ok(self);
        }
        let tasks = TaskSettings::load(ctx, self.workspace, &row.task_rules, rules).await?;
        Ok(Self { tasks: Some(tasks), ..self })
    }

    fn of(
        ctx: &Ctx,
        workspace: WorkspaceId,
        row: &ConnectionRow,
        rules: &Rules,
        employees: Employees,
        (lines, elsewhere): (Lines, Vec<PhoneNumber>),
        aliases: Vec<(String, String)>,
    ) -> Result<Self, Error> {
        let zone = zone_of(&row.time_zone)?;
        let workspace_zone = zone_of(&rules.time_zone)?;
        let elsewhere = elsewhere.into_iter().collect();
        Ok(Self {
            workspace,
            connection: row.id,
            kind: kind_of(&row.kind)?,
            enabled: row.enabled,
            workspace_zone,
            link_earlier: rules.link_earlier,
            push_contact_cards: row.push_contact_cards && row.mode == Mode::Act,
            effects_horizon_seconds: row.effects_horizon_seconds,
            archive: row.archive_recordings && ctx.settings.recordings.is_some(),
            lens: Lens { country: rules.country, zone, employees, lines, elsewhere },
            aliases: aliases_of(aliases),
            create: row.create_contacts,
            contact_source: row.contact_source.clone(),
            mode: row.mode,
            exact_match_only: row.exact_match_only,
            min_talk_seconds: row.min_talk_seconds,
            min_ring_seconds: row.min_ring_seconds,
            shared_number: rules.shared_number,
            adopt_ownerless: rules.adopt_ownerless,
            tasks: None,
            automations: Automations::default(),
        })
    }

    /// The id of a call as far as it may tell when the call began.
    pub fn id_that_tells_start<'k>(&self, key: &'k CallKey, state: &CallState) -> &'k str {
        match self.kind {
            SourceKind::Ringostat => key.id_that_tells_start(),
            SourceKind::Cti => key.id_that_tells_start_near(state.first_received()),
        }
    }

    /// The rules of tasks for a call: the connection's, or its line's own.
    pub fn task_rules_for<'s>(&'s self, call: &Call, settings: &'s TaskSettings) -> &'s task::Rules {
        let number = call.line.as_ref().and_then(|line| line.e164.as_ref());
        let line = number.and_then(|number| self.lens.lines.get(number));
        line.and_then(|line| line.task_rules.as_ref()).unwrap_or(&settings.rules)
    }

    /// The policy for a call: the connection's, and its line's where that differs.
    pub fn policy_for(&self, call: &Call) -> Policy {
        let number = call.line.as_ref().and_then(|line| line.e164.as_ref());
        let line = number.and_then(|number| self.lens.lines.get(number));
        Policy {
            create: line.and_then(|l| l.create_contacts).unwrap_or(self.create),
            source: self.contact_source.clone(),
            mode: self.mode,
            exact_match_only: self.exact_match_only,
            min_talk_seconds: line.and_then(|l| l.min_talk_seconds).unwrap_or(self.min_talk_seconds),
            min_ring_seconds: line.and_then(|l| l.min_ring_seconds).unwrap_or(self.min_ring_seconds),
            responsible: line.and_then(|l| l.responsible),
            ignore_line: line.is_some_and(|l| l.ignore),
            shared_number: self.shared_number,
            adopt_ownerless: self.adopt_ownerless,
        }
    }
}

/// What a connection speaks, from the name in its row.
///
/// # Errors
/// [`Error::Internal`] for a name that this program does not know.
pub fn kind_of(name: &str) -> Result<SourceKind, Error> {
    SourceKind::parse(name).ok_or_else(|| Error::Internal("a connection is of no kind that is known".to_owned()))
}

fn zone_of(name: &str) -> Result<TimeZone, Error> {
    domain::time::zone(name).map_err(|error| Error::Internal(format!("a stored setting is wrong: {error}")))
}

/// The keys of a connection: its own laid over the usual ones.
pub(crate) fn aliases_of(rows: Vec<(String, String)>) -> Aliases {
    let overrides: BTreeMap<String, Meaning> =
        rows.into_iter().filter_map(|(key, meaning)| Some((key, Meaning::parse(&meaning)?))).collect();
    Aliases::with_overrides(&overrides)
}
