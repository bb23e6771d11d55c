//! One look for all who watch: whatever number of browsers is open, what changed of the calls that live is read once.

use std::sync::Arc;
use std::time::Duration;

use domain::id::WorkspaceId;
use store::feed::{Noun, Recorded};
use tokio::sync::watch::{Receiver, Sender};
use uuid::Uuid;

use super::snapshot::{News, Snapshot, refreshed, renewed};
use crate::changes::{self, Tail};
use crate::ctx::Ctx;
use crate::watched::Watched;

/// Between two looks there is at least this: on a busy day many changes come at once.
const PAUSE: Duration = Duration::from_millis(25);
/// Without any change it is looked after this, since calls that are over go by themselves.
const REST: Duration = Duration::from_secs(5);

/// The workspaces whose calls somebody watches.
pub type Hub = Watched<Snapshot>;

/// The calls of a workspace that live, now and from now on. The first look may still be under way: [`Snapshot::is_read`] tells.
pub fn watch(ctx: &Ctx, workspace: WorkspaceId) -> Receiver<Arc<Snapshot>> {
    let (receiver, sender) = ctx.live.join(workspace);
    if let Some(sender) = sender {
        tokio::spawn(follow(ctx.clone(), workspace, sender));
    }
    receiver
}

async fn follow(ctx: Ctx, workspace: WorkspaceId, sender: Sender<Arc<Snapshot>>) {
    let mut feed = changes::tail(&ctx, workspace);
    // The place in the feed up to which the snapshot is true.
    let mut place = None;
    loop {
        let before = Arc::clone(&sender.borrow());
        let tail = Arc::clone(&feed.borrow_and_update());
        let read = match place.and_then(|place| news(&tail, place)) {
            Some(news) => renewed(&ctx, workspace, &before, &news).await,
            None => refreshed(&ctx, workspace, &before).await,
        };
        match read {
            Ok(now) => {
                place = tail.last();
                if now != *before {
                    drop(sender.send_replace(Arc::new(now)));
                }
            }
            // The next change, or the rest, has it looked again.
            Err(error) => tracing::debug!(%error, "the live calls cannot be read"),
        }
        if ctx.stopping() {
            ctx.live.leave(workspace);
            return;
        }
        tokio::time::sleep(PAUSE).await;
        tokio::select! {
            () = sender.closed() => if ctx.live.leave(workspace) { return },
            _ = feed.changed() => {}
            // What nobody told is found by a look at everything.
            () = tokio::time::sleep(REST) => place = None,
        }
    }
}

/// Which calls and contacts changed after a place; none if everything has to be read anew, because something else that cards show did.
fn news(tail: &Tail, place: i64) -> Option<News> {
    let mut news = News::default();
    for change in tail.since(place)? {
        match touched(change) {
            Touched::Call(id) => drop(news.calls.insert(id)),
            Touched::Contact(id) => drop(news.contacts.insert(id)),
            Touched::Nothing => {}
            Touched::Everything => return None,
        }
    }
    Some(news)
}

/// What a change is to the cards.
enum Touched {
    Call(Uuid),
    Contact(Uuid),
    Nothing,
    Everything,
}

fn touched(change: &Recorded) -> Touched {
    const NOTHING: [Noun; 6] =
        [Noun::Job, Noun::Absence, Noun::Backfill, Noun::BlockedNumber, Noun::Task, Noun::Waiting];
    match change.noun.as_str() {
        noun if noun == Noun::Call.as_str() => Touched::Call(change.id),
        noun if noun == Noun::Contact.as_str() => Touched::Contact(change.id),
        noun if NOTHING.iter().any(|nothing| nothing.as_str() == noun) => Touched::Nothing,
        _ => Touched::Everything,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_tells_which_cards_to_read() {
        let (call, contact) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let after = |changes: &[(Noun, Uuid)]| {
            let mut tail = Tail::begin(7);
            for (seq, (noun, id)) in (8..).zip(changes) {
                tail.push(Recorded { seq, noun: noun.as_str().to_owned(), id: *id, version: 1 });
            }
            let news = news(&tail, 7)?;
            Some((news.calls.into_iter().collect::<Vec<_>>(), news.contacts.into_iter().collect::<Vec<_>>()))
        };
        assert_eq!(after(&[]), Some((vec![], vec![])));
        let told = [
            (Noun::Call, call),
            (Noun::Contact, contact),
            (Noun::Call, call),
            (Noun::Job, contact),
            (Noun::Task, contact),
        ];
        assert_eq!(after(&told), Some((vec![call], vec![contact])));
        for noun in [
            Noun::User,
            Noun::Team,
            Noun::Line,
            Noun::Connection,
            Noun::Note,
            Noun::Company,
            Noun::CallRequest,
            Noun::Deal,
        ] {
            assert_eq!(
                after(&[(Noun::Call, call), (noun, contact)]),
                None,
                "cards show something of {}",
                noun.as_str()
            );
        }
        assert!(news(&Tail::begin(9), 7).is_none(), "what came in between is not known");
    }
}
