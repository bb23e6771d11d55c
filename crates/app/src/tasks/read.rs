//! Reading a task.

use domain::access::Right;
use domain::id::TaskId;
use store::tasks::{self, Task};

use crate::ctx::Ctx;
use crate::error::Error;
use crate::principal::Principal;
use crate::sight;

/// One task.
///
/// # Errors
/// No right, not here.
pub async fn read(ctx: &Ctx, who: &Principal, id: TaskId) -> Result<Task, Error> {
    who.may(Right::Read)?;
    let task = found(ctx, who, id).await?;
    sight::task(who, &task)?;
    Ok(task)
}

/// The same for whoever has just written it.
pub(super) async fn found(ctx: &Ctx, who: &Principal, id: TaskId) -> Result<Task, Error> {
    ctx.store.first(tasks::by_id(who.workspace, id)).await?.ok_or(Error::NotFound)
}
