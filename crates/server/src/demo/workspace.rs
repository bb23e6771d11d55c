//! The workspace of the demo: people, clients and a connection.

use app::connections::{self, Connection, ConnectionPatch, NewConnection, NewEmployee};
use app::contacts::{self, NewContact};
use app::lines::{LinePatch, NewLine};
use app::page::Limit;
use app::users::{self, AddUser, UserPatch};
use app::{Ctx, Error, Principal, companies, teams};
use domain::access::Role;
use domain::id::UserId;
use domain::policy::{CallKind, CreateContacts};
use secrecy::{ExposeSecret, SecretString};

use super::calls::{LINES, sip_account};
use super::history::{self, Past};
use super::people::{self, CLIENTS, COMPANY_PHONES};
use super::ringostat::{KEY, PROJECT};
use super::{EMAIL, PASSWORD};

const NAME: &str = "Demo";
/// Where the company is.
pub const TIME_ZONE: &str = "Europe/Kyiv";

/// The workspace and those who work in it.
pub struct Place {
    /// The command line itself.
    pub who: Principal,
    /// The managers.
    pub people: Vec<Principal>,
    /// It was made just now.
    pub is_new: bool,
}

/// The workspace, made if it is not there; its connection plays recordings from `recorder`.
pub async fn find_or_make(past: &Past, recorder: &str) -> Result<Place, Error> {
    let ctx = &past.ctx;
    let owner = AddUser {
        workspace: NAME.to_owned(),
        email: EMAIL.to_owned(),
        name: people::OWNER.to_owned(),
        role: Role::Owner,
        password: Some(PASSWORD.into()),
        country: Some("UA".to_owned()),
        time_zone: Some(TIME_ZONE.to_owned()),
        language: None,
    };
    let workspace = match users::add(ctx, owner).await {
        Ok(added) => added.workspace,
        Err(Error::Conflict("email_taken")) => {
            let found = ctx.store.first(store::workspaces::by_name(NAME)).await?;
            let workspace = found.ok_or(Error::NotFound)?.id;
            return Ok(Place { who: Principal::system(workspace), people: Vec::new(), is_new: false });
        }
        Err(error) => return Err(error),
    };
    let who = Principal::system(workspace);
    let managers = managers(ctx, &who).await?;
    connection(ctx, &who, &managers, recorder).await?;
    clients(ctx, &who, &managers).await?;
    let people = managers.iter().map(|user| history::person(&who, *user)).collect();
    Ok(Place { who, people, is_new: true })
}

/// Where the connection's source sends events and asks.
pub struct Addresses {
    /// The address of the webhook.
    pub webhook: SecretString,
    /// The token in it.
    pub token: SecretString,
    /// The token of the address at which it asks whom to ring.
    pub forward: SecretString,
}

/// The connection of the demo, which is its first.
async fn first(ctx: &Ctx, place: &Place) -> Result<Connection, Error> {
    let known = connections::list(ctx, &place.who, Limit::default(), None).await?.items.into_iter().next();
    known.ok_or_else(|| Error::Internal("the demo has no connection".to_owned()))
}

/// Where the connection's source sends events and asks.
pub async fn addresses(ctx: &Ctx, place: &Place) -> Result<Addresses, Error> {
    let setup = first(ctx, place).await?.setup;
    let setup = setup.ok_or_else(|| Error::Internal("the demo's connection is hidden".to_owned()))?;
    let token = |url: &SecretString| url.expose_secret().rsplit('/').next().unwrap_or_default().into();
    let (token, forward) = (token(&setup.webhook_url), token(&setup.forward_url));
    Ok(Addresses { webhook: setup.webhook_url, token, forward })
}

/// Has the connection ask the telephony of this run, whose address may be another one than in the last.
pub async fn point_to(ctx: &Ctx, place: &Place, api_url: &str, hosts: &[String]) -> Result<(), Error> {
    let connection = first(ctx, place).await?;
    let setup = connection.setup.as_ref();
    let is_there = setup
        .is_some_and(|it| it.api_url.as_deref() == Some(api_url) && it.recording_hosts == hosts && it.auth_key_set);
    if !is_there {
        let patch = ConnectionPatch {
            auth_key: Some(Some(KEY.into())),
            project_id: Some(Some(PROJECT.to_owned())),
            api_url: Some(Some(api_url.to_owned())),
            recording_hosts: Some(hosts.to_vec()),
            ..ConnectionPatch::default()
        };
        connections::update(ctx, &place.who, connection.id, connection.version, &patch).await?;
    }
    Ok(())
}

async fn managers(ctx: &Ctx, who: &Principal) -> Result<Vec<UserId>, Error> {
    let mut made = Vec::new();
    for (team, managers) in people::TEAMS {
        let team = teams::create(ctx, who, team).await?;
        for manager in managers {
            // They have joined already, with the password of the owner.
            let new = AddUser {
                workspace: NAME.to_owned(),
                email: format!("{}@example.com", manager.login),
                name: manager.name.to_owned(),
                role: Role::Manager,
                password: Some(PASSWORD.into()),
                country: None,
                time_zone: None,
                language: None,
            };
            let user = users::add(ctx, new).await?.user;
            let patch = UserPatch { team: Some(Some(team.id)), ..UserPatch::default() };
            users::update(ctx, who, user.id, user.version, patch).await?;
            made.push(user.id);
        }
    }
    Ok(made)
}

async fn connection(ctx: &Ctx, who: &Principal, managers: &[UserId], recorder: &str) -> Result<(), Error> {
    let settings = ConnectionPatch {
        name: Some("Ringostat".to_owned()),
        project_id: Some(Some(PROJECT.to_owned())),
        create_contacts: Some(CreateContacts::from_kinds([CallKind::IncomingAnswered, CallKind::OutgoingAnswered])),
        recording_hosts: Some(vec![recorder.to_owned()]),
        ..ConnectionPatch::default()
    };
    let lines = LINES.iter().map(|(number, name)| NewLine {
        number: format!("+{number}"),
        settings: LinePatch { name: Some(Some((*name).to_owned())), ..LinePatch::default() },
    });
    let new = NewConnection { kind: "ringostat".to_owned(), settings, lines: lines.collect() };
    let connection = connections::create(ctx, who, &new).await?;
    let mapping = people::managers().into_iter().zip(managers).map(|(manager, user)| NewEmployee {
        user: *user,
        employee_id: Some(manager.employee.to_string()),
        sip_account: Some(sip_account(manager)),
        fmc_number: manager.mobile.map(str::to_owned),
        extension: None,
    });
    let mapping: Vec<_> = mapping.collect();
    connections::replace_employees(ctx, who, connection.id, &mapping).await?;
    Ok(())
}

/// Those who had a card before the first call.
async fn clients(ctx: &Ctx, who: &Principal, managers: &[UserId]) -> Result<(), Error> {
    for (name, phone) in COMPANY_PHONES {
        let company = companies::NewCompany {
            name: name.to_owned(),
            phones: vec![phone.to_owned()],
            ..companies::NewCompany::default()
        };
        companies::create(ctx, who, company).await?;
    }
    for (index, client) in CLIENTS.iter().enumerate() {
        // One in three belongs to nobody yet.
        let responsible = (index % 3 != 2).then(|| managers[index % managers.len()]);
        let new = NewContact {
            name: client.name.to_owned(),
            phones: vec![client.phone.to_owned()],
            emails: client.email.map(str::to_owned).into_iter().collect(),
            company: client.company.map(str::to_owned),
            responsible,
            ..NewContact::default()
        };
        contacts::create(ctx, who, new).await?;
    }
    Ok(())
}
