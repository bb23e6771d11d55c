use app::Principal;
use app::contacts::{self, ContactFilter, ContactPatch, NewContact};
use domain::access::Role;
use domain::contact::{CreatedBy, ResponsibleBy};
use domain::id::UserId;
use domain::policy::CallKind;
use uuid::Uuid;

use crate::office::*;
use crate::support::App;

stories! {
    a_contact_is_found_by_any_spelling
    what_is_wrong_is_told_at_once
    absent_null_and_a_value_differ
    an_old_version_is_stale
    other_workspaces_do_not_exist
    a_contact_of_a_call_is_named_by_people
    two_contacts_may_share_a_number
    who_left_gets_no_contacts
}

async fn a_contact_is_found_by_any_spelling(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let made = create(ctx, &olha, "Семён Ґалаґан", &["067 123-45-67", " *97 "]).await.card;
    let phones: Vec<_> =
        made.phones.iter().map(|phone| (phone.raw.as_str(), phone.e164.map(|n| n.as_e164()))).collect();
    assert_eq!(phones, [("067 123-45-67", Some("+380671234567".to_owned())), ("*97", None)]);
    assert_eq!((made.version, made.named, made.created_by, made.source), (1, true, CreatedBy::User, None));
    create(ctx, &olha, "Anna", &["0501112233"]).await;
    let by_phone = async |phone: &str| {
        names(ctx, &olha, ContactFilter { phone: Some(phone.to_owned()), ..ContactFilter::default() }).await
    };
    for spelling in [
        "+380671234567",
        "380671234567",
        "00380 67 123 45 67",
        "(067) 123.45.67",
        "80671234567",
        "tel:+380671234567",
        "*97",
    ] {
        assert_eq!(by_phone(spelling).await, ["Семён Ґалаґан"], "{spelling}");
    }
    for other in ["0671234568", "97", "hello", "12"] {
        assert!(by_phone(other).await.is_empty(), "{other}");
    }
}

async fn what_is_wrong_is_told_at_once(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let new = NewContact {
        name: " ".to_owned(),
        phones: strings(&["", "call me", "0671234567", "+38 067 123 45 67", &"1".repeat(65)]),
        emails: strings(&["no", "A@b.cd", "a@B.cd"]),
        company: Some("c".repeat(201)),
        source: Some("s".repeat(201)),
        tags: vec!["ok".to_owned(), String::new(), "t".repeat(51)],
        fields: [("birthday".to_owned(), app::fields::Given::Bool(true))].into(),
        ..NewContact::default()
    };
    let expected = "name: required, phones[0]: required, phones[1]: not_a_phone, phones[3]: twice, phones[4]: too_long, \
                    emails[0]: not_an_email, emails[2]: twice, company: too_long, source: too_long, tags[1]: required, \
                    tags[2]: too_long, fields.birthday: unknown_field";
    assert_eq!(wrong(contacts::create(ctx, &olha, new).await), expected);
    let many = NewContact {
        phones: vec!["1".to_owned(); 51],
        emails: vec!["a@b.cd".to_owned(); 51],
        tags: vec!["t".to_owned(); 51],
        ..called("Anna", &[])
    };
    assert_eq!(wrong(contacts::create(ctx, &olha, many).await), "phones: too_many, emails: too_many, tags: too_many");
    let nowhere = NewContact {
        company: Some(Uuid::max().to_string()),
        responsible: Some(UserId(Uuid::max())),
        ..called("Anna", &[])
    };
    assert_eq!(
        wrong(contacts::create(ctx, &olha, nowhere).await),
        "responsible_id: unknown_user, company: unknown_company"
    );
}

async fn absent_null_and_a_value_differ(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let new = NewContact {
        emails: strings(&[" Anna@Example.COM "]),
        company: Some("Roga i Kopyta".to_owned()),
        source: Some("fair".to_owned()),
        responsible: olha.user,
        tags: strings(&["VIP", "vip ", "old  friend"]),
        ..called("Anna", &["0501112233"])
    };
    let made = contacts::create(ctx, &olha, new).await.unwrap();
    assert_eq!(made.card.emails, ["anna@example.com"]);
    assert_eq!(made.card.tags, ["VIP", "old friend"]);
    assert_eq!(made.card.responsible.as_ref().unwrap().1, "Olha");
    // Nothing is absent: nothing is written.
    let same = patch(ctx, &olha, &made, ContactPatch::default()).await;
    assert_eq!(same, made);
    app.advance(60);
    let emptied = ContactPatch {
        company: Some(None),
        source: Some(None),
        responsible: Some(None),
        emails: Some(Vec::new()),
        ..ContactPatch::default()
    };
    let after = patch(ctx, &olha, &made, emptied).await.card;
    assert_eq!((after.company, after.source, after.responsible, after.emails.len()), (None, None, None, 0));
    assert_eq!(
        (after.name, after.phones, after.tags, after.version),
        (made.card.name, made.card.phones, made.card.tags, 2)
    );
    assert!(after.changed_at > made.card.changed_at);
}

