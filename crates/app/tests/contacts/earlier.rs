use app::contacts::{self, ContactPatch};
use domain::decision::Link;
use domain::id::ContactId;

use crate::office::*;
use crate::support::App;

stories! {
    earlier_calls_are_offered_and_linked_on_demand
    they_are_linked_at_once_if_the_workspace_says_so
}

async fn linked(app: &App, who: &app::Principal, contact: ContactId) -> usize {
    calls(&app.ctx, who).await.iter().filter(|row| row.link == Link::Contact(contact)).count()
}

async fn earlier_calls_are_offered_and_linked_on_demand(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let phone = telephone(ctx, &olha, &[]).await;
    for id in 0..3 {
        rings(ctx, &olha, phone, id, "380671110001", id * 10).await;
    }
    rings(ctx, &olha, phone, 7, "380671110002", 0).await;
    settle(ctx).await;
    let anna = create(ctx, &olha, "Anna", &["067 111 00 01"]).await;
    assert_eq!((anna.earlier_calls, linked(app, &olha, anna.card.id).await), (3, 0));
    let phones = Some(strings(&["067 111 00 01", "067 111 00 02"]));
    let anna = patch(ctx, &olha, &anna, ContactPatch { phones, ..ContactPatch::default() }).await;
    assert_eq!(anna.earlier_calls, 4);
    let queued = contacts::link_earlier(ctx, &olha, anna.card.id).await.unwrap();
    assert_eq!((queued.calls, queued.jobs.len()), (4, 2));
    settle(ctx).await;
    let after = read(ctx, &olha, anna.card.id).await;
    assert_eq!((after.earlier_calls, linked(app, &olha, anna.card.id).await), (0, 4));
    assert!(after.card.last_call_at.is_some());
    assert_eq!(after.card.version, anna.card.version, "calls do not spoil an edit of the card");
    assert_eq!(contacts::link_earlier(ctx, &olha, anna.card.id).await.unwrap().calls, 0);
}

async fn they_are_linked_at_once_if_the_workspace_says_so(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    link_at_once(ctx, &olha).await;
    let phone = telephone(ctx, &olha, &[]).await;
    rings(ctx, &olha, phone, 1, "380671110001", 0).await;
    rings(ctx, &olha, phone, 2, "380671110002", 0).await;
    settle(ctx).await;
    let anna = create(ctx, &olha, "Anna", &["067 111 00 01"]).await;
    settle(ctx).await;
    assert_eq!(linked(app, &olha, anna.card.id).await, 1);
    let phones = Some(strings(&["067 111 00 01", "067 111 00 02"]));
    patch(ctx, &olha, &anna, ContactPatch { phones, ..ContactPatch::default() }).await;
    settle(ctx).await;
    assert_eq!(linked(app, &olha, anna.card.id).await, 2);
}
