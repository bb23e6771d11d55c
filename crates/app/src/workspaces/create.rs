//! Making a workspace.

use domain::access::Sees;
use domain::id::WorkspaceId;
use domain::language::Language;
use domain::merge::Rules;
use domain::money::Currency;
use domain::phone::Country;
use domain::policy::SharedNumberPolicy;
use domain::task;
use store::feed::{Change, Noun};
use store::workspaces::{self, Workspace};
use store::{Batch, Store, feed};
use uuid::Uuid;

use crate::audit;
use crate::call_results;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::input::{self, Fields};
use crate::pipelines;
use crate::principal::Principal;
use crate::write::{Begun, commit_part};

/// A workspace that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWorkspace {
    /// Its name; no other workspace of the server may have it, however it is spelt.
    pub name: String,
    /// The country in which numbers without a prefix are read first, such as `UA`.
    pub country: String,
    /// The IANA name of its zone, such as `Europe/Kyiv`.
    pub time_zone: String,
    /// The language of what it sends.
    pub language: Language,
}

impl NewWorkspace {
    /// A workspace in Ukraine.
    pub fn named(name: impl Into<String>) -> Self {
        let (country, time_zone) = ("UA".to_owned(), "Europe/Kyiv".to_owned());
        Self { name: name.into(), country, time_zone, language: Language::default() }
    }
}

/// Makes a workspace. Nobody in a workspace has a right to that: it is for the command line and the demo.
///
/// # Errors
/// [`Error::Invalid`], and [`Error::Conflict`] `workspace_name_taken`.
pub async fn create(ctx: &Ctx, new: NewWorkspace) -> Result<Workspace, Error> {
    let parsed = ParsedWorkspace::parse(&new)?;
    ctx.store.retry(async |store| add(ctx, store, &parsed).await).await
}

/// A new workspace whose fields are sound.
#[derive(Debug, Clone)]
pub(crate) struct ParsedWorkspace {
    pub name: String,
    country: Country,
    time_zone: String,
    language: Language,
}

impl ParsedWorkspace {
    pub fn parse(new: &NewWorkspace) -> Result<Self, Error> {
        let mut fields = Fields::default();
        let name = fields.take("name", input::name(&new.name));
        let country = fields.take("country", input::country(&new.country));
        let time_zone = fields.take("time_zone", input::time_zone(&new.time_zone));
        match (name, country, time_zone) {
            (Some(name), Some(country), Some(time_zone)) => {
                Ok(Self { name, country, time_zone, language: new.language })
            }
            _ => Err(fields.wrong()),
        }
    }
}

/// One attempt to make it: of two at once, one has to count again.
async fn add(ctx: &Ctx, store: &Store, new: &ParsedWorkspace) -> Result<Workspace, Error> {
    let (workspace, Begun { batch, changes }) = begin(ctx, store, new).await?;
    commit_part(ctx, store, &Principal::system(workspace.id), batch, &changes).await?;
    Ok(workspace)
}

/// A new workspace, and the beginning of the write that makes it.
pub(crate) async fn begin(ctx: &Ctx, store: &Store, new: &ParsedWorkspace) -> Result<(Workspace, Begun), Error> {
    let (taken, highest) =
        store.load((workspaces::by_name(&new.name).first(), workspaces::highest_id().first())).await?;
    if taken.is_some() {
        return Err(Error::Conflict("workspace_name_taken"));
    }
    let workspace = Workspace {
        id: WorkspaceId(highest.map_or(0, |id| id.0) + 1),
        name: new.name.clone(),
        country: new.country,
        time_zone: new.time_zone.clone(),
        language: new.language,
        shared_number_policy: SharedNumberPolicy::default(),
        link_earlier: false,
        adopt_ownerless: true,
        keep_recordings_days: None,
        currency: Currency::of_country(new.country),
        working_time: None,
        call_back_seconds: task::CALL_BACK_SECONDS,
        take_minutes: task::TAKE_MINUTES,
        duplicates: Rules::default(),
        managers_see: Sees::All,
        created_at: ctx.clock.now(),
        version: 1,
    };
    let who = Principal::system(workspace.id);
    let mut batch = Batch::from_iter([workspaces::insert(&workspace), feed::start(workspace.id)]);
    batch.extend(call_results::seed(ctx, workspace.id, workspace.language));
    batch.extend(pipelines::seed(ctx, workspace.id, workspace.language));
    batch.push(audit::record(ctx, &who, "created", "workspace", Some(Uuid::nil())));
    Ok((workspace, Begun { batch, changes: vec![Change::new(Noun::Workspace, Uuid::nil(), 1)] }))
}
