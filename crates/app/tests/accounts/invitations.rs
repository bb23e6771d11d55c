use app::Error;
use app::invitations::{accept, read, renew};
use app::page::Limit;
use app::secrets::ExposeSecret;
use app::sessions::authenticate;
use app::users::{UserPatch, create, deactivate, invite, update};
use domain::access::Role;

use crate::people::*;
use crate::support::App;

stories! {
    a_person_joins_by_a_link
    links_end
    a_new_link_replaces_the_old_one
    a_person_with_a_password_proves_it
    a_forgotten_password_is_replaced_by_a_link
    a_password_that_opens_two_workspaces_is_the_operators
    a_password_link_ends_with_what_it_stood_for
    links_of_owners_are_for_owners
    of_two_who_accept_at_once_one_joins
}

async fn a_person_joins_by_a_link(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let created = create(ctx, &owner, new(" Olena@Acme.test ", Role::Manager)).await.unwrap();
    assert!(created.user.active && created.user.invited);
    assert_eq!(created.user.email.as_str(), "olena@acme.test");

    let told = read(ctx, &token(&created.invitation)).await.unwrap();
    assert_eq!((told.workspace_name.as_str(), told.email.as_str()), ("Acme", "olena@acme.test"));
    assert!(!told.has_password);
    assert_error!(login(ctx, "olena@acme.test", PASSWORD, None).await, Error::WrongLogin);

    let try_with = |password: Option<&'static str>| accept(ctx, acceptance(&created.invitation, password));
    assert_eq!(fields(try_with(None).await), "password: required");
    assert_eq!(fields(try_with(Some("short")).await), "password: too_short");
    assert_eq!(fields(try_with(Some("OLENA@acme.test")).await), "password: password_is_email");
    let named = app::invitations::Acceptance {
        name: Some(" Олена\0 Коваль ".to_owned()),
        ..acceptance(&created.invitation, Some(PASSWORD))
    };
    let accepted = accept(ctx, named).await.unwrap();
    assert_eq!(accepted.user, created.user.id);
    assert_error!(try_with(Some("another password")).await, Error::NotFound);
    assert_error!(read(ctx, &token(&created.invitation)).await, Error::NotFound);

    let olena = login(ctx, "OLENA@acme.test", PASSWORD, None).await.unwrap().principal;
    assert_eq!((olena.user, olena.role), (Some(created.user.id), Role::Manager));
    let user = user(ctx, &olena).await;
    assert!(!user.invited);
    assert_eq!((user.name.as_str(), user.version), ("Олена Коваль", 2));
}

async fn links_end(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let created = create(ctx, &owner, new("olena@acme.test", Role::Manager)).await.unwrap();
    app.advance(7 * 24 * 3600 - 1);
    assert!(read(ctx, &token(&created.invitation)).await.is_ok());
    app.advance(1);
    assert_error!(read(ctx, &token(&created.invitation)).await, Error::NotFound);
    assert_error!(accept(ctx, acceptance(&created.invitation, Some(PASSWORD))).await, Error::NotFound);
    assert_error!(read(ctx, "").await, Error::NotFound);

    let left = create(ctx, &owner, new("left@acme.test", Role::Manager)).await.unwrap();
    deactivate(ctx, &owner, left.user.id, 1).await.unwrap();
    assert_error!(accept(ctx, acceptance(&left.invitation, Some(PASSWORD))).await, Error::NotFound);
    assert_eq!(conflict(renew(ctx, &owner, left.user.id).await), "user_inactive");
    // Whoever comes back has still not joined.
    let back = UserPatch { active: Some(true), ..UserPatch::default() };
    assert!(update(ctx, &owner, left.user.id, 2, back).await.unwrap().invited);
    assert_error!(accept(ctx, acceptance(&left.invitation, Some(PASSWORD))).await, Error::NotFound);
}

