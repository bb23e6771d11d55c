//! What calls begin: in the batch of the call, with the values of that moment, each automation once for a call.

use std::sync::Arc;

use domain::automation::facts::Facts;
use domain::automation::own::Need;
use domain::automation::trigger::{CallMoment, Happening};
use domain::automation::{Origin, Subject};
use domain::call::Call;
use domain::decision::{Link, NewLink, Scope};
use domain::field::{self, Field, FieldValues};
use domain::id::{CompanyId, ContactId, LineId, UserId};
use domain::policy::Mode;
use store::automations::Active;
use store::automations::runs::About;
use store::calls::CallRow;
use store::contacts::NewContact;
use store::{Store, calls, fields};

use super::begin::{Automations, Begun, Cause};
use super::known::Known;
use super::values;
use crate::calls::fold::{self, Merged, Prior};
use crate::calls::of_number::OfNumber;
use crate::calls::source::Source;
use crate::ctx::Ids;
use crate::error::Error;

/// What the automations of a call have to know beside its row; nothing of it is read where nobody asks.
#[derive(Debug, Clone, Default)]
pub struct OfAutomations {
    /// The call is the first one of its number.
    first_call: bool,
    /// What the call is linked to, as it was before.
    known: Option<Box<Known>>,
    /// The fields that the workspace has added, where conditions ask for them and the call is linked to nothing.
    own: Option<Arc<[Field]>>,
}

impl Automations {
    fn of_calls(&self) -> impl Iterator<Item = &Active> {
        self.iter().filter(|one| one.definition.trigger.is_of_calls() || is_of_new_contacts(one))
    }

    fn ask_for_first_call(&self) -> bool {
        self.of_calls().any(|one| one.definition.trigger.asks_for_first_call())
    }

    fn ask_for_cards(&self) -> bool {
        self.of_calls().any(|one| one.definition.trigger.asks_for_cards())
    }

    fn need_of_calls(&self) -> Need {
        self.need(|one| one.definition.trigger.is_of_calls() || is_of_new_contacts(one))
    }
}

fn is_of_new_contacts(one: &Active) -> bool {
    one.definition.trigger.fits(&Happening::ContactCreated(Origin::Call))
}

/// Reads what the automations of several calls ask for, where they do.
pub(crate) async fn add_all(
    store: &Store,
    source: &Source,
    merged: &[Option<Merged>],
    known: &mut [(Prior, OfNumber)],
    scopes: impl Iterator<Item = Scope>,
) -> Result<(), Error> {
    if source.automations.is_empty() {
        return Ok(());
    }
    for ((merged, (prior, number)), scope) in merged.iter().zip(known).zip(scopes) {
        if let Some(merged) = merged.as_ref().filter(|_| scope == Scope::All) {
            prior.automations = add(store, source, merged, prior, number, scope).await?;
        }
    }
    Ok(())
}

/// The same for one call.
pub(crate) async fn add(
    store: &Store,
    source: &Source,
    merged: &Merged,
    prior: &Prior,
    number: &OfNumber,
    scope: Scope,
) -> Result<OfAutomations, Error> {
    if scope != Scope::All || source.automations.is_empty() {
        return Ok(OfAutomations::default());
    }
    let (row, workspace) = (&merged.row, source.workspace);
    let client = row.call.client.as_ref().and_then(|client| client.e164);
    let asked = client.filter(|_| source.automations.ask_for_first_call());
    let earlier = asked.map(|number| calls::earlier(workspace, &number, (row.call.started_at, row.id)).first());
    let first_call = asked.is_some() && store.load(earlier).await?.flatten().is_none();
    let mut of = OfAutomations { first_call, known: None, own: None };
    if source.automations.ask_for_cards() {
        let link = fold::will_link(source, merged, prior, number, scope);
        let (contact, company) = ends(link);
        if link != Link::None {
            let about = About { contact, company, ..About::default() };
            let need = source.automations.need_of_calls();
            of.known = Some(Box::new(Box::pin(Known::load(store, workspace, &about, need)).await?));
        } else if source.automations.need_of_calls() > Need::Nothing {
            of.own = Some(store.load(fields::all(workspace)).await?.into());
        }
    }
    Ok(of)
}

