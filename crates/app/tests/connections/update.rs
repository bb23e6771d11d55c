use std::collections::BTreeMap;
use std::time::Duration;

use app::connections::{ConnectionPatch, ForwardPatch, health, read, update};
use app::events::drain::drain;
use app::{Error, secrets};
use domain::policy::Mode;
use store::connections;

use crate::setup::*;
use crate::support::App;

stories! {
    absent_null_and_a_value_differ
    aliases_are_replaced_as_a_whole
    a_stale_change_is_refused
    what_changes_nothing_is_not_written
    a_disabled_connection_keeps_its_events
}

async fn absent_null_and_a_value_differ(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let id = connected(ctx, &who).await.id;
    let given = ConnectionPatch {
        auth_key: Some(Some(AUTH_KEY.into())),
        project_id: Some(Some(" 11111 ".to_owned())),
        mode: Some(Mode::Observe),
        forward: ForwardPatch { deadline_ms: Some(5_000), ..ForwardPatch::default() },
        ..ConnectionPatch::default()
    };
    let changed = update(ctx, &who, id, 1, &given).await.unwrap();
    assert_eq!((changed.version, changed.mode, changed.name.as_str()), (2, Mode::Observe, "Main"));
    let row = ctx.store.first(connections::by_id(who.workspace, id)).await.unwrap().unwrap();
    assert_eq!(ctx.keyring.open(&format!("auth_key/{id}"), &row.auth_key_sealed.unwrap()).unwrap(), AUTH_KEY);

    let renamed = update(ctx, &who, id, 2, &named("Second")).await.unwrap();
    let kept = setup(&renamed);
    assert_eq!(
        (kept.auth_key_hint.as_deref(), kept.project_id.as_deref(), kept.forward.deadline_ms),
        (Some("7f3a"), Some("11111"), 5_000)
    );
    assert_eq!(kept.forward.key, "destination");
    assert_eq!(hook(&renamed), hook(&changed));

    let nulls = ConnectionPatch { auth_key: Some(None), project_id: Some(None), ..ConnectionPatch::default() };
    let emptied = update(ctx, &who, id, 3, &nulls).await.unwrap();
    let kept = setup(&emptied);
    assert_eq!((kept.auth_key_set, kept.auth_key_hint.as_ref(), kept.project_id.as_ref()), (false, None, None));
    assert_eq!((emptied.name.as_str(), emptied.version), ("Second", 4));
}

async fn aliases_are_replaced_as_a_whole(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let id = connected(ctx, &who).await.id;
    let aliases = |pairs: &[(&str, &str)]| ConnectionPatch {
        aliases: Some(pairs.iter().map(|(key, meaning)| ((*key).to_owned(), (*meaning).to_owned())).collect()),
        ..ConnectionPatch::default()
    };
    let changed = update(ctx, &who, id, 1, &aliases(&[("A", "status"), ("b", "ignore")])).await.unwrap();
    assert_eq!(changed.version, 2);
    let changed = update(ctx, &who, id, 2, &aliases(&[("b", "caller")])).await.unwrap();
    assert_eq!(setup(&changed).aliases, BTreeMap::from([("b".to_owned(), "caller".to_owned())]));
    assert_eq!(
        fields(update(ctx, &who, id, 3, &aliases(&[("b", "client"), ("c", "Status")])).await),
        "aliases.c: unknown_meaning"
    );
    let same = update(ctx, &who, id, 3, &aliases(&[("B ", "caller")])).await.unwrap();
    assert_eq!(same.version, 3);
    let emptied = update(ctx, &who, id, 3, &aliases(&[])).await.unwrap();
    assert!(setup(&emptied).aliases.is_empty());
    assert_eq!(setup(&read(ctx, &who, id).await.unwrap()).aliases, BTreeMap::new());
}

async fn a_stale_change_is_refused(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let id = connected(ctx, &who).await.id;
    let (one, other) = (named("One"), named("Other"));
    let (one, other) = tokio::join!(update(ctx, &who, id, 1, &one), update(ctx, &who, id, 1, &other));
    assert_eq!(u8::from(one.is_ok()) + u8::from(other.is_ok()), 1);
    assert_error!(if one.is_ok() { other } else { one }, Error::Stale);
    assert_error!(update(ctx, &manager(&who), id, 2, &named("Mine")).await, Error::Forbidden);
}

async fn what_changes_nothing_is_not_written(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let id = connected(ctx, &who).await.id;
    assert_eq!(update(ctx, &who, id, 1, &ConnectionPatch::default()).await.unwrap().version, 1);
    assert_eq!(update(ctx, &who, id, 1, &named(" Main ")).await.unwrap().version, 1);
}

async fn a_disabled_connection_keeps_its_events(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let given = new(ConnectionPatch { enabled: Some(false), ..named("Main") });
    let made = app::connections::create(ctx, &who, &given).await.unwrap();
    assert!(lets_in(ctx, &hook(&made)).await);
    assert_eq!(drain(ctx).await.unwrap(), 0);
    let waiting = health(ctx, &who, made.id).await.unwrap();
    assert_eq!((waiting.enabled, waiting.pending, waiting.pending_more), (false, 1, false));
    assert_eq!(waiting.last_event_at, Some(ctx.clock.now()));

    // The bell that was rung when the event came.
    tokio::time::timeout(Duration::from_secs(5), ctx.bells.events.notified()).await.unwrap();
    let enable = ConnectionPatch { enabled: Some(true), ..ConnectionPatch::default() };
    let enabled = update(ctx, &who, made.id, 1, &enable).await.unwrap();
    assert!(enabled.enabled);
    tokio::time::timeout(Duration::from_secs(5), ctx.bells.events.notified()).await.unwrap();
    assert_eq!(drain(ctx).await.unwrap(), 1);
    assert_eq!(health(ctx, &who, made.id).await.unwrap().pending, 0);
    assert_ne!(secrets::hash(&hook(&made)), secrets::hash(&forward(&made)));
}
