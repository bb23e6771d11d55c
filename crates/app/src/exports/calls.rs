//! The report as a file.

use domain::call::view::Number;
use store::calls::Filter;

use super::file::{Exported, Form, List, Look, listed};
use super::table::text;
use crate::calls::list::list;
use crate::calls::view::CallView;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::page::{Cursor, Limit};
use crate::principal::Principal;

const CALLS: List = List {
    name: "files-calls",
    entity: "call",
    columns: &[
        "files-calls-started",
        "files-calls-direction",
        "files-calls-outcome",
        "files-calls-client",
        "files-calls-contact",
        "files-calls-manager",
        "files-calls-line",
        "files-calls-wait",
        "files-calls-talk",
        "files-calls-campaign",
        "files-calls-result",
    ],
};

/// The calls that a filter lets through, newest first.
///
/// # Errors
/// No right; [`Error::Conflict`] for more rows than a spreadsheet gets.
pub async fn calls(ctx: &Ctx, who: &Principal, filter: Filter, form: Form) -> Result<Exported, Error> {
    let read = move |ctx, who, after: Option<Cursor>| {
        let filter = filter.clone();
        async move { list(&ctx, &who, &filter, after.as_ref(), Limit::MAX).await }
    };
    listed(ctx, who, (&CALLS, None), form, read, (row, |view| view.row.id.0)).await
}

fn row(view: &CallView, look: &Look) -> Vec<String> {
    let call = &view.row.call;
    let number = |number: &Option<Number>| {
        number.as_ref().map(|number| number.e164.map_or_else(|| number.raw.clone(), |e164| e164.as_e164()))
    };
    let outcome = call.outcome.map(|outcome| text(look.language, &format!("files-outcome-{}", outcome.as_str())));
    let manager = call.manager.user.map(|user| view.user_name(user).to_owned()).or_else(|| call.manager.hint.clone());
    let campaign = ["utm_source", "utm_medium", "utm_campaign"].iter().filter_map(|name| call.utm.get(name).cloned());
    vec![
        look.moment(call.started_at),
        text(look.language, &format!("files-direction-{}", call.direction.as_str())),
        outcome.unwrap_or_default(),
        number(&call.client).unwrap_or_default(),
        view.row.link_name.clone().unwrap_or_default(),
        manager.unwrap_or_default(),
        number(&call.line).unwrap_or_default(),
        call.wait_seconds.map(|seconds| seconds.to_string()).unwrap_or_default(),
        call.talk_seconds.to_string(),
        campaign.collect::<Vec<_>>().join(" / "),
        view.row.result.clone().unwrap_or_default(),
    ]
}
