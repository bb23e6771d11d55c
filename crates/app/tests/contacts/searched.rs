use std::ops::Range;

use app::Principal;
use app::contacts;
use app::page::Limit;
use app::search::{find, index};
use store::feed;

use crate::office::*;
use crate::support::App;

stories! {
    what_was_there_before_is_found_too
}

async fn make(app: &App, who: &Principal, numbers: Range<usize>) {
    for number in numbers {
        let phone = format!("067 222 {number:04}");
        contacts::create(&app.ctx, who, called(&format!("Klient Nr{number}x"), &[&phone])).await.unwrap();
    }
}

async fn all_are_found(app: &App, who: &Principal, numbers: Range<usize>) {
    for number in numbers {
        for text in [format!("nr{number}x"), format!("222{number:04}")] {
            let found = find(&app.ctx, who, &text, Limit::DEFAULT).await.unwrap();
            assert_eq!(found.contacts.len(), 1, "{text}");
        }
    }
}

/// Cards that were there before anything was noted are read through once, in portions; so are all of them when the feed does not reach back any more. Two
/// servers that do it at once leave nothing out.
async fn what_was_there_before_is_found_too(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    make(app, &olha, 0..130).await;
    let (one, two) = tokio::join!(index(ctx), index(ctx));
    one.and(two).unwrap();
    index(ctx).await.unwrap();
    all_are_found(app, &olha, 0..130).await;
    // The feed has forgotten a change that was not noted.
    make(app, &olha, 130..131).await;
    let state = ctx.store.first(feed::state(olha.workspace)).await.unwrap().unwrap();
    let forget = feed::forget(olha.workspace, state.oldest, state.seq);
    ctx.store.commit(forget.into_iter().collect()).await.unwrap();
    make(app, &olha, 131..132).await;
    index(ctx).await.unwrap();
    all_are_found(app, &olha, 128..132).await;
}
