//! Workspaces: the customers of the server. They are global, so their statements begin with the workspace's own id.

use domain::access::Sees;
use domain::id::WorkspaceId;
use domain::language::Language;
use domain::merge::{Rule, Rules};
use domain::money::Currency;
use domain::phone::Country;
use domain::policy::SharedNumberPolicy;
use domain::text::fold;
use domain::time::Time;
use domain::working_time::WorkingTime;

use crate::credentials::Hash;
use crate::error::StoreError;
use crate::packed::{pack, unpack_opt};
use crate::query::{Query, Row};
use crate::users::sees;
use crate::{Step, Value, statements, values};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            BY_ID: "select " $columns " from workspaces where id = $1" [Int];
            BY_NAME: "select " $columns " from workspaces where name_fold = $1" [Text];
            BY_INVITATION:
                "select " $columns " from workspaces "
                "where id = (select c.workspace_id from credentials c where c.hash = $1 "
                "and c.kind in ('invitation', 'password_link'))"
                [Bytes];
            HIGHEST_ID: "select coalesce(max(id), 0) from workspaces" [];
            INSERT:
                "insert into workspaces (id, name, name_fold, country, time_zone, language, shared_number_policy, link_earlier, "
                "adopt_ownerless, created_at, currency, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)"
                [Int, Text, Text, Text, Text, Text, Text, Int, Int, Int, Text];
            UPDATE:
                "update workspaces set name = $3, name_fold = $4, country = $5, time_zone = $6, language = $7, "
                "shared_number_policy = $8, link_earlier = $9, adopt_ownerless = $10, working_time = $11, keep_recordings_days = $12, call_back_seconds = $13, take_minutes = $14, currency = $15, duplicates_phone = $16, duplicates_email = $17, duplicates_name = $18, "
                "managers_see = $19, version = version + 1 "
                "where id = $1 and version = $2"
                [Int, Int, Text, Text, Text, Text, Text, Text, Int, Int, Bytes, Int, Int, Int, Text, Text, Text, Text, Text];
        }
    };
}

with_columns!(
    "id, name, country, time_zone, language, shared_number_policy, link_earlier, adopt_ownerless, created_at, version, working_time, \
     keep_recordings_days, call_back_seconds, take_minutes, currency, duplicates_phone, duplicates_email, duplicates_name, managers_see"
);

/// One customer of the server, with the settings that hold for all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    /// Its id.
    pub id: WorkspaceId,
    /// Its name; the folded form is unique on the server.
    pub name: String,
    /// The country in which numbers without a prefix are read first.
    pub country: Country,
    /// The IANA name of the zone in which its days begin.
    pub time_zone: String,
    /// The language of what it sends, and of people who did not choose one.
    pub language: Language,
    /// Which of several contacts with one number a call goes to.
    pub shared_number_policy: SharedNumberPolicy,
    /// Earlier calls of a number are linked at once to the contact that gains it, not only offered.
    pub link_earlier: bool,
    /// The first manager to talk with an ownerless contact becomes its responsible.
    pub adopt_ownerless: bool,
    /// When people work, as the API writes it; none: always. A new workspace has none.
    pub working_time: Option<WorkingTime>,
    /// Days after a call after which its archived recording is deleted; none: never. A new workspace keeps them.
    pub keep_recordings_days: Option<u32>,
    /// The least conversation that answers a client, in seconds. A new workspace has [`domain::task::CALL_BACK_SECONDS`].
    pub call_back_seconds: u32,
    /// For how many minutes a waiting client is somebody's. A new workspace has [`domain::task::TAKE_MINUTES`].
    pub take_minutes: u32,
    /// What deals are counted in unless somebody says otherwise.
    pub currency: Currency,
    /// What happens when somebody makes a contact that looks like one that is there. A new workspace has [`Rules::default`].
    pub duplicates: Rules,
    /// Whose contacts, companies, deals, tasks and calls managers see. In a new workspace all see everything.
    pub managers_see: Sees,
    /// When it was made.
    pub created_at: Time,
    /// Counts its changes, from 1.
    pub version: i64,
}

