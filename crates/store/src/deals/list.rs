//! Reading deals: one, or pages of them, the one that came into its stage last first.

use domain::contact::ResponsibleBy;
use domain::deal::{CreatedBy, StageKind, Standing};
use domain::id::{CompanyId, ContactId, DealId, PipelineId, StageId, UserId, WorkspaceId};
use domain::time::Time;
use uuid::Uuid;

use super::{Deal, amount, currency};
use crate::calls::like;
use crate::contacts::campaign;
use crate::error::StoreError;
use crate::fields::{tags_of, values_of};
use crate::pipelines::Stage;
use crate::query::{Query, Row};
use crate::reach::Reach;
use crate::{Statement, Value, statements, values};

macro_rules! with_columns {
    ($columns:literal, $conditions:literal, $in_order:literal) => {
        statements! {
            BY_ID: "select " $columns " where d.workspace_id = $1 and d.id = $2" [Int, Bytes];
            BY_STAGE_SINCE:
                "select " $columns " where d.workspace_id = $1 " $conditions $in_order
                [Int, Int, Bytes, Int, Bytes, Bytes, Text, Bytes, Bytes, Bytes, Text, Text, Text, Int, Bytes, Bytes];
            OF_STATE:
                "select " $columns " where d.workspace_id = $1 and d.kind = $7 " $conditions $in_order
                [Int, Int, Bytes, Int, Bytes, Bytes, Text, Bytes, Bytes, Bytes, Text, Text, Text, Int, Bytes, Bytes];
            OF_PIPELINE:
                "select " $columns " where d.workspace_id = $1 and d.pipeline_id = $5 " $conditions $in_order
                [Int, Int, Bytes, Int, Bytes, Bytes, Text, Bytes, Bytes, Bytes, Text, Text, Text, Int, Bytes, Bytes];
            OF_PIPELINE_AND_STATE:
                "select " $columns " where d.workspace_id = $1 and d.pipeline_id = $5 and d.kind = $7 " $conditions $in_order
                [Int, Int, Bytes, Int, Bytes, Bytes, Text, Bytes, Bytes, Bytes, Text, Text, Text, Int, Bytes, Bytes];
            OF_STAGE:
                "select " $columns " where d.workspace_id = $1 and d.stage_id = $6 " $conditions $in_order
                [Int, Int, Bytes, Int, Bytes, Bytes, Text, Bytes, Bytes, Bytes, Text, Text, Text, Int, Bytes, Bytes];
            OF_STAGE_AND_USER:
                "select " $columns " where d.workspace_id = $1 and d.stage_id = $6 and d.responsible_id = $8 and d.responsible_id is not null " $conditions $in_order
                [Int, Int, Bytes, Int, Bytes, Bytes, Text, Bytes, Bytes, Bytes, Text, Text, Text, Int, Bytes, Bytes];
            OF_USER:
                "select " $columns " where d.workspace_id = $1 and d.responsible_id = $8 and d.responsible_id is not null " $conditions $in_order
                [Int, Int, Bytes, Int, Bytes, Bytes, Text, Bytes, Bytes, Bytes, Text, Text, Text, Int, Bytes, Bytes];
            OF_USER_AND_STATE:
                "select " $columns " where d.workspace_id = $1 and d.responsible_id = $8 and d.responsible_id is not null and d.kind = $7 " $conditions $in_order
                [Int, Int, Bytes, Int, Bytes, Bytes, Text, Bytes, Bytes, Bytes, Text, Text, Text, Int, Bytes, Bytes];
            OF_CONTACT:
                "select " $columns " where d.workspace_id = $1 and d.contact_id = $9 and d.contact_id is not null " $conditions $in_order
                [Int, Int, Bytes, Int, Bytes, Bytes, Text, Bytes, Bytes, Bytes, Text, Text, Text, Int, Bytes, Bytes];
            OF_COMPANY:
                "select " $columns " where d.workspace_id = $1 and d.company_id = $10 and d.company_id is not null " $conditions $in_order
                [Int, Int, Bytes, Int, Bytes, Bytes, Text, Bytes, Bytes, Bytes, Text, Text, Text, Int, Bytes, Bytes];
            /// With something behind the time it cannot run along all deals.
            OF_MARK:
                "select " $columns " where d.workspace_id = $1 and d.id in "
                "(select f.card_id from card_marks f where f.workspace_id = $1 and f.entity = 3 and f.mark = $12) " $conditions
                "order by d.stage_since + 0 desc, d.id desc limit $4"
                [Int, Int, Bytes, Int, Bytes, Bytes, Text, Bytes, Bytes, Bytes, Text, Text, Text, Int, Bytes, Bytes];
        }
    };
}

