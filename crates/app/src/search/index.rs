//! Keeps the terms of the search true. They follow the change feed, so nobody who writes a card has to know of them, and no call waits for them.

use std::collections::BTreeSet;

use domain::id::WorkspaceId;
use domain::search::{Kind, terms};
use store::feed::{self, Noun, Recorded};
use store::search::{self, Place};
use store::{Batch, CommitError, companies, contacts, deals};
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::error::Error;

/// Cards that are read and written at once; each may need several steps of a batch.
const PORTION: i64 = 60;
/// Changes that are read at once; most are of calls, which have no terms.
const CHANGES: i64 = 1000;
/// The place is not written down for less, if nothing else is to be written.
const WORTH_NOTING: i64 = 500;
/// The most steps that a portion may have; what does not fit is for the next one.
const STEPS: usize = 400;

/// Brings the terms of all workspaces up to their change feeds; answers how many cards were looked at. Senders that wait for their answers go first, and
/// so do events that wait to be worked off.
///
/// # Errors
/// As the store has them.
pub async fn index(ctx: &Ctx) -> Result<u64, Error> {
    let mut looked_at = 0;
    for (workspace, seq) in ctx.store.load(feed::states()).await? {
        if ctx.indexed.is_up_to(workspace, seq) {
            continue;
        }
        loop {
            if ctx.stopping() || ctx.senders.are_a_crowd() {
                return Ok(looked_at);
            }
            match portion(ctx, workspace).await? {
                Portion::Done(seq) => {
                    ctx.indexed.note(workspace, seq);
                    break;
                }
                Portion::Written(count) => looked_at += count,
                // Another server does it.
                Portion::Taken => break,
            }
        }
    }
    Ok(looked_at)
}

/// What came of a portion.
enum Portion {
    /// Nothing was left up to this change.
    Done(i64),
    /// So many cards were looked at, and more may follow.
    Written(u64),
    /// Somebody else wrote meanwhile.
    Taken,
}

async fn portion(ctx: &Ctx, workspace: WorkspaceId) -> Result<Portion, Error> {
    let load = (search::place(workspace).first(), feed::state(workspace).first());
    let (place, Some(state)) = ctx.store.load(load).await? else { return Ok(Portion::Done(0)) };
    let begin = |version| Place { seq: state.seq, scan: Some((Kind::ALL[0], Uuid::nil())), version };
    // Without a place, or with one that the feed does not reach back to, everything is read once, and after that what changed meanwhile.
    let place = match place {
        Some(place) if place.seq >= state.oldest && place.seq <= state.seq => place,
        Some(place) => begin(place.version),
        None => begin(0),
    };
    let wanted = match place.scan {
        Some((kind, behind)) => of_scan(ctx, workspace, place, kind, behind).await?,
        None if place.seq >= state.seq => return Ok(Portion::Done(place.seq)),
        None => of_feed(place, &ctx.store.load(feed::since(workspace, place.seq, CHANGES)).await?),
    };
    let (cards, end) = &wanted;
    if cards.is_empty() && place.scan.is_none() && end.seq >= state.seq && end.seq < place.seq + WORTH_NOTING {
        return Ok(Portion::Done(end.seq));
    }
    write(ctx, workspace, place, wanted).await
}

/// The cards to look at, and where that leads; each with the place at which it has been looked at.
type Wanted = (Vec<(Kind, Uuid, Place)>, Place);

async fn of_scan(ctx: &Ctx, workspace: WorkspaceId, place: Place, kind: Kind, behind: Uuid) -> Result<Wanted, Error> {
    let ids = ctx.store.load(search::ids_behind(workspace, kind, behind, PORTION)).await?;
    let next = Kind::ALL.into_iter().skip_while(|it| *it != kind).nth(1);
    let end = Place { scan: next.map(|kind| (kind, Uuid::nil())), ..place };
    let end = ids.last().map_or(end, |last| Place { scan: Some((kind, *last)), ..place });
    Ok((ids.into_iter().map(|id| (kind, id, Place { scan: Some((kind, id)), ..place })).collect(), end))
}