async fn a_new_link_replaces_the_old_one(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let created = create(ctx, &owner, new("olena@acme.test", Role::Manager)).await.unwrap();
    app.advance(30 * 24 * 3600);
    let again = renew(ctx, &owner, created.user.id).await.unwrap();
    assert_error!(read(ctx, &token(&created.invitation)).await, Error::NotFound);
    accept(ctx, acceptance(&again, Some(PASSWORD))).await.unwrap();
    assert_error!(renew(ctx, &owner, ctx.ids.next().into()).await, Error::NotFound);
}

async fn a_person_with_a_password_proves_it(app: &App) {
    let ctx = &app.ctx;
    add(ctx, "Acme", "olena@acme.test", Role::Owner).await;
    let other = enter(ctx, "Other", "owner@other.test", Role::Owner).await;
    let created = create(ctx, &other, new("olena@acme.test", Role::Manager)).await.unwrap();
    assert!(read(ctx, &token(&created.invitation)).await.unwrap().has_password);
    // Until then she is not let into the other workspace.
    assert_error!(login(ctx, "olena@acme.test", PASSWORD, Some(other.workspace)).await, Error::NotFound);

    assert_eq!(fields(accept(ctx, acceptance(&created.invitation, None)).await), "password: required");
    assert_error!(accept(ctx, acceptance(&created.invitation, Some("taken over"))).await, Error::WrongLogin);
    accept(ctx, acceptance(&created.invitation, Some(PASSWORD))).await.unwrap();
    let olena = login(ctx, "olena@acme.test", PASSWORD, Some(other.workspace)).await.unwrap().principal;
    assert_eq!((olena.workspace, olena.role), (other.workspace, Role::Manager));
}

async fn a_forgotten_password_is_replaced_by_a_link(app: &App) {
    let ctx = &app.ctx;
    let admin = enter(ctx, "Acme", "admin@acme.test", Role::Admin).await;
    let olena = enter(ctx, "Acme", "olena@acme.test", Role::Manager).await;
    let session = login(ctx, "olena@acme.test", PASSWORD, None).await.unwrap();
    let first = renew(ctx, &admin, olena.user.unwrap()).await.unwrap();
    let link = renew(ctx, &admin, olena.user.unwrap()).await.unwrap();
    assert_error!(read(ctx, &token(&first)).await, Error::NotFound);
    let told = read(ctx, &token(&link)).await.unwrap();
    assert!(told.replaces_password && !told.has_password);
    // Nothing changes until it is used: she has joined, and may remember.
    assert!(!user(ctx, &olena).await.invited);
    assert!(authenticate(ctx, session.token.expose_secret()).await.is_ok());
    assert!(login(ctx, "olena@acme.test", PASSWORD, None).await.is_ok());

    assert_eq!(fields(accept(ctx, acceptance(&link, None)).await), "password: required");
    assert_eq!(fields(accept(ctx, acceptance(&link, Some("short"))).await), "password: too_short");
    accept(ctx, acceptance(&link, Some("another password"))).await.unwrap();
    assert_error!(authenticate(ctx, session.token.expose_secret()).await, Error::Unauthenticated);
    assert_error!(login(ctx, "olena@acme.test", PASSWORD, None).await, Error::WrongLogin);
    assert!(login(ctx, "olena@acme.test", "another password", None).await.is_ok());
    assert_error!(accept(ctx, acceptance(&link, Some("a third password"))).await, Error::NotFound);
    let log = app::audit::list(ctx, &admin, Limit::DEFAULT, None).await.unwrap().items;
    let actions: Vec<_> = log.iter().map(|entry| entry.action.as_str()).take(3).collect();
    assert_eq!(actions, ["logged_in", "password_changed", "logged_in"]);
}

