use std::collections::BTreeMap;

use app::Principal;
use app::companies::{self, NewCompany};
use app::connections::NewEmployee;
use app::contacts::{self, ContactPatch};
use app::deals::{self, Deal, DealPatch, Filter, NewDeal};
use app::page::Limit;
use app::pipelines::{self, GivenStage, NewPipeline, PipelinePatch};
use domain::deal::StageKind;
use domain::id::{ConnectionId, ContactId, DealId, UserId};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::office::*;
use crate::support::App;

stories! {
    a_deal_can_be_the_only_open_one
    any_edits_leave_the_sums_of_a_recount
    deals_live_on_without_their_contact_and_company
    hundreds_of_deals_are_taken_off
    ownerless_deals_go_to_whoever_talks_first
    the_last_pipeline_stays
    what_a_stage_is_stays_while_deals_are_in_it
}

/// What somebody does with the deal that is chosen.
#[derive(Debug, Clone)]
enum Edit {
    Make { stage: usize, amount: Option<u32>, owner: usize },
    Move { deal: usize, stage: usize },
    Value { deal: usize, amount: Option<u32>, currency: usize },
    Give { deal: usize, owner: usize },
    Remove { deal: usize },
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let amount = || prop::option::of(0..5_000_000_u32);
    let edit = prop_oneof![
        3 => (0..10_usize, amount(), 0..4_usize).prop_map(|(stage, amount, owner)| Edit::Make { stage, amount, owner }),
        4 => (any::<usize>(), 0..10_usize).prop_map(|(deal, stage)| Edit::Move { deal, stage }),
        3 => (any::<usize>(), amount(), 0..3_usize).prop_map(|(deal, amount, currency)| Edit::Value { deal, amount, currency }),
        2 => (any::<usize>(), 0..4_usize).prop_map(|(deal, owner)| Edit::Give { deal, owner }),
        1 => any::<usize>().prop_map(|deal| Edit::Remove { deal }),
    ];
    prop::collection::vec(edit, 1..40)
}

async fn all_deals(app: &App, who: &Principal) -> Vec<Deal> {
    let page = deals::list(&app.ctx, who, Filter::default(), Limit::MAX, None).await.unwrap();
    assert_eq!(page.next, None);
    page.items
}

/// Compares the sums of all pipelines, of everybody and of each owner, with what the deals add up to.
async fn check_sums(app: &App, who: &Principal, owners: &[Option<UserId>], story: &dyn std::fmt::Debug) {
    let all = all_deals(app, who).await;
    for pipeline in pipelines::list(&app.ctx, who).await.unwrap() {
        for owner in std::iter::once(None).chain(owners.iter().flatten().map(|owner| Some(*owner))) {
            let of_owner = |deal: &&Deal| owner.is_none() || deal.responsible.as_ref().map(|(id, _)| *id) == owner;
            let board = pipelines::board(&app.ctx, who, pipeline.id, owner).await.unwrap();
            for (sums, stage) in board.iter().zip(&pipeline.stages) {
                let mut counted: BTreeMap<_, i64> = BTreeMap::new();
                let in_stage: Vec<_> = all.iter().filter(of_owner).filter(|deal| deal.stage.id == stage.id).collect();
                for deal in &in_stage {
                    *counted.entry(deal.currency).or_default() += deal.amount.map_or(0, |amount| amount.hundredths());
                }
                assert_eq!(sums.stage, stage.id);
                assert_eq!(usize::try_from(sums.deals).unwrap(), in_stage.len(), "{story:?}");
                assert_eq!(sums.sums, counted.into_iter().collect::<Vec<_>>(), "{story:?}");
            }
        }
    }
}