fn of_feed(place: Place, changes: &[Recorded]) -> Wanted {
    let end = Place { seq: changes.last().map_or(place.seq, |last| last.seq), ..place };
    let kind = |noun: &str| {
        let nouns = [(Noun::Contact, Kind::Contact), (Noun::Company, Kind::Company), (Noun::Deal, Kind::Deal)];
        nouns.into_iter().find(|(known, _)| known.as_str() == noun).map(|(_, kind)| kind)
    };
    let mut seen = BTreeSet::new();
    // The last mention of each, so that stopping at it leaves nothing behind.
    let mut wanted: Vec<_> = changes
        .iter()
        .rev()
        .filter_map(|change| kind(&change.noun).map(|kind| (kind, change.id, Place { seq: change.seq, ..place })))
        .filter(|(kind, id, _)| seen.insert((*kind, *id)))
        .collect();
    wanted.reverse();
    (wanted, end)
}

async fn write(ctx: &Ctx, workspace: WorkspaceId, place: Place, (wanted, end): Wanted) -> Result<Portion, Error> {
    let (mut steps, mut end, mut count) = (Vec::new(), end, 0);
    let found = load(ctx, workspace, &wanted).await?;
    for (at, ((kind, id, _), (before, after))) in wanted.iter().zip(found).enumerate() {
        let more = search::replace(workspace, *kind, *id, &before, &after);
        // A card with very many phones stands alone.
        if at > 0 && (steps.len() + more.len() > STEPS || count == PORTION) {
            end = wanted[at - 1].2;
            break;
        }
        steps.extend(more);
        count += 1;
    }
    let mut batch = Batch::one(search::move_to(workspace, &Place { version: place.version, ..end }));
    batch.extend(steps);
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(Portion::Written(u64::try_from(count).unwrap_or_default())),
        Err(CommitError::Conflict { .. }) => Ok(Portion::Taken),
        Err(error) => Err(error.into()),
    }
}

/// The terms that each has and that each should have; nothing that is gone should have any.
async fn load(
    ctx: &Ctx,
    workspace: WorkspaceId,
    wanted: &[(Kind, Uuid, Place)],
) -> Result<Vec<(BTreeSet<String>, BTreeSet<String>)>, Error> {
    let of = |kind: Kind| wanted.iter().filter(move |(it, ..)| *it == kind).map(|(_, id, _)| *id);
    let load = (
        wanted.iter().map(|(kind, id, _)| search::entry(workspace, *kind, *id).first()).collect::<Vec<_>>(),
        of(Kind::Contact).map(|id| contacts::by_id(workspace, id.into())).collect::<Vec<_>>(),
        of(Kind::Company).map(|id| companies::by_id(workspace, id.into())).collect::<Vec<_>>(),
        of(Kind::Deal).map(|id| deals::by_id(workspace, id.into()).first()).collect::<Vec<_>>(),
    );
    let (before, contacts, companies, deals) = ctx.store.load(load).await?;
    let (mut contacts, mut companies, mut deals) = (contacts.into_iter(), companies.into_iter(), deals.into_iter());
    let mut after = |kind| match kind {
        Kind::Contact => contacts.next().flatten().map(|card| {
            // The name of a card that nobody has named is its number.
            terms(if card.named { &card.name } else { "" }, &card.phones, &card.emails)
        }),
        Kind::Company => companies.next().flatten().map(|company| terms(&company.name, &company.phones, &[])),
        Kind::Deal => deals.next().flatten().map(|deal| terms(&deal.name, &[], &[])),
    };
    let terms = before.into_iter().zip(wanted);
    Ok(terms.map(|(before, (kind, ..))| (before.unwrap_or_default(), after(*kind).unwrap_or_default())).collect())
}