async fn a_password_that_opens_two_workspaces_is_the_operators(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let olena = enter(ctx, "Acme", "olena@acme.test", Role::Manager).await.user.unwrap();
    let other = enter(ctx, "Other", "owner@other.test", Role::Owner).await;
    let before = renew(ctx, &owner, olena).await.unwrap();
    let invited = create(ctx, &other, new("olena@acme.test", Role::Owner)).await.unwrap();
    // An invitation alone opens nothing yet.
    assert!(read(ctx, &token(&before)).await.is_ok());
    accept(ctx, acceptance(&invited.invitation, Some(PASSWORD))).await.unwrap();

    // Else whoever administers one workspace would get into the other.
    assert_eq!(conflict(renew(ctx, &owner, olena).await), "account_is_shared");
    assert_eq!(conflict(accept(ctx, acceptance(&before, Some("taken over"))).await), "account_is_shared");
    let link = invite(ctx, "acme", " Olena@Acme.test").await.unwrap();
    accept(ctx, acceptance(&link, Some("another password"))).await.unwrap();
    assert!(login(ctx, "olena@acme.test", "another password", Some(other.workspace)).await.is_ok());
    assert_error!(invite(ctx, "Nowhere", "olena@acme.test").await, Error::NotFound);
    assert_eq!(fields(invite(ctx, "Acme", "nobody@acme.test").await), "email: unknown_user");
    assert_eq!(fields(invite(ctx, "Acme", "owner@other.test").await), "email: unknown_user");
}

async fn a_password_link_ends_with_what_it_stood_for(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let admin = enter(ctx, "Acme", "admin@acme.test", Role::Admin).await;
    let olena = enter(ctx, "Acme", "olena@acme.test", Role::Manager).await.user.unwrap();
    assert_error!(renew(ctx, &admin, owner.user.unwrap()).await, Error::Forbidden);
    let link = renew(ctx, &admin, olena).await.unwrap();
    app.advance(7 * 24 * 3600);
    assert_error!(accept(ctx, acceptance(&link, Some("another password"))).await, Error::NotFound);

    let link = renew(ctx, &admin, olena).await.unwrap();
    let version = app::users::read(ctx, &owner, olena).await.unwrap().version;
    let raise = UserPatch { role: Some(Role::Owner), ..UserPatch::default() };
    update(ctx, &owner, olena, version, raise).await.unwrap();
    assert_error!(accept(ctx, acceptance(&link, Some("another password"))).await, Error::NotFound);
    assert_error!(renew(ctx, &admin, olena).await, Error::Forbidden);

    let link = renew(ctx, &owner, olena).await.unwrap();
    deactivate(ctx, &owner, olena, version + 2).await.unwrap();
    assert_error!(accept(ctx, acceptance(&link, Some("another password"))).await, Error::NotFound);
    assert_eq!(conflict(renew(ctx, &owner, olena).await), "user_inactive");
}

async fn links_of_owners_are_for_owners(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let admin = enter(ctx, "Acme", "admin@acme.test", Role::Admin).await;
    let second = create(ctx, &owner, new("second@acme.test", Role::Owner)).await.unwrap();
    assert_error!(renew(ctx, &admin, second.user.id).await, Error::Forbidden);
    assert!(renew(ctx, &owner, second.user.id).await.is_ok());

    // A link that an administrator knows does not make an owner.
    let third = create(ctx, &admin, new("third@acme.test", Role::Manager)).await.unwrap();
    let raise = UserPatch { role: Some(Role::Owner), ..UserPatch::default() };
    update(ctx, &owner, third.user.id, 1, raise).await.unwrap();
    assert_error!(accept(ctx, acceptance(&third.invitation, Some(PASSWORD))).await, Error::NotFound);
}

async fn of_two_who_accept_at_once_one_joins(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let created = create(ctx, &owner, new("olena@acme.test", Role::Manager)).await.unwrap();
    let (first, second) = tokio::join!(
        accept(ctx, acceptance(&created.invitation, Some("the first password"))),
        accept(ctx, acceptance(&created.invitation, Some("the second password"))),
    );
    let (winner, loser) = if first.is_ok() { ("the first", second) } else { ("the second", first) };
    assert_error!(loser, Error::NotFound);
    assert!(login(ctx, "olena@acme.test", &format!("{winner} password"), None).await.is_ok());
}
