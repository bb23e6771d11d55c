//! What people say of a pipeline.

use domain::deal::{self, MOST_REASONS, MOST_STAGES, StageKind};
use domain::id::StageId;
use domain::text::{clean, fold};

use crate::input::{self, Fields};

/// A stage that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStage {
    /// Its name.
    pub name: String,
    /// What it means that a deal is in it.
    pub kind: StageKind,
}

/// A stage of a pipeline as it is to be: one that is there already, or a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenStage {
    /// Which; none for a new one.
    pub id: Option<StageId>,
    /// Its name.
    pub name: String,
    /// What it means that a deal is in it.
    pub kind: StageKind,
}

impl From<NewStage> for GivenStage {
    fn from(new: NewStage) -> Self {
        Self { id: None, name: new.name, kind: new.kind }
    }
}

/// Reads the whole list of stages: the names are different, and each kind is there.
pub(super) fn stages(fields: &mut Fields, given: &[GivenStage]) -> Vec<GivenStage> {
    if given.len() > MOST_STAGES {
        fields.take::<()>("stages", Err("too_many"));
        return Vec::new();
    }
    let kinds: Vec<StageKind> = given.iter().map(|stage| stage.kind).collect();
    let complete = match deal::missing_kind(&kinds) {
        None => Ok(()),
        Some(StageKind::Open) => Err("no_open_stage"),
        Some(StageKind::Won) => Err("no_won_stage"),
        Some(StageKind::Lost) => Err("no_lost_stage"),
    };
    fields.take("stages", complete);
    let mut stages: Vec<GivenStage> = Vec::with_capacity(given.len());
    for (place, stage) in given.iter().enumerate() {
        let same_id = |known: &GivenStage| stage.id.is_some() && known.id == stage.id;
        if stages.iter().any(same_id) {
            fields.take::<()>(&format!("stages[{place}].id"), Err("twice"));
        }
        let is_there = |name: &String| stages.iter().any(|known| fold(&known.name) == fold(name));
        let name = input::name(&stage.name).and_then(|name| if is_there(&name) { Err("twice") } else { Ok(name) });
        if let Some(name) = fields.take(&format!("stages[{place}].name"), name) {
            stages.push(GivenStage { name, ..*stage });
        }
    }
    stages
}

/// Reads the list of reasons; one that is there already in another spelling is dropped.
pub(super) fn reasons(fields: &mut Fields, given: &[String]) -> Vec<String> {
    if given.len() > MOST_REASONS {
        fields.take::<()>("lost_reasons", Err("too_many"));
        return Vec::new();
    }
    let mut reasons: Vec<String> = Vec::with_capacity(given.len());
    for (place, text) in given.iter().enumerate() {
        // A reason is a line.
        let text = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let Some(reason) = fields.take(&format!("lost_reasons[{place}]"), input::name(&text)) else { continue };
        if !reasons.iter().any(|known| fold(known) == fold(&reason)) {
            reasons.push(reason);
        }
    }
    reasons
}
