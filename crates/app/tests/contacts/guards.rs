use app::contacts::{self, ContactPatch, NewContact};
use app::page::Limit;
use domain::policy::CallKind;

use crate::office::*;
use crate::support::App;

stories! {
    each_phone_that_comes_or_goes_bumps_its_number
    a_call_at_the_same_time_makes_no_second_contact
    two_people_at_once_make_one_company
    what_changed_is_told
}

const A: &str = "+380501112233";
const B: &str = "+380501112234";

async fn each_phone_that_comes_or_goes_bumps_its_number(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let versions = async || (number_version(ctx, &olha, A).await, number_version(ctx, &olha, B).await);
    let made = create(ctx, &olha, "Anna", &["0501112233"]).await;
    assert_eq!(versions().await, (1, 0));
    let phones = |phones: &[&str]| ContactPatch { phones: Some(strings(phones)), ..ContactPatch::default() };
    let made = patch(ctx, &olha, &made, phones(&["0501112233", "0501112234"])).await;
    assert_eq!(versions().await, (1, 1));
    // Another spelling may be found where only exact phones are.
    let made = patch(ctx, &olha, &made, phones(&[A, "0501112234"])).await;
    assert_eq!(versions().await, (2, 1));
    // The order does not matter to numbers.
    let made = patch(ctx, &olha, &made, phones(&["0501112234", A])).await;
    assert_eq!(versions().await, (2, 1));
    let made = patch(ctx, &olha, &made, phones(&[B])).await;
    assert_eq!(versions().await, (3, 2));
    contacts::delete(ctx, &olha, made.card.id, made.card.version).await.unwrap();
    assert_eq!(versions().await, (3, 3));
}

async fn a_call_at_the_same_time_makes_no_second_contact(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let phone = telephone(ctx, &olha, &[CallKind::IncomingMissed]).await;
    for round in 0..8 {
        let number = format!("38067222000{round}");
        rings(ctx, &olha, phone, round, &number, 0).await;
        let new = called("Anna", &[&number]);
        let (made, drained) = tokio::join!(contacts::create(ctx, &olha, new), app::events::drain::drain(ctx));
        made.unwrap();
        drained.unwrap();
        settle(ctx).await;
        let filter = contacts::ContactFilter { phone: Some(number), ..contacts::ContactFilter::default() };
        let found = contacts::list(ctx, &olha, &filter, Limit::DEFAULT, None).await.unwrap().items;
        let call = calls(ctx, &olha).await.remove(0);
        // The call was first and made its own, which then shares the number; or it was later and found the one that was made.
        let of_people = found.iter().filter(|card| card.named).count();
        let of_calls = found.len() - of_people;
        assert_eq!(of_people, 1);
        assert_eq!(of_calls, usize::from(call.table_row == Some(4)), "{call:?}");
    }
}

async fn two_people_at_once_make_one_company(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    for round in 0..5 {
        let new = |name: &str, company: String| NewContact { company: Some(company), ..called(name, &[]) };
        let (lower, upper) = (format!("roga {round}"), format!("ROGA  {round}"));
        let (a, b) = tokio::join!(
            contacts::create(ctx, &olha, new("Anna", lower)),
            contacts::create(ctx, &olha, new("Boris", upper))
        );
        assert_eq!(a.unwrap().card.company, b.unwrap().card.company);
    }
    let companies = app::companies::list(ctx, &olha, &app::companies::CompanyFilter::default(), Limit::DEFAULT, None)
        .await
        .unwrap();
    assert_eq!(companies.items.len(), 5);
}

async fn what_changed_is_told(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let seq = ctx.store.first(store::feed::state(olha.workspace)).await.unwrap().unwrap().seq;
    let company = Some("Roga".to_owned());
    let made = contacts::create(ctx, &olha, NewContact { company, ..called("Anna", &[]) }).await.unwrap();
    let rename = ContactPatch { name: Some("Hanna".to_owned()), ..ContactPatch::default() };
    let made = patch(ctx, &olha, &made, rename).await;
    contacts::delete(ctx, &olha, made.card.id, made.card.version).await.unwrap();
    let changes = ctx.store.load(store::feed::since(olha.workspace, seq, 100)).await.unwrap();
    let changes: Vec<_> = changes.iter().map(|change| (change.noun.as_str(), change.version)).collect();
    assert_eq!(changes, [("company", 1), ("contact", 1), ("contact", 2), ("contact", 0)]);
    let audit = ctx.store.load(store::audit::list(olha.workspace, None, 3)).await.unwrap();
    let audit: Vec<_> = audit.iter().map(|entry| (entry.action.as_str(), entry.actor_name.as_deref())).collect();
    assert_eq!(audit, [("deleted", Some("Olha")), ("updated", Some("Olha")), ("created", Some("Olha"))]);
}
