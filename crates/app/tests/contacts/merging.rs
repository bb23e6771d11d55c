//! Contacts that are made one and taken apart again.

use app::Principal;
use app::automations::{AutomationInput, AutomationPatch};
use app::calls::by_hand::LogInput;
use app::calls::update::{CallPatch, update};
use app::connections::{ConnectionPatch, NewConnection, TaskRulesPatch};
use app::contacts::{self, ContactPatch, ContactView, Happening, NewContact};
use app::deals::{self, DealPatch, NewDeal};
use app::fields::{Entity, FieldKind, Given, NewField};
use app::merges::{self, Which};
use app::notes::NewNote;
use app::page::Limit;
use app::tasks::{self, NewTask, TaskPatch};
use domain::automation::{Action, Block, Definition, Trigger, TriggerKind};
use domain::by_hand::{Ending, Medium, Way};
use domain::call_request::{Request, State};
use domain::decision::Link;
use domain::id::{CallRequestId, ConnectionId, ContactId};
use domain::phone::PhoneNumber;
use domain::policy::{CallKind, CreateContacts};
use domain::task::{Kind, Origin, State as TaskState};
use store::call_requests::{self, RequestRow};
use store::events::RawEvent;
use store::{Batch, testing};
use uuid::Uuid;

use crate::forms;
use crate::office::*;
use crate::support::App;

stories! {
    a_merge_that_is_undone_leaves_everything_as_it_was
    everything_goes_to_the_kept_card
    a_client_has_one_open_task_afterwards
    what_came_since_stays
    what_cannot_be_undone
    what_is_too_old_to_be_undone_is_forgotten
    a_card_that_went_leads_to_the_kept_one
    calls_that_come_meanwhile_end_on_the_kept_card
    thousands_of_calls_are_moved
}

const ANNA: &str = "380671110001";
const OTHER: &str = "380672220002";
const SHARED: &str = "380673330003";

/// What happens besides the merge and is no part of what people see: the feed, the log of who did what, how far the search has read.
const BESIDE: [&str; 6] = ["changes", "feed", "audit", "merges", "merge_rows", "search_places"];

pub async fn dump(app: &App) -> Vec<String> {
    app::search::index(&app.ctx).await.unwrap();
    testing::dump(&app.ctx.store, &BESIDE, &["version", "changed_at"]).await.unwrap()
}

/// The lines of which one database has more than the other.
pub fn difference(before: &[String], after: &[String]) -> Vec<String> {
    let gone = before.iter().filter(|line| !after.contains(line)).map(|line| format!("- {line}"));
    let come = after.iter().filter(|line| !before.contains(line)).map(|line| format!("+ {line}"));
    gone.chain(come).collect()
}

/// An id as a dump shows it.
pub fn hex(id: Uuid) -> String {
    id.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A call with all that a source says of one.
async fn calls_in(app: &App, who: &Principal, phone: ConnectionId, id: u32, number: &str, talk: u32, more: &str) {
    let disposition = if talk > 0 { "ANSWERED" } else { "NO ANSWER" };
    let body = format!(
        r#"{{"call_type":"in","uniqueid":"{id}","calldate":"2025-12-29 11:{:02}:{:02}","userfield":"{number}","dst":"380443330099",
        "disposition":"{disposition}","billsec":"{talk}","duration":"{}"{more}}}"#,
        id / 60,
        id % 60,
        talk + 5
    );
    let raw = RawEvent {
        id: app.ctx.ids.next().into(),
        received_at: app.ctx.clock.now(),
        event: Some("after_call".to_owned()),
        query: None,
        content_type: Some("application/json".to_owned()),
        body: body.into_bytes(),
        generation: 0,
    };
    app.ctx.store.intake(store::events::keep(who.workspace, phone, raw)).await.unwrap();
}

struct Scene {
    olha: Principal,
    ivan: Principal,
    phone: ConnectionId,
    anna: ContactId,
    other: ContactId,
}

