//! What people send with forms becomes contacts.

use std::collections::BTreeMap;
use std::net::IpAddr;

use app::contacts::{self, ContactFilter, ContactView, Happening};
use app::fields::{Entity, FieldKind, FieldValue, Given, NewField};
use app::forms::{self, FieldInput, FormView, Incoming, NewForm, Origin, State, Submission};
use app::notes::NewNote;
use app::page::Limit;
use app::{Ctx, Error, Principal};
use domain::contact::CreatedBy;
use domain::decision::Link;
use domain::id::UserId;

use crate::office::*;
use crate::support::App;

stories! {
    a_submission_makes_a_contact_and_the_next_one_adds_to_it
    of_several_with_one_number_the_namesake_is_meant_else_the_oldest
    many_at_once_make_one_contact
    a_page_counts_once
    earlier_calls_are_linked
    who_is_removed_is_forgotten
    spam_is_kept_and_can_be_taken_over
}

fn field(kind: &str, required: bool) -> FieldInput {
    FieldInput { kind: kind.to_owned(), field: None, label: kind.to_uppercase(), required }
}

/// An open form that asks for everything; a phone or an e-mail address is needed.
pub async fn form(ctx: &Ctx, who: &Principal, needed: &str, responsible: Option<UserId>) -> FormView {
    let own = ["size"].map(|key| FieldInput { field: Some(key.to_owned()), ..field("field", false) });
    let kinds = ["name", "phone", "email", "company", "message"].map(|kind| field(kind, kind == needed));
    let known = app::fields::list(ctx, who, Some(Entity::Contact), Limit::MAX, None).await.unwrap().items;
    let own = own.into_iter().filter(|own| known.iter().any(|field| Some(&field.key) == own.field.as_ref()));
    let new = NewForm {
        name: "Ask for a price".to_owned(),
        active: true,
        source: Some("Site".to_owned()),
        responsible,
        fields: kinds.into_iter().chain(own).collect(),
        ..NewForm::default()
    };
    forms::create(ctx, &Principal::system(who.workspace), new).await.unwrap()
}

/// What a page sends.
pub fn sent(token: &str, answers: &[(&str, &str)]) -> Incoming {
    Incoming {
        sent: answers.iter().map(|(name, text)| ((*name).to_owned(), Given::Text((*text).to_owned()))).collect(),
        trap: false,
        token: Some(token.to_owned()),
        origin: Origin::default(),
        address: IpAddr::from([203, 0, 113, 7]),
    }
}

/// Opens the page, waits as long as people do, and sends it.
pub async fn sends(app: &App, form: &FormView, answers: &[(&str, &str)]) -> Result<(), Error> {
    let token = forms::page_token(&app.ctx, form.form.id);
    app.advance(30);
    let open = forms::open(&app.ctx, &form.form.key).await?;
    forms::submit(&app.ctx, &open, sent(&token, answers)).await
}

async fn received(ctx: &Ctx, who: &Principal, form: &FormView, state: State) -> Vec<Submission> {
    forms::submissions(ctx, who, form.form.id, Some(state), Limit::MAX, None).await.unwrap().items
}

async fn only(ctx: &Ctx, who: &Principal) -> ContactView {
    let page = contacts::list(ctx, who, &ContactFilter::default(), Limit::MAX, None).await.unwrap();
    let [card] = page.items.as_slice() else { panic!("{} contacts", page.items.len()) };
    read(ctx, who, card.id).await
}

fn emails(view: &ContactView) -> Vec<&str> {
    view.card.emails.iter().map(String::as_str).collect()
}

