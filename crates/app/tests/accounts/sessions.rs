use std::net::IpAddr;

use app::me::NewPassword;
use app::page::Limit;
use app::secrets::ExposeSecret;
use app::sessions::{Login, Session, authenticate, identify, let_in, logout, switch};
use app::users::{UserPatch, deactivate, update};
use app::{Error, Principal};
use domain::access::{Role, Sight};
use domain::id::WorkspaceId;
use domain::language::Language;

use crate::people::*;
use crate::support::App;

stories! {
    a_session_lets_in_until_it_ends
    a_session_slides
    a_cookie_is_renewed_once_a_day
    whoever_is_deactivated_is_out_at_once
    wrong_logins_say_nothing
    too_many_attempts
    a_person_works_in_two_workspaces
    a_new_password_ends_the_other_sessions
    a_language_is_chosen
}

const DAY: i64 = 24 * 3600;

async fn who(app: &App, session: &Session) -> Result<Principal, Error> {
    authenticate(&app.ctx, session.token.expose_secret()).await
}

/// Whoever has just logged in, as the next request knows them: what they see is read with it.
fn seeing_all(session: &Session) -> Principal {
    Principal { sight: Sight::All, ..session.principal.clone() }
}

async fn a_session_lets_in_until_it_ends(app: &App) {
    let ctx = &app.ctx;
    add(ctx, "Acme", "olena@acme.test", Role::Admin).await;
    let session = login(ctx, " Olena@ACME.test", PASSWORD, None).await.unwrap();
    assert_eq!(session.token.expose_secret().len(), 32);
    assert_eq!(who(app, &session).await.unwrap(), seeing_all(&session));
    assert_error!(authenticate(ctx, "nonsense").await, Error::Unauthenticated);
    assert_error!(authenticate(ctx, "").await, Error::Unauthenticated);

    logout(ctx, &session.principal).await.unwrap();
    assert_error!(who(app, &session).await, Error::Unauthenticated);
    logout(ctx, &session.principal).await.unwrap();
    let log = app::audit::list(ctx, &session.principal, Limit::DEFAULT, None).await.unwrap().items;
    let actions: Vec<_> = log.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions, ["logged_out", "logged_in", "created", "created"]);
}

async fn a_session_slides(app: &App) {
    let ctx = &app.ctx;
    add(ctx, "Acme", "olena@acme.test", Role::Admin).await;
    let (used, idle) =
        (login(ctx, "olena@acme.test", PASSWORD, None).await, login(ctx, "olena@acme.test", PASSWORD, None).await);
    let (used, idle) = (used.unwrap(), idle.unwrap());
    app.advance(29 * DAY);
    assert!(who(app, &used).await.is_ok());
    app.advance(DAY);
    assert!(who(app, &used).await.is_ok());
    assert_error!(who(app, &idle).await, Error::Unauthenticated);
    app.advance(30 * DAY);
    assert_error!(who(app, &used).await, Error::Unauthenticated);
}

async fn a_cookie_is_renewed_once_a_day(app: &App) {
    let ctx = &app.ctx;
    add(ctx, "Acme", "olena@acme.test", Role::Admin).await;
    let session = login(ctx, "olena@acme.test", PASSWORD, None).await.unwrap();
    let renewed = async || let_in(ctx, session.token.expose_secret()).await.unwrap().renewed;
    assert!(!renewed().await, "it is new");
    let mut days = 0;
    // Ten days of work, a request every quarter of an hour.
    for _ in 0..10 * 24 * 4 {
        app.advance(900);
        days += u32::from(renewed().await);
        // Who only looks whether the session lives takes nothing away from the next request.
        assert!(identify(ctx, session.token.expose_secret()).await.is_ok());
    }
    assert_eq!(days, 10);
    app.advance(29 * DAY);
    assert!(renewed().await && !renewed().await);
}

async fn whoever_is_deactivated_is_out_at_once(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let olena = add(ctx, "Acme", "olena@acme.test", Role::Manager).await.user;
    let session = login(ctx, "olena@acme.test", PASSWORD, None).await.unwrap();
    // A role counts from the next request.
    update(ctx, &owner, olena.id, 1, UserPatch { role: Some(Role::Admin), ..UserPatch::default() }).await.unwrap();
    assert_eq!(who(app, &session).await.unwrap().role, Role::Admin);
    deactivate(ctx, &owner, olena.id, 2).await.unwrap();
    assert_error!(who(app, &session).await, Error::Unauthenticated);
    assert_error!(login(ctx, "olena@acme.test", PASSWORD, None).await, Error::WrongLogin);

    update(ctx, &owner, olena.id, 3, UserPatch { active: Some(true), ..UserPatch::default() }).await.unwrap();
    assert_error!(who(app, &session).await, Error::Unauthenticated);
    assert!(login(ctx, "olena@acme.test", PASSWORD, None).await.is_ok());
}

async fn wrong_logins_say_nothing(app: &App) {
    let ctx = &app.ctx;
    add(ctx, "Acme", "olena@acme.test", Role::Manager).await;
    for (email, password) in [
        ("olena@acme.test", "wrong password"),
        ("olena@acme.test", ""),
        ("nobody@acme.test", PASSWORD),
        ("no e-mail", PASSWORD),
        ("", ""),
    ] {
        assert_error!(login(ctx, email, password, None).await, Error::WrongLogin);
    }
    assert_error!(login(ctx, "olena@acme.test", PASSWORD, Some(WorkspaceId(99))).await, Error::NotFound);
}