fn ends(link: Link) -> (Option<ContactId>, Option<CompanyId>) {
    match link {
        Link::Contact(contact) => (Some(contact), None),
        Link::Company(company) => (None, Some(company)),
        Link::None => (None, None),
    }
}

/// A call as its automations see it.
pub(crate) struct Seen<'a> {
    /// The row, linked.
    pub row: &'a CallRow,
    /// What it was before.
    pub before: Option<&'a Call>,
    /// What was read for its automations.
    pub of: &'a OfAutomations,
    /// The contact that it makes now.
    pub made: Option<&'a NewContact>,
    /// The responsible that it gives to its contact now.
    pub responsible: Option<Option<UserId>>,
    /// What was decided about the link.
    pub link: Option<&'a NewLink>,
}

/// Begins what waits for this call or the contact that it makes.
pub(crate) fn begin(source: &Source, seen: &Seen<'_>, scope: Scope, ids: &Ids) -> Begun {
    let mut begun = Begun::default();
    let (all, row) = (&source.automations, seen.row);
    let policy = source.policy_for(&row.call);
    if all.is_empty() || scope != Scope::All || policy.mode != Mode::Act || policy.ignore_line {
        return begun;
    }
    let line = line_of(source, &row.call);
    let (contact, company) = ends(row.link);
    let at = row.state.last_received();
    let mut facts: Option<Facts> = None;
    for one in all.of_calls() {
        let trigger = &one.definition.trigger;
        let cause = if trigger.is_of_calls() {
            // What fitted before with what was known then has begun it; so it begins once, in whatever order the news come.
            let fitted = |before: &Call| {
                let knew_client =
                    before.client.is_some() || !(trigger.asks_for_first_call() || trigger.asks_for_cards());
                knew_client
                    && trigger.fits_call(&moment(source, seen, before))
                    && (trigger.conditions.is_empty()
                        || of_moment(seen, before, source, line_of(source, before)).hold(&trigger.conditions))
            };
            let is_news = !seen.before.is_some_and(fitted);
            (is_news && trigger.fits_call(&moment(source, seen, &row.call))).then_some(row.id.0)
        } else {
            seen.made.filter(|_| matches!(seen.link, Some(NewLink::Create { .. }))).map(|made| made.id.0)
        };
        let Some(id) = cause else { continue };
        if !trigger.conditions.is_empty() {
            let facts = facts.get_or_insert_with(|| of_moment(seen, &row.call, source, line));
            if !facts.hold(&trigger.conditions) {
                continue;
            }
        }
        let about = About { call: Some(row.id), contact, company, ..About::default() };
        begun.begin(ids, source.workspace, all, one, &Cause { id, no: 0, about, chain: &[], at });
    }
    begun
}

fn moment<'a>(source: &Source, seen: &Seen<'_>, call: &'a Call) -> CallMoment<'a> {
    CallMoment { call, line: line_of(source, call), first: seen.of.first_call }
}

fn line_of(source: &Source, call: &Call) -> Option<LineId> {
    let number = call.line.as_ref().and_then(|line| line.e164.as_ref())?;
    source.lens.lines.get(number).map(|line| line.id)
}

/// The values of a moment of the call, with what the batch writes.
fn of_moment(seen: &Seen<'_>, call: &Call, source: &Source, line: Option<LineId>) -> Facts {
    let mut facts = seen.of.known.as_ref().map_or_else(Facts::default, |known| {
        let mut known = (**known).clone();
        if let Some((card, user)) = known.contact.as_mut().zip(seen.responsible) {
            // Conditions ask for the id; the name is not known here.
            card.responsible = user.map(|user| (user, String::new()));
        }
        known.facts()
    });
    values::call(&mut facts, call, source.connection, line, seen.of.first_call);
    if let Some(own) = &seen.of.own {
        facts.know(own.clone());
    }
    if let Some(made) = seen.made {
        facts.put_own(field::Entity::Contact, &FieldValues::new());
        let mut put = |field, value| facts.put(Subject::Contact, field, value);
        put("name", Some(made.name.clone()));
        put("source", made.source.clone());
        put("responsible_id", made.responsible.map(|user| user.to_string()));
        put("created_by", Some(made.created_by.as_str().to_owned()));
    }
    facts
}