/// Anna, whom somebody entered, and a card that a call made and people have worked on since. Calls of both, of a number that the other one shares with Carl,
/// linked by rules and by people; tasks, notes, deals.
async fn scene(app: &App) -> Scene {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let ivan = manager(ctx, "Ivan").await;
    let phone = office(app, &olha).await;
    Box::pin(extras(app, &olha, Entity::Contact)).await;
    let anna = create(ctx, &olha, "Anna", &["067 111 00 01"]).await;
    let of_anna = ContactPatch { fields: [text("size", "L")].into(), ..ContactPatch::default() };
    let anna = patch(ctx, &olha, &anna, of_anna).await;
    let carl = create(ctx, &olha, "Carl", &["067 333 00 03"]).await;
    let campaign = r#","utm_source":"google","utm_campaign":"roofs","caller_name":"ANNA K""#;
    calls_in(app, &olha, phone, 1, OTHER, 0, campaign).await;
    settle(ctx).await;
    let other = linked(&calls(ctx, &olha).await[0].link);
    let other = read(ctx, &olha, other).await;
    let other = patch(ctx, &olha, &other, worked_on(&ivan)).await;
    calls_in(app, &olha, phone, 2, ANNA, 0, "").await;
    calls_in(app, &olha, phone, 3, OTHER, 0, r#","utm_source":"bing","utm_campaign":"windows""#).await;
    calls_in(app, &olha, phone, 4, SHARED, 0, "").await;
    calls_in(app, &olha, phone, 5, "380674440004", 0, "").await;
    settle(ctx).await;
    Box::pin(by_people(app, &olha, &ivan, &anna, &other)).await;
    Box::pin(by_forms(app, &olha)).await;
    assert!(calls(ctx, &olha).await.iter().any(|row| row.candidates.contains(&carl.card.id)));
    Scene { olha, ivan, phone, anna: anna.card.id, other: other.card.id }
}

fn linked(link: &Link) -> ContactId {
    let Link::Contact(contact) = link else { panic!("it is linked to {link:?}") };
    *contact
}

fn worked_on(responsible: &Principal) -> ContactPatch {
    ContactPatch {
        name: Some("Anna K.".to_owned()),
        phones: Some(strings(&["067 222 00 02", "067 333 00 03", "*97"])),
        emails: Some(strings(&["anna@example.com", "A.K@example.com"])),
        company: Some(Some("Roof".to_owned())),
        source: Some(Some("Fair".to_owned())),
        responsible: Some(responsible.user),
        tags: Some(strings(&["VIP", "Roof"])),
        fields: [text("city", "Kyiv"), text("size", "S")].into(),
    }
}

pub fn text(key: &str, value: &str) -> (String, Given) {
    (key.to_owned(), Given::Text(value.to_owned()))
}

/// Fields of the workspace, and an automation that begins with each deal.
pub async fn extras(app: &App, who: &Principal, entity: Entity) {
    let (ctx, admin) = (&app.ctx, Principal::system(who.workspace));
    for name in ["City", "Size"] {
        let new = NewField { entity, name: name.to_owned(), key: None, kind: FieldKind::Text, choices: Vec::new() };
        app::fields::create(ctx, &admin, &new).await.unwrap();
    }
    let block = Block { id: "b1".to_owned(), action: Action::Comment { text: "A deal".to_owned() } };
    let definition = Definition { trigger: Trigger::any(TriggerKind::DealCreated), blocks: vec![block] };
    let new = AutomationInput { name: "Deals".to_owned(), definition };
    let made = app::automations::create(ctx, &admin, new).await.unwrap().automation;
    let on = AutomationPatch { state: Some(domain::automation::State::Active), ..AutomationPatch::default() };
    app::automations::update(ctx, &admin, made.id, made.version, &on).await.unwrap();
}

/// A telephone whose missed calls make contacts and tasks.
pub async fn office(app: &App, who: &Principal) -> ConnectionId {
    let settings = ConnectionPatch {
        name: Some("Main".to_owned()),
        create_contacts: Some(CreateContacts::from_kinds([CallKind::IncomingMissed, CallKind::IncomingAnswered])),
        tasks: TaskRulesPatch {
            on: Some(vec![Origin::MissedKnown, Origin::MissedNew, Origin::AnsweredByOther]),
            ..TaskRulesPatch::default()
        },
        ..ConnectionPatch::default()
    };
    let new = NewConnection { kind: "ringostat".to_owned(), settings, lines: Vec::new() };
    app::connections::create(&app.ctx, &Principal::system(who.workspace), &new).await.unwrap().id
}

/// Both send a form.
async fn by_forms(app: &App, olha: &Principal) {
    let form = Box::pin(forms::form(&app.ctx, olha, "phone", None)).await;
    for number in [ANNA, OTHER] {
        Box::pin(forms::sends(app, &form, &[("phone", number), ("message", "Please call")])).await.unwrap();
    }
}

/// What people do with both.
async fn by_people(app: &App, olha: &Principal, ivan: &Principal, anna: &ContactView, other: &ContactView) {
    let ctx = &app.ctx;
    let (anna, other) = (anna.card.id, other.card.id);
    // A call is moved to the other one, for whose number it is remembered, and one of a stranger is linked to it.
    let rows = calls(ctx, olha).await;
    for row in rows.iter().filter(|row| row.key.external_id == "4" || row.key.external_id == "5") {
        let patch = CallPatch { contact: Some(Some(other)), note: Some("Hers".to_owned()), ..CallPatch::default() };
        update(ctx, olha, row.id, row.version, &patch).await.unwrap();
    }
    for (contact, body) in [(anna, "Of Anna"), (other, "Of the other"), (other, "One more")] {
        app::notes::create(
            ctx,
            olha,
            NewNote { contact: Some(contact), call: None, body: body.to_owned(), ..NewNote::default() },
        )
        .await
        .unwrap();
    }
    for (contact, title) in [(anna, "Write to Anna"), (other, "Write"), (other, "Meet")] {
        let new = NewTask {
            kind: Kind::Meeting,
            title: title.to_owned(),
            text: None,
            due: None,
            assignee: None,
            contact: Some(contact),
            company: None,
            call: None,
        };
        let task = tasks::create(ctx, olha, new).await.unwrap();
        if title == "Meet" {
            let patch = TaskPatch { state: Some(TaskState::Done), ..TaskPatch::default() };
            tasks::update(ctx, olha, task.id, task.version, &patch).await.unwrap();
        }
    }
    let stages = app::pipelines::list(ctx, olha).await.unwrap().remove(0).stages;
    for (contact, name) in [(anna, "Of Anna"), (other, "Roof"), (other, "Windows")] {
        let deal = DealPatch { name: Some(name.to_owned()), contact: Some(Some(contact)), ..DealPatch::default() };
        let deal = deals::create(ctx, olha, &NewDeal { deal, call: None }).await.unwrap();
        let stage = if name == "Windows" { stages[3].id } else { stages[1].id };
        let patch = DealPatch { stage: Some(stage), ..DealPatch::default() };
        deals::update(ctx, olha, deal.id, deal.version, &patch).await.unwrap();
    }
    let request = Request {
        id: CallRequestId(ctx.ids.next()),
        user: olha.user.unwrap(),
        connection: rows[0].key.connection,
        contact: Some(other),
        state: State::Ringing,
        created_at: ctx.clock.now(),
    };
    let number = PhoneNumber::from_e164("+380672220002").unwrap();
    let row = RequestRow { request, number, problem: None, call: None, version: 1 };
    ctx.store.commit(Batch::one(call_requests::insert(olha.workspace, &row))).await.unwrap();
    tasks::take(ctx, ivan, "+380672220002").await.unwrap();
    let log = LogInput {
        way: Way::Outgoing,
        number: None,
        contact: Some(other),
        started_at: ctx.clock.now().plus_seconds(-86_400),
        talk_seconds: 0,
        ending: Ending::Busy,
        medium: Medium::Mobile,
        employee: None,
        result: None,
        note: Some("Busy".to_owned()),
    };
    app::calls::by_hand::log(ctx, olha, &log).await.unwrap();
}

async fn a_merge_that_is_undone_leaves_everything_as_it_was(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, anna, other, .. } = Box::pin(scene(app)).await;
    let before = dump(app).await;
    let plain = create(ctx, &olha, "Plain", &["067 999 00 09"]).await.card.id;
    let with_plain = dump(app).await;
    assert_ne!(before, with_plain, "the dump sees what is made");
    for (kept, removed) in [(anna, other), (other, anna), (plain, other), (anna, plain), (other, plain), (plain, anna)]
    {
        let merge = merges::merge(ctx, &olha, kept, removed).await.unwrap();
        assert_ne!(dump(app).await, with_plain, "something happened");
        app.advance(60);
        let undone = merges::undo(ctx, &olha, merge.id).await.unwrap();
        assert_eq!(undone.stayed, Vec::<&str>::new());
        let after = dump(app).await;
        assert_eq!(difference(&with_plain, &after), Vec::<String>::new());
        assert_eq!(with_plain.len(), after.len());
    }
    Box::pin(several_at_once(app, &olha, [anna, other, plain], &with_plain)).await;
}