// The filters: $2, $3 the place before which the page begins · $4 how many · $5 pipeline · $6 stage · $7 state · $8 responsible · $9 contact · $10 company ·
// $11 folded text · $12, $13 marks · $14, $15, $16 whose deals are reached. As in the list of calls an absent id is the id of the place, and each statement says once more what the index says along which it walks.
with_columns!(
    "d.id, d.name, d.pipeline_id, p.name as pipeline_name, d.stage_id, s.name as stage_name, d.kind, d.amount, d.currency, d.contact_id, \
     k.name as contact_name, d.company_id, o.name as company_name, d.responsible_id, u.name as responsible_name, d.responsible_by, d.source, \
     d.first_campaign, d.last_campaign, d.close_date, d.lost_reason, c.id as call_id, d.created_by, d.created_at, d.changed_at, d.stage_since, \
     d.closed_at, d.version, d.tags, d.fields \
     from deals d join pipelines p on p.workspace_id = d.workspace_id and p.id = d.pipeline_id \
     join stages s on s.workspace_id = d.workspace_id and s.id = d.stage_id \
     left join contacts k on k.workspace_id = d.workspace_id and k.id = d.contact_id \
     left join companies o on o.workspace_id = d.workspace_id and o.id = d.company_id \
     left join users u on u.workspace_id = d.workspace_id and u.id = d.responsible_id \
     left join calls c on c.workspace_id = d.workspace_id and c.id = d.call_id",
    "and d.stage_since <= $2 and (d.stage_since < $2 or d.id < $3) \
     and ($5 = $3 or d.pipeline_id = $5) and ($6 = $3 or d.stage_id = $6) and (cast($7 as text) is null or d.kind = $7) \
     and ($8 = $3 or d.responsible_id = $8) and ($9 = $3 or d.contact_id = $9) and ($10 = $3 or d.company_id = $10) \
     and (cast($11 as text) is null or d.name_fold like $11 escape '!' or k.name_fold like $11 escape '!' or o.name_fold like $11 escape '!') \
     and (cast($12 as text) is null or exists (select 1 from card_marks m where m.workspace_id = $1 and m.entity = 3 and m.mark = $12 and m.card_id = d.id)) \
     and (cast($13 as text) is null or exists (select 1 from card_marks m where m.workspace_id = $1 and m.entity = 3 and m.mark = $13 and m.card_id = d.id)) \
     and ($14 = 0 or d.responsible_id is null or d.responsible_id = $15 \
     or d.responsible_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $16)) ",
    "order by d.stage_since desc, d.id desc limit $4"
);

/// What the list is filtered by; absent filters let everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The pipeline.
    pub pipeline: Option<PipelineId>,
    /// The stage.
    pub stage: Option<StageId>,
    /// Open, won or lost.
    pub state: Option<StageKind>,
    /// Who owns them.
    pub responsible: Option<UserId>,
    /// Their contact.
    pub contact: Option<ContactId>,
    /// Their company.
    pub company: Option<CompanyId>,
    /// A folded text that occurs in the name of the deal, its contact or its company.
    pub text: Option<String>,
    /// By what they are found: tags and what stands in fields.
    pub marks: [Option<String>; 2],
    /// Those with the first mark are few, so they are looked through instead of all.
    pub few_have_mark: bool,
    /// Whose deals are reached.
    pub reach: Reach,
}

