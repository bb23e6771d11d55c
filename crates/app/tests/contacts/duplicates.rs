//! Which contacts look like one, and what happens when one more is made.

use app::contacts::{self, NewContact};
use app::duplicates::{self, Asked};
use app::page::Limit;
use app::workspaces::{DuplicateRules, WorkspacePatch};
use app::{Error, Principal};
use domain::id::ContactId;
use domain::merge::{By, Rule};
use domain::policy::CallKind;

use crate::office::*;
use crate::support::App;

stories! {
    those_who_share_something_are_found
    those_who_are_said_to_be_different_are_not
    groups_are_found_page_by_page
    of_two_at_once_one_is_refused
    calls_are_never_stopped
}

async fn found(app: &App, who: &Principal, id: ContactId) -> Vec<(String, Vec<By>)> {
    let found = duplicates::of(&app.ctx, who, id).await.unwrap();
    found.into_iter().map(|similar| (similar.card.name, similar.by)).collect()
}

fn entered(name: &str, phones: &[&str], emails: &[&str]) -> NewContact {
    NewContact { emails: strings(emails), ..called(name, phones) }
}

async fn those_who_share_something_are_found(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let anna = entered("Анна Ґалаґан", &["067 111 00 01", "*97"], &["Anna@example.com"]);
    let anna = contacts::create(ctx, &olha, anna).await.unwrap().card.id;
    for new in [
        entered("By name", &["067 000 00 01"], &[]),
        entered("анна  галаган", &["067 000 00 02"], &[]),
        entered("By phone", &["+38 (067) 111-00-01"], &[]),
        entered("By e-mail", &[], &["ANNA@EXAMPLE.COM"]),
        entered("By both", &["0671110001"], &["anna@example.com"]),
        // An internal number says nothing of who somebody is.
        entered("By extension", &["*97"], &[]),
    ] {
        contacts::create(ctx, &olha, new).await.unwrap();
    }
    let expected = [
        ("By both", vec![By::Phone, By::Email]),
        ("By phone", vec![By::Phone]),
        ("By e-mail", vec![By::Email]),
        ("анна  галаган", vec![By::Name]),
    ];
    let got = found(app, &olha, anna).await;
    let got: Vec<_> = got.iter().map(|(name, by)| (name.as_str(), by.clone())).collect();
    assert_eq!(got.len(), expected.len(), "{got:?}");
    for (got, expected) in got.iter().zip(&expected) {
        assert_eq!(got.1, expected.1, "{got:?}");
    }
    assert_eq!(wrong(duplicates::of(ctx, &olha, ContactId(ctx.ids.next())).await), "not found");
}

async fn those_who_are_said_to_be_different_are_not(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let mut ids = Vec::new();
    for name in ["Anna", "Boris", "Carl"] {
        ids.push(create(ctx, &olha, name, &["067 111 00 01"]).await.card.id);
    }
    let groups = async || duplicates::groups::<ContactId>(ctx, &olha, Limit::DEFAULT, None).await.unwrap().items.len();
    assert_eq!(groups().await, 1);
    duplicates::apart(ctx, &olha, &[ids[1], ids[0], ids[1]]).await.unwrap();
    duplicates::apart(ctx, &olha, &[ids[0], ids[1]]).await.unwrap();
    let names = |found: Vec<(String, Vec<By>)>| found.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names(found(app, &olha, ids[0]).await), ["Carl"]);
    assert_eq!(names(found(app, &olha, ids[1]).await), ["Carl"]);
    assert_eq!(groups().await, 1, "Carl may still be one of the others");
    duplicates::apart(ctx, &olha, &ids).await.unwrap();
    assert_eq!(groups().await, 0);
    assert_eq!(wrong(duplicates::apart(ctx, &olha, &ids[..1]).await), "ids: too_few");
    let unknown = [ids[0], ContactId(ctx.ids.next())];
    assert_eq!(wrong(duplicates::apart(ctx, &olha, &unknown).await), "ids[1]: unknown_contact");
}

async fn groups_are_found_page_by_page(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    for number in 0..7 {
        let phone = format!("067 111 00 0{number}");
        let email = format!("{number}@example.com");
        for name in ["Anna", "Boris"] {
            let phones: &[&str] = if number < 4 { &[&phone] } else { &[] };
            let new = entered(&format!("{name} {number}"), phones, &[&email]);
            contacts::create(ctx, &olha, new).await.unwrap();
        }
    }
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let page =
            duplicates::groups::<ContactId>(ctx, &olha, Limit::parse(Some(3)).unwrap(), after.as_ref()).await.unwrap();
        assert!(page.items.len() <= 3);
        all.extend(page.items.into_iter().map(|group| (group.by, group.value, group.cards.len())));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let phones = (0..4).map(|number| (By::Phone, format!("+38067111000{number}"), 2));
    let emails = (0..7).map(|number| (By::Email, format!("{number}@example.com"), 2));
    assert_eq!(all, phones.chain(emails).collect::<Vec<_>>());
}

async fn forbid_phones(app: &App, who: &Principal) {
    let rules = DuplicateRules { phone: Some(Rule::Forbid), ..DuplicateRules::default() };
    let patch = WorkspacePatch { duplicates: rules, ..WorkspacePatch::default() };
    app::workspaces::update(&app.ctx, &Principal::system(who.workspace), 1, patch).await.unwrap();
}

async fn of_two_at_once_one_is_refused(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    forbid_phones(app, &olha).await;
    for number in 0..10 {
        let phone = format!("067 111 00 0{number}");
        let make = |name: &str| contacts::create_asking(ctx, &olha, called(name, &[&phone]), Asked::GoOn);
        let (one, two) = tokio::join!(make("One"), make("Two"));
        let refused = [one, two].into_iter().filter_map(Result::err).collect::<Vec<_>>();
        let [Error::Duplicates { may_allow: false, found }] = refused.as_slice() else { panic!("{refused:?}") };
        assert_eq!(found.len(), 1);
    }
}

async fn calls_are_never_stopped(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    forbid_phones(app, &olha).await;
    let phone = telephone(ctx, &olha, &[CallKind::IncomingMissed]).await;
    rings(ctx, &olha, phone, 1, "380671110001", 0).await;
    settle(ctx).await;
    let known = calls(ctx, &olha).await;
    assert!(matches!(known[0].link, domain::decision::Link::Contact(_)));
    assert!(contacts::create(ctx, &olha, called("Twin", &["0671110001"])).await.is_err());
    contacts::create(ctx, &Principal::system(olha.workspace), called("Twin", &["0671110001"])).await.unwrap();
}
