//! What is wrong with a definition, as far as the definition and the fields of the workspace tell.

use std::collections::HashSet;

use super::vocabulary::{self, FieldType};
use super::{
    Action, Block, Condition, Definition, Entity, LONGEST_NAME, LONGEST_TEXT, LONGEST_WAIT, MOST_BLOCKS,
    MOST_CONDITIONS, MOST_DEPTH, MOST_IDS, Op, Trigger, TriggerKind, Until, Who, own, template,
};
use crate::field::Field;
use crate::money::Amount;
use crate::task::MOST_DUE_MINUTES;

/// Something that is wrong or missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The block; none: the trigger, or all of it.
    pub block: Option<String>,
    /// The member of the block or the trigger.
    pub field: String,
    /// A stable code.
    pub code: &'static str,
}

/// The codes of problems that nothing else has.
pub const CODES: [&str; 8] = [
    "unknown_placeholder",
    "too_deep",
    "only_numbers",
    "unknown_line",
    "unknown_webhook",
    "unknown_form",
    "no_mail",
    "archived_field",
];

/// All that is wrong; `own` are the fields that the workspace has added.
pub fn problems(definition: &Definition, own: &[Field]) -> Vec<Problem> {
    let mut check = Check { found: Vec::new(), block: None, ids: HashSet::new(), own };
    check.trigger(&definition.trigger);
    if definition.blocks.is_empty() {
        check.wrong("blocks", "required");
    }
    if definition.all().len() > MOST_BLOCKS {
        check.wrong("blocks", "too_many");
    }
    check.blocks(&definition.blocks, 0);
    check.found
}

struct Check<'a> {
    found: Vec<Problem>,
    block: Option<String>,
    ids: HashSet<String>,
    own: &'a [Field],
}

