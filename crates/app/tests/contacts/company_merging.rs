//! Companies that are made one and taken apart again.

use app::Principal;
use app::companies::{self, CompanyPatch, NewCompany};
use app::contacts::{self, ContactPatch, NewContact};
use app::deals::{self, DealPatch, NewDeal};
use app::fields::Entity;
use app::merges::{self, Which};
use app::page::Limit;
use app::tasks::{self, NewTask};
use domain::decision::Link;
use domain::id::{CompanyId, ConnectionId, ContactId};
use domain::import::Target;
use domain::task::Kind;
use store::{Batch, imports, testing};

use crate::companies_twice::firm;
use crate::merging::{difference, dump, extras, hex, office, text};
use crate::office::*;
use crate::support::App;

stories! {
    a_merge_of_companies_that_is_undone_leaves_everything_as_it_was
    everything_goes_to_the_kept_company
    what_came_to_a_company_since_stays
    what_cannot_be_undone_of_companies
    a_company_that_went_leads_to_the_kept_one
    contacts_follow_their_company_over_both_kinds_of_merges
    what_is_linked_meanwhile_ends_on_the_kept_company
}

const ROOF: &str = "380443330011";
const OTHER: &str = "380443330022";

struct Scene {
    olha: Principal,
    ivan: Principal,
    phone: ConnectionId,
    roof: CompanyId,
    other: CompanyId,
}

/// Two companies with all that can hang on one: contacts, deals with runs of automations, calls with tasks, tasks of people, what files call them.
async fn scene(app: &App) -> Scene {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let ivan = manager(ctx, "Ivan").await;
    let phone = office(app, &olha).await;
    Box::pin(extras(app, &olha, Entity::Company)).await;
    let roof = NewCompany { fields: [text("size", "L")].into(), ..firm("Roof", &["044 333 00 11", "044 333 00 55"]) };
    let roof = companies::create(ctx, &olha, roof).await.unwrap().id;
    let other = NewCompany {
        responsible: ivan.user,
        tags: strings(&["VIP", "Builders"]),
        fields: [text("city", "Kyiv"), text("size", "S")].into(),
        ..firm("Roof Ltd", &["044 333 00 22", "+380443330055", "*97"])
    };
    let other = companies::create(ctx, &olha, other).await.unwrap().id;
    for (id, number) in (1..).zip([ROOF, OTHER, OTHER]) {
        rings(ctx, &olha, phone, id, number, 0).await;
        settle(ctx).await;
    }
    for (company, name) in [(roof, "Anna"), (other, "Boris"), (other, "Carl")] {
        Box::pin(hang(app, &olha, company, name)).await;
    }
    let refers = [(roof, "r-1"), (other, "r-2")];
    let refers = refers.map(|(company, text)| imports::refer(olha.workspace, Target::Companies, text, company.0));
    ctx.store.commit(refers.into_iter().collect::<Batch>()).await.unwrap();
    Scene { olha, ivan, phone, roof, other }
}

/// A contact, a deal and a task of a company.
async fn hang(app: &App, who: &Principal, company: CompanyId, name: &str) -> ContactId {
    let ctx = &app.ctx;
    let new = NewContact { company: Some(company.to_string()), ..called(name, &[]) };
    let contact = contacts::create(ctx, who, new).await.unwrap().card.id;
    let deal = DealPatch { name: Some(name.to_owned()), company: Some(Some(company)), ..DealPatch::default() };
    deals::create(ctx, who, &NewDeal { deal, call: None }).await.unwrap();
    let task = NewTask {
        kind: Kind::Meeting,
        title: name.to_owned(),
        text: None,
        due: None,
        assignee: None,
        contact: None,
        company: Some(company),
        call: None,
    };
    tasks::create(ctx, who, task).await.unwrap();
    settle(ctx).await;
    app::automations::run_due(ctx).await.unwrap();
    contact
}