async fn a_submission_makes_a_contact_and_the_next_one_adds_to_it(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let size = NewField {
        entity: Entity::Contact,
        name: "Size".to_owned(),
        key: None,
        kind: FieldKind::Choice,
        choices: strings(&["S", "L"]),
    };
    let size = app::fields::create(ctx, &Principal::system(olha.workspace), &size).await.unwrap();
    let form = form(ctx, &olha, "phone", olha.user).await;
    let first = [("phone", "067 111-00-01"), ("message", "How much\nis a roof?"), ("fields.size", "l")];
    let mut incoming = sent(&forms::page_token(ctx, form.form.id), &first);
    incoming.origin.campaign = BTreeMap::from([("utm_source".to_owned(), "google".to_owned())]);
    app.advance(30);
    forms::submit(ctx, &forms::open(ctx, &form.form.key).await.unwrap(), incoming).await.unwrap();
    let made = only(ctx, &olha).await.card;
    assert_eq!((made.name.as_str(), made.named, made.version), ("+380 67 111 0001", false, 1));
    assert_eq!((made.created_by, made.source.as_deref()), (CreatedBy::Form, Some("Site")));
    assert_eq!(made.responsible.as_ref().map(|(id, _)| *id), olha.user);
    assert_eq!(made.first_campaign.get("utm_source").map(String::as_str), Some("google"));
    assert_eq!(made.fields.get(&size.id), Some(&FieldValue::Choice(2)));
    let second = [
        ("name", "Анна Коваль"),
        ("phone", "+380671110001"),
        ("email", "Anna@Example.com"),
        ("company", "Дах"),
        ("fields.size", "S"),
    ];
    sends(app, &form, &second).await.unwrap();
    let added = only(ctx, &olha).await;
    assert_eq!((added.card.name.as_str(), added.card.named, added.card.version), ("Анна Коваль", true, 2));
    assert_eq!((emails(&added), added.card.phones.len()), (vec!["anna@example.com"], 1));
    assert_eq!(added.card.company.as_ref().map(|(_, name)| name.as_str()), Some("Дах"));
    assert_eq!(added.card.fields.get(&size.id), Some(&FieldValue::Choice(2)), "what is there stays");
    // By the address alone, with another phone; a name that is there stays, too.
    sends(app, &form, &[("name", "Nobody"), ("phone", "0672220002"), ("email", "anna@example.com")]).await.unwrap();
    let third = only(ctx, &olha).await.card;
    assert_eq!((third.name.as_str(), third.phones.len(), third.version), ("Анна Коваль", 2, 3));
    // Nothing new: the card stays as it is, and what was sent stands on it all the same.
    sends(app, &form, &[("phone", "0672220002")]).await.unwrap();
    assert_eq!(only(ctx, &olha).await.card.version, 3);
    let sent = received(ctx, &olha, &form, State::Accepted).await;
    let made: Vec<_> = sent.iter().map(|sent| sent.made_contact).collect();
    assert_eq!(made, [false, false, false, true]);
    assert!(sent.iter().all(|sent| sent.contact.as_ref().map(|(id, _)| *id) == Some(third.id)));
    let timeline = contacts::timeline(ctx, &olha, third.id, None, (Limit::MAX, None)).await.unwrap().page.items;
    let of_forms = timeline.iter().filter(|item| matches!(item.what, Happening::Form(_))).count();
    let note =
        timeline.iter().find_map(|item| if let Happening::Note(note) = &item.what { Some(&note.body) } else { None });
    assert_eq!((of_forms, note.map(String::as_str)), (4, Some("Ask for a price:\nHow much\nis a roof?")));
    let view = forms::read(ctx, &olha, form.form.id).await.unwrap();
    assert_eq!((view.totals.accepted, view.totals.spam), (4, 0));
    assert_eq!(wrong(sends(app, &form, &[("email", "a@b")]).await), "phone: required");
}

async fn of_several_with_one_number_the_namesake_is_meant_else_the_oldest(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let form = form(ctx, &olha, "phone", None).await;
    let oldest = create(ctx, &olha, "Oldest", &["067 111 00 01"]).await.card.id;
    let boris = create(ctx, &olha, "Boris", &["067 111 00 01"]).await.card.id;
    for (name, expected) in [("boris ", boris), ("Nobody", oldest)] {
        sends(app, &form, &[("name", name), ("phone", "0671110001")]).await.unwrap();
        let sent = received(ctx, &olha, &form, State::Accepted).await;
        assert_eq!(sent[0].contact.as_ref().map(|(id, _)| *id), Some(expected), "{name}");
    }
    assert_eq!(names(ctx, &olha, ContactFilter::default()).await, ["Boris", "Oldest"]);
}

