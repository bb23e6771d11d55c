use app::lines::{LinePatch, NewLine, create, delete, list, read, update};
use app::page::Limit;
use app::{Error, connections};
use domain::policy::{CallKind, CreateContacts};

use crate::setup::*;
use crate::support::App;

stories! {
    lines_are_entered_in_any_spelling
    lines_change_by_version
    lines_are_listed_by_connection
    lines_go
    other_workspaces_lines_do_not_exist
}

fn line(number: &str) -> NewLine {
    NewLine { number: number.to_owned(), settings: LinePatch::default() }
}

async fn lines_are_entered_in_any_spelling(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let entered = create(ctx, &who, made.id, &line("(044) 123 45 67")).await.unwrap();
    assert_eq!((entered.number.as_e164().as_str(), entered.version, entered.ignored), ("+380441234567", 1, false));
    assert_eq!(read(ctx, &manager(&who), entered.id).await.unwrap(), entered);
    assert_eq!(fields(create(ctx, &who, made.id, &line("+380441234567")).await), "number: taken");
    assert_eq!(fields(create(ctx, &who, made.id, &line("101")).await), "number: not_a_phone");
    assert_eq!(
        fields(create(ctx, &who, ctx.ids.next().into(), &line("+380441234568")).await),
        "connection_id: unknown_connection"
    );
    let settings =
        LinePatch { name: Some(Some("ї".repeat(201))), min_talk_seconds: Some(Some(3_601)), ..LinePatch::default() };
    let wrong = NewLine { settings, ..line("+380441234568") };
    assert_eq!(fields(create(ctx, &who, made.id, &wrong).await), "name: too_long, min_talk_seconds: out_of_range");
    assert_error!(create(ctx, &manager(&who), made.id, &line("+380441234568")).await, Error::Forbidden);
    assert_eq!(connections::read(ctx, &who, made.id).await.unwrap().version, 2);
    // The same number may be a line of another connection.
    let other = connected(ctx, &who).await;
    assert!(create(ctx, &who, other.id, &line("+380441234567")).await.is_ok());
}

async fn lines_change_by_version(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let id = create(ctx, &who, made.id, &line("+380441234567")).await.unwrap().id;
    let kinds = CreateContacts::from_kinds([CallKind::OutgoingAnswered]);
    let given = LinePatch {
        name: Some(Some(" Продажі ".to_owned())),
        group: Some(Some("Київ".to_owned())),
        create_contacts: Some(Some(kinds)),
        min_talk_seconds: Some(Some(5)),
        ignored: Some(true),
        ..LinePatch::default()
    };
    let changed = update(ctx, &who, id, 1, &given).await.unwrap();
    assert_eq!(
        (changed.name.as_deref(), changed.group.as_deref(), changed.version),
        (Some("Продажі"), Some("Київ"), 2)
    );
    assert_eq!(
        (changed.create_contacts, changed.min_talk_seconds, changed.min_ring_seconds, changed.ignored),
        (Some(kinds), Some(5), None, true)
    );
    assert_eq!(read(ctx, &who, id).await.unwrap(), changed);
    assert_error!(update(ctx, &who, id, 1, &given).await, Error::Stale);
    assert_eq!(update(ctx, &who, id, 2, &given).await.unwrap().version, 2);
    let nulls = LinePatch {
        name: Some(None),
        create_contacts: Some(None),
        min_talk_seconds: Some(None),
        ..LinePatch::default()
    };
    let emptied = update(ctx, &who, id, 2, &nulls).await.unwrap();
    assert_eq!(
        (emptied.name, emptied.create_contacts, emptied.min_talk_seconds, emptied.group.as_deref()),
        (None, None, None, Some("Київ"))
    );
    assert_error!(update(ctx, &manager(&who), id, 3, &given).await, Error::Forbidden);
}

async fn lines_are_listed_by_connection(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let (one, other) = (connected(ctx, &who).await, connected(ctx, &who).await);
    let first = create(ctx, &who, one.id, &line("+380441234567")).await.unwrap();
    let second = create(ctx, &who, other.id, &line("+380441234568")).await.unwrap();
    let third = create(ctx, &who, one.id, &line("+380441234566")).await.unwrap();
    let limit = Limit::parse(Some(2)).unwrap();
    let page = list(ctx, &manager(&who), None, limit, None).await.unwrap();
    assert_eq!(page.items, [first.clone(), second.clone()]);
    assert_eq!(list(ctx, &who, None, limit, page.next.as_ref()).await.unwrap().items, std::slice::from_ref(&third));
    assert_eq!(list(ctx, &who, Some(one.id), Limit::DEFAULT, None).await.unwrap().items, [first, third]);
    assert_eq!(list(ctx, &who, Some(other.id), Limit::DEFAULT, None).await.unwrap().items, [second]);
}

async fn lines_go(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let id = create(ctx, &who, made.id, &line("+380441234567")).await.unwrap().id;
    assert_error!(delete(ctx, &who, id, 2).await, Error::Stale);
    delete(ctx, &who, id, 1).await.unwrap();
    assert_error!(read(ctx, &who, id).await, Error::NotFound);
    assert_error!(delete(ctx, &who, id, 1).await, Error::NotFound);
}

async fn other_workspaces_lines_do_not_exist(app: &App) {
    let ctx = &app.ctx;
    let (who, other) = (workspace(ctx, "Acme").await, workspace(ctx, "Other").await);
    let made = connected(ctx, &who).await;
    let id = create(ctx, &who, made.id, &line("+380441234567")).await.unwrap().id;
    assert_error!(read(ctx, &other, id).await, Error::NotFound);
    assert_error!(update(ctx, &other, id, 1, &LinePatch::default()).await, Error::NotFound);
    assert_error!(delete(ctx, &other, id, 1).await, Error::NotFound);
    assert!(list(ctx, &other, Some(made.id), Limit::DEFAULT, None).await.unwrap().items.is_empty());
    assert_eq!(fields(create(ctx, &other, made.id, &line("+380441234568")).await), "connection_id: unknown_connection");
}