async fn any_edits_leave_the_sums_of_a_recount(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let ivan = manager(ctx, "Ivan").await;
    let owners = [None, olha.user, ivan.user, olha.user];
    let second = NewPipeline { name: "Second".to_owned(), ..NewPipeline::default() };
    pipelines::create(ctx, &Principal::system(olha.workspace), &second).await.unwrap();
    let stages: Vec<_> =
        pipelines::list(ctx, &olha).await.unwrap().iter().flat_map(|it| &it.stages).map(|stage| stage.id).collect();
    assert_eq!(stages.len(), 10);
    let text = |amount: Option<u32>| amount.map(|amount| format!("{}.{:02}", amount / 100, amount % 100));
    let mut runner = TestRunner::deterministic();
    for _ in 0..8 {
        let story = edits().new_tree(&mut runner).unwrap().current();
        for edit in &story {
            let known = all_deals(app, &olha).await;
            let chosen = |deal: &usize| (!known.is_empty()).then(|| &known[deal % known.len().max(1)]);
            let (deal, patch) = match edit {
                Edit::Make { stage, amount, owner } => {
                    let deal = DealPatch {
                        name: Some("Deal".to_owned()),
                        stage: Some(stages[*stage]),
                        amount: Some(text(*amount)),
                        responsible: Some(owners[*owner]),
                        ..DealPatch::default()
                    };
                    deals::create(ctx, &olha, &NewDeal { deal, call: None }).await.unwrap();
                    continue;
                }
                Edit::Remove { deal } => {
                    let Some(deal) = chosen(deal) else { continue };
                    deals::delete(ctx, &olha, deal.id, deal.version).await.unwrap();
                    continue;
                }
                Edit::Move { deal, stage } => (deal, DealPatch { stage: Some(stages[*stage]), ..DealPatch::default() }),
                Edit::Give { deal, owner } => {
                    (deal, DealPatch { responsible: Some(owners[*owner]), ..DealPatch::default() })
                }
                Edit::Value { deal, amount, currency } => {
                    let currency = Some(["UAH", "EUR", "USD"][*currency].to_owned());
                    (deal, DealPatch { amount: Some(text(*amount)), currency, ..DealPatch::default() })
                }
            };
            let Some(deal) = chosen(deal) else { continue };
            deals::update(ctx, &olha, deal.id, deal.version, &patch).await.unwrap();
        }
        check_sums(app, &olha, &owners, &story).await;
    }
    // Where no deal is left there is no sum.
    for deal in all_deals(app, &olha).await {
        deals::delete(ctx, &olha, deal.id, deal.version).await.unwrap();
    }
    check_sums(app, &olha, &owners, &"all removed").await;
}

async fn deal(app: &App, who: &Principal, name: &str, contact: ContactId, responsible: Option<Option<UserId>>) -> Deal {
    let deal = DealPatch {
        name: Some(name.to_owned()),
        amount: Some(Some("100".to_owned())),
        contact: Some(Some(contact)),
        responsible,
        ..DealPatch::default()
    };
    deals::create(&app.ctx, who, &NewDeal { deal, call: None }).await.unwrap()
}

async fn a_deal_can_be_the_only_open_one(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let anna = create(ctx, &olha, "Anna", &[]).await.card.id;
    let only = async |id: DealId| {
        let guard = store::deals::hold_only(olha.workspace, anna, id);
        ctx.store.commit(store::Batch::one(guard)).await.is_ok()
    };
    let made = deal(app, &olha, "Deal", anna, None).await;
    let another = DealId(uuid::Uuid::nil());
    assert!(only(made.id).await);
    assert!(!only(another).await, "one is open");
    deals::delete(ctx, &olha, made.id, made.version).await.unwrap();
    assert!(only(another).await);
}

async fn deals_live_on_without_their_contact_and_company(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let company = companies::create(ctx, &olha, NewCompany { name: "Acme".to_owned(), ..NewCompany::default() });
    let company = company.await.unwrap();
    let anna = create(ctx, &olha, "Anna", &["067 111 00 01"]).await;
    let made = deal(app, &olha, "Deal", anna.card.id, None).await;
    assert_eq!(made.responsible.as_ref().unwrap().1, "Olha", "nobody owns the contact");
    let patch = DealPatch { company: Some(Some(company.id)), ..DealPatch::default() };
    let made = deals::update(ctx, &olha, made.id, 1, &patch).await.unwrap();
    contacts::delete(ctx, &olha, anna.card.id, 1).await.unwrap();
    let without = deals::read(ctx, &olha, made.id).await.unwrap();
    assert_eq!(without, Deal { contact: None, version: 3, ..made.clone() });
    companies::delete(ctx, &olha, company.id, 1).await.unwrap();
    let without = deals::read(ctx, &olha, made.id).await.unwrap();
    assert_eq!(without, Deal { contact: None, company: None, version: 4, ..made });
    check_sums(app, &olha, &[olha.user], &"removed").await;
    assert_eq!(deals::history(ctx, &olha, without.id).await.unwrap().len(), 1);
}

async fn hundreds_of_deals_are_taken_off(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let anna = create(ctx, &olha, "Anna", &[]).await;
    for _ in 0..205 {
        deal(app, &olha, "Deal", anna.card.id, None).await;
    }
    contacts::delete(ctx, &olha, anna.card.id, 1).await.unwrap();
    let mut place = None;
    let mut found = 0;
    loop {
        let page = deals::list(ctx, &olha, Filter::default(), Limit::MAX, place.as_ref()).await.unwrap();
        found += page.items.len();
        assert!(page.items.iter().all(|deal| deal.contact.is_none()));
        place = page.next;
        if place.is_none() {
            break;
        }
    }
    assert_eq!(found, 205);
}

