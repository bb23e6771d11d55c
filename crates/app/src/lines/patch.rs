//! What can be said of a line, read and applied to its row.

use std::collections::HashSet;

use domain::id::{ConnectionId, UserId, WorkspaceId};
use domain::phone::{self, Country, PhoneNumber};
use domain::policy::CreateContacts;
use domain::text::clean;
use store::lines::LineRow;
use store::{Store, users};

use crate::connections::{TaskRulesPatch, minimum_seconds};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{Fields, LONGEST_NAME};

/// A line that is to be entered.
#[derive(Debug, Clone, Default)]
pub struct NewLine {
    /// The number, in any spelling.
    pub number: String,
    /// Its settings.
    pub settings: LinePatch,
}

/// Settings of a line; what is absent stays as it is, none means that the connection's holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LinePatch {
    /// What people call it.
    pub name: Option<Option<String>>,
    /// The group it belongs to.
    pub group: Option<Option<String>>,
    /// From which calls contacts are made.
    pub create_contacts: Option<Option<CreateContacts>>,
    /// The least conversation that makes a contact.
    pub min_talk_seconds: Option<Option<i64>>,
    /// The least ringing that makes a contact.
    pub min_ring_seconds: Option<Option<i64>>,
    /// The responsible of contacts that its calls make, where the call names no manager.
    pub responsible: Option<Option<UserId>>,
    /// Which of its calls make tasks, or as those of the connection.
    pub tasks: Option<Option<TaskRulesPatch>>,
    /// Its calls make rows and nothing else.
    pub ignored: Option<bool>,
}

impl LinePatch {
    /// Applies to a row; what cannot be read is noted and stays as it was. `at` is the path of the line in the input.
    pub(super) fn apply(&self, row: &mut LineRow, fields: &mut Fields, at: &str) {
        for (place, name, given) in [(&mut row.name, "name", &self.name), (&mut row.group, "group", &self.group)] {
            let text = given.as_ref().map(|text| optional(text.as_deref()));
            put(place, fields.take_given(&format!("{at}{name}"), text));
        }
        for (place, name, given) in [
            (&mut row.min_talk_seconds, "min_talk_seconds", self.min_talk_seconds),
            (&mut row.min_ring_seconds, "min_ring_seconds", self.min_ring_seconds),
        ] {
            let seconds = given.map(|seconds| seconds.map(minimum_seconds).transpose());
            put(place, fields.take_given(&format!("{at}{name}"), seconds));
        }
        put(&mut row.create_contacts, self.create_contacts);
        put(&mut row.responsible, self.responsible);
        match &self.tasks {
            None => {}
            Some(None) => row.task_rules = None,
            Some(Some(patch)) => {
                let mut rules = row.task_rules.take().unwrap_or_default();
                patch.apply(&mut rules, fields, &format!("{at}tasks"));
                row.task_rules = Some(rules);
            }
        }
        put(&mut row.ignored, self.ignored);
    }
}

fn put<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}

fn optional(text: Option<&str>) -> Result<Option<String>, &'static str> {
    let text = text.map(clean).filter(|text| !text.is_empty());
    if text.as_ref().is_some_and(|text| text.chars().nth(LONGEST_NAME).is_some()) { Err("too_long") } else { Ok(text) }
}

/// Whether a user may be responsible for what a line brings. Who is it already is not asked whether he or she still works here.
pub(crate) async fn may_own(
    store: &Store,
    workspace: WorkspaceId,
    user: Option<UserId>,
    before: Option<UserId>,
) -> Result<Result<(), &'static str>, Error> {
    let Some(user) = user.filter(|user| Some(*user) != before) else { return Ok(Ok(())) };
    let found = store.first(users::by_id(workspace, user)).await?;
    Ok(found.ok_or("unknown_user").and_then(|user| if user.active { Ok(()) } else { Err("inactive_user") }))
}

/// Reads a line that is to be entered; what is wrong is noted.
pub(super) fn read_new(
    ctx: &Ctx,
    connection: ConnectionId,
    new: &NewLine,
    country: Country,
    fields: &mut Fields,
    at: &str,
) -> Option<LineRow> {
    let number = phone::from_person(&new.number, country).ok_or("not_a_phone");
    let number: PhoneNumber = fields.take(&format!("{at}number"), number)?;
    let mut row = LineRow {
        id: ctx.ids.next().into(),
        connection,
        number,
        name: None,
        group: None,
        create_contacts: None,
        min_talk_seconds: None,
        min_ring_seconds: None,
        responsible: None,
        task_rules: None,
        ignored: false,
        created_at: ctx.clock.now(),
        version: 1,
    };
    new.settings.apply(&mut row, fields, at);
    Some(row)
}

/// Reads the lines of a connection that is to be made, each number once.
pub(crate) fn read_all(
    ctx: &Ctx,
    connection: ConnectionId,
    new: &[NewLine],
    country: Country,
    fields: &mut Fields,
) -> Vec<LineRow> {
    let (mut rows, mut seen) = (Vec::with_capacity(new.len()), HashSet::new());
    for (place, line) in new.iter().enumerate() {
        let at = format!("lines[{place}].");
        let Some(row) = read_new(ctx, connection, line, country, fields, &at) else { continue };
        if seen.insert(row.number) {
            rows.push(row);
        } else {
            fields.take::<()>(&format!("{at}number"), Err("twice"));
        }
    }
    rows
}
