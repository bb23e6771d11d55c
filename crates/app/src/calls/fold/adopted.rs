//! Open deals and tasks follow their contact when a call gives it a responsible.

use domain::contact::ResponsibleBy;
use domain::deal::{self, Bucket};
use domain::decision::{ADOPTION_SECONDS, NewResponsible, Scope};
use domain::id::ContactId;
use domain::task::assign;
use store::deals::{self, OpenDeal};
use store::feed::{Change, Noun};
use store::tasks::of_calls::{self, Assigned};

use super::{Merged, OfNumber, Prior, Writer, decided};
use crate::calls::source::Source;

/// The contact to which a call gives a responsible, or from which it takes it again, with whom open deals and tasks may
/// follow. Of nearly all calls it is said at a glance that there is none.
pub fn adopted(source: &Source, merged: &Merged, prior: &Prior, number: &OfNumber, scope: Scope) -> Option<ContactId> {
    if merged.row.call.talk_seconds < ADOPTION_SECONDS && prior.adopted().is_none() {
        return None;
    }
    let (decision, _) = decided(source, merged, prior, number, scope);
    decision.responsible.filter(|new| new.by == ResponsibleBy::Adoption).map(|new| new.of.contact)
}

impl Writer<'_> {
    /// Has the open deals and tasks of a contact follow its new responsible.
    pub(super) fn follow(&mut self, new: &NewResponsible, open: &[OpenDeal], tasks: &[Assigned]) {
        for it in tasks.iter().filter(|it| assign::follows(it.assignee, it.by, new)) {
            self.batch.tasks.push(of_calls::assign(self.source.workspace, it, new.user, self.at));
            self.changes.push(Change::new(Noun::Task, it.task, it.version + 1));
        }
        let workspace = self.source.workspace;
        let mut following: Vec<&OpenDeal> =
            open.iter().filter(|it| deal::follows(it.responsible, it.responsible_by, new)).collect();
        // By key, as everywhere.
        following.sort_by_key(|it| it.id);
        for it in &following {
            self.batch.deals.push(deals::set_responsible(workspace, it, new.user, new.by));
            self.changes.push(Change::new(Noun::Deal, it.id, it.version + 1));
        }
        let added = |responsible| {
            let bucket = move |it: &OpenDeal| Bucket { stage: it.stage, responsible, currency: it.currency };
            following.iter().map(move |it| deal::contribution(bucket(it), it.amount))
        };
        let changes = deal::delta(added(new.of.responsible), added(new.user));
        self.batch.deals.extend(changes.iter().map(|(bucket, sum)| deals::add(workspace, bucket, *sum)));
    }
}