/// Olha and Ivan have phones with the numbers 1 and 2.
async fn mapped(app: &App, olha: &Principal, ivan: &Principal) -> ConnectionId {
    let phone = telephone(&app.ctx, olha, &[]).await;
    let employee = |who: &Principal, id: &str| NewEmployee {
        user: who.user.unwrap(),
        employee_id: Some(id.to_owned()),
        sip_account: None,
        fmc_number: None,
        extension: None,
    };
    let mapping = [employee(olha, "1"), employee(ivan, "2")];
    connections_replace(app, olha, phone, &mapping).await;
    phone
}

async fn connections_replace(app: &App, who: &Principal, phone: ConnectionId, mapping: &[NewEmployee]) {
    let system = Principal::system(who.workspace);
    app::connections::replace_employees(&app.ctx, &system, phone, mapping).await.unwrap();
}

/// An event of a client's call with whoever has the phone `employee`.
async fn talks(app: &App, who: &Principal, phone: ConnectionId, call: u32, employee: u32, seconds: u32) {
    let (event, disposition) = if seconds > 0 { ("after_call", "ANSWERED") } else { ("after_call", "NO ANSWER") };
    let body = format!(
        r#"{{"call_type":"in","uniqueid":"{call}","calldate":"2025-12-29 11:00:00","userfield":"380671110001","dst":"380443330099",
        "disposition":"{disposition}","billsec":"{seconds}","duration":"{}","employee_id":"{employee}"}}"#,
        seconds + 5
    );
    let raw = store::events::RawEvent {
        id: app.ctx.ids.next().into(),
        received_at: app.ctx.clock.now(),
        event: Some(event.to_owned()),
        query: None,
        content_type: Some("application/json".to_owned()),
        body: body.into_bytes(),
        generation: 0,
    };
    app.ctx.store.intake(store::events::keep(who.workspace, phone, raw)).await.unwrap();
    settle(&app.ctx).await;
}

async fn ownerless_deals_go_to_whoever_talks_first(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let ivan = manager(ctx, "Ivan").await;
    let phone = mapped(app, &olha, &ivan).await;
    let anna = create(ctx, &olha, "Anna", &["067 111 00 01"]).await;
    let ownerless = deal(app, &olha, "Nobody's", anna.card.id, Some(None)).await;
    let owned = deal(app, &olha, "Olha's", anna.card.id, Some(olha.user)).await;
    let lost = deal(app, &olha, "Lost", anna.card.id, Some(None)).await;
    let pipeline = pipelines::read(ctx, &olha, lost.pipeline.0).await.unwrap();
    let end = pipeline.stages.iter().find(|stage| stage.kind == StageKind::Lost).unwrap().id;
    let patch = DealPatch { stage: Some(end), ..DealPatch::default() };
    deals::update(ctx, &olha, lost.id, 1, &patch).await.unwrap();
    let owner = async |deal: &Deal| {
        let deal = deals::read(ctx, &olha, deal.id).await.unwrap();
        deal.responsible.map(|(_, name)| name)
    };
    let owners = [olha.user, ivan.user];
    // Too short a talk.
    talks(app, &olha, phone, 1, 2, 9).await;
    assert_eq!(owner(&ownerless).await, None);
    app.advance(60);
    talks(app, &olha, phone, 2, 2, 60).await;
    assert_eq!(read(ctx, &olha, anna.card.id).await.card.responsible.unwrap().1, "Ivan");
    assert_eq!(owner(&ownerless).await.as_deref(), Some("Ivan"));
    assert_eq!(owner(&owned).await.as_deref(), Some("Olha"), "it has somebody");
    assert_eq!(owner(&lost).await, None, "it is over");
    check_sums(app, &olha, &owners, &"adopted").await;
    // The same event again changes nothing.
    let version = deals::read(ctx, &olha, ownerless.id).await.unwrap().version;
    talks(app, &olha, phone, 2, 2, 60).await;
    assert_eq!(deals::read(ctx, &olha, ownerless.id).await.unwrap().version, version);
    // Another one that has nobody while the contact has somebody stays so.
    let later = deal(app, &olha, "Later", anna.card.id, Some(None)).await;
    talks(app, &olha, phone, 3, 1, 60).await;
    assert_eq!(owner(&later).await, None);
    // A person's choice is kept whatever the call turns out to be.
    let patch = DealPatch { responsible: Some(olha.user), ..DealPatch::default() };
    deals::update(ctx, &olha, ownerless.id, version, &patch).await.unwrap();
    let patch = ContactPatch { responsible: Some(None), ..ContactPatch::default() };
    let card = read(ctx, &olha, anna.card.id).await;
    app::contacts::update(ctx, &olha, card.card.id, card.card.version, &patch).await.unwrap();
    talks(app, &olha, phone, 4, 2, 60).await;
    assert_eq!(owner(&ownerless).await.as_deref(), Some("Olha"));
    assert_eq!(owner(&later).await.as_deref(), Some("Ivan"));
    check_sums(app, &olha, &owners, &"at the end").await;
}

