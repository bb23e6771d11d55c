//! Asking before one more card is made of what has one.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::WorkspaceId;
use domain::merge::{By, Rule, Rules};
use domain::phone::PhoneNumber;
use store::{Step, Store, numbers, workspaces};

use super::find::{self, Wanted};
use super::{Alike, Kind};
use crate::error::Error;
use crate::principal::Principal;

/// Whether whoever enters a card was asked already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// No: a person is told of cards that look like it.
    NotYet,
    /// Yes, or nobody is there to ask. What the workspace forbids is refused all the same.
    GoOn,
}

/// What was entered and could be on another card already.
#[derive(Debug, Clone)]
pub(crate) struct Entered<'a, C> {
    /// The card on which it is entered.
    pub card: C,
    /// Numbers that the card did not have.
    pub numbers: BTreeSet<PhoneNumber>,
    /// E-mail addresses that it did not have.
    pub emails: Vec<&'a str>,
    /// Its name, where a card is made.
    pub name: Option<&'a str>,
}

/// Refuses what the workspace forbids, and asks a person who was not asked yet. What comes through brings the guards of its numbers: of two who enter one
/// number at the same moment the second one finds the card of the first.
///
/// # Errors
/// [`Error::Duplicates`].
pub(crate) async fn check<C: Kind>(
    store: &Store,
    who: &Principal,
    asked: Asked,
    entered: Entered<'_, C>,
) -> Result<Vec<Step>, Error> {
    if who.is_system() {
        return Ok(Vec::new());
    }
    let workspace = who.workspace;
    let rules = C::rules(store.first(workspaces::by_id(workspace)).await?.ok_or(Error::NotFound)?.duplicates);
    let ask = who.user.is_some() && asked == Asked::NotYet;
    let stops = |by: By| match rules.of(by) {
        Rule::Off => false,
        Rule::Warn => ask,
        Rule::Forbid => true,
    };
    let wanted = Wanted {
        except: entered.card,
        numbers: if stops(By::Phone) { entered.numbers } else { BTreeSet::new() },
        emails: if stops(By::Email) { entered.emails } else { Vec::new() },
        name: entered.name.filter(|_| stops(By::Name)),
    };
    let guards = guards(store, workspace, &wanted.numbers).await?;
    let found = find::look(store, workspace, &wanted).await?;
    if found.is_empty() {
        return Ok(guards);
    }
    let may_allow = !forbidden(rules, &found);
    // That there is one is told in any case, but not what stands on it.
    let found = find::cards(store, workspace, found).await?.into_iter().filter_map(|similar| {
        let looks = C::looks(&similar.card);
        let alike = Alike { card: looks.id.into(), name: looks.name.to_owned(), by: similar.by };
        who.sight.covers(looks.owner).then_some(alike)
    });
    Err(Error::Duplicates { may_allow, found: found.collect() })
}

fn forbidden<C>(rules: Rules, found: &BTreeMap<C, BTreeSet<By>>) -> bool {
    found.values().flatten().any(|by| rules.of(*by) == Rule::Forbid)
}

/// Read before the cards are looked for: whoever makes one meanwhile bumps them.
async fn guards(store: &Store, workspace: WorkspaceId, wanted: &BTreeSet<PhoneNumber>) -> Result<Vec<Step>, Error> {
    let rows = wanted.iter().map(|number| numbers::find(workspace, number).first()).collect::<Vec<_>>();
    let rows = store.load(rows).await?;
    Ok(wanted.iter().zip(rows).map(|(number, row)| numbers::guard(workspace, number, row)).collect())
}
