use app::Principal;
use app::notes::{self, NewNote, On};
use app::page::{Cursor, Limit};
use domain::access::Role;
use domain::id::{CallId, ContactId};
use uuid::Uuid;

use crate::office::*;
use crate::support::App;

stories! {
    notes_are_their_authors_own
    what_is_wrong_with_a_note_is_told
    notes_are_listed_newest_first
    a_note_on_a_call_goes_to_its_contact
}

fn on(contact: ContactId, body: &str) -> NewNote {
    NewNote { contact: Some(contact), call: None, body: body.to_owned(), ..NewNote::default() }
}

async fn notes_are_their_authors_own(app: &App) {
    let ctx = &app.ctx;
    let (olha, petro) = (manager(ctx, "Olha").await, manager(ctx, "Petro").await);
    let admin = user(ctx, "acme", "Ivan", Role::Admin).await;
    let anna = create(ctx, &olha, "Anna", &[]).await.card.id;
    let note = notes::create(ctx, &olha, on(anna, " called back ")).await.unwrap();
    assert_eq!((note.body.as_str(), note.author.as_ref().unwrap().1.as_str()), ("called back", "Olha"));
    assert_eq!(wrong(notes::update(ctx, &petro, note.id, 1, (Some("x"), None)).await), "the role lacks the right");
    assert_eq!(wrong(notes::delete(ctx, &petro, note.id, 1).await), "the role lacks the right");
    let note = notes::update(ctx, &olha, note.id, 1, (Some("called back twice"), None)).await.unwrap();
    assert_eq!(note.version, 2);
    assert_eq!(wrong(notes::update(ctx, &olha, note.id, 1, (Some("x"), None)).await), "the row has changed since");
    assert_eq!(wrong(notes::delete(ctx, &olha, note.id, 1).await), "the row has changed since");
    let note = notes::update(ctx, &admin, note.id, 2, (Some("never called"), None)).await.unwrap();
    assert_eq!(note.author.unwrap().1, "Olha");
    notes::delete(ctx, &admin, note.id, 3).await.unwrap();
    assert_eq!(wrong(notes::read(ctx, &olha, note.id).await), "not found");
    // A program's note has no author, so only administrators change it.
    let program = Principal { user: None, account: None, ..olha.clone() };
    let note = notes::create(ctx, &program, on(anna, "imported")).await.unwrap();
    assert_eq!(note.author, None);
    assert_eq!(wrong(notes::update(ctx, &program, note.id, 1, (Some("x"), None)).await), "the role lacks the right");
    let stranger = user(ctx, "other", "Oleh", Role::Owner).await;
    assert_eq!(wrong(notes::read(ctx, &stranger, note.id).await), "not found");
    assert_eq!(wrong(notes::delete(ctx, &stranger, note.id, 1).await), "not found");
    assert_eq!(wrong(notes::create(ctx, &stranger, on(anna, "x")).await), "contact_id: unknown_contact");
    assert_eq!(wrong(notes::list(ctx, &stranger, On::Contact(anna), Limit::DEFAULT, None).await), "not found");
}

async fn what_is_wrong_with_a_note_is_told(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let anna = create(ctx, &olha, "Anna", &[]).await.card.id;
    let check =
        async |note: NewNote, expected: &str| assert_eq!(wrong(notes::create(ctx, &olha, note).await), expected);
    check(NewNote::default(), "contact_id: required, body: required").await;
    check(on(anna, &"x".repeat(10_001)), "body: too_long").await;
    let nowhere = NewNote {
        contact: Some(ContactId(Uuid::max())),
        call: Some(CallId(Uuid::max())),
        body: "x".to_owned(),
        ..NewNote::default()
    };
    check(nowhere, "contact_id: unknown_contact, call_id: unknown_call").await;
    let longest = notes::create(ctx, &olha, on(anna, &"ї".repeat(10_000))).await.unwrap();
    assert_eq!(wrong(notes::update(ctx, &olha, longest.id, 1, (Some(" "), None)).await), "body: required");
}

async fn notes_are_listed_newest_first(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let anna = create(ctx, &olha, "Anna", &[]).await.card.id;
    for body in ["one", "two", "three"] {
        notes::create(ctx, &olha, on(anna, body)).await.unwrap();
    }
    let limit = Limit::parse(Some(2)).unwrap();
    let bodies =
        |page: &app::page::Page<notes::Note>| page.items.iter().map(|note| note.body.clone()).collect::<Vec<_>>();
    let first = notes::list(ctx, &olha, On::Contact(anna), limit, None).await.unwrap();
    assert_eq!(bodies(&first), ["three", "two"]);
    let next = Cursor::parse(&first.next.unwrap().to_string()).unwrap();
    let second = notes::list(ctx, &olha, On::Contact(anna), limit, Some(&next)).await.unwrap();
    assert_eq!((bodies(&second), second.next), (strings(&["one"]), None));
}

async fn a_note_on_a_call_goes_to_its_contact(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let phone = telephone(ctx, &olha, &[]).await;
    let anna = create(ctx, &olha, "Anna", &["067 111 00 01"]).await.card.id;
    rings(ctx, &olha, phone, 1, "380671110001", 10).await;
    rings(ctx, &olha, phone, 2, "380671110009", 10).await;
    settle(ctx).await;
    let rows = calls(ctx, &olha).await;
    let write = async |call| {
        notes::create(ctx, &olha, NewNote { call: Some(call), body: "x".to_owned(), ..NewNote::default() })
            .await
            .unwrap()
    };
    assert_eq!(write(rows[1].id).await.contact, Some(anna));
    assert_eq!(write(rows[0].id).await.contact, None);
    let of_call = notes::list(ctx, &olha, On::Call(rows[1].id), Limit::DEFAULT, None).await.unwrap();
    assert_eq!(of_call.items.len(), 1);
    assert_eq!(wrong(notes::list(ctx, &olha, On::Call(CallId(Uuid::max())), Limit::DEFAULT, None).await), "not found");
}
