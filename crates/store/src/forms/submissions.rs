//! What was sent with forms.

use domain::form::{Answer, Origin, State};
use domain::id::{ContactId, FormId, SubmissionId, WorkspaceId};
use domain::phone::PhoneNumber;
use domain::text::fold;
use domain::time::Time;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::packed::{pack, unpack};
use crate::query::{Query, Row};
use crate::{Step, statements, values};

macro_rules! with_columns {
    ($columns:literal) => {
        statements! {
            BY_ID: "select " $columns " where s.workspace_id = $1 and s.id = $2" [Int, Bytes];
            OF_PAGE: "select " $columns " where s.workspace_id = $1 and s.nonce = $2" [Int, Bytes];
            OF_FORM:
                "select " $columns " where s.workspace_id = $1 and s.form_id = $2 and s.id < $3 order by s.id desc limit $4"
                [Int, Bytes, Bytes, Int];
            OF_STATE:
                "select " $columns " where s.workspace_id = $1 and s.form_id = $2 and s.state = $3 and s.id < $4 order by s.id desc limit $5"
                [Int, Bytes, Text, Bytes, Int];
            TIMELINE:
                "select " $columns " where s.workspace_id = $1 and s.contact_id = $2 and s.contact_id is not null and s.at <= $3 "
                "and (s.at < $3 or s.id < $4) order by s.at desc, s.id desc limit $5"
                [Int, Bytes, Int, Bytes, Int];
            TOTALS:
                "select (select count(*) from (select 1 from form_submissions s where s.workspace_id = $1 and s.form_id = $2 and s.state = 'accepted' limit $3) a), "
                "(select count(*) from (select 1 from form_submissions s where s.workspace_id = $1 and s.form_id = $2 and s.state = 'spam' limit $3) b), "
                "(select s.at from form_submissions s where s.workspace_id = $1 and s.form_id = $2 and s.state = 'accepted' order by s.id desc limit 1)"
                [Int, Bytes, Int];
            INSERT:
                "insert into form_submissions (workspace_id, id, form_id, form_name, state, reason, content, at, nonce, contact_id, made_contact, e164, "
                "email_fold, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)"
                [Int, Bytes, Bytes, Text, Text, Text, Bytes, Int, Bytes, Bytes, Int, Text, Text];
            ACCEPT:
                "update form_submissions set state = 'accepted', contact_id = $4, made_contact = $5, e164 = null, email_fold = null, "
                "version = version + 1 where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Bytes, Int];
            FORGET:
                "update form_submissions set content = $3, contact_id = null, version = version + 1 where workspace_id = $1 and contact_id = $2 "
                "and contact_id is not null"
                [Int, Bytes, Bytes];
            FORGET_BY_NUMBER:
                "update form_submissions set content = $3, e164 = null, email_fold = null, version = version + 1 where workspace_id = $1 and e164 = $2 "
                "and e164 is not null"
                [Int, Text, Bytes];
            FORGET_BY_EMAIL:
                "update form_submissions set content = $3, e164 = null, email_fold = null, version = version + 1 where workspace_id = $1 "
                "and email_fold = $2 and email_fold is not null"
                [Int, Text, Bytes];
        }
    };
}

with_columns!(
    "s.id, s.form_id, coalesce(f.name, s.form_name), s.state, s.reason, s.content, s.at, s.contact_id, k.name, s.made_contact, s.version \
     from form_submissions s left join forms f on f.workspace_id = s.workspace_id and f.id = s.form_id \
     left join contacts k on k.workspace_id = s.workspace_id and k.id = s.contact_id"
);

/// What somebody sent. `Debug` does not show it: it is personal data.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// The answers, in the order of the form; none: the person was forgotten.
    pub answers: Vec<Answer>,
    /// To what they agreed.
    pub consent: Option<String>,
    /// Where they came from.
    pub origin: Origin,
}

impl std::fmt::Debug for Content {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Content(…)")
    }
}

/// Something that was sent with a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// Its id; ids grow with time.
    pub id: SubmissionId,
    /// The form, with the name that it has now, or had then if it is gone.
    pub form: (FormId, String),
    /// What became of it.
    pub state: State,
    /// Why it counted as spam.
    pub reason: Option<String>,
    /// What was sent.
    pub content: Content,
    /// When.
    pub at: Time,
    /// The contact, with the name that it has now.
    pub contact: Option<(ContactId, String)>,
    /// It made the contact.
    pub made_contact: bool,
    /// What a write is guarded by.
    pub version: i64,
}

