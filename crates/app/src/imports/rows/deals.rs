//! Rows of deals.

use domain::deal::StageKind;
use domain::id::DealId;
use domain::import::{self, Field, Reason, Said, Target};
use store::deals::{self, Deal};

use super::{Outcome, Rows, Stop, missing, ref_of, with_tags};
use crate::deals::DealPatch;
use crate::fields;

impl Rows<'_> {
    pub(super) async fn deal(&self, said: &Said) -> Result<Outcome, Stop> {
        let (workspace, text) = (self.workspace(), ref_of(self.target, said));
        let name = said.name.clone().unwrap_or_default();
        let referred = self.referred(Target::Deals, &text).await?.map(DealId);
        let before = match referred {
            Some(id) => self.store.first(deals::by_id(workspace, id)).await?,
            None => None,
        };
        let responsible = self.responsible(said, before.as_ref().and_then(|deal| deal.responsible.as_ref()))?;
        let responsible = responsible.map(|(id, _)| id);
        let (pipeline, stage) = self.here.stage(self.plan, said)?;
        let values = self.here.values(self.plan, said)?;
        let (amount, currency) = self.amount(said)?;
        let close_date = said.words.get(&Field::CloseDate);
        let close_date = close_date
            .map(|(text, column)| import::date(text).map_err(|code| Reason::of(*column, code)))
            .transpose()?;
        let contact = self.contact(said, before.as_ref().and_then(|deal| deal.contact.as_ref())).await?;
        let company = self.company_of(said).await?;
        let overwrite = self.plan.overwrite;
        let wants = |is_there: bool| before.is_none() || overwrite || !is_there;
        let has = |is: fn(&Deal) -> bool| before.as_ref().is_some_and(is);
        let moves = before.is_none() || overwrite;
        let lost_reason = said.word(Field::LostReason).map(|text| Some(text.to_owned()));
        let becomes = stage.map(|stage| stage.kind).filter(|_| moves);
        let is_lost = becomes.or(before.as_ref().map(|deal| deal.standing.kind)) == Some(StageKind::Lost);
        let patch = DealPatch {
            name: Some(name).filter(|_| moves),
            pipeline: pipeline.filter(|_| before.is_none() || (overwrite && stage.is_some())),
            stage: stage.map(|stage| stage.id).filter(|_| moves),
            amount: amount.filter(|_| wants(has(|deal| deal.amount.is_some()))).map(Some),
            currency: currency.filter(|_| wants(has(|deal| deal.amount.is_some()))),
            contact: contact.filter(|_| wants(has(|deal| deal.contact.is_some()))).map(Some),
            company: company.flatten().filter(|_| wants(has(|deal| deal.company.is_some()))).map(Some),
            responsible: responsible.filter(|_| wants(has(|deal| deal.responsible.is_some()))).map(Some),
            source: said.source.clone().filter(|_| wants(has(|deal| deal.source.is_some()))).map(Some),
            close_date: close_date.filter(|_| wants(has(|deal| deal.close_date.is_some()))).map(Some),
            lost_reason: lost_reason.filter(|_| is_lost && wants(has(|deal| deal.standing.lost_reason.is_some()))),
            tags: with_tags(before.as_ref().map_or(&[], |deal| &deal.tags), &said.tags),
            ..DealPatch::default()
        };
        let (ctx, store, actor) = (self.ctx, self.store, &self.actor);
        let Some(before) = before else {
            let id: DealId = ctx.ids.next().into();
            let extras = (self.here.currency, fields::Edit::of(values));
            let made = crate::deals::make_of_file(ctx, store, actor, id, &patch, extras).await?;
            return Ok(self.written(&text, id.0, false, true, Some((made.batch, made.changes))));
        };
        let extras = fields::Edit::of(missing(values, &before.fields, overwrite));
        let written = crate::deals::change_of_file(ctx, store, actor, &before, &patch, extras).await?;
        let written = written.map(|written| (written.batch, written.changes));
        Ok(self.written(&text, before.id.0, referred == Some(before.id), false, written))
    }

    /// What a deal is worth, and in which currency, as edits have them.
    fn amount(&self, said: &Said) -> Result<(Option<String>, Option<String>), Stop> {
        let Some((text, column)) = said.words.get(&Field::Amount) else { return Ok((None, None)) };
        let (amount, written) = import::amount(text).map_err(|code| Reason::of(*column, code))?;
        let given = said.words.get(&Field::Currency);
        let given = given.map(|(text, column)| {
            // A sign or a word, as it stands behind amounts.
            let read = import::amount(&format!("0 {text}")).ok().and_then(|(_, currency)| currency);
            read.ok_or_else(|| Reason::of(*column, "unknown_currency"))
        });
        let currency = given.transpose()?.or(written);
        Ok((Some(amount.to_string()), currency.map(|currency| currency.to_string())))
    }
}
