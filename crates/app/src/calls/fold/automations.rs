//! What a call begins, as steps of its batch.

use domain::call::Call;
use domain::decision::{Decision, Link, NewLink, Reason, Scope};
use store::calls::CallRow;

use super::{Merged, OfNumber, Prior, Writer, decided};
use crate::automations::of_calls::{self, Seen};
use crate::calls::source::Source;
use crate::ctx::Ids;

/// What a call will be linked to that is there already.
pub(crate) fn will_link(source: &Source, merged: &Merged, prior: &Prior, number: &OfNumber, scope: Scope) -> Link {
    match decided(source, merged, prior, number, scope).0.link {
        Some(NewLink::Contact { contact, .. }) => Link::Contact(contact),
        Some(NewLink::Company { company, .. }) => Link::Company(company),
        Some(NewLink::Create { .. }) => Link::None,
        None => merged.row.link,
    }
}

impl Writer<'_> {
    /// Begins the automations that wait for this call, or for the contact that it makes.
    pub(super) fn begin_automations(
        &mut self,
        row: &CallRow,
        before: Option<&Call>,
        decision: &Decision,
        prior: &Prior,
        ids: &Ids,
    ) {
        if self.source.automations.is_empty() || decision.reason == Reason::Blocked {
            return;
        }
        let seen = Seen {
            row,
            before,
            of: &prior.automations,
            made: self.made.as_ref(),
            responsible: decision.responsible.as_ref().map(|new| new.user),
            link: decision.link.as_ref(),
        };
        let begun = of_calls::begin(self.source, &seen, self.scope, ids);
        self.batch.automations.extend(begun.steps);
        self.changes.extend(begun.changes);
    }
}
