use app::companies::{self, CompanyFilter, CompanyPatch, NewCompany};
use app::contacts::{self, NewContact};
use app::page::Limit;
use domain::access::Role;
use domain::decision::Link;
use domain::id::UserId;
use uuid::Uuid;

use crate::office::*;
use crate::support::App;

stories! {
    a_company_is_made_changed_and_found
    a_removed_company_lets_go_of_calls_and_contacts
    other_workspaces_have_other_companies
    contacts_name_companies_by_id_or_name
}

fn searched(q: Option<&str>) -> CompanyFilter {
    CompanyFilter { q: q.map(str::to_owned), ..CompanyFilter::default() }
}

fn new(name: &str, phones: &[&str]) -> NewCompany {
    NewCompany { name: name.to_owned(), phones: strings(phones), ..NewCompany::default() }
}

async fn a_company_is_made_changed_and_found(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let wrong_one = NewCompany { responsible: Some(UserId(Uuid::max())), ..new("", &["x"]) };
    assert_eq!(wrong(companies::create(ctx, &olha, wrong_one).await), "name: required, phones[0]: not_a_phone");
    let nobody = NewCompany { responsible: Some(UserId(Uuid::max())), ..new("Roga", &[]) };
    assert_eq!(wrong(companies::create(ctx, &olha, nobody).await), "responsible_id: unknown_user");
    let roga = companies::create(ctx, &olha, new("Рога і копита", &["044 333 00 11", "044 333 00 12"])).await.unwrap();
    companies::create(ctx, &olha, new("Acme", &[])).await.unwrap();
    assert_eq!((roga.version, roga.phones.len(), roga.responsible), (1, 2, None));
    assert_eq!(number_version(ctx, &olha, "+380443330011").await, 1);
    let patch = CompanyPatch {
        phones: Some(strings(&["044 333 00 12"])),
        responsible: Some(olha.user),
        ..CompanyPatch::default()
    };
    let roga = companies::update(ctx, &olha, roga.id, 1, &patch).await.unwrap();
    assert_eq!((roga.version, roga.phones.len(), roga.responsible.unwrap().1.as_str()), (2, 1, "Olha"));
    assert_eq!(number_version(ctx, &olha, "+380443330011").await, 2);
    assert_eq!(number_version(ctx, &olha, "+380443330012").await, 1);
    assert_eq!(wrong(companies::update(ctx, &olha, roga.id, 1, &patch).await), "the row has changed since");
    let names = async |q: Option<&str>| {
        let page = companies::list(ctx, &olha, &searched(q), Limit::DEFAULT, None).await.unwrap();
        page.items.into_iter().map(|company| company.name).collect::<Vec<_>>()
    };
    assert_eq!(names(None).await, ["Acme", "Рога і копита"]);
    assert_eq!(names(Some("КОПИТ")).await, ["Рога і копита"]);
    assert_eq!(names(Some("333-00-12")).await, ["Рога і копита"]);
    assert!(names(Some("333-00-11")).await.is_empty());
    let first =
        companies::list(ctx, &olha, &CompanyFilter::default(), Limit::parse(Some(1)).unwrap(), None).await.unwrap();
    let second =
        companies::list(ctx, &olha, &CompanyFilter::default(), Limit::DEFAULT, first.next.as_ref()).await.unwrap();
    assert_eq!((second.items.len(), second.next), (1, None));
}

async fn a_removed_company_lets_go_of_calls_and_contacts(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let phone = telephone(ctx, &olha, &[]).await;
    let roga = companies::create(ctx, &olha, new("Roga", &["044 333 00 11"])).await.unwrap();
    let of_roga = NewContact { company: Some(roga.id.to_string()), ..called("Anna", &[]) };
    let anna = contacts::create(ctx, &olha, of_roga).await.unwrap();
    rings(ctx, &olha, phone, 1, "380443330011", 10).await;
    settle(ctx).await;
    assert_eq!(calls(ctx, &olha).await[0].link, Link::Company(roga.id));
    companies::delete(ctx, &olha, roga.id, 1).await.unwrap();
    assert_eq!(wrong(companies::read(ctx, &olha, roga.id).await), "not found");
    assert_eq!(calls(ctx, &olha).await[0].link, Link::None);
    let anna = read(ctx, &olha, anna.card.id).await.card;
    assert_eq!((anna.company, anna.version), (None, 2));
    rings(ctx, &olha, phone, 1, "380443330011", 20).await;
    settle(ctx).await;
    assert_eq!(calls(ctx, &olha).await[0].link, Link::None);
}

async fn other_workspaces_have_other_companies(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let stranger = user(ctx, "other", "Petro", Role::Owner).await;
    let roga = companies::create(ctx, &olha, new("Roga", &[])).await.unwrap();
    assert_eq!(wrong(companies::read(ctx, &stranger, roga.id).await), "not found");
    assert_eq!(wrong(companies::update(ctx, &stranger, roga.id, 1, &CompanyPatch::default()).await), "not found");
    assert_eq!(wrong(companies::delete(ctx, &stranger, roga.id, 1).await), "not found");
    let theirs = NewContact { company: Some("Roga".to_owned()), ..called("Boris", &[]) };
    assert_ne!(contacts::create(ctx, &stranger, theirs).await.unwrap().card.company.unwrap().0, roga.id);
}

async fn contacts_name_companies_by_id_or_name(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let roga = companies::create(ctx, &olha, new("Roga", &[])).await.unwrap();
    let company_of = async |company: &str| {
        let new = NewContact { company: Some(company.to_owned()), ..called("Anna", &[]) };
        contacts::create(ctx, &olha, new).await.unwrap().card.company
    };
    assert_eq!(company_of(&roga.id.to_string()).await, Some((roga.id, "Roga".to_owned())));
    assert_eq!(company_of("  rOGA ").await, Some((roga.id, "Roga".to_owned())));
    assert_eq!(company_of(" ").await, None);
    let (id, name) = company_of("Kopyta").await.unwrap();
    assert_eq!((id != roga.id, name.as_str()), (true, "Kopyta"));
    assert_eq!(companies::read(ctx, &olha, id).await.unwrap().version, 1);
}
