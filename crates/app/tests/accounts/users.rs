use app::page::{Cursor, Limit};
use app::users::{UserPatch, add as add_user, create, deactivate, list, read, update};
use app::{Error, Principal};
use domain::access::Role;
use store::feed;

use crate::people::*;
use crate::support::App;

stories! {
    fields_and_emails_are_checked
    only_owners_decide_over_owners
    the_last_owner_stays
    two_owners_cannot_unmake_each_other
    managers_do_not_administer
    other_workspaces_do_not_exist
    a_stale_change_is_refused
    lists_are_paged_by_name
    the_command_line_adds_users
    what_changes_is_told
}

fn role(role: Role) -> UserPatch {
    UserPatch { role: Some(role), ..UserPatch::default() }
}

fn named(name: &str) -> UserPatch {
    UserPatch { name: Some(name.to_owned()), ..UserPatch::default() }
}

async fn fields_and_emails_are_checked(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let refused = create(ctx, &owner, new("nonsense", Role::Manager)).await;
    assert_eq!(fields(refused), "email: not_an_email");
    let nameless = app::users::NewUser { name: " \0 ".to_owned(), ..new("", Role::Manager) };
    assert_eq!(fields(create(ctx, &owner, nameless).await), "email: required, name: required");
    let long = app::users::NewUser { name: "ї".repeat(201), ..new("a@acme.test", Role::Manager) };
    assert_eq!(fields(create(ctx, &owner, long).await), "name: too_long");
    let teamed = app::users::NewUser { team: Some(ctx.ids.next().into()), ..new("a@acme.test", Role::Manager) };
    assert_eq!(fields(create(ctx, &owner, teamed).await), "team_id: unknown_team");

    create(ctx, &owner, new("olena@acme.test", Role::Manager)).await.unwrap();
    assert_eq!(conflict(create(ctx, &owner, new("OLENA@acme.test", Role::Admin)).await), "email_taken");
    // The same person elsewhere is another user.
    let other = enter(ctx, "Other", "owner@other.test", Role::Owner).await;
    assert!(create(ctx, &other, new("olena@acme.test", Role::Manager)).await.is_ok());
}

async fn only_owners_decide_over_owners(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let admin = enter(ctx, "Acme", "admin@acme.test", Role::Admin).await;
    let second = add(ctx, "Acme", "second@acme.test", Role::Owner).await.user;
    assert_error!(create(ctx, &admin, new("third@acme.test", Role::Owner)).await, Error::Forbidden);
    assert_error!(update(ctx, &admin, admin.user.unwrap(), 1, role(Role::Owner)).await, Error::Forbidden);
    assert_error!(update(ctx, &admin, second.id, 1, role(Role::Manager)).await, Error::Forbidden);
    assert_error!(deactivate(ctx, &admin, second.id, 1).await, Error::Forbidden);
    assert_eq!(update(ctx, &admin, second.id, 1, named("Друга")).await.unwrap().name, "Друга");
    assert_eq!(update(ctx, &owner, second.id, 2, role(Role::Admin)).await.unwrap().role, Role::Admin);
    assert!(!deactivate(ctx, &admin, second.id, 3).await.unwrap().active);
}

async fn the_last_owner_stays(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let id = owner.user.unwrap();
    // Neither an owner who has not joined nor one who has left is enough.
    create(ctx, &owner, new("invited@acme.test", Role::Owner)).await.unwrap();
    let left = add(ctx, "Acme", "left@acme.test", Role::Owner).await.user;
    deactivate(ctx, &owner, left.id, 1).await.unwrap();
    assert_eq!(conflict(update(ctx, &owner, id, 1, role(Role::Admin)).await), "last_owner");
    assert_eq!(conflict(deactivate(ctx, &owner, id, 1).await), "last_owner");
    assert_eq!(
        conflict(update(ctx, &Principal::system(owner.workspace), id, 1, role(Role::Admin)).await),
        "last_owner"
    );

    add(ctx, "Acme", "second@acme.test", Role::Owner).await;
    assert!(deactivate(ctx, &owner, id, 1).await.is_ok());
}