async fn several_at_once(app: &App, olha: &Principal, [anna, other, plain]: [ContactId; 3], before: &[String]) {
    let ctx = &app.ctx;
    // Several at once, the last one is taken back first.
    let one = merges::merge(ctx, olha, anna, other).await.unwrap();
    let two = merges::merge(ctx, olha, anna, plain).await.unwrap();
    // What the later one brought could not be told from what the first one did.
    assert_eq!(wrong(merges::undo(ctx, olha, one.id).await), "not possible now: merge_newer_first");
    merges::undo(ctx, olha, two.id).await.unwrap();
    merges::undo(ctx, olha, one.id).await.unwrap();
    assert_eq!(difference(before, &dump(app).await), Vec::<String>::new());
    let page = merges::list(ctx, olha, Which::Into(anna.into()), Limit::DEFAULT, None).await.unwrap();
    assert_eq!(page.items.len(), 4);
    assert!(page.items.iter().all(|merge| merge.undone_at.is_some()));
}

async fn everything_goes_to_the_kept_card(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, ivan, phone, anna, other } = Box::pin(scene(app)).await;
    let calls_before = calls(ctx, &olha).await;
    let merge = merges::merge(ctx, &ivan, anna, other).await.unwrap();
    let counts = merge.counts;
    assert_eq!((counts.notes, counts.deals, counts.phones, counts.emails), (6, 2, 3, 2));
    assert_eq!((merge.kept.1.as_str(), merge.removed.1.as_str()), ("Anna", "Anna K."));
    assert_eq!(merge.by, ivan.user.map(|user| (user, "Ivan".to_owned())));
    let card = read(ctx, &olha, anna).await.card;
    let raw: Vec<&str> = card.phones.iter().map(|phone| phone.raw.as_str()).collect();
    assert_eq!(raw, ["067 111 00 01", "067 222 00 02", "067 333 00 03", "*97"]);
    assert_eq!(card.emails, ["anna@example.com", "a.k@example.com"]);
    assert_eq!(card.tags, ["VIP", "Roof"]);
    assert_eq!((card.name.as_str(), card.source.as_deref()), ("Anna", Some("Fair")));
    assert_eq!(card.company.map(|(_, name)| name).as_deref(), Some("Roof"));
    assert_eq!(card.responsible.map(|(user, _)| user), ivan.user);
    let says = |campaign: &store::contacts::Campaign, word: &str| campaign.values().any(|value| value == word);
    assert!(says(&card.first_campaign, "roofs") && says(&card.last_campaign, "windows"), "{:?}", card.last_campaign);
    // Nothing speaks of the card that went any more, but what leads from it to the other.
    let id = hex(other.0);
    let rest = dump(app).await;
    let rest: Vec<_> =
        rest.iter().filter(|line| line.contains(&id)).filter(|line| !line.starts_with("task_clients")).collect();
    assert_eq!(rest, Vec::<&String>::new());
    for (before, after) in calls_before.iter().zip(calls(ctx, &olha).await) {
        let moved = before.link == Link::Contact(other);
        let link = if moved { Link::Contact(anna) } else { before.link };
        assert_eq!((after.link, after.version), (link, before.version + i64::from(moved)));
        assert_eq!((&after.matched, after.link_by_person), (&before.matched, before.link_by_person));
    }
    // The next call of any number of either comes to the kept card; what was chosen for one is remembered.
    for (id, number) in (20..).zip([ANNA, OTHER, SHARED]) {
        calls_in(app, &olha, phone, id, number, 30, "").await;
        settle(ctx).await;
        let rows = calls(ctx, &olha).await;
        let row = rows.iter().find(|row| row.key.external_id == id.to_string()).unwrap();
        assert_eq!(row.link, Link::Contact(anna), "{number}");
    }
    let page = contacts::timeline(ctx, &olha, anna, None, (Limit::MAX, None)).await.unwrap();
    let merged = page.page.items.iter().filter(|item| matches!(item.what, Happening::Merged(_)));
    assert_eq!(merged.count(), 1);
    let sent = page.page.items.iter().filter(|item| matches!(item.what, Happening::Form(_)));
    assert_eq!(sent.count(), 2);
}