async fn a_merge_of_companies_that_is_undone_leaves_everything_as_it_was(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, roof, other, .. } = Box::pin(scene(app)).await;
    let plain = companies::create(ctx, &olha, firm("Plain", &["044 999 00 09"])).await.unwrap().id;
    let before = dump(app).await;
    for (kept, removed) in [(roof, other), (other, roof), (plain, other), (roof, plain), (other, plain), (plain, roof)]
    {
        let merge = merges::merge_companies(ctx, &olha, kept, removed).await.unwrap();
        assert_ne!(dump(app).await, before, "something happened");
        app.advance(60);
        let undone = merges::undo(ctx, &olha, merge.id).await.unwrap();
        assert_eq!(undone.stayed, Vec::<&str>::new());
        let after = dump(app).await;
        assert_eq!(difference(&before, &after), Vec::<String>::new());
        assert_eq!(before.len(), after.len());
    }
    // Several at once, the last one is taken back first.
    let one = merges::merge_companies(ctx, &olha, roof, other).await.unwrap();
    let two = merges::merge_companies(ctx, &olha, roof, plain).await.unwrap();
    assert_eq!(wrong(merges::undo(ctx, &olha, one.id).await), "not possible now: merge_newer_first");
    merges::undo(ctx, &olha, two.id).await.unwrap();
    merges::undo(ctx, &olha, one.id).await.unwrap();
    assert_eq!(difference(&before, &dump(app).await), Vec::<String>::new());
    for (which, count) in [
        (Which::Into(roof.into()), 4),
        (Which::Of(Entity::Company), 8),
        (Which::Of(Entity::Contact), 0),
        (Which::All, 8),
    ] {
        let page = merges::list(ctx, &olha, which, Limit::DEFAULT, None).await.unwrap();
        assert_eq!(page.items.len(), count, "{which:?}");
        assert!(page.items.iter().all(|merge| merge.undone_at.is_some()));
    }
}

async fn everything_goes_to_the_kept_company(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, ivan, phone, roof, other } = Box::pin(scene(app)).await;
    let calls_before = calls(ctx, &olha).await;
    let merge = merges::merge_companies(ctx, &ivan, roof, other).await.unwrap();
    let counts = merge.counts;
    assert_eq!((counts.contacts, counts.calls, counts.deals, counts.phones), (2, 2, 2, 2));
    assert_eq!((counts.notes, counts.emails), (0, 0));
    assert_eq!((merge.kept.1.as_str(), merge.removed.1.as_str()), ("Roof", "Roof Ltd"));
    assert_eq!(merge.by, ivan.user.map(|user| (user, "Ivan".to_owned())));
    let company = companies::read(ctx, &olha, roof).await.unwrap();
    let raw: Vec<&str> = company.phones.iter().map(|phone| phone.raw.as_str()).collect();
    assert_eq!(raw, ["044 333 00 11", "044 333 00 55", "044 333 00 22", "*97"]);
    assert_eq!((company.name.as_str(), company.tags.as_slice()), ("Roof", strings(&["VIP", "Builders"]).as_slice()));
    assert_eq!((company.responsible.map(|(user, _)| user), company.fields.len()), (ivan.user, 2));
    // Each kind of rows that can name a company was moved.
    let rows = testing::dump(&ctx.store, &[], &[]).await.unwrap();
    for kind in ["call", "contact", "deal", "task", "run", "ref", "effect"] {
        let of_kind = |line: &&String| line.starts_with("merge_rows") && line.contains(&format!(" kind={kind:?} "));
        assert!(rows.iter().any(|line| of_kind(&line)), "{kind}");
    }
    // Nothing speaks of the company that went any more, but what leads from it to the other.
    let id = hex(other.0);
    let rest = dump(app).await;
    let rest: Vec<_> = rest.iter().filter(|line| line.contains(&id)).collect();
    assert_eq!(rest, Vec::<&String>::new());
    for (before, after) in calls_before.iter().zip(calls(ctx, &olha).await) {
        let moved = before.link == Link::Company(other);
        let link = if moved { Link::Company(roof) } else { before.link };
        assert_eq!((after.link, after.version), (link, before.version + i64::from(moved)));
        assert_eq!((&after.matched, after.link_by_person), (&before.matched, before.link_by_person));
    }
    // The next call of any number of either comes to the kept company.
    for (id, number) in (20..).zip([ROOF, OTHER]) {
        rings(ctx, &olha, phone, id, number, 30).await;
        settle(ctx).await;
        let rows = calls(ctx, &olha).await;
        let row = rows.iter().find(|row| row.key.external_id == id.to_string()).unwrap();
        assert_eq!(row.link, Link::Company(roof), "{number}");
    }
    let referred = imports::referred(olha.workspace, Target::Companies, "r-2");
    assert_eq!(ctx.store.first(referred).await.unwrap(), Some(roof.0));
}