async fn the_last_pipeline_stays(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let admin = Principal::system(olha.workspace);
    let first = pipelines::list(ctx, &admin).await.unwrap().remove(0);
    let code = |result: Result<(), app::Error>| match result {
        Err(app::Error::Conflict(code)) => code,
        other => panic!("{other:?}"),
    };
    let archive = PipelinePatch { archived: Some(true), ..PipelinePatch::default() };
    let archived = pipelines::update(ctx, &admin, first.id, 1, &archive).await.map(|_| ());
    assert_eq!(code(archived), "last_pipeline");
    assert_eq!(code(pipelines::delete(ctx, &admin, first.id, 1).await), "last_pipeline");
    let second = NewPipeline { name: "Second".to_owned(), ..NewPipeline::default() };
    let second = pipelines::create(ctx, &admin, &second).await.unwrap();
    // Of two who remove one of two at the same time, one is refused.
    let both = tokio::join!(pipelines::delete(ctx, &admin, first.id, 1), pipelines::delete(ctx, &admin, second.id, 1));
    let refused: Vec<_> = [both.0, both.1].into_iter().filter_map(Result::err).collect();
    assert!(matches!(refused.as_slice(), [app::Error::Conflict("last_pipeline")]), "{refused:?}");
    assert_eq!(pipelines::list(ctx, &admin).await.unwrap().len(), 1);
}

async fn what_a_stage_is_stays_while_deals_are_in_it(app: &App) {
    let ctx = &app.ctx;
    let olha = manager(ctx, "Olha").await;
    let admin = Principal::system(olha.workspace);
    let pipeline = pipelines::list(ctx, &admin).await.unwrap().remove(0);
    let anna = create(ctx, &olha, "Anna", &[]).await;
    let given = |change: &dyn Fn(&mut Vec<GivenStage>)| {
        let stage = |it: &pipelines::Stage| GivenStage { id: Some(it.id), name: it.name.clone(), kind: it.kind };
        let mut stages = pipeline.stages.iter().map(stage).collect();
        change(&mut stages);
        PipelinePatch { stages: Some(stages), ..PipelinePatch::default() }
    };
    // Somebody takes the first stage away while deals come into it: either it is gone or they are in it.
    let without = given(&|stages| drop(stages.remove(0)));
    let coming = async { deal(app, &olha, "Coming", anna.card.id, None).await };
    let (changed, coming) = tokio::join!(pipelines::update(ctx, &admin, pipeline.id, 1, &without), coming);
    let now = pipelines::read(ctx, &admin, pipeline.id).await.unwrap();
    assert!(now.stages.iter().any(|stage| stage.id == coming.stage.id), "a deal is in a stage that is there");
    match changed {
        Ok(changed) => assert_eq!(changed.stages.len(), 4),
        Err(error) => assert!(matches!(error, app::Error::Conflict("stage_in_use")), "{error}"),
    }
    check_sums(app, &olha, &[olha.user], &"raced").await;
    // The kind stays while it is in use; name and place are free.
    let at = now.stages.iter().position(|stage| stage.id == coming.stage.id).unwrap();
    let stage = |it: &pipelines::Stage| GivenStage { id: Some(it.id), name: it.name.clone(), kind: it.kind };
    let mut stages: Vec<_> = now.stages.iter().map(stage).collect();
    stages[at].kind = StageKind::Lost;
    stages.push(GivenStage { id: None, name: "One more".to_owned(), kind: StageKind::Open });
    let patch = PipelinePatch { stages: Some(stages.clone()), ..PipelinePatch::default() };
    let refused = pipelines::update(ctx, &admin, pipeline.id, now.version, &patch).await;
    assert!(matches!(refused, Err(app::Error::Conflict("stage_in_use"))), "{refused:?}");
    stages[at] = GivenStage { name: "Fresh".to_owned(), kind: StageKind::Open, ..stages[at].clone() };
    stages.rotate_left(1);
    let patch = PipelinePatch { stages: Some(stages.clone()), ..PipelinePatch::default() };
    let changed = pipelines::update(ctx, &admin, pipeline.id, now.version, &patch).await.unwrap();
    let names: Vec<_> = stages.iter().map(|stage| stage.name.as_str()).collect();
    assert_eq!(changed.stages.iter().map(|stage| stage.name.as_str()).collect::<Vec<_>>(), names);
    assert_eq!(changed, pipelines::read(ctx, &admin, pipeline.id).await.unwrap());
    assert_eq!(deals::read(ctx, &olha, coming.id).await.unwrap().stage.name, "Fresh");
}