async fn a_client_has_one_open_task_afterwards(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, phone, anna, other, .. } = Box::pin(scene(app)).await;
    merges::merge(ctx, &olha, anna, other).await.unwrap();
    let made = ctx.store.load(store::tasks::made_by_calls(olha.workspace, 100)).await.unwrap();
    let of_anna: Vec<_> = made.iter().filter(|task| task.contact.as_ref().map(|(id, _)| *id) == Some(anna)).collect();
    let [task] = of_anna.as_slice() else { panic!("{} open tasks", of_anna.len()) };
    assert_eq!(task.missed_calls, 3, "the calls of both are noted on it");
    // A conversation with any number of the client closes it.
    calls_in(app, &olha, phone, 30, OTHER, 40, "").await;
    settle(ctx).await;
    assert_eq!(tasks::read(ctx, &olha, task.id).await.unwrap().state, TaskState::Done);
}

async fn what_came_since_stays(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, phone, anna, other, .. } = Box::pin(scene(app)).await;
    let merge = merges::merge(ctx, &olha, anna, other).await.unwrap();
    calls_in(app, &olha, phone, 20, OTHER, 30, "").await;
    settle(ctx).await;
    let new = NewNote { contact: Some(anna), call: None, body: "Since".to_owned(), ..NewNote::default() };
    let note = app::notes::create(ctx, &olha, new).await.unwrap();
    let card = read(ctx, &olha, anna).await;
    let edit = ContactPatch {
        source: Some(Some("Changed".to_owned())),
        emails: Some([card.card.emails.clone(), strings(&["new@example.com"])].concat()),
        ..ContactPatch::default()
    };
    patch(ctx, &olha, &card, edit).await;
    let undone = merges::undo(ctx, &olha, merge.id).await.unwrap();
    assert_eq!(undone.stayed, ["source"]);
    let (anna, other) = (read(ctx, &olha, anna).await.card, read(ctx, &olha, other).await.card);
    assert_eq!(
        (anna.source.as_deref(), anna.emails.as_slice()),
        (Some("Changed"), strings(&["new@example.com"]).as_slice())
    );
    assert_eq!((anna.company, anna.responsible, anna.phones.len()), (None, None, 1));
    assert_eq!((other.source.as_deref(), other.phones.len()), (Some("Fair"), 3));
    let rows = calls(ctx, &olha).await;
    let of = |id: &str| rows.iter().find(|row| row.key.external_id == id).unwrap().link;
    assert_eq!((of("20"), of("3")), (Link::Contact(anna.id), Link::Contact(other.id)));
    assert_eq!(app::notes::read(ctx, &olha, note.id).await.unwrap().contact, Some(anna.id));
    // The call that stayed is what is known of Anna's calls now.
    assert_eq!(anna.last_call_at, rows.iter().find(|row| row.key.external_id == "20").map(|row| row.call.started_at));
}

