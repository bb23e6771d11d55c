use app::idempotency::{Begun, Claim, Reply, abandon, begin, fingerprint, finish};
use app::{Error, Principal};
use domain::access::Role;

use crate::people::*;
use crate::support::App;

stories! {
    a_repeated_request_gets_the_same_reply
    a_key_is_for_one_request
    a_key_can_be_given_back
    of_two_at_once_one_is_done
    what_was_never_finished_is_taken_over
    replies_are_forgotten_after_a_day
}

const KEY: &str = "7c1f-4b";

async fn new(app: &App, who: &Principal, request: &str) -> Option<Claim> {
    match begin(&app.ctx, who, KEY, fingerprint(&[b"POST", request.as_bytes()])).await.unwrap() {
        Begun::New(claim) => Some(claim),
        Begun::Done(_) => None,
    }
}

async fn refusal(app: &App, who: &Principal, request: &str) -> String {
    conflict(begin(&app.ctx, who, KEY, fingerprint(&[b"POST", request.as_bytes()])).await)
}

fn reply(body: &str) -> Reply {
    Reply { status: 201, body: body.to_owned() }
}

async fn a_repeated_request_gets_the_same_reply(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let claim = new(app, &owner, "a").await.unwrap();
    assert_eq!(refusal(app, &owner, "a").await, "request_in_progress");
    finish(ctx, claim, &reply("{\"secret\":\"shk_…\"}")).await.unwrap();
    // Another session of the same user is the same actor.
    let again = login(ctx, "owner@acme.test", PASSWORD, None).await.unwrap().principal;
    match begin(ctx, &again, KEY, fingerprint(&[b"POST", b"a"])).await.unwrap() {
        Begun::Done(kept) => assert_eq!(kept, reply("{\"secret\":\"shk_…\"}")),
        Begun::New(_) => panic!("it was done"),
    }
}

async fn a_key_is_for_one_request(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let claim = new(app, &owner, "a").await.unwrap();
    assert_eq!(refusal(app, &owner, "b").await, "idempotency_key_reused");
    finish(ctx, claim, &reply("")).await.unwrap();
    assert_eq!(refusal(app, &owner, "b").await, "idempotency_key_reused");
    // Others' keys are others'.
    let admin = enter(ctx, "Acme", "admin@acme.test", Role::Admin).await;
    assert!(new(app, &admin, "b").await.is_some());
    assert!(new(app, &Principal::system(owner.workspace), "b").await.is_some());
    for wrong in ["", "a\nb", "ключ", &"a".repeat(201)] {
        assert_eq!(fields(begin(ctx, &owner, wrong, [0; 32]).await), "idempotency_key: invalid_key");
    }
    assert_ne!(fingerprint(&[b"ab", b"c"]), fingerprint(&[b"a", b"bc"]));
}

async fn a_key_can_be_given_back(app: &App) {
    let owner = enter(&app.ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let claim = new(app, &owner, "a").await.unwrap();
    abandon(&app.ctx, claim).await.unwrap();
    assert!(new(app, &owner, "b").await.is_some());
}

async fn of_two_at_once_one_is_done(app: &App) {
    let owner = enter(&app.ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let print = fingerprint(&[b"a"]);
    let (one, two) = tokio::join!(begin(&app.ctx, &owner, KEY, print), begin(&app.ctx, &owner, KEY, print));
    let (won, lost) = if one.is_ok() { (one, two) } else { (two, one) };
    assert!(matches!(won, Ok(Begun::New(_))));
    assert_error!(lost, Error::Conflict("request_in_progress"));
}

async fn what_was_never_finished_is_taken_over(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    let lost = new(app, &owner, "a").await.unwrap();
    app.advance(59);
    assert_eq!(refusal(app, &owner, "a").await, "request_in_progress");
    app.advance(1);
    let second = new(app, &owner, "a").await.unwrap();
    // The first one comes back late: the reply of the second is kept.
    finish(ctx, lost, &reply("late")).await.unwrap();
    assert_eq!(refusal(app, &owner, "a").await, "request_in_progress");
    finish(ctx, second, &reply("second")).await.unwrap();
    assert!(new(app, &owner, "a").await.is_none());
}

async fn replies_are_forgotten_after_a_day(app: &App) {
    let ctx = &app.ctx;
    let owner = enter(ctx, "Acme", "owner@acme.test", Role::Owner).await;
    finish(ctx, new(app, &owner, "a").await.unwrap(), &reply("")).await.unwrap();
    app.advance(24 * 3600 - 1);
    assert!(new(app, &owner, "a").await.is_none());
    app.advance(1);
    assert!(new(app, &owner, "b").await.is_some());
    // A request under another key sweeps what is too old.
    app.advance(24 * 3600 + 1);
    let print = fingerprint(&[b"c"]);
    assert!(matches!(begin(ctx, &owner, "another", print).await, Ok(Begun::New(_))));
    let key = store::idempotency::Key {
        workspace: owner.workspace,
        actor: owner.user.unwrap().to_string(),
        key: KEY.to_owned(),
    };
    assert!(ctx.store.first(store::idempotency::find(&key)).await.unwrap().is_none());
}
