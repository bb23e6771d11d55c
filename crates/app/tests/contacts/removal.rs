use app::contacts::{self, ContactFilter, ContactPatch};
use app::notes::NewNote;
use domain::decision::{Link, Reason};
use domain::policy::CallKind;

use crate::office::*;
use crate::support::App;

stories! {
    its_calls_stay_unlinked
    a_call_does_not_make_it_again
    its_notes_go_except_those_on_calls
    hundreds_of_calls_are_taken_off
    what_was_edited_goes_with_it
}

async fn its_calls_stay_unlinked(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let phone = telephone(ctx, &olha, &[]).await;
    let anna = create(ctx, &olha, "Anna", &["067 111 00 01"]).await;
    let boris = create(ctx, &olha, "Boris", &["067 111 00 02"]).await;
    for id in 0..3 {
        rings(ctx, &olha, phone, id, "380671110001", 10).await;
    }
    rings(ctx, &olha, phone, 9, "380671110002", 10).await;
    settle(ctx).await;
    let before = calls(ctx, &olha).await;
    contacts::delete(ctx, &olha, anna.card.id, 1).await.unwrap();
    assert_eq!(wrong(contacts::read(ctx, &olha, anna.card.id).await), "not found");
    assert_eq!(wrong(contacts::delete(ctx, &olha, anna.card.id, 1).await), "not found");
    assert_eq!(names(ctx, &olha, ContactFilter::default()).await, ["Boris"]);
    for (before, after) in before.iter().zip(calls(ctx, &olha).await) {
        if before.link == Link::Contact(boris.card.id) {
            assert_eq!(*before, after);
        } else {
            assert_eq!(
                (after.link, after.reason, after.matched, after.version),
                (Link::None, Reason::Removed, None, before.version + 1)
            );
        }
    }
}

async fn a_call_does_not_make_it_again(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let phone = telephone(ctx, &olha, &[CallKind::IncomingMissed, CallKind::IncomingAnswered]).await;
    rings(ctx, &olha, phone, 1, "380671110001", 0).await;
    settle(ctx).await;
    let page = contacts::list(ctx, &olha, &ContactFilter::default(), app::page::Limit::DEFAULT, None).await.unwrap();
    contacts::delete(ctx, &olha, page.items[0].id, page.items[0].version).await.unwrap();
    // A late event of the same call.
    rings(ctx, &olha, phone, 1, "380671110001", 20).await;
    settle(ctx).await;
    assert!(names(ctx, &olha, ContactFilter::default()).await.is_empty());
    assert_eq!(calls(ctx, &olha).await[0].link, Link::None);
    // Another call does.
    rings(ctx, &olha, phone, 2, "380671110001", 0).await;
    settle(ctx).await;
    assert_eq!(names(ctx, &olha, ContactFilter::default()).await, ["+380 67 111 0001"]);
}

async fn its_notes_go_except_those_on_calls(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let phone = telephone(ctx, &olha, &[]).await;
    let anna = create(ctx, &olha, "Anna", &["067 111 00 01"]).await;
    rings(ctx, &olha, phone, 1, "380671110001", 10).await;
    settle(ctx).await;
    let call = calls(ctx, &olha).await[0].id;
    let write = async |note| app::notes::create(ctx, &olha, note).await.unwrap();
    let on_card = write(NewNote { contact: Some(anna.card.id), body: "a".to_owned(), ..NewNote::default() }).await;
    let on_call = write(NewNote { call: Some(call), body: "b".to_owned(), ..NewNote::default() }).await;
    assert_eq!(on_call.contact, Some(anna.card.id));
    contacts::delete(ctx, &olha, anna.card.id, 1).await.unwrap();
    assert_eq!(wrong(app::notes::read(ctx, &olha, on_card.id).await), "not found");
    let kept = app::notes::read(ctx, &olha, on_call.id).await.unwrap();
    assert_eq!((kept.contact, kept.call, kept.version), (None, Some(call), 2));
}

async fn hundreds_of_calls_are_taken_off(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let phone = telephone(ctx, &olha, &[]).await;
    let anna = create(ctx, &olha, "Anna", &["067 111 00 01"]).await;
    for id in 0..410 {
        rings(ctx, &olha, phone, id, "380671110001", 0).await;
    }
    settle(ctx).await;
    contacts::delete(ctx, &olha, anna.card.id, 1).await.unwrap();
    let rows = calls(ctx, &olha).await;
    assert_eq!(rows.len(), 410);
    assert!(rows.iter().all(|row| row.link == Link::None));
}

async fn what_was_edited_goes_with_it(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let anna = create(ctx, &olha, "Anna", &["067 111 00 01"]).await;
    let named = ContactPatch { name: Some("Hanna".to_owned()), ..ContactPatch::default() };
    let hanna = patch(ctx, &olha, &anna, named).await;
    let note = NewNote { contact: Some(anna.card.id), body: "a".to_owned(), ..NewNote::default() };
    let note = app::notes::create(ctx, &olha, note).await.unwrap();
    contacts::pin(ctx, &olha, anna.card.id, Some(contacts::Pinned::Note(note.id))).await.unwrap();
    contacts::delete(ctx, &olha, anna.card.id, hanna.card.version).await.unwrap();
    let left = store::testing::dump(&ctx.store, &[], &[]).await.unwrap();
    let of_card = |line: &&String| line.starts_with("card_changes") || line.starts_with("pins");
    assert_eq!(left.iter().find(of_card), None);
}
