use std::collections::BTreeMap;

use app::connections::{
    ConnectionPatch, Forward, ForwardCandidate, ForwardFormat, ForwardPatch, NewConnection, create, list, read,
};
use app::lines::{LinePatch, NewLine};
use app::page::Limit;
use app::{Error, secrets};
use domain::policy::{CreateContacts, Mode};
use store::credentials::{self, Kind};
use store::{audit, connections, feed};

use crate::setup::*;
use crate::support::App;

stories! {
    defaults_are_those_of_the_contract
    tokens_open_by_their_hash_and_from_the_row
    the_auth_key_is_nowhere
    everything_wrong_is_told_at_once
    lines_come_along
    managers_see_no_urls
    other_workspaces_connections_do_not_exist
    lists_are_paged
}

async fn defaults_are_those_of_the_contract(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    assert_eq!(
        (made.kind.as_str(), made.name.as_str(), made.enabled, made.mode, made.version),
        ("ringostat", "Main", true, Mode::Act, 1)
    );
    let setup = setup(&made);
    assert_eq!(setup.create_contacts, CreateContacts::default());
    assert_eq!((setup.contact_source.as_str(), setup.time_zone.as_str()), ("Ringostat", "Europe/Kyiv"));
    assert!(setup.aliases.is_empty() && !setup.exact_match_only && !setup.auth_key_set);
    assert_eq!((setup.project_id.as_ref(), setup.auth_key_hint.as_ref()), (None, None));
    assert_eq!((setup.min_talk_seconds, setup.min_ring_seconds), (0, 0));
    assert_eq!(
        (setup.ringing_stale_seconds, setup.talking_stale_seconds, setup.effects_horizon_seconds),
        (300, 14_400, 86_400)
    );
    assert_eq!(setup.recording_hosts, ["app.ringostat.com"]);
    let order = vec![ForwardCandidate::DealResponsible, ForwardCandidate::ContactResponsible];
    let forward = Forward {
        format: ForwardFormat::Text,
        key: "destination".to_owned(),
        order,
        deadline_ms: 300,
        only_online: false,
    };
    assert_eq!(setup.forward, forward);
    assert!(setup.webhook_url_problems.is_empty());
    let read = read(ctx, &who, made.id).await.unwrap();
    assert_eq!(format!("{read:?}"), format!("{made:?}"));
    assert_eq!((hook(&read), crate::setup::forward(&read)), (hook(&made), crate::setup::forward(&made)));

    let entry = ctx.store.first(audit::list(who.workspace, None, 1)).await.unwrap().unwrap();
    assert_eq!(
        (entry.action.as_str(), entry.entity.as_str(), entry.entity_id),
        ("created", "connection", Some(made.id.0))
    );
    let changes = ctx.store.load(feed::since(who.workspace, 0, 10)).await.unwrap();
    assert!(changes.iter().any(|change| change.noun == "connection" && change.id == made.id.0 && change.version == 1));
}

async fn tokens_open_by_their_hash_and_from_the_row(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let find = |kind, token: &str| credentials::find(kind, &secrets::hash(token));
    for (kind, token) in [(Kind::Hook, hook(&made)), (Kind::Forward, forward(&made))] {
        let found = ctx.store.first(find(kind, &token)).await.unwrap().unwrap();
        assert_eq!((found.workspace, found.subject, found.expires_at), (who.workspace, Some(made.id.0), None));
    }
    // Neither opens the other's door.
    assert!(ctx.store.first(find(Kind::Forward, &hook(&made))).await.unwrap().is_none());
    assert!(lets_in(ctx, &hook(&made)).await);
    assert!(!lets_in(ctx, &forward(&made)).await);
    let row = ctx.store.first(connections::by_id(who.workspace, made.id)).await.unwrap().unwrap();
    let opened = ctx.keyring.open(&format!("hook_token/{}", made.id), &row.hook_token_sealed).unwrap();
    assert_eq!(opened, hook(&made));
    assert!(ctx.keyring.open(&format!("forward_token/{}", made.id), &row.hook_token_sealed).is_err());
}

async fn the_auth_key_is_nowhere(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let settings = ConnectionPatch { auth_key: Some(Some(format!(" {AUTH_KEY} ").into())), ..named("Main") };
    let given = new(settings);
    let made = create(ctx, &who, &given).await.unwrap();
    let shown = setup(&made);
    assert_eq!((shown.auth_key_set, shown.auth_key_hint.as_deref()), (true, Some("7f3a")));
    let row = ctx.store.first(connections::by_id(who.workspace, made.id)).await.unwrap().unwrap();
    for printed in [
        format!("{given:?}"),
        format!("{made:?}"),
        format!("{row:?}"),
        format!("{:?}", connections::insert(who.workspace, &row)),
    ] {
        assert!(!printed.contains("key-of-the"), "{printed}");
        assert!(!printed.contains(&hook(&made)) && !printed.contains(&forward(&made)), "{printed}");
    }
    let sealed = row.auth_key_sealed.unwrap();
    assert!(!sealed.windows(8).any(|part| AUTH_KEY.as_bytes().starts_with(part)));
    assert_eq!(ctx.keyring.open(&format!("auth_key/{}", made.id), &sealed).unwrap(), AUTH_KEY);
}