async fn many_at_once_make_one_contact(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    for (needed, same) in [("phone", ("phone", "067 111 00 01")), ("email", ("email", "anna@example.com"))] {
        let form = form(ctx, &olha, needed, None).await;
        let tokens: Vec<String> = (0..4).map(|_| forms::page_token(ctx, form.form.id)).collect();
        app.advance(30);
        let open = forms::open(ctx, &form.form.key).await.unwrap();
        let running: Vec<_> = tokens
            .into_iter()
            .enumerate()
            .map(|(at, token)| {
                let (ctx, open) = (ctx.clone(), open.clone());
                let message = format!("Message {at}");
                let incoming = sent(&token, &[same, ("message", &message)]);
                tokio::spawn(async move { forms::submit(&ctx, &open, incoming).await })
            })
            .collect();
        for one in running {
            one.await.unwrap().unwrap();
        }
        let sent = received(ctx, &olha, &form, State::Accepted).await;
        assert_eq!((sent.len(), sent.iter().filter(|sent| sent.made_contact).count()), (4, 1), "{needed}");
    }
    assert_eq!(names(ctx, &olha, ContactFilter::default()).await.len(), 2);
}

async fn a_page_counts_once(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let form = form(ctx, &olha, "phone", None).await;
    let token = forms::page_token(ctx, form.form.id);
    app.advance(30);
    let open = forms::open(ctx, &form.form.key).await.unwrap();
    let again = || {
        let (ctx, open) = (ctx.clone(), open.clone());
        let incoming = sent(&token, &[("phone", "067 111 00 01"), ("message", "Once")]);
        tokio::spawn(async move { forms::submit(&ctx, &open, incoming).await })
    };
    for one in [again(), again(), again()] {
        one.await.unwrap().unwrap();
    }
    // Somebody goes back in the history and sends it with something else.
    forms::submit(ctx, &open, sent(&token, &[("phone", "067 111 00 02")])).await.unwrap();
    assert_eq!(received(ctx, &olha, &form, State::Accepted).await.len(), 1);
    let anna = only(ctx, &olha).await.card.id;
    let notes = app::notes::list(ctx, &olha, store::notes::On::Contact(anna), Limit::MAX, None).await.unwrap();
    assert_eq!(notes.items.len(), 1);
}

async fn earlier_calls_are_linked(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    link_at_once(ctx, &olha).await;
    let phone = telephone(ctx, &olha, &[]).await;
    rings(ctx, &olha, phone, 1, "380671110001", 0).await;
    settle(ctx).await;
    let form = form(ctx, &olha, "phone", None).await;
    sends(app, &form, &[("phone", "0671110001")]).await.unwrap();
    settle(ctx).await;
    let anna = only(ctx, &olha).await.card.id;
    assert_eq!(calls(ctx, &olha).await[0].link, Link::Contact(anna));
}

