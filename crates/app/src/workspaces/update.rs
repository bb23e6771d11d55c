//! Changing the settings of a workspace.

use domain::access::{Right, Sees};
use domain::language::Language;
use domain::merge::{Rule, Rules};
use domain::money::Currency;
use domain::policy::SharedNumberPolicy;
use domain::working_time::Written;
use store::Batch;
use store::feed::{Change, Noun};
use store::workspaces::{self, Workspace};
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::principal::Principal;
use crate::write::{Done, commit};

/// What is to change; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkspacePatch {
    /// Another name.
    pub name: Option<String>,
    /// Another country, such as `UA`. Numbers that are stored stay as they were read.
    pub country: Option<String>,
    /// Another zone, such as `Europe/Kyiv`. Statistics of the past keep their hours.
    pub time_zone: Option<String>,
    /// Another language.
    pub language: Option<Language>,
    /// Which of several contacts with one number a call goes to.
    pub shared_number_policy: Option<SharedNumberPolicy>,
    /// Whether earlier calls of a number are linked at once.
    pub link_earlier: Option<bool>,
    /// Whether ownerless contacts are adopted by whoever talks with them first.
    pub adopt_ownerless: Option<bool>,
    /// When people work, or always.
    pub working_time: Option<Option<Written>>,
    /// Days after a call after which its archived recording is deleted, or never.
    pub keep_recordings_days: Option<Option<i64>>,
    /// The least conversation that answers a client, in seconds.
    pub call_back_seconds: Option<i64>,
    /// For how many minutes a waiting client is somebody's.
    pub take_minutes: Option<i64>,
    /// Another currency for new deals, such as `UAH`; those that are there keep theirs.
    pub currency: Option<String>,
    /// What happens when somebody makes a contact that looks like one that is there; each rule that is absent stays.
    pub duplicates: DuplicateRules,
    /// Whose cards and calls managers see.
    pub managers_see: Option<Sees>,
}

/// Other rules for contacts that look like others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DuplicateRules {
    /// One number.
    pub phone: Option<Rule>,
    /// One e-mail address.
    pub email: Option<Rule>,
    /// One name.
    pub name: Option<Rule>,
}

/// Changes the settings of the workspace that is still at version `expected`.
///
/// # Errors
/// [`Error::Invalid`], [`Error::Stale`], and [`Error::Conflict`] `workspace_name_taken`.
pub async fn update(ctx: &Ctx, who: &Principal, expected: i64, patch: WorkspacePatch) -> Result<Workspace, Error> {
    who.may(Right::Administer)?;
    ctx.store
        .retry(async |store| {
            let taken = patch.name.as_deref().map(|name| workspaces::by_name(name).first());
            let (before, taken) = store.load((workspaces::by_id(who.workspace).first(), taken)).await?;
            let before = before.ok_or(Error::NotFound)?;
            if before.version != expected {
                return Err(Error::Stale);
            }
            let after = changed(&before, &patch)?;
            if taken.flatten().is_some_and(|taken| taken.id != before.id) {
                return Err(Error::Conflict("workspace_name_taken"));
            }
            if after == before {
                return Ok(before);
            }
            let version = before.version + 1;
            let change = Change::new(Noun::Workspace, Uuid::nil(), version);
            let done = Done::new("updated", "workspace", Uuid::nil()).changing(change);
            commit(ctx, store, who, Batch::one(workspaces::update(&after)), done).await?;
            Ok(Workspace { version, ..after })
        })
        .await
}

fn changed(before: &Workspace, patch: &WorkspacePatch) -> Result<Workspace, Error> {
    let mut fields = Fields::default();
    let name = fields.take_given("name", patch.name.as_deref().map(input::name));
    let country = fields.take_given("country", patch.country.as_deref().map(input::country));
    let time_zone = fields.take_given("time_zone", patch.time_zone.as_deref().map(input::time_zone));
    let working_time =
        fields.take_given("working_time", patch.working_time.as_ref().map(|hours| input::working_time(hours.as_ref())));
    let keep = patch.keep_recordings_days.map(|days| days.map(recording_days).transpose());
    let keep = fields.take_given("keep_recordings_days", keep);
    let within = |number: i64, least: u32, most: u32| {
        u32::try_from(number).ok().filter(|number| (least..=most).contains(number)).ok_or("out_of_range")
    };
    let call_back = patch.call_back_seconds.map(|seconds| within(seconds, 0, 3_600));
    let call_back = fields.take_given("call_back_seconds", call_back);
    let take = fields.take_given("take_minutes", patch.take_minutes.map(|minutes| within(minutes, 1, 24 * 60)));
    let currency = patch.currency.as_deref().map(|code| Currency::parse(code).map_err(|_| "unknown_currency"));
    let currency = fields.take_given("currency", currency);
    fields.check()?;
    let before = before.clone();
    Ok(Workspace {
        name: name.unwrap_or(before.name),
        country: country.unwrap_or(before.country),
        time_zone: time_zone.unwrap_or(before.time_zone),
        language: patch.language.unwrap_or(before.language),
        shared_number_policy: patch.shared_number_policy.unwrap_or(before.shared_number_policy),
        link_earlier: patch.link_earlier.unwrap_or(before.link_earlier),
        adopt_ownerless: patch.adopt_ownerless.unwrap_or(before.adopt_ownerless),
        working_time: working_time.unwrap_or(before.working_time),
        keep_recordings_days: keep.unwrap_or(before.keep_recordings_days),
        call_back_seconds: call_back.unwrap_or(before.call_back_seconds),
        take_minutes: take.unwrap_or(before.take_minutes),
        currency: currency.unwrap_or(before.currency),
        duplicates: Rules {
            phone: patch.duplicates.phone.unwrap_or(before.duplicates.phone),
            email: patch.duplicates.email.unwrap_or(before.duplicates.email),
            name: patch.duplicates.name.unwrap_or(before.duplicates.name),
        },
        managers_see: patch.managers_see.unwrap_or(before.managers_see),
        ..before
    })
}

/// From a day to a hundred years.
fn recording_days(days: i64) -> Result<u32, &'static str> {
    u32::try_from(days).ok().filter(|days| (1..=36_500).contains(days)).ok_or("out_of_range")
}