/// One workspace.
pub fn by_id(id: WorkspaceId) -> Query<Workspace> {
    BY_ID.query(values![id.0], workspace)
}

/// The workspace of a name, however it is spelt.
pub fn by_name(name: &str) -> Query<Workspace> {
    BY_NAME.query(values![fold(name)], workspace)
}

/// The workspace to which the link with this hash invites.
pub fn by_invitation(hash: &Hash) -> Query<Workspace> {
    BY_INVITATION.query(values![*hash], workspace)
}

/// The highest id that is taken; 0 if there is no workspace.
pub fn highest_id() -> Query<WorkspaceId> {
    HIGHEST_ID.query(values![], |row| Ok(WorkspaceId(row.int(0)?)))
}

/// A new workspace, at version 1; its feed is started with [`crate::feed::start`].
pub fn insert(new: &Workspace) -> Step {
    INSERT.step(values![
        new.id.0,
        &new.name,
        fold(&new.name),
        new.country.as_str(),
        &new.time_zone,
        new.language.as_str(),
        new.shared_number_policy.as_str(),
        new.link_earlier,
        new.adopt_ownerless,
        new.created_at.micros(),
        new.currency.as_str()
    ])
}

/// Other settings; `changed.version` is the version that was read, the row gets the next one.
pub fn update(changed: &Workspace) -> Step {
    UPDATE.step(values![
        changed.id.0,
        changed.version,
        &changed.name,
        fold(&changed.name),
        changed.country.as_str(),
        &changed.time_zone,
        changed.language.as_str(),
        changed.shared_number_policy.as_str(),
        changed.link_earlier,
        changed.adopt_ownerless,
        hours_column(changed.working_time.as_ref()),
        changed.keep_recordings_days.map(i64::from),
        changed.call_back_seconds,
        changed.take_minutes,
        changed.currency.as_str(),
        changed.duplicates.phone.as_str(),
        changed.duplicates.email.as_str(),
        changed.duplicates.name.as_str(),
        changed.managers_see.as_str()
    ])
}

fn workspace(row: &Row<'_>) -> Result<Workspace, StoreError> {
    Ok(Workspace {
        id: WorkspaceId(row.int(0)?),
        name: row.text(1)?,
        country: Country::parse(row.str(2)?).map_err(|_| row.bad(2, "a country"))?,
        time_zone: row.text(3)?,
        language: Language::parse(row.str(4)?).ok_or_else(|| row.bad(4, "a language"))?,
        shared_number_policy: SharedNumberPolicy::parse(row.str(5)?).ok_or_else(|| row.bad(5, "a policy"))?,
        link_earlier: row.bool(6)?,
        adopt_ownerless: row.bool(7)?,
        created_at: Time::from_micros(row.int(8)?),
        version: row.int(9)?,
        working_time: working_time(row, 10)?,
        keep_recordings_days: row.opt_count(11)?,
        call_back_seconds: row.count(12)?,
        take_minutes: row.count(13)?,
        currency: Currency::parse(row.str(14)?).map_err(|_| row.bad(14, "a currency"))?,
        duplicates: Rules { phone: rule(row, 15)?, email: rule(row, 16)?, name: rule(row, 17)? },
        managers_see: sees(row, 18)?.unwrap_or_default(),
    })
}

fn rule(row: &Row<'_>, column: usize) -> Result<Rule, StoreError> {
    Rule::parse(row.str(column)?).ok_or_else(|| row.bad(column, "a rule for duplicates"))
}

/// Working hours as a column holds them.
pub(crate) fn hours_column(hours: Option<&WorkingTime>) -> Value {
    hours.map_or(Value::Null, |hours| pack(&hours.written()))
}

/// The working hours in a column.
pub(crate) fn working_time(row: &Row<'_>, column: usize) -> Result<Option<WorkingTime>, StoreError> {
    let Some(written) = unpack_opt(row, column, "working hours")? else { return Ok(None) };
    WorkingTime::read(&written).map(Some).map_err(|_| row.bad(column, "working hours"))
}