async fn an_old_version_is_stale(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let made = create(ctx, &olha, "Anna", &[]).await;
    let rename = |name: &str| ContactPatch { name: Some(name.to_owned()), ..ContactPatch::default() };
    patch(ctx, &olha, &made, rename("Anna Koval")).await;
    assert_eq!(
        wrong(contacts::update(ctx, &olha, made.card.id, 1, &rename("Hanna")).await),
        "the row has changed since"
    );
    assert_eq!(wrong(contacts::delete(ctx, &olha, made.card.id, 1).await), "the row has changed since");
    // Of two at once one is stale.
    let (first, second) = (rename("First"), rename("Second"));
    let (a, b) = tokio::join!(
        contacts::update(ctx, &olha, made.card.id, 2, &first),
        contacts::update(ctx, &olha, made.card.id, 2, &second)
    );
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
    assert_eq!(read(ctx, &olha, made.card.id).await.card.version, 3);
}

async fn other_workspaces_do_not_exist(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let stranger = user(ctx, "other", "Petro", Role::Owner).await;
    let company = Some("Acme".to_owned());
    let made = contacts::create(ctx, &olha, NewContact { company, ..called("Anna", &["0501112233"]) }).await.unwrap();
    let id = made.card.id;
    assert_eq!(wrong(contacts::read(ctx, &stranger, id).await), "not found");
    assert_eq!(wrong(contacts::update(ctx, &stranger, id, 1, &ContactPatch::default()).await), "not found");
    assert_eq!(wrong(contacts::delete(ctx, &stranger, id, 1).await), "not found");
    assert_eq!(wrong(contacts::link_earlier(ctx, &stranger, id).await), "not found");
    assert_eq!(
        wrong(contacts::timeline(ctx, &stranger, id, None, (app::page::Limit::DEFAULT, None)).await),
        "not found"
    );
    assert!(names(ctx, &stranger, ContactFilter::default()).await.is_empty());
    let theirs = NewContact {
        company: made.card.company.map(|(id, _)| id.to_string()),
        responsible: olha.user,
        ..called("Boris", &["0501112233"])
    };
    assert_eq!(
        wrong(contacts::create(ctx, &stranger, theirs).await),
        "responsible_id: unknown_user, company: unknown_company"
    );
}

async fn a_contact_of_a_call_is_named_by_people(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let phone = telephone(ctx, &olha, &[CallKind::IncomingMissed]).await;
    rings(ctx, &olha, phone, 1, "380671110001", 0).await;
    settle(ctx).await;
    let unnamed = ContactFilter { unnamed: Some(true), ..ContactFilter::default() };
    assert_eq!(names(ctx, &olha, unnamed.clone()).await, ["+380 67 111 0001"]);
    let page = contacts::list(ctx, &olha, &unnamed, app::page::Limit::DEFAULT, None).await.unwrap();
    let made = read(ctx, &olha, page.items[0].id).await;
    assert_eq!((made.card.created_by, made.card.responsible_by), (CreatedBy::Call, ResponsibleBy::Call));
    assert!(made.card.last_call_at.is_some());
    // The form that sends the number back as the name names nobody.
    let same = ContactPatch { name: Some(made.card.name.clone()), source: Some(None), ..ContactPatch::default() };
    let made = patch(ctx, &olha, &made, same).await;
    assert!(!made.card.named);
    let named = ContactPatch { name: Some("Anna".to_owned()), responsible: Some(olha.user), ..ContactPatch::default() };
    let made = patch(ctx, &olha, &made, named).await;
    assert_eq!((made.card.named, made.card.responsible_by), (true, ResponsibleBy::Person));
    assert!(names(ctx, &olha, unnamed).await.is_empty());
    // A late event of the call changes neither.
    rings(ctx, &olha, phone, 1, "380671110001", 30).await;
    settle(ctx).await;
    assert_eq!(read(ctx, &olha, made.card.id).await.card.responsible, made.card.responsible);
}

async fn two_contacts_may_share_a_number(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    create(ctx, &olha, "Anna", &["0501112233"]).await;
    create(ctx, &olha, "Boris", &["+380 50 111 22 33", "0501112234"]).await;
    let shared = ContactFilter { phone: Some("380501112233".to_owned()), ..ContactFilter::default() };
    assert_eq!(names(ctx, &olha, shared).await, ["Anna", "Boris"]);
}

async fn who_left_gets_no_contacts(app: &App) {
    let ctx = &app.ctx;
    let (olha, petro) = (manager(ctx, "Olha").await, manager(ctx, "Petro").await);
    let his = NewContact { responsible: petro.user, ..called("Anna", &[]) };
    let made = contacts::create(ctx, &olha, his.clone()).await.unwrap();
    let leaves = app::users::UserPatch { active: Some(false), ..app::users::UserPatch::default() };
    app::users::update(ctx, &Principal::system(olha.workspace), petro.user.unwrap(), 1, leaves).await.unwrap();
    assert_eq!(wrong(contacts::create(ctx, &olha, his).await), "responsible_id: inactive_user");
    // Who is the responsible already stays.
    let edit =
        ContactPatch { name: Some("Hanna".to_owned()), responsible: Some(petro.user), ..ContactPatch::default() };
    assert_eq!(patch(ctx, &olha, &made, edit).await.card.responsible.unwrap().1, "Petro");
}
