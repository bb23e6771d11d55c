use app::Error;
use app::connections::{NewEmployee, delete, read, replace_employees, sample};
use app::events::drain::drain;
use app::lines::{LinePatch, NewLine};
use store::credentials::{self, Kind};
use store::event_log;

use crate::setup::*;
use crate::support::App;

stories! {
    a_connection_goes_with_all_that_it_has
    a_connection_with_calls_stays
}

async fn a_connection_goes_with_all_that_it_has(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let (user, line) = (
        user(ctx, "Acme", "olena").await,
        NewLine { number: "+380441234567".to_owned(), settings: LinePatch::default() },
    );
    app::lines::create(ctx, &who, made.id, &line).await.unwrap();
    let employee =
        NewEmployee { user, employee_id: Some("7".to_owned()), sip_account: None, fmc_number: None, extension: None };
    replace_employees(ctx, &who, made.id, &[employee]).await.unwrap();
    assert!(lets_in(ctx, &hook(&made)).await);
    drain(ctx).await.unwrap();
    assert!(lets_in(ctx, &hook(&made)).await);
    assert_error!(delete(ctx, &who, made.id, 1).await, Error::Stale);
    assert_error!(delete(ctx, &manager(&who), made.id, 3).await, Error::Forbidden);
    delete(ctx, &who, made.id, 3).await.unwrap();
    assert_error!(read(ctx, &who, made.id).await, Error::NotFound);
    for kind in [Kind::Hook, Kind::Forward] {
        assert!(ctx.store.load(credentials::of_subject(who.workspace, kind, made.id)).await.unwrap().is_empty());
    }
    assert_eq!(ctx.store.first(event_log::count(who.workspace, made.id, 10)).await.unwrap(), Some(0));
    app.advance(6);
    assert!(!lets_in(ctx, &hook(&made)).await);
}

async fn a_connection_with_calls_stays(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    sample(ctx, &who, made.id).await.unwrap();
    drain(ctx).await.unwrap();
    assert_error!(delete(ctx, &who, made.id, 1).await, Error::Conflict("connection_has_calls"));

    let other = connected(ctx, &who).await;
    for _ in 0..201 {
        assert!(lets_in(ctx, &hook(&other)).await);
    }
    assert_error!(delete(ctx, &who, other.id, 1).await, Error::Conflict("connection_has_events"));
}
