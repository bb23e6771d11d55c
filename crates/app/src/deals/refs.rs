//! What a deal refers to: its stage, contact, company and responsible.

use domain::deal::{self, StageKind};
use domain::id::{CompanyId, PipelineId, StageId, UserId, WorkspaceId};
use store::contacts::Card;
use store::pipelines::{Pipeline, Stage};
use store::users::User;
use store::{Batch, Store, companies, contacts, pipelines, users};

use super::Deal;
use super::edit::Edit;
use crate::error::{Error, FieldError};

/// The stage in which a deal is, and its pipeline.
pub(super) type Place = ((PipelineId, String), Stage);

/// What an edit refers to, as it was found; none where the edit names nothing.
#[derive(Debug, Clone)]
pub(super) struct Refs {
    /// The stage after the edit.
    pub place: Place,
    /// The contact.
    pub contact: Option<Card>,
    company: Option<(CompanyId, String)>,
    user: Option<User>,
}

impl Refs {
    /// Looks up what an edit of a deal refers to; without a deal one is to be made. Who is the responsible already is not asked whether they still work here.
    pub async fn load(
        store: &Store,
        workspace: WorkspaceId,
        edit: &Edit,
        before: Option<&Deal>,
    ) -> Result<Self, Error> {
        let load = (
            pipelines::all(workspace),
            edit.contact.flatten().map(|id| contacts::by_id(workspace, id)),
            edit.company.flatten().map(|id| companies::name(workspace, id).first()),
            edit.responsible.flatten().map(|id| users::by_id(workspace, id).first()),
        );
        let (pipelines, contact, company, user) = store.load(load).await?;
        let mut errors = Vec::new();
        let stands = before.map(|deal| (deal.pipeline.0, deal.stage.id));
        let place = place(&pipelines, stands, edit.pipeline, edit.stage).map_err(|wrong| errors.push(wrong)).ok();
        let mut wrong = |field: &str, code| errors.push(FieldError::new(field, code));
        if let Some(None) = &contact {
            wrong("contact_id", "unknown_contact");
        }
        if let Some(None) = &company {
            wrong("company_id", "unknown_company");
        }
        let owns =
            |user: &User| before.and_then(|deal| deal.responsible.as_ref()).is_some_and(|(id, _)| *id == user.id);
        match &user {
            Some(None) => wrong("responsible_id", "unknown_user"),
            Some(Some(user)) if !user.active && !owns(user) => wrong("responsible_id", "inactive_user"),
            _ => {}
        }
        let kind = place.as_ref().map(|(_, stage)| stage.kind);
        if edit.lost_reason.as_ref().is_some_and(Option::is_some) && kind.is_some_and(|kind| kind != StageKind::Lost) {
            errors.push(FieldError::new("lost_reason", "not_lost"));
        }
        match place {
            Some(place) if errors.is_empty() => {
                Ok(Self { place, contact: contact.flatten(), company: company.flatten(), user: user.flatten() })
            }
            _ => Err(Error::Invalid(errors)),
        }
    }

    /// Takes somebody for the responsible who was not named.
    pub fn inherit(&mut self, user: Option<User>) {
        self.user = user;
    }

    /// The company's id and name.
    pub fn company(&self) -> Option<(CompanyId, String)> {
        self.company.clone()
    }

    /// The responsible's id and name.
    pub fn responsible(&self) -> Option<(UserId, String)> {
        self.user.as_ref().map(|user| (user.id, user.name.clone()))
    }

    /// The steps that stand before those of the deal: guards that all is still there. The stage is one only if the deal comes into it.
    pub fn guard(&self, workspace: WorkspaceId, comes_into_stage: bool, batch: &mut Batch) {
        batch.extend(self.company.as_ref().map(|(id, _)| companies::hold(workspace, *id)));
        batch.extend(self.user.as_ref().map(|user| users::hold_at(workspace, user.id, user.version)));
        batch.extend(self.contact.as_ref().map(|card| contacts::hold(workspace, card.id)));
        if comes_into_stage {
            let ((pipeline, _), stage) = &self.place;
            batch.push(pipelines::hold_for_deal(workspace, *pipeline, stage));
        }
    }
}