async fn two_owners_cannot_unmake_each_other(app: &App) {
    let ctx = &app.ctx;
    for round in 0..5 {
        let workspace = format!("Acme {round}");
        let one = enter(ctx, &workspace, "one@acme.test", Role::Owner).await;
        let two = enter(ctx, &workspace, "two@acme.test", Role::Owner).await;
        let (first, second) = tokio::join!(
            deactivate(ctx, &one, two.user.unwrap(), 1),
            update(ctx, &two, one.user.unwrap(), 1, role(Role::Manager)),
        );
        let loser = if first.is_ok() { second } else { first };
        assert_eq!(conflict(loser), "last_owner");
    }
}

async fn managers_do_not_administer(app: &App) {
    let ctx = &app.ctx;
    enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let manager = enter(ctx, "Acme", "manager@acme.test", Role::Manager).await;
    let me = manager.user.unwrap();
    assert_error!(create(ctx, &manager, new("a@acme.test", Role::Manager)).await, Error::Forbidden);
    assert_error!(update(ctx, &manager, me, 1, named("Я")).await, Error::Forbidden);
    assert_error!(deactivate(ctx, &manager, me, 1).await, Error::Forbidden);
    assert_error!(app::invitations::renew(ctx, &manager, me).await, Error::Forbidden);
    assert_error!(app::audit::list(ctx, &manager, Limit::default(), None).await, Error::Forbidden);
    assert_error!(app::teams::create(ctx, &manager, "Sales").await, Error::Forbidden);
    assert_error!(app::tokens::list(ctx, &manager, Limit::default(), None).await, Error::Forbidden);
    let patch = app::workspaces::WorkspacePatch::default();
    assert_error!(app::workspaces::update(ctx, &manager, 1, patch).await, Error::Forbidden);
    assert!(list(ctx, &manager, None, Limit::default(), None).await.is_ok());
    assert!(app::workspaces::read(ctx, &manager).await.is_ok());
}

async fn other_workspaces_do_not_exist(app: &App) {
    let ctx = &app.ctx;
    let here = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let there = enter(ctx, "Other", "owner@other.test", Role::Owner).await;
    let id = there.user.unwrap();
    assert_error!(read(ctx, &here, id).await, Error::NotFound);
    assert_error!(update(ctx, &here, id, 1, named("Чужа")).await, Error::NotFound);
    assert_error!(deactivate(ctx, &here, id, 1).await, Error::NotFound);
    assert_error!(app::invitations::renew(ctx, &here, id).await, Error::NotFound);
    let team = app::teams::create(ctx, &there, "Sales").await.unwrap();
    let teamed = app::users::NewUser { team: Some(team.id), ..new("a@acme.test", Role::Manager) };
    assert_eq!(fields(create(ctx, &here, teamed).await), "team_id: unknown_team");
    assert_eq!(list(ctx, &here, None, Limit::default(), None).await.unwrap().items.len(), 1);
}

async fn a_stale_change_is_refused(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let olena = add(ctx, "Acme", "olena@acme.test", Role::Manager).await.user;
    let (one, two) = tokio::join!(
        update(ctx, &owner, olena.id, 1, named("Олена")),
        update(ctx, &owner, olena.id, 1, role(Role::Admin)),
    );
    let loser = if one.is_ok() { two } else { one };
    assert_error!(loser, Error::Stale);
    // What changes nothing is no change.
    let now = read(ctx, &owner, olena.id).await.unwrap();
    assert_eq!(now.version, 2);
    assert_eq!(update(ctx, &owner, olena.id, 2, named(&now.name)).await.unwrap().version, 2);
    assert_eq!(fields(update(ctx, &owner, olena.id, 2, named("")).await), "name: required");
}

