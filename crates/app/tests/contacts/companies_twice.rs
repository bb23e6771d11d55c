//! Which companies look like one, and what happens when one more is made.

use app::companies::{self, NewCompany};
use app::duplicates::{self, Asked};
use app::page::Limit;
use app::{Error, Principal};
use domain::id::CompanyId;
use domain::merge::By;

use crate::office::*;
use crate::support::App;

stories! {
    companies_that_share_something_are_found
    companies_that_are_said_to_be_different_are_not
    groups_of_companies_are_found_page_by_page
    a_person_is_told_and_nobody_is_refused
}

pub fn firm(name: &str, phones: &[&str]) -> NewCompany {
    NewCompany { name: name.to_owned(), phones: strings(phones), ..NewCompany::default() }
}

async fn make(app: &App, who: &Principal, name: &str, phones: &[&str]) -> CompanyId {
    companies::create(&app.ctx, who, firm(name, phones)).await.unwrap().id
}

async fn found(app: &App, who: &Principal, id: CompanyId) -> Vec<(String, Vec<By>)> {
    let found = duplicates::of(&app.ctx, who, id).await.unwrap();
    found.into_iter().map(|similar| (similar.card.name, similar.by)).collect()
}

async fn companies_that_share_something_are_found(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let roga = make(app, &olha, "Рога і копита", &["044 333 00 11", "*97"]).await;
    for (name, phones) in [
        ("РОГА  І КОПИТА", ["044 000 00 01"]),
        ("By phone", ["+38 (044) 333-00-11"]),
        ("Рога і Копита", ["0443330011"]),
        // An internal number says nothing of what a company is.
        ("By extension", ["*97"]),
    ] {
        make(app, &olha, name, &phones).await;
    }
    // A contact of the number is another matter.
    create(ctx, &olha, "Рога і копита", &["044 333 00 11"]).await;
    let expected = [
        ("Рога і Копита", vec![By::Phone, By::Name]),
        ("By phone", vec![By::Phone]),
        ("РОГА  І КОПИТА", vec![By::Name]),
    ];
    let got = found(app, &olha, roga).await;
    let got: Vec<_> = got.iter().map(|(name, by)| (name.as_str(), by.clone())).collect();
    assert_eq!(got, expected);
    assert_eq!(wrong(duplicates::of(ctx, &olha, CompanyId(ctx.ids.next())).await), "not found");
}

async fn companies_that_are_said_to_be_different_are_not(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let mut ids = Vec::new();
    for name in ["Roof", "Roof Kyiv", "Roof Lviv"] {
        ids.push(make(app, &olha, name, &["044 333 00 11"]).await);
    }
    let groups = async || duplicates::groups::<CompanyId>(ctx, &olha, Limit::DEFAULT, None).await.unwrap().items.len();
    assert_eq!(groups().await, 1);
    duplicates::apart(ctx, &olha, &[ids[1], ids[0], ids[1]]).await.unwrap();
    let names = |found: Vec<(String, Vec<By>)>| found.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names(found(app, &olha, ids[0]).await), ["Roof Lviv"]);
    assert_eq!(groups().await, 1, "the third may still be one of the others");
    duplicates::apart(ctx, &olha, &ids).await.unwrap();
    assert_eq!(groups().await, 0);
    assert_eq!(wrong(duplicates::apart(ctx, &olha, &ids[..1]).await), "ids: too_few");
    let unknown = [ids[0], CompanyId(ctx.ids.next())];
    assert_eq!(wrong(duplicates::apart(ctx, &olha, &unknown).await), "ids[1]: unknown_company");
}

async fn groups_of_companies_are_found_page_by_page(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    for number in 0..4 {
        for name in ["Roof", "ROOF"] {
            make(app, &olha, &format!("{name} {number}"), &[&format!("044 333 00 0{number}")]).await;
        }
    }
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let limit = Limit::parse(Some(3)).unwrap();
        let page = duplicates::groups::<CompanyId>(ctx, &olha, limit, after.as_ref()).await.unwrap();
        all.extend(page.items.into_iter().map(|group| (group.by, group.value, group.cards.len())));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let phones = (0..4).map(|number| (By::Phone, format!("+38044333000{number}"), 2));
    let names = (0..4).map(|number| (By::Name, format!("roof {number}"), 2));
    assert_eq!(all, phones.chain(names).collect::<Vec<_>>());
}

async fn a_person_is_told_and_nobody_is_refused(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let roof = make(app, &olha, "Roof", &["044 333 00 11"]).await;
    for (new, by) in [
        (firm("ROOF", &[]), vec![By::Name]),
        (firm("Else", &["+380443330011"]), vec![By::Phone]),
        (firm("roof", &["0443330011"]), vec![By::Phone, By::Name]),
    ] {
        let asked = companies::create_asking(ctx, &olha, new.clone(), Asked::NotYet).await;
        let Err(Error::Duplicates { may_allow: true, found }) = asked else { panic!("{asked:?}") };
        let told: Vec<_> = found.into_iter().map(|alike| (alike.card, alike.name, alike.by)).collect();
        assert_eq!(told, [(roof.into(), "Roof".to_owned(), by)]);
        let made = companies::create_asking(ctx, &olha, new, Asked::GoOn).await.unwrap();
        companies::delete(ctx, &olha, made.id, made.version).await.unwrap();
    }
    // A program has nobody who could be asked.
    let system = Principal::system(olha.workspace);
    companies::create_asking(ctx, &system, firm("Roof", &[]), Asked::NotYet).await.unwrap();
    companies::create_asking(ctx, &olha, firm("Like no other", &["044 333 00 99"]), Asked::NotYet).await.unwrap();
}
