//! Whom a block means.

use std::collections::HashSet;

use domain::automation::Who;
use domain::id::UserId;
use domain::task::AssignedBy;
use store::tasks::of_calls;
use store::users::User;
use store::{Step, automations, users};

use super::At;
use crate::error::Error;

/// Somebody who was chosen.
pub(super) struct Chosen {
    /// Who; none: nobody.
    pub user: Option<User>,
    /// Why.
    pub by: AssignedBy,
    /// The step by which a turn is taken.
    pub turn: Option<Step>,
}

impl Chosen {
    fn of(user: Option<User>, by: AssignedBy) -> Self {
        Self { user, by, turn: None }
    }

    /// The id.
    pub fn id(&self) -> Option<UserId> {
        self.user.as_ref().map(|user| user.id)
    }

    /// The name, for the sentence that says why.
    pub fn name(&self) -> Option<String> {
        self.user.as_ref().map(|user| user.name.clone())
    }
}

/// Finds whom a block means. Whoever does not work here any more is passed over; who is named has to be there.
pub(super) async fn choose(at: &At<'_>, who: &Who) -> Result<Chosen, Error> {
    let of_contact = || at.known.contact.as_ref().and_then(|card| card.responsible.as_ref()).map(|(id, _)| *id);
    match who {
        Who::Nobody | Who::Contact => Ok(Chosen::of(None, AssignedBy::User)),
        Who::Inherited => {
            let talked = at.known.call.as_ref().and_then(|row| row.call.manager.user);
            let line = at.known.line.as_ref().and_then(|line| line.responsible);
            Ok(Chosen::of(first_active(at, [of_contact(), talked, line]).await?, AssignedBy::Responsible))
        }
        Who::Responsible => {
            let of_deal = at.known.deal.as_ref().and_then(|deal| deal.responsible.as_ref()).map(|(id, _)| *id);
            Ok(Chosen::of(first_active(at, [of_deal, of_contact(), None]).await?, AssignedBy::Responsible))
        }
        Who::User { user_id } => {
            let id = user_id.ok_or_else(|| Error::invalid("user_id", "required"))?;
            let user = at.store.first(users::by_id(at.workspace(), id)).await?;
            match user {
                None => Err(Error::invalid("user_id", "unknown_user")),
                Some(user) if !user.active => Err(Error::invalid("user_id", "inactive_user")),
                Some(user) => Ok(Chosen::of(Some(user), AssignedBy::Fixed)),
            }
        }
        Who::Rotate { user_ids, team_id } => {
            let members = match team_id {
                Some(team) => at.store.load(users::of_team(at.workspace(), *team)).await?,
                None => {
                    let load: Vec<_> = user_ids.iter().map(|id| users::by_id(at.workspace(), *id).first()).collect();
                    at.store.load(load).await?.into_iter().flatten().collect()
                }
            };
            rotate(at, members.into_iter().filter(|user| user.active).collect()).await
        }
    }
}

async fn first_active(at: &At<'_>, ids: [Option<UserId>; 3]) -> Result<Option<User>, Error> {
    let load: Vec<_> = ids.into_iter().flatten().map(|id| users::by_id(at.workspace(), id).first()).collect();
    let found = at.store.load(load).await?;
    Ok(found.into_iter().flatten().find(|user| user.active))
}

/// The next one; whoever is away is passed over unless all are.
async fn rotate(at: &At<'_>, members: Vec<User>) -> Result<Chosen, Error> {
    if members.is_empty() {
        return Ok(Chosen::of(None, AssignedBy::Turn));
    }
    let (automation, block) = (at.run.automation, at.block.id.as_str());
    let load = (
        automations::turns(at.workspace(), automation, block).first(),
        of_calls::people(at.workspace(), at.ctx.clock.now()),
    );
    let (turns, people) = at.store.load(load).await?;
    let away: HashSet<UserId> = people.iter().filter(|(it, _)| it.absent).map(|(it, _)| it.user).collect();
    let next = in_turn(&members, &away, usize::try_from(turns.unwrap_or(0)).unwrap_or(0)).cloned();
    let turn = automations::take_turn(at.workspace(), automation, block, turns);
    Ok(Chosen { user: next, by: AssignedBy::Turn, turn: Some(turn) })
}

/// Whose turn it is after so many: those who are there get equal shares, whoever is away leaves nothing to a neighbour.
fn in_turn<'a>(members: &'a [User], away: &HashSet<UserId>, turns: usize) -> Option<&'a User> {
    let there: Vec<&User> = members.iter().filter(|user| !away.contains(&user.id)).collect();
    let among = if there.is_empty() { members.iter().collect() } else { there };
    among.get(turns.checked_rem(among.len())?).copied()
}
