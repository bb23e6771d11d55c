//! Making a connection.

use domain::access::Right;
use domain::id::ConnectionId;
use domain::task::Rules;
use store::credentials::Kind;
use store::feed::{Change, Noun};
use store::lines::LineRow;
use store::{Batch, connections, lines};
use telephony::SourceKind;

use super::connection::{Beside, Connection};
use super::patch::ConnectionPatch;
use super::{aliases, defaults, task_rules, tokens};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::Fields;
use crate::lines::{self as given_lines, NewLine};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// The most lines that come with a new connection; others are entered or found later.
const MOST_LINES: usize = 200;

/// A connection that is to be made.
#[derive(Debug, Clone)]
pub struct NewConnection {
    /// `ringostat` or `cti`.
    pub kind: String,
    /// Its settings; the name is required, others have defaults.
    pub settings: ConnectionPatch,
    /// The numbers that clients call, as far as they are known.
    pub lines: Vec<NewLine>,
}

/// Makes a connection with a webhook URL and a forward URL of its own.
///
/// # Errors
/// [`Error::Invalid`].
pub async fn create(ctx: &Ctx, who: &Principal, new: &NewConnection) -> Result<Connection, Error> {
    who.may(Right::Administer)?;
    let rules = ctx.store.first(connections::rules(who.workspace)).await?.ok_or(Error::NotFound)?;
    let now = ctx.clock.now();
    let mut fields = Fields::default();
    let kind = fields.take("kind", SourceKind::parse(&new.kind).ok_or("unknown_kind"));
    if new.settings.name.is_none() {
        fields.take::<()>("name", Err("required"));
    }
    // Of another kind nothing is made; the rest of it is looked at all the same.
    let kind = kind.unwrap_or(SourceKind::Ringostat);
    let mut row = defaults::row(kind, ConnectionId(ctx.ids.next()), rules.time_zone, now);
    new.settings.apply(ctx, &mut row, &mut fields);
    let aliases = new.settings.aliases.as_ref().map(|given| aliases::read(given, &mut fields)).unwrap_or_default();
    if new.lines.len() > MOST_LINES {
        fields.take::<()>("lines", Err("too_many"));
    }
    // It is one batch, in which a line has a row and a change, and an alias has a row.
    if 2 * new.lines.len() + aliases.len() > Batch::MOST - 20 {
        fields.take::<()>("aliases", Err("too_many"));
    }
    let mut lines = given_lines::read_all(ctx, row.id, &new.lines, rules.country, &mut fields);
    for (place, line) in new.lines.iter().enumerate() {
        let owner = line.settings.responsible.flatten();
        let owner = given_lines::may_own(&ctx.store, who.workspace, owner, None).await?;
        fields.take(&format!("lines[{place}].responsible_id"), owner);
    }
    let none = Rules::default();
    task_rules::check(&ctx.store, who.workspace, (&none, &row.task_rules), &mut fields, "tasks").await?;
    lines.sort_by_key(|line| line.number.as_e164());
    fields.check()?;
    let hook = tokens::make(ctx, who.workspace, row.id, tokens::hook_of(kind));
    let forward = tokens::make(ctx, who.workspace, row.id, Kind::Forward);
    (row.hook_token_sealed, row.forward_token_sealed) = (hook.sealed, forward.sealed);
    let mut batch = Batch::from_iter([hook.let_in, forward.let_in, connections::insert(who.workspace, &row)]);
    batch.extend(connections::add_aliases(who.workspace, row.id, &aliases));
    batch.extend(lines.iter().map(|line| lines::insert(who.workspace, line)));
    ctx.store.retry(async |store| commit(ctx, store, who, batch.clone(), done(row.id, &lines)).await).await?;
    Connection::of(ctx, who, row, Beside { aliases, lines: Some(lines) })
}

fn done(id: ConnectionId, lines: &[LineRow]) -> Done {
    let done = Done::new("created", "connection", id).changing(Change::new(Noun::Connection, id, 1));
    lines.iter().fold(done, |done, line| done.changing(Change::new(Noun::Line, line.id, 1)))
}
