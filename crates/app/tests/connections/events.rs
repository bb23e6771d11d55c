use app::Error;
use app::connections::{Event, Summary, events, health, sample};
use app::events::drain::drain;
use app::events::receive::Receipt;
use app::page::Limit;
use domain::call::Outcome;
use domain::call::event::{Direction, Moment};
use domain::decision::EffectKind;

use crate::setup::*;
use crate::support::App;

stories! {
    the_log_tells_what_became_of_each_event
    the_log_is_paged_and_newest_first
    long_and_odd_bodies_are_shown_as_far_as_they_go
    a_sample_call_goes_the_way_of_real_ones
    the_log_is_for_administrators
}

const ENDED: &str = r#"{"call_type":"in","dst":"380440000099","E164":"+380671234567","disposition":"NO ANSWER","duration":"14","sale":"7",
    "uniqueid":"ua9_-1767000000.1","calldate":"soon"}"#;

fn told(direction: Direction, moment: Moment, outcome: Option<Outcome>) -> Summary {
    Summary::Told { direction: Some(direction), moment, outcome }
}

fn kinds(event: &Event) -> Vec<EffectKind> {
    event.caused.iter().map(|caused| caused.effect.kind).collect()
}

const INCOMING: Direction = Direction::Incoming { callback: false };

async fn the_log_tells_what_became_of_each_event(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let log = async || events(ctx, &who, made.id, Limit::DEFAULT, None).await.unwrap().items;
    assert!(log().await.is_empty());
    assert_eq!(health(ctx, &who, made.id).await.unwrap().last_event_at, None);

    send(ctx, &hook(&made), None, ENDED).await;
    let waiting = log().await;
    assert_eq!((waiting[0].processed, waiting[0].call), (false, None));
    assert_eq!(waiting[0].summary, told(INCOMING, Moment::End, Some(Outcome::Missed)));
    assert_eq!(waiting[0].name.as_deref(), Some("after_call"));

    drain(ctx).await.unwrap();
    send(ctx, &hook(&made), Some("nonsense"), "[1, 2]").await;
    drain(ctx).await.unwrap();
    let log = log().await;
    let [odd, ended] = log.as_slice() else { panic!("two events") };
    assert_eq!(ended.summary, told(INCOMING, Moment::End, Some(Outcome::Missed)));
    assert!(ended.call.is_some() && ended.processed);
    assert_eq!(kinds(ended), [EffectKind::ContactCreated]);
    assert!(ended.caused[0].effect.entity_id.is_some());
    assert_eq!(ended.unknown, [("sale".to_owned(), "7".to_owned())]);
    assert_eq!(ended.doubtful, [("calldate".to_owned(), "not_a_date".to_owned())]);
    assert_eq!((ended.raw.body.as_str(), ended.raw.body_cut), (ENDED, false));
    assert_eq!(odd.summary, Summary::NotUnderstood("not_an_object".to_owned()));
    assert_eq!((odd.name.as_deref(), odd.call, odd.caused.len()), (Some("nonsense"), None, 0));
    assert!(!format!("{log:?}").contains("671234567"));
}

async fn the_log_is_paged_and_newest_first(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let mut sent = Vec::new();
    for _ in 0..3 {
        let Receipt::Stored(id) = send(ctx, &hook(&made), None, ENDED).await else { panic!("it is stored") };
        sent.push(id);
    }
    let two = Limit::parse(Some(2)).unwrap();
    let page = events(ctx, &who, made.id, two, None).await.unwrap();
    send(ctx, &hook(&made), None, ENDED).await;
    let rest = events(ctx, &who, made.id, two, page.next.as_ref()).await.unwrap();
    let seen: Vec<_> = page.items.iter().chain(&rest.items).map(|event| event.id).collect();
    sent.reverse();
    assert_eq!((seen, rest.next), (sent, None));
}

async fn long_and_odd_bodies_are_shown_as_far_as_they_go(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let long = format!(r#"{{"uniqueid":"1","billsec":"5","x":"{}"}}"#, "я".repeat(40_000));
    send(ctx, &hook(&made), None, &long).await;
    drain(ctx).await.unwrap();
    let incoming = app::events::receive::Incoming {
        query: Some(b"a=\xff".to_vec()),
        body: b"\x00\xfe".to_vec(),
        ..Default::default()
    };
    app::events::receive::receive(ctx, store::credentials::Kind::Hook, &hook(&made), incoming).await.unwrap();
    let log = events(ctx, &who, made.id, Limit::DEFAULT, None).await.unwrap().items;
    let [odd, long] = log.as_slice() else { panic!("two events") };
    assert!(long.raw.body_cut && long.raw.body.len() <= 65_536 + 3 && long.call.is_some());
    assert_eq!(long.summary, Summary::Told { direction: None, moment: Moment::End, outcome: None });
    assert_eq!((odd.raw.query.as_deref(), odd.raw.body.as_str()), (Some("a=\u{fffd}"), "\0\u{fffd}"));
}

async fn a_sample_call_goes_the_way_of_real_ones(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    let (first, second) = (sample(ctx, &who, made.id).await.unwrap(), sample(ctx, &who, made.id).await.unwrap());
    assert_ne!(first.external_id, second.external_id);
    assert!(first.event.is_some() && !first.waits);
    assert_eq!(drain(ctx).await.unwrap(), 2);
    let log = events(ctx, &who, made.id, Limit::DEFAULT, None).await.unwrap().items;
    let [again, once] = log.as_slice() else { panic!("two events") };
    assert_eq!(Some(once.id), first.event);
    assert_eq!(once.summary, told(INCOMING, Moment::End, Some(Outcome::Answered)));
    assert_eq!(
        (kinds(once).as_slice(), once.unknown.len(), once.doubtful.len()),
        ([EffectKind::ContactCreated].as_slice(), 0, 0)
    );
    assert_eq!(kinds(again), [EffectKind::Linked]);
    assert_ne!(once.call, again.call);
    let call = app::calls::read::read(ctx, &who, once.call.unwrap()).await.unwrap().row.call;
    assert_eq!((call.talk_seconds, call.wait_seconds), (30, Some(12)));
    assert_eq!(call.started_at.seconds(), ctx.clock.now().seconds() - 42);
}

async fn the_log_is_for_administrators(app: &App) {
    let ctx = &app.ctx;
    let who = workspace(ctx, "Acme").await;
    let made = connected(ctx, &who).await;
    assert_error!(events(ctx, &manager(&who), made.id, Limit::DEFAULT, None).await, Error::Forbidden);
    assert_error!(health(ctx, &manager(&who), made.id).await, Error::Forbidden);
    assert_error!(sample(ctx, &manager(&who), made.id).await, Error::Forbidden);
}
