//! Rows of companies, which are known by their ids where they come from, or by their names.

use domain::id::CompanyId;
use domain::import::{Said, Target};
use domain::merge::is_same_phone;
use domain::phone::EnteredPhone;
use store::companies;
use store::companies::Company;

use super::{Outcome, Rows, Stop, missing, ref_of, with_tags};
use crate::companies::CompanyPatch;
use crate::fields;

impl Rows<'_> {
    pub(super) async fn company(&self, said: &Said) -> Result<Outcome, Stop> {
        let (workspace, text) = (self.workspace(), ref_of(self.target, said));
        let name = said.name.clone().unwrap_or_default();
        let values = self.here.values(self.plan, said)?;
        let referred = match &said.record_id {
            Some(id) => self.referred(Target::Companies, id).await?.map(CompanyId),
            None => None,
        };
        let by_name = self.store.first(companies::by_name(workspace, &name)).await?.map(|(id, _)| id);
        let mut before: Option<Company> = None;
        for id in referred.into_iter().chain(by_name) {
            if before.is_none() {
                before = self.store.load(companies::by_id(workspace, id)).await?;
            }
        }
        let responsible = self.responsible(said, before.as_ref().and_then(|company| company.responsible.as_ref()))?;
        let Some(before) = before else {
            let id: CompanyId = self.ctx.ids.next().into();
            let patch = CompanyPatch {
                name: Some(name),
                phones: Some(raw(&said.phones)),
                responsible: Some(responsible.map(|(id, ..)| id)),
                tags: Some(said.tags.clone()),
                ..CompanyPatch::default()
            };
            let extras = (self.here.country, fields::Edit::of(values));
            let made = crate::companies::make_of_file(self.ctx, self.store, workspace, id, &patch, extras).await?;
            return Ok(self.written(&text, id.0, false, true, Some((made.batch, made.changes))));
        };
        let overwrite = self.plan.overwrite;
        let gained = said.phones.iter().filter(|phone| !before.phones.iter().any(|known| is_same_phone(known, phone)));
        let gained: Vec<EnteredPhone> = gained.cloned().collect();
        let patch = CompanyPatch {
            name: Some(name).filter(|name| overwrite && *name != before.name),
            phones: (!gained.is_empty()).then(|| raw(before.phones.iter().chain(&gained))),
            responsible: responsible.filter(|_| overwrite || before.responsible.is_none()).map(|(id, ..)| Some(id)),
            tags: with_tags(&before.tags, &said.tags),
            ..CompanyPatch::default()
        };
        let extras = (self.here.country, fields::Edit::of(missing(values, &before.fields, overwrite)));
        let (ctx, store) = (self.ctx, self.store);
        let written = crate::companies::change_of_file(ctx, store, &self.actor, &before, &patch, extras).await?;
        // Who has no id of its own is known by its name.
        let known = said.record_id.is_none() || referred == Some(before.id);
        let written = written.map(|written| (written.batch, written.changes));
        Ok(self.written(&text, before.id.0, known, false, written))
    }
}

fn raw<'a>(phones: impl IntoIterator<Item = &'a EnteredPhone>) -> Vec<String> {
    phones.into_iter().map(|phone| phone.raw.clone()).collect()
}