async fn what_cannot_be_undone(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, anna, other, .. } = Box::pin(scene(app)).await;
    let boris = create(ctx, &olha, "Boris", &[]).await.card.id;
    assert_eq!(wrong(merges::merge(ctx, &olha, anna, anna).await), "other_id: same_contact");
    let nobody = ContactId(ctx.ids.next());
    assert_eq!(wrong(merges::merge(ctx, &olha, anna, nobody).await), "other_id: unknown_contact");
    assert_eq!(wrong(merges::merge(ctx, &olha, nobody, anna).await), "not found");
    let many: Vec<String> = (0..48).map(|number| format!("067 555 {number:04}")).collect();
    let large = NewContact { name: "Large".to_owned(), phones: many, ..NewContact::default() };
    let large = contacts::create(ctx, &olha, large).await.unwrap().card.id;
    assert_eq!(wrong(merges::merge(ctx, &olha, large, other).await), "not possible now: merge_too_large");
    let first = merges::merge(ctx, &olha, anna, other).await.unwrap();
    assert_eq!(wrong(merges::merge(ctx, &olha, other, anna).await), "merged into another card");
    let second = merges::merge(ctx, &olha, boris, anna).await.unwrap();
    assert_eq!(wrong(merges::undo(ctx, &olha, first.id).await), "not possible now: merge_kept_gone");
    merges::undo(ctx, &olha, second.id).await.unwrap();
    merges::undo(ctx, &olha, first.id).await.unwrap();
    assert_eq!(wrong(merges::undo(ctx, &olha, first.id).await), "not possible now: merge_undone");
}