/// The stage that is meant: the given one, else the first open one of the given pipeline, else where the deal stands, else the beginning of the first
/// pipeline that is offered.
fn place(
    all: &[Pipeline],
    stands: Option<(PipelineId, StageId)>,
    pipeline: Option<PipelineId>,
    stage: Option<StageId>,
) -> Result<Place, FieldError> {
    let of = |pipeline: &Pipeline, stage: &Stage| ((pipeline.id, pipeline.name.clone()), stage.clone());
    let named = match pipeline.map(|id| all.iter().find(|pipeline| pipeline.id == id)) {
        Some(None) => return Err(FieldError::new("pipeline_id", "unknown_pipeline")),
        named => named.flatten(),
    };
    let find = |id: StageId| {
        all.iter().find_map(|one| one.stages.iter().find(|stage| stage.id == id).map(|stage| (one, stage)))
    };
    let stays = stands.filter(|(pipeline, _)| named.is_none_or(|named| named.id == *pipeline)).map(|(_, stage)| stage);
    let (found, stage) = match stage.or(stays) {
        Some(id) => find(id).ok_or_else(|| FieldError::new("stage_id", "unknown_stage"))?,
        None => {
            let first = named.or(all.iter().find(|pipeline| !pipeline.archived));
            let begin = first.and_then(|first| Some((first, deal::first_stage(&first.stages, |stage| stage.kind)?)));
            begin.ok_or_else(|| FieldError::new("pipeline_id", "required"))?
        }
    };
    if named.is_some_and(|named| named.id != found.id) {
        return Err(FieldError::new("stage_id", "stage_of_another_pipeline"));
    }
    if found.archived && stands.is_none_or(|(pipeline, _)| pipeline != found.id) {
        let field = if named.is_some() { "pipeline_id" } else { "stage_id" };
        return Err(FieldError::new(field, "archived_pipeline"));
    }
    Ok(of(found, stage))
}

#[cfg(test)]
mod tests {
    use domain::time::Time;
    use uuid::Uuid;

    use super::*;

    fn pipeline(id: u128, archived: bool) -> Pipeline {
        let stage = |at: u128, kind| Stage { id: StageId(Uuid::from_u128(id * 10 + at)), name: String::new(), kind };
        Pipeline {
            id: PipelineId(Uuid::from_u128(id)),
            name: String::new(),
            position: 0,
            archived,
            stages: vec![stage(0, StageKind::Won), stage(1, StageKind::Open), stage(2, StageKind::Lost)],
            lost_reasons: Vec::new(),
            created_at: Time::from_seconds(0),
            version: 1,
        }
    }

    #[test]
    fn the_stage_that_is_meant() {
        let all = [pipeline(1, true), pipeline(2, false), pipeline(3, false)];
        let check = |stands: Option<u128>, pipeline: Option<u128>, stage: Option<u128>| {
            let stands = stands.map(|id| (PipelineId(Uuid::from_u128(id / 10)), StageId(Uuid::from_u128(id))));
            let pipeline = pipeline.map(|id| PipelineId(Uuid::from_u128(id)));
            let stage = stage.map(|id| StageId(Uuid::from_u128(id)));
            place(&all, stands, pipeline, stage).map(|(_, stage)| stage.id.0.as_u128()).map_err(|wrong| wrong.code)
        };
        // Where it stands, the pipeline, the stage; where it comes.
        let table = [
            (None, None, None, Ok(21)),
            (None, Some(3), None, Ok(31)),
            (None, None, Some(30), Ok(30)),
            (None, Some(3), Some(32), Ok(32)),
            (None, Some(3), Some(22), Err("stage_of_another_pipeline")),
            (None, Some(9), None, Err("unknown_pipeline")),
            (None, None, Some(99), Err("unknown_stage")),
            (None, Some(1), None, Err("archived_pipeline")),
            (None, None, Some(11), Err("archived_pipeline")),
            (Some(22), None, None, Ok(22)),
            (Some(22), Some(2), None, Ok(22)),
            (Some(22), Some(3), None, Ok(31)),
            (Some(22), None, Some(30), Ok(30)),
            (Some(22), None, Some(11), Err("archived_pipeline")),
            // What is in an archived pipeline is brought to its end there.
            (Some(11), None, Some(10), Ok(10)),
            (Some(11), None, None, Ok(11)),
        ];
        for (stands, pipeline, stage, expected) in table {
            assert_eq!(check(stands, pipeline, stage), expected, "{stands:?} {pipeline:?} {stage:?}");
        }
        assert_eq!(place(&all[..1], None, None, None).map_err(|wrong| wrong.code), Err("required"));
    }
}
