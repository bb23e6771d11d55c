//! Automations to begin with.

use domain::automation::{Action, Block, Condition, Definition, Op, Subject, Trigger, TriggerKind, Who};
use domain::task::Kind;

/// An automation to begin with. Its texts are in the catalogs under its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    /// Its name for programs.
    pub key: &'static str,
    /// What it does.
    pub definition: Definition,
}

/// The templates, the one that is wanted most first. `say` gives the texts that they write, by the names of sentences.
pub fn templates(say: impl Fn(&str) -> String) -> Vec<Template> {
    let one = |key, trigger, action| Template {
        key,
        definition: Definition {
            trigger,
            blocks: vec![Block { id: "b1".to_owned(), action }, Block { id: "b2".to_owned(), action: Action::End {} }],
        },
    };
    let condition = |subject, field: &str, op, value: &str| Condition {
        subject,
        field: field.to_owned(),
        op,
        value: Some(value.to_owned()),
    };
    let deal = Action::CreateDeal {
        pipeline_id: None,
        stage_id: None,
        name: "{{contact.name}}".to_owned(),
        amount: None,
        responsible: Who::Inherited,
        skip_if_open: true,
    };
    let task = Action::CreateTask {
        task_type: Some(Kind::CallBack),
        title: say("automation-template-missed_call_task-title"),
        text: String::new(),
        assignee: Who::Inherited,
        due_minutes: Some(30),
    };
    let won = Trigger {
        conditions: vec![condition(Subject::Deal, "state", Op::Is, "won")],
        ..Trigger::any(TriggerKind::DealMoved)
    };
    let notice = Action::Notify { who: Who::Responsible, text: say("automation-template-won_notice-text") };
    let long = Trigger {
        conditions: vec![condition(Subject::Call, "talk_seconds", Op::More, "300")],
        ..Trigger::any(TriggerKind::CallEnded)
    };
    let comment = Action::Comment { text: say("automation-template-long_call_comment-text") };
    vec![
        one("new_contact_deal", Trigger::any(TriggerKind::ContactCreated), deal),
        one("missed_call_task", Trigger::any(TriggerKind::CallMissed), task),
        one("won_notice", won, notice),
        one("long_call_comment", long, comment),
    ]
}
