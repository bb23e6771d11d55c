use app::Error;
use app::page::Limit;
use app::teams::{create, delete, list, read, update};
use app::users::{NewUser, UserPatch};
use domain::access::Role;
use domain::id::TeamId;
use store::feed;

use crate::people::*;
use crate::support::App;

stories! {
    teams_have_names_of_their_own
    members_stay_when_a_team_goes
    nobody_joins_a_team_that_goes
    other_workspaces_teams_do_not_exist
}

fn join(team: Option<TeamId>) -> UserPatch {
    UserPatch { team: Some(team), ..UserPatch::default() }
}

async fn teams_have_names_of_their_own(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let sales = create(ctx, &owner, " Продажі ").await.unwrap();
    assert_eq!((sales.name.as_str(), sales.version), ("Продажі", 1));
    assert_eq!(conflict(create(ctx, &owner, "ПРОДАЖІ").await), "team_name_taken");
    assert_eq!(fields(create(ctx, &owner, "\0").await), "name: required");
    let help = create(ctx, &owner, "Довідка").await.unwrap();
    assert_eq!(conflict(update(ctx, &owner, help.id, 1, Some("продажі")).await), "team_name_taken");
    assert_error!(update(ctx, &owner, help.id, 2, Some("Підтримка")).await, Error::Stale);
    let renamed = update(ctx, &owner, help.id, 1, Some("ДОВІДКА")).await.unwrap();
    assert_eq!((renamed.name.as_str(), renamed.version), ("ДОВІДКА", 2));
    assert_eq!(update(ctx, &owner, help.id, 2, None).await.unwrap(), read(ctx, &owner, help.id).await.unwrap());

    let one = Limit::parse(Some(1)).unwrap();
    let first = list(ctx, &owner, one, None).await.unwrap();
    let second = list(ctx, &owner, one, first.next.as_ref()).await.unwrap();
    assert_eq!((first.items[0].id, second.items[0].id, second.next), (help.id, sales.id, None));

    let (left, right) = tokio::join!(create(ctx, &owner, "Twice"), create(ctx, &owner, "twice"));
    assert_eq!(conflict(if left.is_ok() { right } else { left }), "team_name_taken");
}

async fn members_stay_when_a_team_goes(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let sales = create(ctx, &owner, "Sales").await.unwrap();
    let olena = NewUser { team: Some(sales.id), ..new("olena@acme.test", Role::Manager) };
    let olena = app::users::create(ctx, &owner, olena).await.unwrap().user;
    let me = app::users::update(ctx, &owner, owner.user.unwrap(), 1, join(Some(sales.id))).await.unwrap();
    assert_eq!(me.team, Some(sales.id));
    assert_eq!(read(ctx, &owner, sales.id).await.unwrap().members, 2);
    let before = ctx.store.first(feed::state(owner.workspace)).await.unwrap().unwrap().seq;

    assert_error!(delete(ctx, &owner, sales.id, 2).await, Error::Stale);
    delete(ctx, &owner, sales.id, 1).await.unwrap();
    assert_error!(delete(ctx, &owner, sales.id, 1).await, Error::NotFound);
    assert_error!(read(ctx, &owner, sales.id).await, Error::NotFound);
    let olena = app::users::read(ctx, &owner, olena.id).await.unwrap();
    assert_eq!((olena.team, olena.version, olena.active), (None, 2, true));
    let recorded = ctx.store.load(feed::since(owner.workspace, before, 100)).await.unwrap();
    let mut recorded: Vec<_> = recorded.iter().map(|it| format!("{} v{}", it.noun, it.version)).collect();
    recorded.sort();
    assert_eq!(recorded, ["team v0", "user v2", "user v3"]);
    assert_eq!(
        fields(app::users::update(ctx, &owner, olena.id, 2, join(Some(sales.id))).await),
        "team_id: unknown_team"
    );
}

async fn nobody_joins_a_team_that_goes(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let olena = add(ctx, "Acme", "olena@acme.test", Role::Manager).await.user;
    let mut version = olena.version;
    for round in 0..8 {
        let team = create(ctx, &owner, &format!("Team {round}")).await.unwrap();
        let (gone, joined) = tokio::join!(
            delete(ctx, &owner, team.id, 1),
            app::users::update(ctx, &owner, olena.id, version, join(Some(team.id))),
        );
        gone.unwrap();
        if joined.is_err() {
            assert_eq!(fields(joined), "team_id: unknown_team");
        }
        let now = app::users::read(ctx, &owner, olena.id).await.unwrap();
        assert_eq!(now.team, None);
        version = now.version;
    }
}

async fn other_workspaces_teams_do_not_exist(app: &App) {
    let ctx = &app.ctx;
    let here = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let there = enter(ctx, "Other", "owner@other.test", Role::Owner).await;
    let team = create(ctx, &there, "Sales").await.unwrap();
    assert!(create(ctx, &here, "Sales").await.is_ok());
    assert_error!(read(ctx, &here, team.id).await, Error::NotFound);
    assert_error!(update(ctx, &here, team.id, 1, Some("Mine")).await, Error::NotFound);
    assert_error!(delete(ctx, &here, team.id, 1).await, Error::NotFound);
    assert_eq!(list(ctx, &here, Limit::default(), None).await.unwrap().items.len(), 1);
}
