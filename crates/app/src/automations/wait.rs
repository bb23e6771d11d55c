//! Waiting for a time, or until a field changes.

use domain::automation::own;
use domain::automation::vocabulary::{self, FieldType};
use domain::automation::{Entity, RunState, StepState, Until, WAIT_FOR_FIELD};
use domain::money;
use domain::time::Time;
use store::automations::runs::{Run, Waiting};
use store::automations::steps::Step;
use uuid::Uuid;

use super::act::{At, Done};
use super::known::Known;
use super::run::StepWrite;

/// A run that waits for a field looks at it so often in any case, in seconds: somebody may have changed it who rings no bell.
const LOOK_AGAIN: i64 = 600;

/// What comes of a wait.
pub(super) enum Turn {
    /// It is over, or there is nothing to wait for.
    Over(Done),
    /// The run waits, with a step that says so.
    Waits(Box<Run>, StepWrite),
}

/// One look at a wait: its begin, or whether it is over.
pub(super) fn wait(at: &At<'_>, minutes: Option<u32>, until: Option<&Until>) -> Turn {
    let now = at.ctx.clock.now();
    let field = until.map(|until| (until, value(at, until)));
    if let Some((until, None)) = &field {
        return Turn::Over(Done::skipped(missing(until.entity)));
    }
    let field = field.and_then(|(until, found)| found.map(|(entity, value)| (until, entity, value)));
    if let Some(end) = at.run.wait_until {
        // Another thing is meant now, such as the contact into which the first one went: what it has is where the waiting begins.
        let other =
            at.run.waiting.as_ref().zip(field.as_ref()).filter(|(waiting, (_, entity, _))| waiting.entity != *entity);
        if let Some((_, (until, entity, value))) = other
            && !(until.value.is_some() && is_wanted(at, until, value.as_deref()))
            && now < end
        {
            let run = Run { waiting: Some(Waiting { entity: *entity, value: value.clone() }), ..at.run.clone() };
            return Turn::Waits(Box::new(waits(run, end, now, true)), StepWrite::Nothing);
        }
        let reached = field.as_ref().is_some_and(|(until, _, value)| is_reached(at, until, value.as_deref()));
        return if reached {
            Turn::Over(Done::said("waited_for_field"))
        } else if now >= end {
            Turn::Over(Done::said("waited"))
        } else {
            Turn::Waits(Box::new(waits(at.run.clone(), end, now, at.run.waiting.is_some())), StepWrite::Nothing)
        };
    }
    // What has the value already is not waited for.
    if let Some((until, _, value)) = &field
        && until.value.is_some()
        && is_wanted(at, until, value.as_deref())
    {
        return Turn::Over(Done::said("waited_for_field"));
    }
    let end = now.plus_seconds(i64::from(minutes.unwrap_or(WAIT_FOR_FIELD)) * 60);
    let waiting = field.map(|(_, entity, value)| Waiting { entity, value });
    let step = Step {
        n: at.run.steps + 1,
        block: at.block.id.clone(),
        kind: at.block.action.kind().to_owned(),
        state: StepState::Waiting,
        at: now,
        entity: None,
        reason: if waiting.is_some() { "waiting_for_field" } else { "waiting" }.to_owned(),
        word: None,
    };
    let for_field = waiting.is_some();
    let run = Run { waiting, wait_until: Some(end), steps: step.n, ..at.run.clone() };
    Turn::Waits(Box::new(waits(run, end, now, for_field)), StepWrite::New(step))
}

fn waits(run: Run, end: Time, now: Time, for_field: bool) -> Run {
    let due = if for_field { end.min(now.plus_seconds(LOOK_AGAIN)) } else { end };
    Run { state: RunState::Waiting, due_at: Some(due), attempts: 0, ..run }
}

fn is_reached(at: &At<'_>, until: &Until, value: Option<&str>) -> bool {
    match &until.value {
        Some(_) => is_wanted(at, until, value),
        None => at.run.waiting.as_ref().is_some_and(|waiting| waiting.value.as_deref() != value),
    }
}

fn is_wanted(at: &At<'_>, until: &Until, value: Option<&str>) -> bool {
    if let Some(key) = own::key(&until.field) {
        let wanted = until.value.as_deref().unwrap_or_default();
        return at.facts.own().is(own::card(until.entity), key, wanted);
    }
    let kind = vocabulary::followed(until.entity, &until.field).unwrap_or(FieldType::Text);
    until.value.as_deref().is_some_and(|wanted| kind.is_same(value.unwrap_or_default(), wanted))
}

pub(super) fn missing(entity: Entity) -> &'static str {
    match entity {
        Entity::Contact => "no_contact",
        Entity::Company => "no_company",
        Entity::Deal => "no_deal",
    }
}

/// The thing whose field is meant, and the value; none if there is no such thing.
fn value(at: &At<'_>, until: &Until) -> Option<(Uuid, Option<String>)> {
    let (id, value) = of_known(at.known, until)?;
    match own::key(&until.field) {
        Some(key) => Some((id, at.facts.own().value(own::card(until.entity), key).map(own::plain))),
        None => Some((id, value)),
    }
}

fn of_known(known: &Known, until: &Until) -> Option<(Uuid, Option<String>)> {
    let user = |owner: Option<&(domain::id::UserId, String)>| owner.map(|(id, _)| id.to_string());
    let field = until.field.as_str();
    Some(match until.entity {
        Entity::Contact => {
            let card = known.contact.as_ref()?;
            let value = match field {
                "name" => Some(card.name.clone()),
                "source" => card.source.clone(),
                _ => user(card.responsible.as_ref()),
            };
            (card.id.0, value)
        }
        Entity::Company => {
            let company = known.company.as_ref()?;
            let value = if field == "name" { Some(company.name.clone()) } else { user(company.responsible.as_ref()) };
            (company.id.0, value)
        }
        Entity::Deal => {
            let deal = known.deal.as_ref()?;
            let value = match field {
                "name" => Some(deal.name.clone()),
                "amount" => deal.amount.map(|amount| money::written(amount.hundredths())),
                "close_date" => deal.close_date.clone(),
                "source" => deal.source.clone(),
                "stage" => Some(deal.stage.id.to_string()),
                _ => user(deal.responsible.as_ref()),
            };
            (deal.id.0, value)
        }
    })
}
