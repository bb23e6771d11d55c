use app::contacts::{self, Happening, Item};
use app::notes::NewNote;
use app::page::{Cursor, Limit, Part};

use crate::office::*;
use crate::support::App;

stories! {
    calls_and_notes_stand_in_one_order
    a_cursor_of_another_list_is_refused
}

fn say(item: &Item) -> String {
    match &item.what {
        Happening::Call(view) => format!("call {}", view.row.key.external_id),
        Happening::Deal(step) => format!("{} in {}", step.deal.1, step.to.1),
        Happening::Note(note) => format!("note {}", note.body),
        Happening::Task(task) => format!("task {:?}", task.title),
        Happening::Automation(run) => format!("automation {}", run.id),
        Happening::Merged(merge) => format!("merged {}", merge.removed.1),
        Happening::Changed(_) => "changed".to_owned(),
        Happening::Form(sent) => format!("form {}", sent.form.1),
        Happening::Created => "created".to_owned(),
    }
}

async fn calls_and_notes_stand_in_one_order(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let phone = telephone(ctx, &olha, &[]).await;
    // The clock stands at 11:20 in Kyiv; one call was half an hour before the contact was made, and is linked later.
    rings(ctx, &olha, phone, 1, "380671110001", 0).await;
    settle(ctx).await;
    let anna = create(ctx, &olha, "Anna", &["067 111 00 01"]).await;
    contacts::link_earlier(ctx, &olha, anna.card.id).await.unwrap();
    app.advance(30);
    let note = NewNote { contact: Some(anna.card.id), body: "one".to_owned(), ..NewNote::default() };
    app::notes::create(ctx, &olha, note.clone()).await.unwrap();
    app.advance(600);
    rings(ctx, &olha, phone, 21 * 60, "380671110001", 5).await;
    rings(ctx, &olha, phone, 22 * 60, "380671110001", 5).await;
    settle(ctx).await;
    app::notes::create(ctx, &olha, NewNote { body: "two".to_owned(), ..note }).await.unwrap();
    let expected = ["note two", "call 1320", "call 1260", "note one", "created", "call 1"];
    for rows in 1..=7 {
        let limit = Limit::parse(Some(rows)).unwrap();
        let (mut after, mut seen) = (None, Vec::new());
        loop {
            let page = contacts::timeline(ctx, &olha, anna.card.id, None, (limit, after.as_ref())).await.unwrap().page;
            seen.extend(page.items.iter().map(say));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen, expected, "{rows} a page");
    }
}

async fn a_cursor_of_another_list_is_refused(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let anna = create(ctx, &olha, "Anna", &[]).await;
    let foreign = Cursor::of(&[Part::Text("anna".to_owned()), Part::Id(anna.card.id.0)]);
    let refused = contacts::timeline(ctx, &olha, anna.card.id, None, (Limit::DEFAULT, Some(&foreign))).await;
    assert_eq!(wrong(refused), "cursor: invalid_cursor");
}