impl Check<'_> {
    fn wrong(&mut self, field: impl Into<String>, code: &'static str) {
        self.found.push(Problem { block: self.block.clone(), field: field.into(), code });
    }

    fn when(&mut self, is_wrong: bool, field: &str, code: &'static str) {
        if is_wrong {
            self.wrong(field, code);
        }
    }

    fn trigger(&mut self, trigger: &Trigger) {
        if trigger.kind == TriggerKind::FieldChanged {
            self.followed(trigger.entity, &trigger.field, "entity", "field");
        }
        let long = [
            ("line_ids", trigger.line_ids.len()),
            ("pipeline_ids", trigger.pipeline_ids.len()),
            ("from_stage_ids", trigger.from_stage_ids.len()),
            ("to_stage_ids", trigger.to_stage_ids.len()),
            ("form_ids", trigger.form_ids.len()),
        ];
        for (field, count) in long {
            self.when(count > MOST_IDS, field, "too_many");
        }
        let crossed = trigger.min_score.zip(trigger.max_score).is_some_and(|(least, most)| least > most);
        self.when(crossed, "max_score", "out_of_range");
        self.conditions(&trigger.conditions, "conditions");
    }

    fn followed(&mut self, entity: Option<Entity>, field: &str, entity_name: &str, field_name: &str) {
        match entity {
            None => self.wrong(entity_name, "required"),
            Some(_) if field.is_empty() => self.wrong(field_name, "required"),
            Some(entity) if let Some(key) = own::key(field) => {
                if let Err(code) = own::find(self.own, own::card(entity), key) {
                    self.wrong(field_name, code);
                }
            }
            Some(entity) => self.when(vocabulary::followed(entity, field).is_none(), field_name, "unknown_field"),
        }
    }

    fn conditions(&mut self, conditions: &[Condition], place: &str) {
        self.when(conditions.len() > MOST_CONDITIONS, place, "too_many");
        for (at, condition) in conditions.iter().enumerate().take(MOST_CONDITIONS) {
            let name = |member: &str| format!("{place}[{at}].{member}");
            if own::key(&condition.field).is_some() {
                if let Err((member, code)) = own::check(self.own, condition) {
                    self.wrong(name(member), code);
                }
                continue;
            }
            let Some(kind) = vocabulary::field(condition.subject, &condition.field) else {
                self.wrong(name("field"), if condition.field.is_empty() { "required" } else { "unknown_field" });
                continue;
            };
            let value = condition.value.as_deref().unwrap_or_default();
            let asks = !matches!(condition.op, Op::IsSet | Op::IsNotSet);
            let number = || vocabulary::number(value).is_some();
            if asks && value.trim().is_empty() {
                self.wrong(name("value"), "required");
            } else if value.chars().count() > LONGEST_NAME {
                self.wrong(name("value"), "too_long");
            } else if matches!(condition.op, Op::More | Op::Less) && !(kind == FieldType::Number && number()) {
                self.wrong(name("value"), "only_numbers");
            } else if asks && !suits(kind, value) {
                self.wrong(name("value"), "wrong_value");
            }
        }
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            self.block = Some(block.id.clone());
            let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
            let is_id = !block.id.is_empty() && block.id.len() <= 32 && block.id.chars().all(fits);
            self.when(!is_id, "id", "wrong_value");
            let is_new = self.ids.insert(block.id.clone());
            self.when(!is_new, "id", "twice");
            self.block_alone(block);
            if let Action::Split { branches, otherwise } = &block.action {
                self.when(depth + 1 > MOST_DEPTH, "branches", "too_deep");
                if depth < MOST_BLOCKS {
                    branches.iter().for_each(|branch| self.blocks(&branch.blocks, depth + 1));
                    self.blocks(otherwise, depth + 1);
                }
            }
            self.block = None;
        }
    }

    fn block_alone(&mut self, block: &Block) {
        if let Some(who) = block.action.who() {
            self.who(who, &block.action);
        }
        for (field, text) in block.action.texts() {
            let most = if matches!(field, "text" | "value") { LONGEST_TEXT } else { LONGEST_NAME };
            self.when(text.chars().count() > most, field, "too_long");
            let mut others =
                template::placeholders(text).into_iter().filter(|name| !vocabulary::PLACEHOLDERS.contains(name));
            if let Some(code) = others.find_map(|name| own::check_placeholder(self.own, name).err()) {
                self.wrong(field, code);
            }
        }
        match &block.action {
            Action::CreateDeal { amount, .. } => {
                let wrong = amount.as_deref().is_some_and(|text| !text.is_empty() && Amount::parse(text).is_err());
                self.when(wrong, "amount", "not_an_amount");
            }
            Action::CreateTask { title, due_minutes, .. } => {
                self.when(title.trim().is_empty(), "title", "required");
                self.when(due_minutes.is_some_and(|due| due > MOST_DUE_MINUTES), "due_minutes", "out_of_range");
            }
            Action::SetField { entity, field, value } => self.set_field(*entity, field, value),
            Action::SetResponsible { entity, .. } => self.when(entity.is_none(), "entity", "required"),
            Action::AddTag { tag } => self.when(tag.trim().is_empty(), "tag", "required"),
            Action::Comment { text } | Action::Notify { text, .. } => {
                self.when(text.trim().is_empty(), "text", "required");
            }
            Action::SendWebhook { webhook_id } => self.when(webhook_id.is_none(), "webhook_id", "required"),
            Action::SendEmail { subject, text, .. } => {
                self.when(subject.trim().is_empty(), "subject", "required");
                self.when(text.trim().is_empty(), "text", "required");
            }
            Action::Wait { minutes, until } => self.wait(*minutes, until.as_ref()),
            Action::Filter { conditions } => {
                self.when(conditions.is_empty(), "conditions", "required");
                self.conditions(conditions, "conditions");
            }
            Action::Split { branches, .. } => {
                self.when(branches.is_empty(), "branches", "required");
                self.when(branches.len() > MOST_CONDITIONS, "branches", "too_many");
                for (at, branch) in branches.iter().enumerate() {
                    let place = format!("branches[{at}].conditions");
                    self.when(branch.conditions.is_empty(), &place, "required");
                    self.conditions(&branch.conditions, &place);
                    let long = branch.name.chars().count() > LONGEST_NAME;
                    self.when(long, &format!("branches[{at}].name"), "too_long");
                }
            }
            Action::CreateContact { .. } | Action::End {} => {}
        }
    }

    fn set_field(&mut self, entity: Option<Entity>, field: &str, value: &str) {
        let Some(entity) = entity else { return self.wrong("entity", "required") };
        if field.is_empty() {
            return self.wrong("field", "required");
        }
        let has_placeholder = !template::placeholders(value).is_empty();
        if let Some(key) = own::key(field) {
            return match own::find(self.own, own::card(entity), key) {
                Err(code) => self.wrong("field", code),
                Ok(_) if has_placeholder => {}
                Ok(field) => own::can_be_written(field, value).unwrap_or_else(|code| self.wrong("value", code)),
            };
        }
        let Some(kind) = vocabulary::writable(entity, field) else { return self.wrong("field", "unknown_field") };
        if value.trim().is_empty() {
            // A name and a stage cannot be taken away; everything else can.
            self.when(matches!(field, "name" | "stage"), "value", "required");
        } else if !has_placeholder {
            match kind {
                FieldType::Number => self.when(Amount::parse(value).is_err(), "value", "not_an_amount"),
                FieldType::Date => self.when(value.parse::<jiff::civil::Date>().is_err(), "value", "not_a_date"),
                kind => self.when(!suits(kind, value), "value", "wrong_value"),
            }
        }
    }

    fn wait(&mut self, minutes: Option<u32>, until: Option<&Until>) {
        self.when(minutes.is_none() && until.is_none(), "minutes", "required");
        self.when(minutes.is_some_and(|minutes| minutes == 0 || minutes > LONGEST_WAIT), "minutes", "out_of_range");
        if let Some(until) = until {
            self.followed(Some(until.entity), &until.field, "until.entity", "until.field");
            let value = until.value.as_deref().filter(|value| !value.trim().is_empty());
            let field = own::key(&until.field).and_then(|key| own::find(self.own, own::card(until.entity), key).ok());
            if let Some(Err(code)) = field.zip(value).map(|(field, value)| own::can_be(field, value)) {
                self.wrong("until.value", code);
            }
            if let Some((kind, value)) = vocabulary::followed(until.entity, &until.field).zip(value) {
                self.when(!suits(kind, value), "until.value", "wrong_value");
            }
        }
    }

    fn who(&mut self, who: &Who, action: &Action) {
        let (name, for_letter) = match action {
            Action::CreateDeal { .. } | Action::CreateContact { .. } => ("responsible", false),
            Action::CreateTask { .. } => ("assignee", false),
            Action::SendEmail { .. } => ("to", true),
            _ => ("who", false),
        };
        let told = matches!(action, Action::SendEmail { .. } | Action::Notify { .. });
        match who {
            Who::User { user_id: None } => self.wrong(format!("{name}.user_id"), "required"),
            Who::Rotate { user_ids, team_id } => {
                let nobody = user_ids.is_empty() && team_id.is_none();
                self.when(nobody, &format!("{name}.user_ids"), "required");
                self.when(user_ids.len() > MOST_IDS, &format!("{name}.user_ids"), "too_many");
            }
            Who::Contact if !for_letter => self.wrong(format!("{name}.kind"), "wrong_value"),
            Who::Nobody if told => self.wrong(format!("{name}.kind"), "wrong_value"),
            _ => {}
        }
    }
}

/// Whether a value can be one of a field of this type.
fn suits(kind: FieldType, value: &str) -> bool {
    let value = value.trim();
    match kind {
        FieldType::Text | FieldType::Date => true,
        FieldType::Number => vocabulary::number(value).is_some(),
        FieldType::Bool => matches!(value, "true" | "false"),
        FieldType::Choice(choices) => choices.contains(&value),
        FieldType::User
        | FieldType::Line
        | FieldType::Connection
        | FieldType::Pipeline
        | FieldType::Stage
        | FieldType::Company => uuid::Uuid::try_parse(value).is_ok(),
    }
}