async fn what_came_to_a_company_since_stays(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, phone, roof, other, .. } = Box::pin(scene(app)).await;
    let merge = merges::merge_companies(ctx, &olha, roof, other).await.unwrap();
    rings(ctx, &olha, phone, 20, OTHER, 30).await;
    settle(ctx).await;
    let dora = hang(app, &olha, roof, "Dora").await;
    let company = companies::read(ctx, &olha, roof).await.unwrap();
    let edit = CompanyPatch {
        responsible: Some(olha.user),
        tags: Some([company.tags.clone(), strings(&["New"])].concat()),
        fields: [text("city", "Lviv")].into(),
        ..CompanyPatch::default()
    };
    companies::update(ctx, &olha, roof, company.version, &edit).await.unwrap();
    let undone = merges::undo(ctx, &olha, merge.id).await.unwrap();
    assert_eq!(undone.stayed, ["responsible", "fields"]);
    let (roof, other) =
        (companies::read(ctx, &olha, roof).await.unwrap(), companies::read(ctx, &olha, other).await.unwrap());
    assert_eq!((roof.responsible.map(|(user, _)| user), roof.tags), (olha.user, strings(&["New"])));
    assert_eq!((roof.phones.len(), other.phones.len(), other.tags.len()), (2, 3, 2));
    let rows = calls(ctx, &olha).await;
    let of = |id: &str| rows.iter().find(|row| row.key.external_id == id).unwrap().link;
    assert_eq!((of("20"), of("3")), (Link::Company(roof.id), Link::Company(other.id)));
    assert_eq!(read(ctx, &olha, dora).await.card.company.map(|(id, _)| id), Some(roof.id));
}

async fn what_cannot_be_undone_of_companies(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, roof, other, .. } = Box::pin(scene(app)).await;
    let plain = companies::create(ctx, &olha, firm("Plain", &[])).await.unwrap().id;
    assert_eq!(wrong(merges::merge_companies(ctx, &olha, roof, roof).await), "other_id: same_company");
    let nothing = CompanyId(ctx.ids.next());
    assert_eq!(wrong(merges::merge_companies(ctx, &olha, roof, nothing).await), "other_id: unknown_company");
    assert_eq!(wrong(merges::merge_companies(ctx, &olha, nothing, roof).await), "not found");
    let many: Vec<String> = (0..49).map(|number| format!("067 555 {number:04}")).collect();
    let large = NewCompany { name: "Large".to_owned(), phones: many, ..NewCompany::default() };
    let large = companies::create(ctx, &olha, large).await.unwrap().id;
    assert_eq!(wrong(merges::merge_companies(ctx, &olha, large, other).await), "not possible now: merge_too_large");
    let first = merges::merge_companies(ctx, &olha, roof, other).await.unwrap();
    assert_eq!(wrong(merges::merge_companies(ctx, &olha, other, roof).await), "merged into another card");
    let second = merges::merge_companies(ctx, &olha, plain, roof).await.unwrap();
    assert_eq!(wrong(merges::undo(ctx, &olha, first.id).await), "not possible now: merge_kept_gone");
    merges::undo(ctx, &olha, second.id).await.unwrap();
    merges::undo(ctx, &olha, first.id).await.unwrap();
    assert_eq!(wrong(merges::undo(ctx, &olha, first.id).await), "not possible now: merge_undone");
    let third = merges::merge_companies(ctx, &olha, roof, other).await.unwrap();
    app.advance(30 * 86_400 + 1);
    assert_eq!(wrong(merges::undo(ctx, &olha, third.id).await), "not possible now: merge_too_old");
}