async fn what_is_too_old_to_be_undone_is_forgotten(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, anna, other, .. } = Box::pin(scene(app)).await;
    let boris = create(ctx, &olha, "Boris", &[]).await.card.id;
    let third = merges::merge(ctx, &olha, anna, other).await.unwrap();
    app.advance(30 * 86_400 + 1);
    assert_eq!(wrong(merges::undo(ctx, &olha, third.id).await), "not possible now: merge_too_old");
    // What is too old to be taken back is forgotten with the next merge.
    app.advance(86_400);
    merges::merge(ctx, &olha, boris, anna).await.unwrap();
    let rows = testing::dump(&ctx.store, &[], &[]).await.unwrap();
    let of_third = hex(third.id.0);
    assert!(!rows.iter().any(|line| line.starts_with("merge_rows") && line.contains(&of_third)));
    let kept = rows.iter().find(|line| line.starts_with("merges: ") && line.contains(&format!(" id={of_third}")));
    assert!(kept.unwrap().contains(" saved= "), "{kept:?}");
    assert_eq!(wrong(merges::undo(ctx, &olha, third.id).await), "not possible now: merge_too_old");
}

async fn a_card_that_went_leads_to_the_kept_one(app: &App) {
    let ctx = &app.ctx;
    let Scene { olha, anna, other, .. } = Box::pin(scene(app)).await;
    let boris = create(ctx, &olha, "Boris", &[]).await;
    // A call of the number that both have is Carl's now, so the other one is a candidate.
    let of_shared = calls(ctx, &olha).await.into_iter().find(|row| row.key.external_id == "4").unwrap();
    let carl = *of_shared.candidates.iter().find(|candidate| **candidate != other).unwrap();
    let to_carl = CallPatch { contact: Some(Some(carl)), ..CallPatch::default() };
    update(ctx, &olha, of_shared.id, of_shared.version, &to_carl).await.unwrap();
    merges::merge(ctx, &olha, anna, other).await.unwrap();
    merges::merge(ctx, &olha, boris.card.id, anna).await.unwrap();
    for id in [anna, other] {
        for error in [
            contacts::read(ctx, &olha, id).await.err(),
            contacts::timeline(ctx, &olha, id, None, (Limit::MAX, None)).await.err(),
        ] {
            assert!(matches!(error, Some(app::Error::Merged(into)) if into == boris.card.id.into()));
        }
    }
    // A candidate of a call that went is shown as what it went into.
    let rows = calls(ctx, &olha).await;
    let row = rows.iter().find(|row| row.candidates.contains(&other)).unwrap();
    let shown = app::calls::read::read(ctx, &olha, row.id).await.unwrap();
    assert!(shown.candidates.iter().any(|(id, _)| *id == boris.card.id), "{:?}", shown.candidates);
    assert!(shown.candidates.iter().all(|(id, _)| *id != other && *id != anna));
    contacts::delete(ctx, &olha, boris.card.id, read(ctx, &olha, boris.card.id).await.card.version).await.unwrap();
    assert_eq!(wrong(contacts::read(ctx, &olha, other).await), "not found");
}

