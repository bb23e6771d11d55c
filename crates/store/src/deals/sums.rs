//! The sums of what deals are worth. They are only ever changed by differences that are guarded by the deal's version.

use domain::deal::{Bucket, Sum};
use domain::id::{PipelineId, StageId, UserId, WorkspaceId};
use domain::money::Currency;
use uuid::Uuid;

use super::currency;
use crate::query::Query;
use crate::reach::Reach;
use crate::{Step, Value, statements, values};

statements! {
    ADD:
        "insert into deal_sums (workspace_id, stage_id, responsible_id, currency, deals, amount) values ($1, $2, $3, $4, $5, $6) "
        "on conflict (workspace_id, stage_id, responsible_id, currency) do update set "
        "deals = deal_sums.deals + excluded.deals, amount = deal_sums.amount + excluded.amount"
        [Int, Bytes, Bytes, Text, Int, Int];
    OF_PIPELINE:
        "select m.stage_id, m.currency, cast(sum(m.deals) as bigint), cast(sum(m.amount) as bigint) "
        "from stages s join deal_sums m on m.workspace_id = s.workspace_id and m.stage_id = s.id "
        "where s.workspace_id = $1 and s.pipeline_id = $2 "
        "and ($3 = 0 or m.responsible_id = $6 or m.responsible_id = $4 "
        "or m.responsible_id in (select u.id from users u where u.workspace_id = $1 and u.team_id = $5)) "
        "group by m.stage_id, m.currency order by m.stage_id, m.currency"
        [Int, Bytes, Int, Bytes, Bytes, Bytes];
    OF_PIPELINE_AND_USER:
        "select m.stage_id, m.currency, m.deals, m.amount "
        "from stages s join deal_sums m on m.workspace_id = s.workspace_id and m.stage_id = s.id and m.responsible_id = $3 "
        "where s.workspace_id = $1 and s.pipeline_id = $2 "
        "and ($4 = 0 or m.responsible_id = $7 or m.responsible_id = $5 "
        "or m.responsible_id in (select u.id from users u where u.workspace_id = $1 and u.team_id = $6)) "
        "order by m.stage_id, m.currency"
        [Int, Bytes, Bytes, Int, Bytes, Bytes, Bytes];
}

/// Adds a difference to the sums of a bucket.
pub fn add(workspace: WorkspaceId, bucket: &Bucket, difference: Sum) -> Step {
    ADD.step(values![
        workspace.0,
        bucket.stage.0,
        bucket.responsible.map_or(Uuid::nil(), |id| id.0),
        bucket.currency.as_str(),
        difference.deals,
        difference.amount
    ])
}

/// The sums of a pipeline's stages by currency, of all deals that are reached or of those of one responsible.
pub fn of_pipeline(
    workspace: WorkspaceId,
    pipeline: PipelineId,
    responsible: Option<UserId>,
    reach: Reach,
) -> Query<(StageId, Currency, Sum)> {
    let read = |row: &crate::Row<'_>| {
        Ok((row.uuid(0)?.into(), currency(row, 1)?, Sum { deals: row.int(2)?, amount: row.int(3)? }))
    };
    let with_reach = |mut params: Vec<Value>| {
        params.extend(reach.values());
        // The nil id stands in the buckets of nobody's deals.
        params.push(Uuid::nil().into());
        params
    };
    match responsible {
        None => OF_PIPELINE.query(with_reach(values![workspace.0, pipeline.0]), read),
        Some(user) => OF_PIPELINE_AND_USER.query(with_reach(values![workspace.0, pipeline.0, user.0]), read),
    }
}
