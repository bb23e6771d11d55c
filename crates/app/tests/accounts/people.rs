//! Those of whom the stories tell.

use std::net::{IpAddr, Ipv4Addr};

use app::invitations::{Acceptance, Link};
use app::secrets::ExposeSecret;
use app::sessions::{Login, Session};
use app::users::{AddUser, Added, NewUser, User};
use app::{Ctx, Error, Principal};
use domain::access::Role;
use domain::id::WorkspaceId;

pub const PASSWORD: &str = "їжак у тумані";
pub const HERE: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));

/// What `user add` is told.
pub fn added(workspace: &str, email: &str, role: Role, password: Option<&str>) -> AddUser {
    AddUser {
        workspace: workspace.to_owned(),
        email: email.to_owned(),
        name: email.split('@').next().unwrap_or_default().to_owned(),
        role,
        password: password.map(|password| password.to_owned().into()),
        country: None,
        time_zone: None,
        language: None,
    }
}

/// A user with [`PASSWORD`] in a workspace, which is made if it is new.
pub async fn add(ctx: &Ctx, workspace: &str, email: &str, role: Role) -> Added {
    app::users::add(ctx, added(workspace, email, role, Some(PASSWORD))).await.unwrap()
}

/// The same, logged in.
pub async fn enter(ctx: &Ctx, workspace: &str, email: &str, role: Role) -> Principal {
    let added = add(ctx, workspace, email, role).await;
    login(ctx, email, PASSWORD, Some(added.workspace)).await.unwrap().principal
}

pub async fn login(ctx: &Ctx, email: &str, password: &str, workspace: Option<WorkspaceId>) -> Result<Session, Error> {
    let login = Login { email: email.to_owned(), password: password.to_owned().into(), address: HERE, workspace };
    app::sessions::login(ctx, login).await
}

pub fn new(email: &str, role: Role) -> NewUser {
    NewUser { email: email.to_owned(), name: email.split('@').next().unwrap_or_default().to_owned(), role, team: None }
}

/// The token in a link.
pub fn token(link: &Link) -> String {
    let token = link.url.expose_secret().strip_prefix("https://crm.example.com/invite/").unwrap();
    assert_eq!(token.len(), 32);
    token.to_owned()
}

pub fn acceptance(link: &Link, password: Option<&str>) -> Acceptance {
    let password = password.map(|password| password.to_owned().into());
    Acceptance { token: token(link), password, name: None, address: HERE }
}

/// The user behind a principal.
pub async fn user(ctx: &Ctx, who: &Principal) -> User {
    app::users::read(ctx, who, who.user.unwrap()).await.unwrap()
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

/// The code of a conflict, or what else happened.
pub fn conflict<T>(result: Result<T, Error>) -> String {
    match result {
        Err(Error::Conflict(code)) => code.to_owned(),
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