async fn too_many_attempts(app: &App) {
    let ctx = &app.ctx;
    add(ctx, "Acme", "olena@acme.test", Role::Manager).await;
    let from = |number: u32, password: &str| {
        let address = IpAddr::V4(number.into());
        let (email, password) = ("olena@acme.test".to_owned(), password.to_owned().into());
        app::sessions::login(ctx, Login { email, password, address, workspace: None })
    };
    for _ in 0..20 {
        assert!(from(1, PASSWORD).await.is_ok());
    }
    for number in 0..10 {
        assert_error!(from(number, "wrong password").await, Error::WrongLogin);
    }
    assert_error!(from(99, PASSWORD).await, Error::TooMany { retry_after_seconds: 300 });
    app.advance(299);
    assert_error!(from(99, PASSWORD).await, Error::TooMany { retry_after_seconds: 1 });
    app.advance(1);
    assert!(from(99, PASSWORD).await.is_ok());
}

async fn a_person_works_in_two_workspaces(app: &App) {
    let ctx = &app.ctx;
    let here = add(ctx, "Acme", "olena@acme.test", Role::Owner).await.workspace;
    let there = add(ctx, "Other", "olena@acme.test", Role::Manager).await.workspace;
    let foreign = add(ctx, "Foreign", "owner@foreign.test", Role::Owner).await.workspace;
    let session = login(ctx, "olena@acme.test", PASSWORD, None).await.unwrap();
    assert_eq!((session.principal.workspace, session.principal.role), (here, Role::Owner));
    let me = app::me::read(ctx, &session.principal).await.unwrap();
    let names: Vec<_> = me.memberships.iter().map(|it| it.workspace_name.as_str()).collect();
    assert_eq!(
        (names.as_slice(), me.workspace.id, me.user.unwrap().email.as_str()),
        (["Acme", "Other"].as_slice(), here, "olena@acme.test")
    );

    assert_error!(switch(ctx, &session.principal, foreign).await, Error::NotFound);
    let other = switch(ctx, &session.principal, there).await.unwrap();
    assert_eq!((other.principal.workspace, other.principal.role), (there, Role::Manager));
    assert_eq!(who(app, &other).await.unwrap(), seeing_all(&other));
    assert_error!(who(app, &session).await, Error::Unauthenticated);
    assert_error!(switch(ctx, &session.principal, there).await, Error::Unauthenticated);
    // To be deactivated in one changes nothing in the other.
    let system = Principal::system(here);
    add(ctx, "Acme", "second@acme.test", Role::Owner).await;
    deactivate(ctx, &system, session.principal.user.unwrap(), 1).await.unwrap();
    assert!(who(app, &other).await.is_ok());
    assert_error!(switch(ctx, &other.principal, here).await, Error::NotFound);
    assert_eq!(login(ctx, "olena@acme.test", PASSWORD, None).await.unwrap().principal.workspace, there);
    assert_error!(switch(ctx, &Principal::system(there), here).await, Error::Forbidden);
}

async fn a_new_password_ends_the_other_sessions(app: &App) {
    let ctx = &app.ctx;
    let here = add(ctx, "Acme", "olena@acme.test", Role::Owner).await.workspace;
    let there = add(ctx, "Other", "olena@acme.test", Role::Manager).await.workspace;
    let mine = login(ctx, "olena@acme.test", PASSWORD, Some(here)).await.unwrap();
    let others = [
        login(ctx, "olena@acme.test", PASSWORD, Some(here)).await,
        login(ctx, "olena@acme.test", PASSWORD, Some(there)).await,
    ];
    let change = |current: &str, new: &str| {
        let (current, new) = (current.to_owned().into(), new.to_owned().into());
        app::me::change_password(ctx, &mine.principal, NewPassword { current, new, address: HERE })
    };
    assert_eq!(fields(change("wrong password", "a new password").await), "current_password: wrong_password");
    assert_eq!(fields(change(PASSWORD, "short").await), "password: too_short");
    change(PASSWORD, "a new password").await.unwrap();
    assert!(who(app, &mine).await.is_ok());
    for other in others {
        assert_error!(who(app, &other.unwrap()).await, Error::Unauthenticated);
    }
    assert_error!(login(ctx, "olena@acme.test", PASSWORD, None).await, Error::WrongLogin);
    assert!(login(ctx, "olena@acme.test", "a new password", None).await.is_ok());
}

async fn a_language_is_chosen(app: &App) {
    let ctx = &app.ctx;
    let olena = enter(ctx, "Acme", "olena@acme.test", Role::Manager).await;
    assert_eq!(app::me::read(ctx, &olena).await.unwrap().language, None);
    assert_eq!(app::me::update(ctx, &olena, language(Some(Language::Uk))).await.unwrap().language, Some(Language::Uk));
    assert_eq!(app::me::update(ctx, &olena, language(Some(Language::Uk))).await.unwrap().language, Some(Language::Uk));
    assert_eq!(app::me::update(ctx, &olena, language(None)).await.unwrap().language, None);
    assert_error!(app::me::update(ctx, &Principal::system(olena.workspace), language(None)).await, Error::Forbidden);
}

fn language(language: Option<Language>) -> app::me::MeChange {
    app::me::MeChange { language: Some(language), ..app::me::MeChange::default() }
}
