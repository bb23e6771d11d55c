use app::contacts::{self, ContactFilter, NewContact};
use app::page::{Cursor, Limit, Part};

use crate::office::*;
use crate::support::App;

stories! {
    pages_stay_right_while_contacts_are_made
    filters_are_combined
    the_search_box_reads_in_every_way
}

async fn pages_stay_right_while_contacts_are_made(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    for name in ["Boris", "Анна", "Dmytro", "Віра", "boris"] {
        create(ctx, &olha, name, &["0501112233", "0501112234"]).await;
    }
    let filter = ContactFilter::default();
    let limit = Limit::parse(Some(2)).unwrap();
    let (mut after, mut seen) = (None, Vec::new());
    loop {
        let page = contacts::list(ctx, &olha, &filter, limit, after.as_ref()).await.unwrap();
        assert!(page.items.iter().all(|card| card.phones.len() == 2));
        seen.extend(page.items.into_iter().map(|card| card.name));
        // Before the place and behind it.
        create(ctx, &olha, "Aaron", &[]).await;
        if seen.len() == 2 {
            create(ctx, &olha, "Яна", &["0501112233", "0501112234"]).await;
        }
        match page.next {
            Some(next) => after = Some(Cursor::parse(&next.to_string()).unwrap()),
            None => break,
        }
    }
    assert_eq!(seen, ["Boris", "boris", "Dmytro", "Анна", "Віра", "Яна"]);
    let foreign = Cursor::of(&[Part::Int(1)]);
    assert_eq!(wrong(contacts::list(ctx, &olha, &filter, limit, Some(&foreign)).await), "cursor: invalid_cursor");
}

async fn filters_are_combined(app: &App) {
    let ctx = &app.ctx;
    let (olha, petro) = (manager(ctx, "Olha").await, manager(ctx, "Petro").await);
    let new = |name: &str, company: Option<&str>, source: Option<&str>, responsible| NewContact {
        company: company.map(str::to_owned),
        source: source.map(str::to_owned),
        responsible,
        ..called(name, &["0501112233"])
    };
    let anna = contacts::create(ctx, &olha, new("Anna", Some("Roga"), Some("fair"), olha.user)).await.unwrap();
    contacts::create(ctx, &olha, new("Boris", Some("roga"), None, petro.user)).await.unwrap();
    contacts::create(ctx, &olha, new("Vira", None, Some("fair"), petro.user)).await.unwrap();
    let company = anna.card.company.unwrap().0;
    let check = async |filter: ContactFilter, expected: &[&str]| assert_eq!(names(ctx, &olha, filter).await, expected);
    let all = ContactFilter::default();
    check(ContactFilter { company: Some(company), ..all.clone() }, &["Anna", "Boris"]).await;
    check(ContactFilter { company: Some(company), responsible: petro.user, ..all.clone() }, &["Boris"]).await;
    check(ContactFilter { source: Some("fair".to_owned()), ..all.clone() }, &["Anna", "Vira"]).await;
    check(ContactFilter { responsible: petro.user, ..all.clone() }, &["Boris", "Vira"]).await;
    let shared = Some("0501112233".to_owned());
    check(
        ContactFilter { phone: shared.clone(), q: Some("r".to_owned()), company: Some(company), ..all.clone() },
        &["Boris"],
    )
    .await;
    check(ContactFilter { phone: shared, unnamed: Some(true), ..all.clone() }, &[]).await;
    check(ContactFilter { unnamed: Some(false), ..all }, &["Anna", "Boris", "Vira"]).await;
}

async fn the_search_box_reads_in_every_way(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let with_email = NewContact { emails: strings(&["Vira@example.com"]), ..called("100% Віра_", &["0671234567"]) };
    contacts::create(ctx, &olha, with_email).await.unwrap();
    create(ctx, &olha, "Мар’яна Ґудзь", &["+7 701 123 45 67", "доб 1234"]).await;
    let check = async |q: &str, expected: &[&str]| {
        let filter = ContactFilter { q: Some(q.to_owned()), ..ContactFilter::default() };
        assert_eq!(names(ctx, &olha, filter).await, expected, "{q}");
    };
    const VIRA: &str = "100% Віра_";
    const MARIANA: &str = "Мар’яна Ґудзь";
    check("віра", &[VIRA]).await;
    check("МАР'ЯНА гу", &[MARIANA]).await;
    check("vira@", &[VIRA]).await;
    check("ira@", &[]).await;
    check("%", &[VIRA]).await;
    check("_", &[VIRA]).await;
    check("а_", &[VIRA]).await;
    check("(067) 123", &[VIRA]).await;
    check("123-45", &[VIRA, MARIANA]).await;
    check("1234", &[VIRA, MARIANA]).await;
    check("00 7 701 123 45 67", &[MARIANA]).await;
    check("999", &[]).await;
    check(" ", &[VIRA, MARIANA]).await;
}
