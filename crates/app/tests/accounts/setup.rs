use app::sessions::{Login, login};
use app::setup::{NewSetup, create, needed};
use app::workspaces::NewWorkspace;
use app::{Error, workspaces};
use domain::access::Role;
use domain::language::Language;

use crate::people::*;
use crate::support::App;

stories! {
    the_first_who_comes_makes_the_workspace
    of_several_at_once_one_wins
    all_that_is_wrong_is_told_at_once
    knocking_at_a_closed_door_is_limited
}

fn setup(workspace: &str, email: &str) -> NewSetup {
    NewSetup {
        workspace: workspace.to_owned(),
        country: "pl".to_owned(),
        time_zone: "Europe/Warsaw".to_owned(),
        language: Language::Uk,
        name: "Olena".to_owned(),
        email: email.to_owned(),
        password: "correct horse".to_owned().into(),
        address: "203.0.113.7".parse().unwrap(),
    }
}

async fn the_first_who_comes_makes_the_workspace(app: &App) {
    let ctx = &app.ctx;
    assert!(needed(ctx).await.unwrap());
    let session = create(ctx, setup("Акме", "Olena@Acme.test")).await.unwrap();
    let who = &session.principal;
    let me = app::me::read(ctx, who).await.unwrap();
    let workspace = &me.workspace;
    assert_eq!((workspace.id.0, workspace.name.as_str(), workspace.country.as_str()), (1, "Акме", "PL"));
    assert_eq!((workspace.time_zone.as_str(), workspace.language), ("Europe/Warsaw", Language::Uk));
    let user = me.user.unwrap();
    assert_eq!((user.name.as_str(), user.role, user.team, user.invited), ("Olena", Role::Owner, None, false));
    let again = Login {
        email: "olena@acme.test".to_owned(),
        password: "correct horse".to_owned().into(),
        address: "203.0.113.8".parse().unwrap(),
        workspace: None,
    };
    assert_eq!(login(ctx, again).await.unwrap().principal.user, Some(user.id));
    let audit = app::audit::list(ctx, who, app::page::Limit::DEFAULT, None).await.unwrap();
    let done: Vec<_> = audit.items.iter().map(|entry| format!("{} {}", entry.action, entry.entity)).collect();
    assert_eq!(done, ["logged_in user", "logged_in user", "created user", "created workspace"]);

    assert!(!needed(ctx).await.unwrap());
    assert_eq!(conflict(create(ctx, setup("Other", "other@acme.test")).await), "setup_done");
    // What is wrong with the fields is nobody's business any more.
    assert_eq!(conflict(create(ctx, setup("", "")).await), "setup_done");
}

async fn of_several_at_once_one_wins(app: &App) {
    let ctx = &app.ctx;
    // Two of them want the same name, and one the same person.
    let (a, b, c, d) = tokio::join!(
        create(ctx, setup("Acme", "a@acme.test")),
        create(ctx, setup("Acme", "b@acme.test")),
        create(ctx, setup("Other", "a@acme.test")),
        create(ctx, setup("Third", "d@acme.test")),
    );
    let mut results = [a, b, c, d].map(conflict);
    results.sort_unstable();
    assert_eq!(results, ["ok", "setup_done", "setup_done", "setup_done"]);
    let next = workspaces::create(ctx, NewWorkspace::named("Next")).await.unwrap();
    assert_eq!(next.id.0, 2, "only one was made");
}

async fn all_that_is_wrong_is_told_at_once(app: &App) {
    let ctx = &app.ctx;
    let wrong = NewSetup {
        country: "ZZ".to_owned(),
        time_zone: "Mars/Olympus".to_owned(),
        name: " ".to_owned(),
        password: "short".to_owned().into(),
        ..setup("", "nobody")
    };
    assert_eq!(
        fields(create(ctx, wrong.clone()).await),
        "workspace: required, country: unknown_country, time_zone: unknown_time_zone, email: not_an_email, name: required, \
         password: too_short"
    );
    let same = NewSetup { password: "OLENA@acme.test".to_owned().into(), ..setup("Acme", "olena@acme.test") };
    assert_eq!(fields(create(ctx, same).await), "password: password_is_email");
    assert!(needed(ctx).await.unwrap());
    for _ in 0..30 {
        // Whoever corrects a form is nobody who guesses.
        assert_error!(create(ctx, wrong.clone()).await, Error::Invalid(_));
    }
    create(ctx, setup("Acme", "olena@acme.test")).await.unwrap();
}

async fn knocking_at_a_closed_door_is_limited(app: &App) {
    let ctx = &app.ctx;
    create(ctx, setup("Acme", "olena@acme.test")).await.unwrap();
    for _ in 0..10 {
        assert_eq!(conflict(create(ctx, setup("Other", "other@acme.test")).await), "setup_done");
    }
    assert_error!(create(ctx, setup("Other", "other@acme.test")).await, Error::TooMany { .. });
}