/// Something to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewSubmission<'a> {
    /// What it is; the contact's name does not matter.
    pub row: &'a Submission,
    /// Which page it was sent from; none if this server did not make it.
    pub page: Option<[u8; 16]>,
    /// The number by which spam is found.
    pub number: Option<&'a PhoneNumber>,
    /// The e-mail address by which spam is found.
    pub email: Option<&'a str>,
}

/// How many were sent with a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Those that were taken over, up to a bound.
    pub accepted: i64,
    /// Those that count as spam, up to the same bound.
    pub spam: i64,
    /// When the last one was sent that was taken over.
    pub last_at: Option<Time>,
}

/// One submission.
pub fn by_id(workspace: WorkspaceId, id: SubmissionId) -> Query<Submission> {
    BY_ID.query(values![workspace.0, id.0], submission)
}

/// What was sent from a page already.
pub fn of_page(workspace: WorkspaceId, page: [u8; 16]) -> Query<Submission> {
    OF_PAGE.query(values![workspace.0, page.to_vec()], submission)
}

/// What was sent with a form, newest first, before an id; of one state if it is given.
pub fn list(
    workspace: WorkspaceId,
    form: FormId,
    state: Option<State>,
    before: Option<Uuid>,
    limit: i64,
) -> Query<Submission> {
    let before = before.unwrap_or(Uuid::max());
    match state {
        None => OF_FORM.query(values![workspace.0, form.0, before, limit], submission),
        Some(state) => OF_STATE.query(values![workspace.0, form.0, state.as_str(), before, limit], submission),
    }
}

/// What a contact sent, newest first, before a place.
pub fn timeline(
    workspace: WorkspaceId,
    contact: ContactId,
    before: Option<(Time, Uuid)>,
    limit: i64,
) -> Query<Submission> {
    let (at, id) = before.map_or((i64::MAX, Uuid::max()), |(at, id)| (at.micros(), id));
    TIMELINE.query(values![workspace.0, contact.0, at, id, limit], submission)
}

/// How many were sent with a form, counted up to `most`.
pub fn totals(workspace: WorkspaceId, form: FormId, most: i64) -> Query<Totals> {
    TOTALS.query(values![workspace.0, form.0, most], |row| {
        Ok(Totals { accepted: row.int(0)?, spam: row.int(1)?, last_at: row.opt_int(2)?.map(Time::from_micros) })
    })
}

/// Keeps something; a conflict if something was sent from the same page before.
pub fn insert(workspace: WorkspaceId, new: &NewSubmission<'_>) -> Step {
    let row = new.row;
    INSERT.step(values![
        workspace.0,
        row.id.0,
        row.form.0.0,
        &row.form.1,
        row.state.as_str(),
        row.reason.clone(),
        pack(&row.content),
        row.at.micros(),
        new.page.map(|page| page.to_vec()),
        row.contact.as_ref().map(|(id, _)| id.0),
        row.made_contact,
        new.number.map(PhoneNumber::as_e164),
        new.email.map(fold)
    ])
}

/// Notes that spam was none, and which contact it is on; `row.version` is the version that was read.
pub fn accept(workspace: WorkspaceId, row: &Submission, contact: ContactId, made_contact: bool) -> Step {
    ACCEPT.step(values![workspace.0, row.id.0, row.version, contact.0, made_contact])
}

/// Forgets what a contact sent: for one that somebody removes.
pub fn forget_contact(workspace: WorkspaceId, contact: ContactId) -> Step {
    FORGET.step(values![workspace.0, contact.0, pack(&Content::default())]).any()
}

/// Forgets spam with a number.
pub fn forget_number(workspace: WorkspaceId, number: &PhoneNumber) -> Step {
    FORGET_BY_NUMBER.step(values![workspace.0, number.as_e164(), pack(&Content::default())]).any()
}

/// Forgets spam with an e-mail address.
pub fn forget_email(workspace: WorkspaceId, email: &str) -> Step {
    FORGET_BY_EMAIL.step(values![workspace.0, fold(email), pack(&Content::default())]).any()
}

fn submission(row: &Row<'_>) -> Result<Submission, StoreError> {
    Ok(Submission {
        id: row.uuid(0)?.into(),
        form: (row.uuid(1)?.into(), row.text(2)?),
        state: State::parse(row.str(3)?).ok_or_else(|| row.bad(3, "a state of a submission"))?,
        reason: row.opt_text(4)?,
        content: unpack(row, 5, "what was sent")?,
        at: Time::from_micros(row.int(6)?),
        contact: row.opt_uuid(7)?.map(ContactId::from).zip(row.opt_text(8)?),
        made_contact: row.bool(9)?,
        version: row.int(10)?,
    })
}
