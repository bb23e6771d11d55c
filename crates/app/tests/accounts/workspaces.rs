use app::workspaces::{NewWorkspace, WorkspacePatch, create, read, update};
use app::{Error, Principal};
use domain::access::Role;
use domain::policy::SharedNumberPolicy;

use crate::people::*;
use crate::support::App;

stories! {
    workspaces_are_numbered_and_named
    settings_change_by_version
}

async fn workspaces_are_numbered_and_named(app: &App) {
    let ctx = &app.ctx;
    let first = create(ctx, NewWorkspace::named(" Акме ")).await.unwrap();
    assert_eq!((first.id.0, first.name.as_str(), first.country.as_str()), (1, "Акме", "UA"));
    assert_eq!((first.time_zone.as_str(), first.shared_number_policy), ("Europe/Kyiv", SharedNumberPolicy::LastTalked));
    assert!(first.adopt_ownerless && !first.link_earlier);
    assert_eq!(read(ctx, &Principal::system(first.id)).await.unwrap(), first);
    assert_eq!(conflict(create(ctx, NewWorkspace::named("АКМЕ")).await), "workspace_name_taken");
    let wrong =
        NewWorkspace { name: String::new(), country: "ZZ".into(), time_zone: "Kyiv".into(), ..NewWorkspace::named("") };
    assert_eq!(
        fields(create(ctx, wrong).await),
        "name: required, country: unknown_country, time_zone: unknown_time_zone"
    );

    let (a, b, c) = tokio::join!(
        create(ctx, NewWorkspace::named("a")),
        create(ctx, NewWorkspace::named("b")),
        create(ctx, NewWorkspace::named("c")),
    );
    let mut ids = [a.unwrap().id.0, b.unwrap().id.0, c.unwrap().id.0];
    ids.sort_unstable();
    assert_eq!(ids, [2, 3, 4]);
}

async fn settings_change_by_version(app: &App) {
    let ctx = &app.ctx;
    let admin = enter(ctx, "Acme", "admin@acme.test", Role::Admin).await;
    create(ctx, NewWorkspace::named("Taken")).await.unwrap();
    let patch = WorkspacePatch {
        country: Some("pl".to_owned()),
        shared_number_policy: Some(SharedNumberPolicy::Ask),
        link_earlier: Some(true),
        ..WorkspacePatch::default()
    };
    let changed = update(ctx, &admin, 1, patch.clone()).await.unwrap();
    assert_eq!((changed.country.as_str(), changed.version, changed.link_earlier), ("PL", 2, true));
    assert_eq!(read(ctx, &admin).await.unwrap(), changed);
    assert_error!(update(ctx, &admin, 1, patch.clone()).await, Error::Stale);
    assert_eq!(update(ctx, &admin, 2, patch).await.unwrap().version, 2);
    let named = |name: &str| WorkspacePatch { name: Some(name.to_owned()), ..WorkspacePatch::default() };
    assert_eq!(conflict(update(ctx, &admin, 2, named(" taken ")).await), "workspace_name_taken");
    assert_eq!(update(ctx, &admin, 2, named("ACME")).await.unwrap().name, "ACME");
    let wrong = WorkspacePatch { time_zone: Some("Mars/Olympus".to_owned()), ..named("") };
    assert_eq!(fields(update(ctx, &admin, 3, wrong).await), "name: required, time_zone: unknown_time_zone");
}