async fn a_company_that_went_leads_to_the_kept_one(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, roof, other, .. } = Box::pin(scene(app)).await;
    let plain = companies::create(ctx, &olha, firm("Plain", &[])).await.unwrap();
    merges::merge_companies(ctx, &olha, roof, other).await.unwrap();
    let second = merges::merge_companies(ctx, &olha, plain.id, roof).await.unwrap();
    for id in [roof, other] {
        let error = companies::read(ctx, &olha, id).await.err();
        assert!(matches!(error, Some(app::Error::Merged(into)) if into == plain.id.into()), "{error:?}");
    }
    // Of a company that somebody removes nothing is kept for an undoing.
    let version = companies::read(ctx, &olha, plain.id).await.unwrap().version;
    companies::delete(ctx, &olha, plain.id, version).await.unwrap();
    assert_eq!(wrong(companies::read(ctx, &olha, other).await), "not found");
    assert_eq!(wrong(merges::undo(ctx, &olha, second.id).await), "not possible now: merge_kept_gone");
    let rows = testing::dump(&ctx.store, &[], &[]).await.unwrap();
    assert!(!rows.iter().any(|line| line.starts_with("merge_rows") && line.contains(&hex(second.id.0))));
}

/// A contact got its company by a merge; then that company goes into another one. Taking the merge of the contacts back takes the company away again, and
/// gives the other contact the one that is there now.
async fn contacts_follow_their_company_over_both_kinds_of_merges(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, roof, other, .. } = Box::pin(scene(app)).await;
    let anna = create(ctx, &olha, "Anna", &[]).await.card.id;
    let boris = hang(app, &olha, other, "Boris").await;
    let people = merges::merge(ctx, &olha, anna, boris).await.unwrap();
    let firms = merges::merge_companies(ctx, &olha, roof, other).await.unwrap();
    let company = async |contact| read(ctx, &olha, contact).await.card.company.map(|(id, _)| id);
    assert_eq!(company(anna).await, Some(roof));
    let undone = merges::undo(ctx, &olha, people.id).await.unwrap();
    assert_eq!(undone.stayed, Vec::<&str>::new());
    assert_eq!((company(anna).await, company(boris).await), (None, Some(roof)));
    merges::undo(ctx, &olha, firms.id).await.unwrap();
    assert!(companies::read(ctx, &olha, other).await.is_ok());
}

/// Calls of both numbers come in, and people are put into both companies, while these are merged and taken apart: whatever it is ends on a company that is
/// there, and on the kept one if the merge came last.
async fn what_is_linked_meanwhile_ends_on_the_kept_company(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, phone, roof, other, .. } = Box::pin(scene(app)).await;
    for round in 0..6_u32 {
        let person = create(ctx, &olha, "Person", &[]).await;
        for id in 0..10 {
            let number = if id % 3 == 0 { ROOF } else { OTHER };
            rings(ctx, &olha, phone, 100 + round * 20 + id, number, 20).await;
        }
        let work = tokio::spawn({
            let ctx = ctx.clone();
            async move { settle(&ctx).await }
        });
        let joins = ContactPatch { company: Some(Some(other.to_string())), ..ContactPatch::default() };
        let version = person.card.version;
        let (merge, joined) = tokio::join!(
            merges::merge_companies(ctx, &olha, roof, other),
            contacts::update(ctx, &olha, person.card.id, version, &joins)
        );
        let merge = merge.unwrap();
        let undone = round % 2 == 0;
        if undone {
            merges::undo(ctx, &olha, merge.id).await.unwrap();
        }
        work.await.unwrap();
        settle(ctx).await;
        for row in calls(ctx, &olha).await {
            let Link::Company(company) = row.link else { panic!("round {round}: {:?}", row.link) };
            assert!(company == roof || (undone && company == other), "round {round}: {company}");
        }
        let company = read(ctx, &olha, person.card.id).await.card.company.map(|(id, _)| id);
        match joined {
            Ok(_) => assert!(company == Some(roof) || (undone && company == Some(other)), "round {round}: {company:?}"),
            Err(error) => assert_eq!(wrong::<()>(Err(error)), "company: unknown_company", "round {round}"),
        }
        if !undone {
            merges::undo(ctx, &olha, merge.id).await.unwrap();
            settle(ctx).await;
        }
    }
}