async fn everything_wrong_is_told_at_once(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let aliases = [("{{Status}}", "status"), ("status", "status"), ("x", "nonsense"), (" ", "status")];
    let forward = ForwardPatch {
        key: Some(" ".to_owned()),
        order: Some(vec![ForwardCandidate::LastTalked; 2]),
        deadline_ms: Some(49),
        ..ForwardPatch::default()
    };
    let settings = ConnectionPatch {
        name: Some("ї".repeat(201)),
        project_id: Some(Some("1".repeat(65))),
        auth_key: Some(Some("ключ".into())),
        contact_source: Some(String::new()),
        time_zone: Some("Kyiv".to_owned()),
        aliases: Some(aliases.map(|(key, meaning)| (key.to_owned(), meaning.to_owned())).into()),
        forward,
        min_talk_seconds: Some(-1),
        ringing_stale_seconds: Some(29),
        talking_stale_seconds: Some(i64::MAX),
        recording_hosts: Some(vec!["app.ringostat.com".to_owned(), "https://x".to_owned()]),
        ..ConnectionPatch::default()
    };
    let line = |number: &str| NewLine { number: number.to_owned(), settings: LinePatch::default() };
    let lines = vec![line("+380441234567"), line("101"), line("044 123 45 67")];
    let wrong = create(ctx, &who, &NewConnection { kind: "pbx".to_owned(), settings, lines }).await;
    let expected = [
        "kind: unknown_kind",
        "name: too_long",
        "project_id: too_long",
        "auth_key: not_an_auth_key",
        "contact_source: required",
        "time_zone: unknown_time_zone",
        "recording_hosts[1]: not_a_host",
        "min_talk_seconds: out_of_range",
        "ringing_stale_seconds: out_of_range",
        "talking_stale_seconds: out_of_range",
        "forward.key: required",
        "forward.order: twice",
        "forward.deadline_ms: out_of_range",
        "aliases. : not_a_key",
        "aliases.{{Status}}: twice",
        "aliases.x: unknown_meaning",
        "lines[1].number: not_a_phone",
        "lines[2].number: twice",
    ];
    let mut told: Vec<String> = fields(wrong).split(", ").map(str::to_owned).collect();
    let mut expected: Vec<String> = expected.map(str::to_owned).to_vec();
    // Of two keys that are one, either may be told.
    expected[14] = told.iter().find(|it| it.ends_with("twice") && it.starts_with("aliases.")).unwrap().clone();
    told.sort();
    expected.sort();
    assert_eq!(told, expected);
    assert_eq!(fields(create(ctx, &who, &new(ConnectionPatch::default())).await), "name: required");
    assert_error!(create(ctx, &manager(&who), &new(named("Main"))).await, Error::Forbidden);
}

async fn lines_come_along(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let aliases = BTreeMap::from([("{{My_Status}}".to_owned(), "status".to_owned())]);
    let settings =
        LinePatch { name: Some(Some("Продажі".to_owned())), ignored: Some(true), ..LinePatch::default() };
    let lines = vec![NewLine { number: "044 123-45-67".to_owned(), settings }];
    let given = NewConnection { lines, ..new(ConnectionPatch { aliases: Some(aliases), ..named("Main") }) };
    let made = create(ctx, &who, &given).await.unwrap();
    assert_eq!(setup(&made).aliases, BTreeMap::from([("my_status".to_owned(), "status".to_owned())]));
    let lines = app::lines::list(ctx, &who, Some(made.id), Limit::DEFAULT, None).await.unwrap().items;
    assert_eq!(lines.len(), 1);
    assert_eq!(
        (lines[0].number.as_e164().as_str(), lines[0].name.as_deref(), lines[0].ignored),
        ("+380441234567", Some("Продажі"), true)
    );
}

async fn managers_see_no_urls(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let seen = read(ctx, &manager(&who), made.id).await.unwrap();
    assert_eq!((seen.id, seen.name.as_str(), seen.enabled), (made.id, "Main", true));
    assert!(seen.setup.is_none());
    let listed = list(ctx, &manager(&who), Limit::DEFAULT, None).await.unwrap().items;
    assert!(listed.len() == 1 && listed[0].setup.is_none());
}

async fn other_workspaces_connections_do_not_exist(app: &App) {
    let ctx = &app.ctx;
    let (who, other) = (workspace(ctx, "Acme").await, workspace(ctx, "Other").await);
    let id = connected(ctx, &who).await.id;
    assert!(list(ctx, &other, Limit::DEFAULT, None).await.unwrap().items.is_empty());
    assert_error!(read(ctx, &other, id).await, Error::NotFound);
    assert_error!(app::connections::update(ctx, &other, id, 1, &named("Theirs")).await, Error::NotFound);
    assert_error!(app::connections::delete(ctx, &other, id, 1).await, Error::NotFound);
    assert_error!(app::connections::rotate(ctx, &other, id, app::connections::What::Webhook).await, Error::NotFound);
    assert_error!(app::connections::employees(ctx, &other, id).await, Error::NotFound);
    assert_error!(app::connections::replace_employees(ctx, &other, id, &[]).await, Error::NotFound);
    assert_error!(app::connections::events(ctx, &other, id, Limit::DEFAULT, None).await, Error::NotFound);
    assert_error!(app::connections::health(ctx, &other, id).await, Error::NotFound);
    assert_error!(app::connections::sample(ctx, &other, id).await, Error::NotFound);
    assert_eq!(read(ctx, &who, id).await.unwrap().version, 1);
}

async fn lists_are_paged(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let (first, second) = (connected(ctx, &who).await, connected(ctx, &who).await);
    let one = Limit::parse(Some(1)).unwrap();
    let page = list(ctx, &who, one, None).await.unwrap();
    let rest = list(ctx, &who, one, page.next.as_ref()).await.unwrap();
    assert_eq!((page.items[0].id, rest.items[0].id, rest.next), (first.id, second.id, None));
}
