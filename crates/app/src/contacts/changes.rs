//! What an edit changes on a contact's card, for its timeline.

use domain::field::FieldValue;
use domain::id::{UserId, WorkspaceId};
use store::Step;
use store::card_changes::{self, CardChange, Changed, Stood, Way};
use store::contacts::Card;

use crate::ctx::Ctx;

/// Values are kept up to so many characters: enough to see what they were.
const LONGEST: usize = 500;

/// The step that notes an edit; none if nothing that people see is another.
pub(crate) fn noted(
    ctx: &Ctx,
    workspace: WorkspaceId,
    (user, way): (Option<UserId>, Way),
    before: &Card,
    after: &Card,
) -> Option<Step> {
    let changed = changed(before, after);
    if changed.is_empty() {
        return None;
    }
    let by = user.map(|user| (user, String::new()));
    let change = CardChange { id: ctx.ids.next(), at: ctx.clock.now(), by, way, changed };
    Some(card_changes::insert(workspace, after.id, &change))
}

fn changed(before: &Card, after: &Card) -> Vec<Changed> {
    let name = |named: &Option<_>| named.as_ref().map(|(_, name): &(_, String)| name.clone());
    let company = |card: &Card| card.company.as_ref().map(|(_, name)| name.clone());
    let phones = |card: &Card| {
        let all =
            card.phones.iter().map(|phone| phone.e164.map_or_else(|| phone.raw.clone(), |number| number.as_e164()));
        listed(all.collect())
    };
    let words = [
        ("name", before.name != after.name, Some(before.name.clone()), Some(after.name.clone())),
        (
            "company",
            before.company.as_ref().map(|(id, _)| id) != after.company.as_ref().map(|(id, _)| id),
            company(before),
            company(after),
        ),
        (
            "responsible",
            before.responsible.as_ref().map(|(id, _)| id) != after.responsible.as_ref().map(|(id, _)| id),
            name(&before.responsible),
            name(&after.responsible),
        ),
        ("source", before.source != after.source, before.source.clone(), after.source.clone()),
        ("phones", before.phones != after.phones, phones(before), phones(after)),
        ("emails", before.emails != after.emails, listed(before.emails.clone()), listed(after.emails.clone())),
        ("tags", before.tags != after.tags, listed(before.tags.clone()), listed(after.tags.clone())),
    ];
    let said = |text: Option<String>| text.map(|text| Stood::Words(domain::text::cut(&text, LONGEST).to_owned()));
    let words = words.into_iter().filter(|(_, differs, ..)| *differs).map(|(field, _, from, to)| Changed {
        field: field.to_owned(),
        from: said(from),
        to: said(to),
    });
    let fields = before.fields.keys().chain(after.fields.keys().filter(|field| !before.fields.contains_key(*field)));
    let own = fields.filter(|field| before.fields.get(*field) != after.fields.get(*field)).map(|field| Changed {
        field: field.0.to_string(),
        from: before.fields.get(field).map(kept),
        to: after.fields.get(field).map(kept),
    });
    words.chain(own).collect()
}

fn kept(value: &FieldValue) -> Stood {
    Stood::Value(match value {
        FieldValue::Text(text) => FieldValue::Text(domain::text::cut(text, LONGEST).to_owned()),
        value => value.clone(),
    })
}

fn listed(all: Vec<String>) -> Option<String> {
    (!all.is_empty()).then(|| all.join(", "))
}
