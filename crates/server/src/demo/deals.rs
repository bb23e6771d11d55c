//! The deals of the demo: what clients were offered in the last weeks, and what became of it.

use app::contacts::{self, Card, ContactFilter};
use app::deals::{self, Deal, DealPatch, NewDeal};
use app::page::Limit;
use app::pipelines::{self, Pipeline};
use app::{Error, Principal};
use domain::deal::StageKind;
use domain::time::Time;

use super::chance::Chance;
use super::history::Past;
use super::people::CLIENTS;

/// What is sold, and for how much, in hryvnias.
const OFFERS: [(&str, i64, i64); 8] = [
    ("Обладнання для залу", 38_000, 120_000),
    ("Річний договір обслуговування", 24_000, 60_000),
    ("Пробна партія", 4_500, 15_000),
    ("Повторне замовлення", 9_000, 45_000),
    ("Монтаж і налаштування", 12_000, 30_000),
    ("Меблі під замовлення", 55_000, 210_000),
    ("Оптова поставка", 80_000, 340_000),
    ("Доставка до Львова", 2_800, 9_500),
];

/// Where deals come from.
const SOURCES: [&str; 4] = ["Ringostat", "Сайт", "Рекомендація", "Instagram"];

/// Seconds of a day.
const DAY: i64 = 86_400;

/// A deal that somebody makes and moves.
struct Plan {
    new: NewDeal,
    /// Who does it.
    owner: usize,
    /// When it comes into which stage of the pipeline, from the making on.
    way: Vec<(Time, usize)>,
    /// Why it is lost, if it is.
    lost_reason: Option<String>,
}

impl Plan {
    fn by_chance(chance: &mut Chance, pipeline: &Pipeline, client: &Card, owners: i64, now: Time) -> Self {
        let (name, least, most) = *chance.one_of(&OFFERS);
        let amount = chance.between(least / 100, most / 100) * 100;
        let way = way(chance, pipeline, now);
        let is_over = way.last().is_some_and(|(_, stage)| pipeline.stages[*stage].kind != StageKind::Open);
        let close = now.plus_seconds(chance.between(3 * DAY, 40 * DAY)).to_jiff().to_string();
        let deal = DealPatch {
            name: Some(name.to_owned()),
            amount: Some(chance.percent(90).then(|| amount.to_string())),
            contact: Some(Some(client.id)),
            company: Some(client.company.as_ref().map(|(id, _)| *id)),
            source: Some(Some((*chance.one_of(&SOURCES)).to_owned())),
            close_date: Some(close.get(..10).filter(|_| !is_over).map(str::to_owned)),
            ..DealPatch::default()
        };
        let lost_reason = chance.one_of(&pipeline.lost_reasons).clone();
        let owner = usize::try_from(chance.between(0, owners - 1)).unwrap_or(0);
        Self { new: NewDeal { deal, call: None }, owner, way, lost_reason: Some(lost_reason) }
    }
}

/// Through the open stages in their order, as far as chance has it, and perhaps to an end. What would be in the future has not happened.
fn way(chance: &mut Chance, pipeline: &Pipeline, now: Time) -> Vec<(Time, usize)> {
    let of_kind = |kind| {
        let is_it = move |(_, stage): &(usize, &pipelines::Stage)| stage.kind == kind;
        pipeline.stages.iter().enumerate().filter(is_it).map(|(place, _)| place)
    };
    let mut stages: Vec<usize> = of_kind(StageKind::Open).collect();
    let far = usize::try_from(chance.between(1, 6)).unwrap_or(1);
    if far > stages.len() {
        let end = if chance.percent(60) { StageKind::Won } else { StageKind::Lost };
        stages.extend(of_kind(end).next());
    } else {
        stages.truncate(far);
    }
    let mut at = now.plus_seconds(-chance.between(2 * DAY, 60 * DAY));
    let mut way = Vec::new();
    for stage in stages {
        way.push((at, stage));
        at = at.plus_seconds(chance.between(3_600, 9 * DAY));
    }
    way.retain(|(at, _)| *at < now);
    way
}

/// Makes deals of most clients and moves them, in the order in which it happened.
pub async fn make(past: &Past, who: &Principal, authors: &[Principal], now: Time) -> Result<(), Error> {
    let mut chance = Chance::new(11);
    let pipelines = pipelines::list(&past.ctx, who).await?;
    let Some(pipeline) = pipelines.first() else { return Ok(()) };
    let known = contacts::list(&past.ctx, who, &ContactFilter::default(), Limit::MAX, None).await?;
    let is_client = |contact: &&Card| CLIENTS.iter().any(|client| client.name == contact.name);
    let owners = i64::try_from(authors.len()).unwrap_or(1);
    let mut plans = Vec::new();
    for client in known.items.iter().filter(is_client) {
        if chance.percent(85) {
            plans.push(Plan::by_chance(&mut chance, pipeline, client, owners, now));
        }
    }
    let mut steps: Vec<(Time, usize, usize)> = Vec::new();
    for (deal, plan) in plans.iter().enumerate() {
        steps.extend(plan.way.iter().map(|(at, stage)| (*at, deal, *stage)));
    }
    steps.sort();
    let mut made: Vec<Option<Deal>> = plans.iter().map(|_| None).collect();
    for (at, deal, stage) in steps {
        past.go_to(at);
        made[deal] = Some(step(past, authors, pipeline, &plans[deal], made[deal].take(), stage).await?);
    }
    past.go_to(now);
    Ok(())
}

async fn step(
    past: &Past,
    authors: &[Principal],
    pipeline: &Pipeline,
    plan: &Plan,
    before: Option<Deal>,
    stage: usize,
) -> Result<Deal, Error> {
    let author = &authors[plan.owner];
    let Some(before) = before else { return deals::create(&past.ctx, author, &plan.new).await };
    let next = &pipeline.stages[stage];
    let lost_reason = (next.kind == StageKind::Lost).then(|| plan.lost_reason.clone());
    let patch = DealPatch { stage: Some(next.id), lost_reason, ..DealPatch::default() };
    deals::update(&past.ctx, author, before.id, before.version, &patch).await
}