async fn who_is_removed_is_forgotten(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let form = form(ctx, &olha, "phone", None).await;
    sends(
        app,
        &form,
        &[("name", "Anna"), ("phone", "0671110001"), ("email", "anna@example.com"), ("message", "Secret")],
    )
    .await
    .unwrap();
    let links = "https://a https://b https://c";
    sends(app, &form, &[("phone", "0671110001"), ("message", links)]).await.unwrap();
    sends(app, &form, &[("phone", "0679990009"), ("email", "ANNA@example.com"), ("message", links)]).await.unwrap();
    sends(app, &form, &[("phone", "0672220002"), ("message", links)]).await.unwrap();
    let spam = received(ctx, &olha, &form, State::Spam).await;
    assert_eq!(spam.len(), 3);
    let anna = only(ctx, &olha).await;
    let note = NewNote { contact: Some(anna.card.id), body: "Called".to_owned(), ..NewNote::default() };
    app::notes::create(ctx, &olha, note).await.unwrap();
    contacts::delete(ctx, &olha, anna.card.id, anna.card.version).await.unwrap();
    let kept = received(ctx, &olha, &form, State::Accepted).await;
    assert_eq!((kept.len(), kept[0].contact.as_ref(), kept[0].content.answers.len()), (1, None, 0));
    let left: Vec<_> =
        received(ctx, &olha, &form, State::Spam).await.iter().map(|it| it.content.answers.len()).collect();
    assert_eq!(left, [2, 0, 0], "of the others nothing is left");
    assert_eq!(
        forms::accept(ctx, &olha, spam[1].id).await.map_err(|error| error.to_string()).unwrap_err(),
        "not possible now: submission_forgotten"
    );
}

async fn spam_is_kept_and_can_be_taken_over(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let form = form(ctx, &olha, "phone", None).await;
    let open = forms::open(ctx, &form.form.key).await.unwrap();
    let other = self::form(ctx, &olha, "phone", None).await.form.id;
    let (old, fresh) = (forms::page_token(ctx, form.form.id), |app: &App| forms::page_token(&app.ctx, form.form.id));
    app.advance(8 * 86_400);
    let quick = fresh(app);
    app.advance(1);
    let sound = fresh(app);
    let of_other = forms::page_token(ctx, other);
    app.advance(10);
    let changed = format!("{}{}{}", &sound[..20], if &sound[20..21] == "x" { "y" } else { "x" }, &sound[21..]);
    let blocked = app::blocked_numbers::NewBlockedNumber { number: "067 111 00 05".to_owned(), note: None };
    app::blocked_numbers::create(ctx, &olha, &blocked).await.unwrap();
    let table = [
        (sent(&old, &[("phone", "0671110001")]), "too_old"),
        (sent(&of_other, &[("phone", "0671110001")]), "forged"),
        (sent(&changed, &[("phone", "0671110001")]), "forged"),
        (sent("", &[("phone", "0671110001")]), "forged"),
        (Incoming { token: None, ..sent("", &[("phone", "0671110001")]) }, "forged"),
        (Incoming { trap: true, ..sent(&sound, &[("phone", "0671110001")]) }, "trap"),
        (sent(&quick, &[("phone", "0671110005")]), "blocked"),
        (sent(&fresh(app), &[("phone", "0671110001")]), "too_fast"),
    ];
    for (incoming, reason) in table {
        forms::submit(ctx, &open, incoming).await.unwrap();
        let newest = received(ctx, &olha, &form, State::Spam).await.remove(0);
        assert_eq!((newest.reason.as_deref(), newest.contact), (Some(reason), None));
    }
    assert!(names(ctx, &olha, ContactFilter::default()).await.is_empty(), "nothing came of it");
    // So many from one address.
    for _ in 0..12 {
        sends(app, &form, &[("phone", "0672220002")]).await.unwrap();
    }
    sends(app, &form, &[("name", "Anna"), ("phone", "0673330003"), ("message", "Please call")]).await.unwrap();
    let newest = received(ctx, &olha, &form, State::Spam).await.remove(0);
    assert_eq!(newest.reason.as_deref(), Some("many_from_address"));
    let accepted = forms::accept(ctx, &olha, newest.id).await.unwrap();
    assert_eq!((accepted.state, accepted.made_contact, accepted.version), (State::Accepted, true, 2));
    assert_eq!(accepted.contact.as_ref().map(|(_, name)| name.as_str()), Some("Anna"));
    assert_eq!(names(ctx, &olha, ContactFilter::default()).await, ["+380 67 222 0002", "Anna"]);
    let again = forms::accept(ctx, &olha, newest.id).await.map_err(|error| error.to_string());
    assert_eq!(again.unwrap_err(), "not possible now: not_spam");
}
