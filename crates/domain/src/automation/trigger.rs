//! Which causes begin an automation.

use super::{Entity, Origin, Subject, Trigger, TriggerKind};
use crate::call::view::RowDirection;
use crate::call::{Call, Outcome, Phase};
use crate::id::{FormId, LineId, PipelineId, StageId};
use crate::task::Kind as TaskKind;

/// A call at one moment, with what is not in its row.
#[derive(Debug, Clone, Copy)]
pub struct CallMoment<'a> {
    /// The row.
    pub call: &'a Call,
    /// The line of the workspace that was called.
    pub line: Option<LineId>,
    /// Its client had not called before.
    pub first: bool,
}

/// Something that happened, calls aside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Happening<'a> {
    /// A contact was made.
    ContactCreated(Origin),
    /// A deal was made in a pipeline.
    DealCreated(PipelineId),
    /// A deal came into another stage.
    DealMoved {
        /// The pipeline that it is in now.
        pipeline: PipelineId,
        /// The stage that it left.
        from: StageId,
        /// The stage that it came into.
        to: StageId,
    },
    /// Fields have other values.
    FieldsChanged(Entity, &'a [&'a str]),
    /// A task is not done in time.
    TaskOverdue(TaskKind),
    /// Somebody filled in a form.
    FormSubmitted(FormId),
}

fn allows<T: PartialEq>(wanted: &[T], value: &T) -> bool {
    wanted.is_empty() || wanted.contains(value)
}

impl Trigger {
    /// Whether something begins the automation, conditions aside.
    pub fn fits(&self, happening: &Happening<'_>) -> bool {
        match (self.kind, happening) {
            (TriggerKind::ContactCreated, Happening::ContactCreated(origin)) => {
                if self.origins.is_empty() {
                    *origin == Origin::Call
                } else {
                    self.origins.contains(origin)
                }
            }
            (TriggerKind::DealCreated, Happening::DealCreated(pipeline)) => allows(&self.pipeline_ids, pipeline),
            (TriggerKind::DealMoved, Happening::DealMoved { pipeline, from, to }) => {
                self.pipeline_id.is_none_or(|wanted| wanted == *pipeline)
                    && allows(&self.from_stage_ids, from)
                    && allows(&self.to_stage_ids, to)
            }
            (TriggerKind::FieldChanged, Happening::FieldsChanged(entity, fields)) => {
                self.entity == Some(*entity) && fields.contains(&self.field.as_str())
            }
            (TriggerKind::TaskOverdue, Happening::TaskOverdue(kind)) => allows(&self.task_types, kind),
            (TriggerKind::FormSubmitted, Happening::FormSubmitted(form)) => allows(&self.form_ids, form),
            _ => false,
        }
    }

    /// Whether a call at this moment is what the automation begins with, conditions aside.
    pub fn fits_call(&self, moment: &CallMoment<'_>) -> bool {
        let call = moment.call;
        let over = call.phase == Phase::Ended && call.outcome.is_some_and(|outcome| outcome != Outcome::Unknown);
        let happened = match self.kind {
            TriggerKind::CallEnded => over && allows(&self.outcomes, &call.outcome.unwrap_or(Outcome::Unknown)),
            TriggerKind::CallAnswered => call.phase == Phase::Talking || call.outcome == Some(Outcome::Answered),
            TriggerKind::CallMissed => over && call.missed,
            TriggerKind::CallProcessed => call.ai.is_some() && self.fits_score(call),
            _ => return false,
        };
        let line = self.line_ids.is_empty() || moment.line.is_some_and(|line| self.line_ids.contains(&line));
        happened
            && call.direction != RowDirection::Internal
            && !call.service
            && allows(&self.directions, &call.direction)
            && line
            && self.first_call.is_none_or(|wanted| wanted == moment.first)
            && self.target.is_none_or(|wanted| wanted == call.target.unwrap_or(false))
    }

    fn fits_score(&self, call: &Call) -> bool {
        if self.min_score.is_none() && self.max_score.is_none() {
            return true;
        }
        let score = call.ai.as_ref().and_then(|ai| ai.score.as_ref()?.parse::<f64>().ok());
        score.is_some_and(|score| {
            self.min_score.is_none_or(|least| score >= least) && self.max_score.is_none_or(|most| score <= most)
        })
    }

    /// Whether it begins with calls.
    pub fn is_of_calls(&self) -> bool {
        let kinds =
            [TriggerKind::CallEnded, TriggerKind::CallAnswered, TriggerKind::CallMissed, TriggerKind::CallProcessed];
        kinds.contains(&self.kind)
    }

    /// Whether it has to be known of a call if it is the first one.
    pub fn asks_for_first_call(&self) -> bool {
        self.first_call.is_some()
            || self.conditions.iter().any(|it| it.subject == Subject::Call && it.field == "first_call")
    }

    /// Whether its conditions look at more than the call.
    pub fn asks_for_cards(&self) -> bool {
        self.conditions.iter().any(|it| it.subject != Subject::Call)
    }
}
