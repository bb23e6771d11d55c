use app::Error;
use app::connections::{What, read, rotate};
use app::secrets::hash;
use store::credentials::{self, Kind};

use crate::setup::*;
use crate::support::App;

stories! {
    the_old_url_stays_valid_for_a_day
    each_url_is_rotated_alone
}

const DAY: i64 = 24 * 3600;

async fn the_old_url_stays_valid_for_a_day(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let rotated = rotate(ctx, &who, made.id, What::Webhook).await.unwrap();
    assert_eq!(rotated.version, 2);
    let (old, new) = (hook(&made), hook(&rotated));
    assert_ne!(old, new);
    assert_eq!(hook(&read(ctx, &who, made.id).await.unwrap()), new);
    assert!(lets_in(ctx, &old).await && lets_in(ctx, &new).await);
    app.advance(DAY - 1);
    assert!(lets_in(ctx, &old).await && lets_in(ctx, &new).await);
    // A token that was found is trusted for some seconds more.
    app.advance(6);
    assert!(!lets_in(ctx, &old).await && lets_in(ctx, &new).await);

    rotate(ctx, &who, made.id, What::Webhook).await.unwrap();
    let kept = ctx.store.load(credentials::of_subject(who.workspace, Kind::Hook, made.id)).await.unwrap();
    assert_eq!(kept.len(), 2, "what has ended is tidied up");
}

async fn each_url_is_rotated_alone(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let rotated = rotate(ctx, &who, made.id, What::Forward).await.unwrap();
    assert_eq!(hook(&rotated), hook(&made));
    assert_ne!(forward(&rotated), forward(&made));
    let ends = async |token: &str| {
        ctx.store.first(credentials::find(Kind::Forward, &hash(token))).await.unwrap().unwrap().expires_at
    };
    assert_eq!(ends(&forward(&made)).await, Some(ctx.clock.now().plus_seconds(DAY)));
    assert_eq!(ends(&forward(&rotated)).await, None);
    // Rotated twice: the first keeps its time.
    app.advance(60);
    rotate(ctx, &who, made.id, What::Forward).await.unwrap();
    assert_eq!(ends(&forward(&made)).await, Some(ctx.clock.now().plus_seconds(DAY - 60)));
    assert_eq!(ends(&forward(&rotated)).await, Some(ctx.clock.now().plus_seconds(DAY)));
    assert_error!(rotate(ctx, &manager(&who), made.id, What::Forward).await, Error::Forbidden);
}
