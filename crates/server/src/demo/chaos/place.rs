//! Where the run happens: a workspace of its own, its people, and a connection for each run.

use app::connections::{self, ConnectionPatch, NewConnection, NewEmployee};
use app::lines::{LinePatch, NewLine};
use app::page::{Cursor, Limit};
use app::tokens::NewToken;
use app::users::{self, AddUser};
use app::{Ctx, Error, Principal};
use domain::access::Role;
use domain::id::{UserId, WorkspaceId};
use jiff::tz::TimeZone;
use secrecy::{ExposeSecret, SecretString};
use simulator::{SimEmployee, Simulator};

use super::super::people;
use super::plan::LINES;
use crate::config::Config;
use crate::failure::Outcome;
use crate::wiring;

/// The workspace. A run leaves others alone, also those of the demo.
pub const NAME: &str = "Chaos";
/// The login, which everybody may know, as of the demo.
pub const EMAIL: &str = "chaos@example.com";
/// Its password.
pub const PASSWORD: &str = "chaos-chaos-chaos";
/// Where the company is.
pub const TIME_ZONE: &str = "Europe/Kyiv";
/// The source's key and project. They open nothing else.
pub const KEY: &str = "chaos-key";
/// The project.
pub const PROJECT: &str = "11111";
/// The shortest time from one reading of the source's log to the next.
const REPAIR_SECONDS: i64 = 60;

/// What the run works with.
pub struct Place {
    /// The connection's id.
    pub connection: String,
    /// The path of its webhook.
    pub hook: SecretString,
    /// An API token.
    pub token: SecretString,
}

/// The zone of the source.
///
/// # Errors
/// It is not among the zones of this program.
pub fn zone() -> Outcome<TimeZone> {
    Ok(domain::time::zone(TIME_ZONE).map_err(|error| anyhow::anyhow!("{error}"))?)
}

/// The employees as the source knows them.
pub fn employees() -> Vec<SimEmployee> {
    let employee = |manager: &people::Manager| SimEmployee {
        staff_id: manager.employee.unsigned_abs(),
        fio: manager.name.to_owned(),
        email: email(manager),
        extension: String::new(),
        sip: Some(sip(manager)),
        fmc: None,
        online: true,
    };
    people::managers().into_iter().map(employee).collect()
}

/// The SIP account of a manager.
pub fn sip(manager: &people::Manager) -> String {
    format!("chaosua_{}", manager.login)
}

fn email(manager: &people::Manager) -> String {
    format!("{}@chaos.example.com", manager.login)
}

/// Makes the connection of this run, and whatever of the workspace is missing. Nobody else uses the database meanwhile.
///
/// # Errors
/// As the use-cases have them.
pub async fn make(config: &Config, address: &str, simulator: &Simulator, name: &str) -> Outcome<Place> {
    let ctx = wiring::open(config, config.public_url.clone().unwrap_or_else(|| address.to_owned())).await?;
    let made = fill(&ctx, simulator, name).await;
    ctx.store.close().await;
    Ok(made?)
}

async fn fill(ctx: &Ctx, simulator: &Simulator, name: &str) -> Result<Place, Error> {
    let workspace = person(ctx, EMAIL, people::OWNER, Role::Owner, Some(PASSWORD.into())).await?;
    for manager in people::managers() {
        person(ctx, &email(manager), manager.name, Role::Manager, None).await?;
    }
    let who = Principal::system(workspace);
    retire(ctx, &who).await?;
    let host = simulator.url().trim_start_matches("http://").to_owned();
    let settings = ConnectionPatch {
        name: Some(name.to_owned()),
        project_id: Some(Some(PROJECT.to_owned())),
        auth_key: Some(Some(KEY.into())),
        api_url: Some(Some(simulator.url().to_owned())),
        recording_hosts: Some(vec![host]),
        repair_seconds: Some(REPAIR_SECONDS),
        ..ConnectionPatch::default()
    };
    let line = |number: &&str| NewLine { number: format!("+{number}"), settings: LinePatch::default() };
    let new = NewConnection { kind: "ringostat".to_owned(), settings, lines: LINES.iter().map(line).collect() };
    let connection = connections::create(ctx, &who, &new).await?;
    connections::replace_employees(ctx, &who, connection.id, &mapping(ctx, &who).await?).await?;
    let setup = connection.setup.ok_or_else(|| Error::Internal("the connection is hidden".to_owned()))?;
    let token = setup.webhook_url.expose_secret().rsplit('/').next().unwrap_or_default().to_owned();
    let new = NewToken { name: name.to_owned(), role: Role::Admin };
    let created = app::tokens::add(ctx, NAME, new).await?;
    Ok(Place {
        connection: connection.id.to_string(),
        hook: format!("/hooks/ringostat/{token}").into(),
        token: created.secret,
    })
}

/// Adds somebody who is not there yet.
async fn person(
    ctx: &Ctx,
    email: &str,
    name: &str,
    role: Role,
    password: Option<SecretString>,
) -> Result<WorkspaceId, Error> {
    let add = AddUser {
        workspace: NAME.to_owned(),
        email: email.to_owned(),
        name: name.to_owned(),
        role,
        password,
        country: Some("UA".to_owned()),
        time_zone: Some(TIME_ZONE.to_owned()),
        language: None,
    };
    match users::add(ctx, add).await {
        Ok(added) => Ok(added.workspace),
        Err(Error::Conflict("email_taken")) => {
            let found = ctx.store.first(store::workspaces::by_name(NAME)).await?;
            Ok(found.ok_or(Error::NotFound)?.id)
        }
        Err(error) => Err(error),
    }
}

/// Who has which phone, as the source's employees have them.
async fn mapping(ctx: &Ctx, who: &Principal) -> Result<Vec<NewEmployee>, Error> {
    let known = users::list(ctx, who, Some(true), Limit::MAX, None).await?.items;
    let of = |manager: &people::Manager| -> Option<UserId> {
        known.iter().find(|user| user.email.as_str() == email(manager)).map(|user| user.id)
    };
    let entry = |manager: &'static people::Manager| {
        let user = of(manager).ok_or(Error::NotFound)?;
        let (employee_id, sip_account) = (Some(manager.employee.to_string()), Some(sip(manager)));
        Ok(NewEmployee { user, employee_id, sip_account, fmc_number: None, extension: None })
    };
    people::managers().into_iter().map(entry).collect()
}

/// Connections of earlier runs are not asked any more: their source has gone.
async fn retire(ctx: &Ctx, who: &Principal) -> Result<(), Error> {
    let mut after: Option<Cursor> = None;
    loop {
        let page = connections::list(ctx, who, Limit::MAX, after.as_ref()).await?;
        for old in page.items.iter().filter(|old| old.enabled) {
            let patch = ConnectionPatch { enabled: Some(false), ..ConnectionPatch::default() };
            connections::update(ctx, who, old.id, old.version, &patch).await?;
        }
        after = page.next;
        if after.is_none() {
            return Ok(());
        }
    }
}
