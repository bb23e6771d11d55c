use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use app::connections::{What, rotate};
use app::ctx::Settings;
use app::events::spool::{Spooled, replay};
use app::secrets::{Keyring, hash};
use app::{Ctx, Principal};
use domain::id::{ConnectionId, EventId};
use store::event_log;
use store::events::RawEvent;

use crate::setup::*;
use crate::support::App;

stories! {
    nothing_is_lost_while_it_is_read_back
    spoilt_records_and_refused_events_are_set_aside
    a_token_counts_that_was_good_when_the_event_came
    a_server_that_ends_leaves_the_rest_in_the_spool
}

/// The same application with a spool in a folder.
fn with_spool(app: &App, folder: &Path) -> Ctx {
    let settings = Settings { data_dir: Some(folder.to_owned()), ..app.ctx.settings.clone() };
    Ctx::new(app.ctx.store.clone(), app.ctx.clock.clone(), app.ctx.ids.clone(), Keyring::new(&[7; 32]), settings)
}

fn spooled(ctx: &Ctx, token: &str) -> Spooled {
    let raw = RawEvent {
        id: ctx.ids.next().into(),
        received_at: ctx.clock.now(),
        event: None,
        query: None,
        content_type: None,
        body: b"uniqueid=1".to_vec(),
        generation: 0,
    };
    Spooled { kind: "hook".to_owned(), hash: hash(token), raw }
}

async fn stored(ctx: &Ctx, who: &Principal, connection: ConnectionId) -> BTreeSet<EventId> {
    let log = ctx.store.load(event_log::list(who.workspace, connection, None, 10_000)).await.unwrap();
    log.into_iter().map(|shown| shown.logged.raw.id).collect()
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder.join("spool")).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

async fn nothing_is_lost_while_it_is_read_back(app: &App) {
    let folder = tempfile::tempdir().unwrap();
    let ctx = with_spool(app, folder.path());
    let who = workspace(&ctx, "Acme").await;
    let made = connected(&ctx, &who).await;
    let token = hook(&made);
    let writing: Vec<_> = (0..4)
        .map(|_| {
            let (ctx, token) = (ctx.clone(), token.clone());
            tokio::spawn(async move {
                let mut kept = BTreeSet::new();
                for _ in 0..150 {
                    let event = spooled(&ctx, &token);
                    let id = event.raw.id;
                    ctx.spool.as_ref().unwrap().append(event).await.unwrap();
                    kept.insert(id);
                }
                kept
            })
        })
        .collect();
    while !writing.iter().all(|task| task.is_finished()) {
        replay(&ctx).await.unwrap();
    }
    let mut kept = BTreeSet::new();
    for task in writing {
        kept.extend(task.await.unwrap());
    }
    replay(&ctx).await.unwrap();
    assert_eq!(stored(&ctx, &who, made.id).await, kept);
    assert!(files(folder.path()).is_empty());
    assert_eq!(replay(&ctx).await.unwrap(), 0);
}

async fn spoilt_records_and_refused_events_are_set_aside(app: &App) {
    let folder = tempfile::tempdir().unwrap();
    let ctx = with_spool(app, folder.path());
    let who = workspace(&ctx, "Acme").await;
    let made = connected(&ctx, &who).await;
    let token = hook(&made);
    let spool = ctx.spool.as_ref().unwrap();
    let mut good = BTreeSet::new();
    for number in 0..3 {
        let mut event = spooled(&ctx, &token);
        if number == 1 {
            // No engine takes that, today or tomorrow.
            event.raw.event = Some("a\0b".to_owned());
        } else {
            good.insert(event.raw.id);
        }
        spool.append(event).await.unwrap();
    }
    assert_eq!(replay(&ctx).await.unwrap(), 2);
    assert_eq!(files(folder.path()), ["000000.bad"]);
    assert_eq!(spool.waiting_bytes(), 0);

    // The same name is free again, and its record gets spoilt on the disk.
    let lost = spooled(&ctx, &token);
    spool.append(lost).await.unwrap();
    let next = spooled(&ctx, &token);
    good.insert(next.raw.id);
    spool.append(next).await.unwrap();
    let path = folder.path().join("spool/000000.events");
    let mut bytes = fs::read(&path).unwrap();
    bytes[20] ^= 1;
    fs::write(&path, bytes).unwrap();
    assert_eq!(replay(&ctx).await.unwrap(), 1);
    assert_eq!(files(folder.path()), ["000000.1.bad", "000000.bad"], "neither replaces the other");
    assert_eq!(stored(&ctx, &who, made.id).await, good);
    assert_eq!(replay(&ctx).await.unwrap(), 0);
}

async fn a_token_counts_that_was_good_when_the_event_came(app: &App) {
    let folder = tempfile::tempdir().unwrap();
    let ctx = with_spool(app, folder.path());
    let who = workspace(&ctx, "Acme").await;
    let made = connected(&ctx, &who).await;
    rotate(&ctx, &who, made.id, What::Webhook).await.unwrap();
    let in_time = spooled(&ctx, &hook(&made));
    app.advance(2 * 24 * 3600);
    let too_late = spooled(&ctx, &hook(&made));
    let unknown = spooled(&ctx, "00000000000000000000000000000000");
    let spool = ctx.spool.as_ref().unwrap();
    let id = in_time.raw.id;
    for event in [in_time, too_late, unknown] {
        spool.append(event).await.unwrap();
    }
    assert_eq!(replay(&ctx).await.unwrap(), 1);
    assert_eq!(stored(&ctx, &who, made.id).await, BTreeSet::from([id]));
    assert!(files(folder.path()).is_empty());
    assert!(!lets_in(&ctx, &hook(&made)).await, "the door stays closed for those who come now");
}

async fn a_server_that_ends_leaves_the_rest_in_the_spool(app: &App) {
    let folder = tempfile::tempdir().unwrap();
    let ctx = with_spool(app, folder.path());
    let who = workspace(&ctx, "Acme").await;
    let made = connected(&ctx, &who).await;
    ctx.spool.as_ref().unwrap().append(spooled(&ctx, &hook(&made))).await.unwrap();
    ctx.stop();
    assert_eq!(replay(&ctx).await.unwrap(), 0);
    assert_eq!(files(folder.path()), ["000000.events"]);
    let next = with_spool(app, folder.path());
    assert_eq!(replay(&next).await.unwrap(), 1);
}