/// Calls of both cards' numbers come in while the cards are merged and taken apart: each of them ends on a card that is there, and on the kept one if the
/// merge came last; each client has one open task at most, and what is known of the cards' calls is what their calls say.
async fn calls_that_come_meanwhile_end_on_the_kept_card(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let phone = office(app, &olha).await;
    let anna = create(ctx, &olha, "Anna", &["067 111 00 01"]).await.card.id;
    let other = create(ctx, &olha, "Other", &["067 222 00 02"]).await.card.id;
    for round in 0..6_u32 {
        for id in 0..20 {
            let number = if id % 3 == 0 { ANNA } else { OTHER };
            calls_in(app, &olha, phone, 1 + round * 20 + id, number, if id == 19 { 20 } else { 0 }, "").await;
        }
        let work = tokio::spawn({
            let ctx = ctx.clone();
            async move { settle(&ctx).await }
        });
        let merge = merges::merge(ctx, &olha, anna, other).await.unwrap();
        let undone = round % 2 == 0;
        if undone {
            merges::undo(ctx, &olha, merge.id).await.unwrap();
        }
        work.await.unwrap();
        settle(ctx).await;
        for row in calls(ctx, &olha).await {
            let contact = linked(&row.link);
            assert!(contact == anna || (undone && contact == other), "round {round}: {contact}");
        }
        let made = ctx.store.load(store::tasks::made_by_calls(olha.workspace, 1000)).await.unwrap();
        let nobodys = made
            .iter()
            .filter(|task| task.contact.as_ref().is_none_or(|(id, _)| *id != anna && (*id != other || !undone)));
        assert_eq!(nobodys.count(), 0, "round {round}: what is open is open for a contact that is there");
        for contact in [anna, other] {
            let open = made.iter().filter(|task| task.contact.as_ref().map(|(id, _)| *id) == Some(contact));
            assert!(open.count() <= 1, "round {round}");
        }
        let rows = calls(ctx, &olha).await;
        let last = rows.iter().filter(|row| row.link == Link::Contact(anna)).map(|row| row.call.started_at).max();
        assert_eq!(read(ctx, &olha, anna).await.card.last_call_at, last, "round {round}");
        if !undone {
            merges::undo(ctx, &olha, merge.id).await.unwrap();
            settle(ctx).await;
        }
    }
}

/// A client with very many calls is merged in one batch like any other.
async fn thousands_of_calls_are_moved(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let phone = telephone(ctx, &olha, &[]).await;
    let anna = create(ctx, &olha, "Anna", &["067 111 00 01"]).await.card.id;
    let other = create(ctx, &olha, "Other", &["067 222 00 02"]).await.card.id;
    for id in 0..2_000 {
        calls_in(app, &olha, phone, id, OTHER, 0, "").await;
    }
    settle(ctx).await;
    let merge = merges::merge(ctx, &olha, anna, other).await.unwrap();
    assert_eq!(merge.counts.calls, 2_000);
    let of_anna = store::calls::Filter { contact: Some(anna), ..store::calls::Filter::default() };
    assert_eq!(ctx.store.load(store::calls::list(olha.workspace, &of_anna, None, 5_000)).await.unwrap().len(), 2_000);
    merges::undo(ctx, &olha, merge.id).await.unwrap();
    assert_eq!(ctx.store.load(store::calls::list(olha.workspace, &of_anna, None, 5_000)).await.unwrap().len(), 0);
}
