//! The values of rows by the names that conditions have for them.

use domain::automation::Subject;
use domain::automation::facts::Facts;
use domain::call::Call;
use domain::id::{ConnectionId, LineId};
use domain::money;
use store::companies::Company;
use store::contacts::Card;
use store::deals::Deal;
use store::tasks::Task;

/// Those of a call.
pub(crate) fn call(facts: &mut Facts, call: &Call, connection: ConnectionId, line: Option<LineId>, first: bool) {
    let mut put = |field, value| facts.put(Subject::Call, field, value);
    put("direction", Some(call.direction.as_str().to_owned()));
    put("outcome", call.outcome.map(|outcome| outcome.as_str().to_owned()));
    put("line_id", line.map(|line| line.to_string()));
    put("connection_id", Some(connection.to_string()));
    put("talk_seconds", Some(call.talk_seconds.to_string()));
    put("wait_seconds", call.wait_seconds.map(|seconds| seconds.to_string()));
    put("first_call", Some(first.to_string()));
    put("target", Some(call.target.unwrap_or(false).to_string()));
    put("department", call.department.clone());
    put("scheme", call.scheme.clone());
    put("utm_source", call.utm.get("utm_source").cloned());
    put("utm_medium", call.utm.get("utm_medium").cloned());
    put("utm_campaign", call.utm.get("utm_campaign").cloned());
    put("ai_score", call.ai.as_ref().and_then(|ai| ai.score.clone()));
    put("employee_id", call.manager.user.map(|user| user.to_string()));
}

/// Those of a contact.
pub(crate) fn contact(facts: &mut Facts, card: &Card) {
    let mut put = |field, value| facts.put(Subject::Contact, field, value);
    put("name", Some(card.name.clone()));
    put("source", card.source.clone());
    card.tags.iter().for_each(|tag| put("tag", Some(tag.clone())));
    put("responsible_id", card.responsible.as_ref().map(|(id, _)| id.to_string()));
    put("created_by", Some(card.created_by.as_str().to_owned()));
    put("company_id", card.company.as_ref().map(|(id, _)| id.to_string()));
}

/// Those of a company.
pub(crate) fn company(facts: &mut Facts, company: &Company) {
    facts.put(Subject::Company, "name", Some(company.name.clone()));
    facts.put(Subject::Company, "responsible_id", company.responsible.as_ref().map(|(id, _)| id.to_string()));
}

/// Those of a deal.
pub(crate) fn deal(facts: &mut Facts, deal: &Deal) {
    let mut put = |field, value| facts.put(Subject::Deal, field, value);
    put("name", Some(deal.name.clone()));
    put("pipeline_id", Some(deal.pipeline.0.to_string()));
    put("stage_id", Some(deal.stage.id.to_string()));
    put("state", Some(deal.standing.kind.as_str().to_owned()));
    put("amount", deal.amount.map(|amount| money::written(amount.hundredths())));
    put("currency", Some(deal.currency.as_str().to_owned()));
    put("responsible_id", deal.responsible.as_ref().map(|(id, _)| id.to_string()));
    put("source", deal.source.clone());
}

/// Those of a task.
pub(crate) fn task(facts: &mut Facts, task: &Task) {
    facts.put(Subject::Task, "type", Some(task.kind.as_str().to_owned()));
    facts.put(Subject::Task, "assignee_id", task.assignee.as_ref().map(|(id, _)| id.to_string()));
}