async fn lists_are_paged_by_name(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "м@acme.test", Role::Owner).await;
    for name in ["ё", "Б", "а", "Я"] {
        create(ctx, &owner, new(&format!("{name}@acme.test"), Role::Manager)).await.unwrap();
    }
    let (limit, mut seen, mut after) = (Limit::parse(Some(2)).unwrap(), Vec::new(), None);
    loop {
        let page = list(ctx, &owner, Some(true), limit, after.as_ref()).await.unwrap();
        seen.extend(page.items.into_iter().map(|user| user.name));
        let Some(next) = page.next else { break };
        after = Some(Cursor::parse(&next.to_string()).unwrap());
    }
    assert_eq!(seen, ["а", "Б", "ё", "м", "Я"]);
    assert!(list(ctx, &owner, Some(false), limit, None).await.unwrap().items.is_empty());
    let unfit = Cursor::of(&[]);
    assert_eq!(fields(list(ctx, &owner, None, limit, Some(&unfit)).await), "cursor: invalid_cursor");
}

async fn the_command_line_adds_users(app: &App) {
    let ctx = &app.ctx;
    let first = add(ctx, "Acme", "olena@acme.test", Role::Owner).await;
    assert!(first.workspace_is_new && first.invitation.is_none() && !first.user.invited);
    let second = add_user(ctx, added(" ACME ", "petro@acme.test", Role::Manager, None)).await.unwrap();
    assert_eq!((second.workspace, second.workspace_is_new), (first.workspace, false));
    assert!(second.user.invited);
    app::invitations::accept(ctx, acceptance(&second.invitation.unwrap(), Some(PASSWORD))).await.unwrap();

    let again = added("Acme", "OLENA@acme.test", Role::Owner, Some(PASSWORD));
    assert_eq!(conflict(add_user(ctx, again).await), "email_taken");
    let with = |password| added("Other", "olena@acme.test", Role::Owner, Some(password));
    assert_eq!(conflict(add_user(ctx, with("not her password")).await), "account_has_password");
    assert!(ctx.store.first(store::workspaces::by_name("Other")).await.unwrap().is_none(), "nothing is left behind");
    assert_eq!(fields(add_user(ctx, with("short")).await), "password: too_short");
    assert!(add_user(ctx, with(PASSWORD)).await.is_ok());
    let nowhere = app::users::AddUser { country: Some("Nowhere".to_owned()), ..added("New", "x", Role::Owner, None) };
    assert_eq!(fields(add_user(ctx, nowhere).await), "country: unknown_country");
    assert!(ctx.store.first(store::workspaces::by_name("New")).await.unwrap().is_none());
}

async fn what_changes_is_told(app: &App) {
    let ctx = &app.ctx;
    let mut changes = ctx.bells.changes.subscribe();
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    assert_eq!(changes.recv().await, Ok(owner.workspace));
    let created = create(ctx, &owner, new("olena@acme.test", Role::Manager)).await.unwrap();
    deactivate(ctx, &owner, created.user.id, 1).await.unwrap();
    let recorded = ctx.store.load(feed::since(owner.workspace, 0, 100)).await.unwrap();
    let recorded: Vec<_> = recorded.iter().map(|it| format!("{} {} v{}", it.seq, it.noun, it.version)).collect();
    assert_eq!(recorded, ["1 workspace v1", "2 user v1", "3 user v1", "4 user v2"]);

    let page = app::audit::list(ctx, &owner, Limit::default(), None).await.unwrap();
    let told: Vec<_> = page.items.iter().map(|it| format!("{:?} {} {}", it.actor_name, it.action, it.entity)).collect();
    let owners = |what: &str| format!("Some(\"owner\") {what} user");
    let systems = |what: &str| format!("None created {what}");
    assert_eq!(
        told,
        [owners("deactivated"), owners("invited"), owners("logged_in"), systems("user"), systems("workspace")]
    );
    let two = Limit::parse(Some(2)).unwrap();
    let first = app::audit::list(ctx, &owner, two, None).await.unwrap();
    let second = app::audit::list(ctx, &owner, two, first.next.as_ref()).await.unwrap();
    assert_eq!([first.items, second.items].concat(), page.items[..4]);
}