/// One deal.
pub fn by_id(workspace: WorkspaceId, id: DealId) -> Query<Deal> {
    BY_ID.query(values![workspace.0, id.0], deal)
}

/// Deals before a place; the statement is chosen by the filters that leave the fewest rows.
pub fn list(workspace: WorkspaceId, filter: &Filter, before: Option<(Time, DealId)>, limit: i64) -> Query<Deal> {
    // The last id of all stands for "no place" and, where an id is compared with it, for "no filter".
    let (since, id) = before.map_or((i64::MAX, Uuid::max()), |(time, id)| (time.micros(), id.0));
    let id_or_none = |filter: Option<Uuid>| Value::from(filter.unwrap_or(id));
    let mut params = vec![
        workspace.0.into(),
        since.into(),
        id.into(),
        limit.into(),
        id_or_none(filter.pipeline.map(|id| id.0)),
        id_or_none(filter.stage.map(|id| id.0)),
        filter.state.map(StageKind::as_str).into(),
        id_or_none(filter.responsible.map(|id| id.0)),
        id_or_none(filter.contact.map(|id| id.0)),
        id_or_none(filter.company.map(|id| id.0)),
        filter.text.as_deref().map(like).into(),
        filter.marks[0].clone().into(),
        filter.marks[1].clone().into(),
    ];
    params.extend(filter.reach.values());
    statement(filter).query(params, deal)
}

fn statement(filter: &Filter) -> &'static Statement {
    match filter {
        Filter { contact: Some(_), .. } => &OF_CONTACT,
        Filter { company: Some(_), .. } => &OF_COMPANY,
        Filter { few_have_mark: true, marks: [Some(_), _], .. } => &OF_MARK,
        Filter { stage: Some(_), responsible: Some(_), .. } => &OF_STAGE_AND_USER,
        Filter { stage: Some(_), .. } => &OF_STAGE,
        Filter { responsible: Some(_), state: Some(_), .. } => &OF_USER_AND_STATE,
        Filter { responsible: Some(_), .. } => &OF_USER,
        Filter { pipeline: Some(_), state: Some(_), .. } => &OF_PIPELINE_AND_STATE,
        Filter { pipeline: Some(_), .. } => &OF_PIPELINE,
        Filter { state: Some(_), .. } => &OF_STATE,
        _ => &BY_STAGE_SINCE,
    }
}

fn deal(row: &Row<'_>) -> Result<Deal, StoreError> {
    let kind = StageKind::parse(row.str(6)?).ok_or_else(|| row.bad(6, "a kind of stage"))?;
    Ok(Deal {
        id: row.uuid(0)?.into(),
        name: row.text(1)?,
        pipeline: (row.uuid(2)?.into(), row.text(3)?),
        stage: Stage { id: row.uuid(4)?.into(), name: row.text(5)?, kind },
        amount: amount(row, 7)?,
        currency: currency(row, 8)?,
        contact: row.opt_uuid(9)?.map(ContactId).zip(row.opt_text(10)?),
        company: row.opt_uuid(11)?.map(CompanyId).zip(row.opt_text(12)?),
        responsible: row.opt_uuid(13)?.map(UserId).zip(row.opt_text(14)?),
        responsible_by: ResponsibleBy::parse(row.str(15)?),
        source: row.opt_text(16)?,
        first_campaign: campaign(row, 17)?,
        last_campaign: campaign(row, 18)?,
        close_date: row.opt_text(19)?,
        standing: Standing {
            kind,
            stage_since: Time::from_micros(row.int(25)?),
            closed_at: row.opt_int(26)?.map(Time::from_micros),
            lost_reason: row.opt_text(20)?,
        },
        call: row.opt_uuid(21)?.map(Into::into),
        created_by: CreatedBy::parse(row.str(22)?).ok_or_else(|| row.bad(22, "what made a deal"))?,
        created_at: Time::from_micros(row.int(23)?),
        changed_at: Time::from_micros(row.int(24)?),
        version: row.int(27)?,
        tags: tags_of(row, 28)?,
        fields: values_of(row, 29)?,
    })
}
