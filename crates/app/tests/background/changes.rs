use app::changes::{forget_old, list};
use app::{Error, Principal};
use domain::id::WorkspaceId;
use store::feed::{self, Change, Noun};
use store::{Batch, statements, values};
use uuid::Uuid;

use crate::setup::*;
use crate::support::App;

stories! {
    who_asks_for_what_is_forgotten_has_to_load_everything_anew
}

statements! {
    COUNT: "select count(*), min(seq) from changes where workspace_id = $1" [Int];
}

async fn kept(app: &App, workspace: WorkspaceId) -> (i64, Option<i64>) {
    let count = COUNT.query(values![workspace.0], |row| Ok((row.int(0)?, row.opt_int(1)?)));
    app.ctx.store.first(count).await.unwrap().unwrap()
}

async fn who_asks_for_what_is_forgotten_has_to_load_everything_anew(app: &App) {
    let ctx = &app.ctx;
    assert_eq!(ALL.len(), 1);
    let who: Principal = workspace(ctx, "Acme").await;
    let before = kept(app, who.workspace).await.0;
    // The counter is put so far that the first changes are older than a hundred thousand others; those need not be there for that.
    for _ in 0..3 {
        let changes: Vec<_> = (0..300).map(|_| Change::new(Noun::Call, Uuid::from_u128(1), 1)).collect();
        ctx.store.commit(feed::record(who.workspace, &changes).into_iter().collect::<Batch>()).await.unwrap();
    }
    let last = list(ctx, &who, 0, None).await.unwrap().last;
    assert_eq!(last, before + 900);
    forget_old(ctx).await.unwrap();
    assert_eq!(kept(app, who.workspace).await, (before + 900, Some(1)), "they are young enough");

    let far = format!("update feed set seq = {} where workspace_id = {}", 100_000 + 700, who.workspace.0);
    ctx.store.execute_sql_script(&far).await.unwrap();
    forget_old(ctx).await.unwrap();
    assert_eq!(kept(app, who.workspace).await, (before + 200, Some(701)));
    let state = ctx.store.first(feed::state(who.workspace)).await.unwrap().unwrap();
    assert_eq!(state.oldest, 700);
    for after in [0, 1, 699] {
        assert_error!(list(ctx, &who, after, None).await, Error::Gone);
    }
    assert_eq!(list(ctx, &who, 700, Some(1)).await.unwrap().items[0].seq, 701);
    assert_error!(list(ctx, &who, 100_701, None).await, Error::Gone);
    forget_old(ctx).await.unwrap();
    assert_eq!(ctx.store.first(feed::state(who.workspace)).await.unwrap().unwrap().oldest, 700);
}
