//! What the stories begin with: an office with people and a telephone.

use app::connections::{ConnectionPatch, NewConnection};
use app::contacts::{ContactFilter, ContactPatch, ContactView, NewContact};
use app::page::Limit;
use app::users::AddUser;
use app::workspaces::WorkspacePatch;
use app::{Ctx, Error, Principal, events, jobs};
use domain::access::{RecordingRights, Role, Sight};
use domain::id::{ConnectionId, ContactId};
use domain::phone::PhoneNumber;
use domain::policy::{CallKind, CreateContacts};
use store::calls::{CallRow, Filter};
use store::events::RawEvent;

/// A user of a workspace, which is made if it is new.
pub async fn user(ctx: &Ctx, workspace: &str, name: &str, role: Role) -> Principal {
    let add = AddUser {
        workspace: workspace.to_owned(),
        email: format!("{}@{workspace}.test", name.to_lowercase()),
        name: name.to_owned(),
        role,
        password: None,
        country: None,
        time_zone: None,
        language: None,
    };
    let added = app::users::add(ctx, add).await.unwrap();
    Principal {
        workspace: added.workspace,
        user: Some(added.user.id),
        account: Some(added.user.account),
        role,
        recordings: RecordingRights::default(),
        sight: Sight::All,
        credential: None,
    }
}

/// The same, a manager of Acme.
pub async fn manager(ctx: &Ctx, name: &str) -> Principal {
    user(ctx, "acme", name, Role::Manager).await
}

/// A telephone whose calls make contacts of these kinds.
pub async fn telephone(ctx: &Ctx, who: &Principal, create: &[CallKind]) -> ConnectionId {
    let settings = ConnectionPatch {
        name: Some("Main".to_owned()),
        create_contacts: Some(CreateContacts::from_kinds(create.iter().copied())),
        ..ConnectionPatch::default()
    };
    let new = NewConnection { kind: "ringostat".to_owned(), settings, lines: Vec::new() };
    app::connections::create(ctx, &Principal::system(who.workspace), &new).await.unwrap().id
}

/// A client's call that is over, `id` seconds after 11:00 in Kyiv; with a conversation or without.
pub async fn rings(ctx: &Ctx, who: &Principal, connection: ConnectionId, id: u32, number: &str, talk_seconds: u32) {
    let disposition = if talk_seconds > 0 { "ANSWERED" } else { "NO ANSWER" };
    let body = format!(
        r#"{{"call_type":"in","uniqueid":"{id}","calldate":"2025-12-29 11:{:02}:{:02}","userfield":"{number}","dst":"380443330099",
        "disposition":"{disposition}","billsec":"{talk_seconds}","duration":"{}"}}"#,
        id / 60,
        id % 60,
        talk_seconds + 5
    );
    let raw = RawEvent {
        id: ctx.ids.next().into(),
        received_at: ctx.clock.now(),
        event: Some("after_call".to_owned()),
        query: None,
        content_type: Some("application/json".to_owned()),
        body: body.into_bytes(),
        generation: 0,
    };
    ctx.store.intake(store::events::keep(who.workspace, connection, raw)).await.unwrap();
}

/// Works off what waits.
pub async fn settle(ctx: &Ctx) {
    events::drain::drain(ctx).await.unwrap();
    jobs::run::run_due(ctx).await.unwrap();
}

/// All calls, newest first.
pub async fn calls(ctx: &Ctx, who: &Principal) -> Vec<CallRow> {
    ctx.store.load(store::calls::list(who.workspace, &Filter::default(), None, 1000)).await.unwrap()
}

/// Switches `link_earlier` on.
pub async fn link_at_once(ctx: &Ctx, who: &Principal) {
    let patch = WorkspacePatch { link_earlier: Some(true), ..WorkspacePatch::default() };
    app::workspaces::update(ctx, &Principal::system(who.workspace), 1, patch).await.unwrap();
}

pub fn called(name: &str, phones: &[&str]) -> NewContact {
    NewContact { name: name.to_owned(), phones: strings(phones), ..NewContact::default() }
}

pub async fn create(ctx: &Ctx, who: &Principal, name: &str, phones: &[&str]) -> ContactView {
    app::contacts::create(ctx, who, called(name, phones)).await.unwrap()
}

pub async fn patch(ctx: &Ctx, who: &Principal, contact: &ContactView, patch: ContactPatch) -> ContactView {
    app::contacts::update(ctx, who, contact.card.id, contact.card.version, &patch).await.unwrap()
}

pub async fn read(ctx: &Ctx, who: &Principal, id: ContactId) -> ContactView {
    app::contacts::read(ctx, who, id).await.unwrap()
}

/// The names of the contacts that a filter lets through.
pub async fn names(ctx: &Ctx, who: &Principal, filter: ContactFilter) -> Vec<String> {
    let page = app::contacts::list(ctx, who, &filter, Limit::MAX, None).await.unwrap();
    page.items.into_iter().map(|card| card.name).collect()
}

/// The version of a number's row; 0 if there is none.
pub async fn number_version(ctx: &Ctx, who: &Principal, e164: &str) -> i64 {
    let number = PhoneNumber::from_e164(e164).unwrap();
    ctx.store.first(store::numbers::find(who.workspace, &number)).await.unwrap().map_or(0, |row| row.version)
}

pub fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// The codes of an error's fields, as `field: code`; the error itself if it is another one.
pub fn wrong<T>(result: Result<T, Error>) -> String {
    match result {
        Err(Error::Invalid(fields)) => {
            let each: Vec<_> = fields.iter().map(|it| format!("{}: {}", it.field, it.code)).collect();
            each.join(", ")
        }
        Err(error) => error.to_string(),
        Ok(_) => "ok".to_owned(),
    }
}
