//! What the stories begin with.

use app::connections::{Connection, ConnectionPatch, NewConnection, Setup, create};
use app::events::receive::{Incoming, Receipt, receive};
use app::secrets::ExposeSecret;
use app::users::AddUser;
use app::workspaces::NewWorkspace;
use app::{Ctx, Error, Principal};
use domain::access::Role;
use domain::id::UserId;
use store::credentials::Kind;

pub const AUTH_KEY: &str = "key-of-the-source-7f3a";

/// A workspace in Ukraine, as its server sees it.
pub async fn workspace(ctx: &Ctx, name: &str) -> Principal {
    Principal::system(app::workspaces::create(ctx, NewWorkspace::named(name)).await.unwrap().id)
}

/// The same, for a manager of it.
pub fn manager(who: &Principal) -> Principal {
    Principal { role: Role::Manager, ..who.clone() }
}

pub async fn user(ctx: &Ctx, workspace: &str, name: &str) -> UserId {
    let add = AddUser {
        workspace: workspace.to_owned(),
        email: format!("{name}@example.com"),
        name: name.to_owned(),
        role: Role::Manager,
        password: None,
        country: None,
        time_zone: None,
        language: None,
    };
    app::users::add(ctx, add).await.unwrap().user.id
}

pub fn named(name: &str) -> ConnectionPatch {
    ConnectionPatch { name: Some(name.to_owned()), ..ConnectionPatch::default() }
}

pub fn new(settings: ConnectionPatch) -> NewConnection {
    NewConnection { kind: "ringostat".to_owned(), settings, lines: Vec::new() }
}

/// A connection with all defaults.
pub async fn connected(ctx: &Ctx, who: &Principal) -> Connection {
    create(ctx, who, &new(named("Main"))).await.unwrap()
}

pub fn setup(connection: &Connection) -> &Setup {
    connection.setup.as_deref().unwrap()
}

/// The token in the webhook URL.
pub fn hook(connection: &Connection) -> String {
    token(setup(connection).webhook_url.expose_secret(), "https://crm.example.com/hooks/ringostat/")
}

/// The token in the forward URL.
pub fn forward(connection: &Connection) -> String {
    token(setup(connection).forward_url.expose_secret(), "https://crm.example.com/hooks/forward/")
}

fn token(url: &str, front: &str) -> String {
    let token = url.strip_prefix(front).unwrap();
    assert_eq!(token.len(), 32);
    token.to_owned()
}

/// Whether a token lets an event in.
pub async fn lets_in(ctx: &Ctx, token: &str) -> bool {
    send(ctx, token, None, "").await != Receipt::UnknownToken
}

pub async fn send(ctx: &Ctx, token: &str, event: Option<&str>, body: &str) -> Receipt {
    let incoming = Incoming { event: event.map(str::to_owned), body: body.as_bytes().to_vec(), ..Incoming::default() };
    receive(ctx, Kind::Hook, token, incoming).await.unwrap()
}

/// The codes of an error's fields, as `field: code`.
pub fn fields<T>(result: Result<T, Error>) -> String {
    match result {
        Err(Error::Invalid(fields)) => {
            let each: Vec<_> = fields.iter().map(|it| format!("{}: {}", it.field, it.code)).collect();
            each.join(", ")
        }
        Err(error) => format!("({error})"),
        Ok(_) => "ok".to_owned(),
    }
}

macro_rules! assert_error {
    ($result:expr, $pattern:pat) => {
        match $result {
            Err($pattern) => {}
            other => panic!("{:?} instead of {}", other.map(|_| ()), stringify!($pattern)),
        }
    };
}
pub(crate) use assert_error;
