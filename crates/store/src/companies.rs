//! Companies outside the company.

use domain::decision::CompanyMatch;
use domain::field::{Entity, FieldValues};
use domain::id::{CompanyId, UserId, WorkspaceId};
use domain::phone::{EnteredPhone, PhoneNumber};
use domain::text::fold;
use domain::time::Time;
use uuid::Uuid;

use crate::contacts::Search;
use crate::error::StoreError;
use crate::fields::{Extras, forget, tags_of, values_of};
use crate::query::{Ask, Load, Query, Row, Source};
use crate::reach::Reach;
use crate::{Step, Value, statements, values};

macro_rules! with_columns {
    ($columns:literal, $entries:literal) => {
        statements! {
            BY_NUMBER:
                "select p.company_id, p.raw, p.e164, o.responsible_id from company_phones p "
                "join companies o on o.workspace_id = p.workspace_id and o.id = p.company_id where p.workspace_id = $1 and p.e164 = $2 "
                "order by p.company_id, p.position limit 100"
                [Int, Text];
            BY_ID: "with page as (select " $columns " where o.workspace_id = $1 and o.id = $2) " $entries [Int, Bytes];
            LIST:
                "with page as (select " $columns " where o.workspace_id = $1 and (o.name_fold, o.id) > ($2, $3) "
                "and (cast($5 as text) is null or o.name_fold like $5 escape '!' "
                "or o.id in (select p.company_id from company_phones p where p.workspace_id = $1 and cast($6 as text) is not null "
                "and (p.e164 like $6 escape '!' or p.raw like $6 escape '!' or p.e164 = $7))) "
                "and ($8 = 0 or o.responsible_id = $9) "
                "and (cast($10 as text) is null or exists (select 1 from card_marks m where m.workspace_id = $1 and m.entity = 2 and m.mark = $10 and m.card_id = o.id)) "
                "and (cast($11 as text) is null or exists (select 1 from card_marks m where m.workspace_id = $1 and m.entity = 2 and m.mark = $11 and m.card_id = o.id)) "
                "and ($12 = 0 or o.responsible_id is null or o.responsible_id = $13 "
                "or o.responsible_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $14)) "
                "order by o.name_fold, o.id limit $4) " $entries
                [Int, Text, Bytes, Int, Text, Text, Text, Int, Bytes, Text, Text, Int, Bytes, Bytes];
            LIST_OF_MARK:
                "with page as (select " $columns " where o.workspace_id = $1 and o.id in "
                "(select f.card_id from card_marks f where f.workspace_id = $1 and f.entity = 2 and f.mark = $10) "
                "and (o.name_fold || '', o.id) > ($2, $3) "
                "and (cast($5 as text) is null or o.name_fold like $5 escape '!' "
                "or o.id in (select p.company_id from company_phones p where p.workspace_id = $1 and cast($6 as text) is not null "
                "and (p.e164 like $6 escape '!' or p.raw like $6 escape '!' or p.e164 = $7))) "
                "and ($8 = 0 or o.responsible_id = $9) "
                "and (cast($11 as text) is null or exists (select 1 from card_marks m where m.workspace_id = $1 and m.entity = 2 and m.mark = $11 and m.card_id = o.id)) "
                "and ($12 = 0 or o.responsible_id is null or o.responsible_id = $13 "
                "or o.responsible_id in (select m.id from users m where m.workspace_id = $1 and m.team_id = $14)) "
                "order by o.name_fold || '', o.id limit $4) " $entries
                [Int, Text, Bytes, Int, Text, Text, Text, Int, Bytes, Text, Text, Int, Bytes, Bytes];
            BY_NAME: "select id, name from companies where workspace_id = $1 and name_fold = $2 order by id limit 1" [Int, Text];
            RESPONSIBLE:
                "select responsible_id from companies where workspace_id = $1 and id = $2" [Int, Bytes];
            NAME: "select id, name from companies where workspace_id = $1 and id = $2" [Int, Bytes];
            HOLD_NAMES: "update workspaces set version = version where id = $1" [Int];
            HOLD: "update companies set version = version where workspace_id = $1 and id = $2" [Int, Bytes];
            HOLD_AT: "update companies set version = version where workspace_id = $1 and id = $2 and version = $3" [Int, Bytes, Int];
            INSERT:
                "insert into companies (workspace_id, id, name, name_fold, responsible_id, created_at, changed_at, version) "
                "values ($1, $2, $3, $4, $5, $6, $6, 1)"
                [Int, Bytes, Text, Text, Bytes, Int];
            INSERT_IF_NEW:
                "insert into companies (workspace_id, id, name, name_fold, created_at, changed_at, version) "
                "select $1, $2, $3, $4, $5, $5, 1 from workspaces w where w.id = $1 "
                "and not exists (select 1 from companies o where o.workspace_id = $1 and o.name_fold = $4)"
                [Int, Bytes, Text, Text, Int];
            UPDATE:
                "update companies set name = $4, name_fold = $5, responsible_id = $6, changed_at = $7, version = version + 1 "
                "where workspace_id = $1 and id = $2 and version = $3"
                [Int, Bytes, Int, Text, Text, Bytes, Int];
            INSERT_PHONE:
                "insert into company_phones (workspace_id, company_id, position, raw, e164) values ($1, $2, $3, $4, $5)"
                [Int, Bytes, Int, Text, Text];
            CLEAR_PHONES: "delete from company_phones where workspace_id = $1 and company_id = $2" [Int, Bytes];
            DELETE_FREE:
                "delete from companies where workspace_id = $1 and id = $2 "
                "and not exists (select 1 from calls c where c.workspace_id = $1 and c.company_id = $2) "
                "and not exists (select 1 from contacts k where k.workspace_id = $1 and k.company_id = $2) "
                "and not exists (select 1 from tasks t where t.workspace_id = $1 and t.company_id = $2) "
                "and not exists (select 1 from deals d where d.workspace_id = $1 and d.company_id = $2)"
                [Int, Bytes];
        }
    };
}

with_columns!(
    "o.id, o.name, o.name_fold, o.responsible_id, u.name as responsible_name, o.created_at, o.changed_at, o.version, o.tags, o.fields \
     from companies o left join users u on u.workspace_id = o.workspace_id and u.id = o.responsible_id",
    "select page.*, p.raw, p.e164 from page left join company_phones p on p.workspace_id = $1 and p.company_id = page.id \
     order by page.name_fold, page.id, p.position"
);

/// A company with all that its card shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// Its id.
    pub id: CompanyId,
    /// Its name; several may have one name.
    pub name: String,
    /// The name as it is sorted.
    pub name_fold: String,
    /// Who owns it, with the name that they have now.
    pub responsible: Option<(UserId, String)>,
    /// When it was made.
    pub created_at: Time,
    /// When it was last edited.
    pub changed_at: Time,
    /// What a write is guarded by.
    pub version: i64,
    /// Its phones, as people sorted them.
    pub phones: Vec<EnteredPhone>,
    /// Its tags.
    pub tags: Vec<String>,
    /// What stands in the fields that the workspace has added.
    pub fields: FieldValues,
}

impl Company {
    /// What stands on its card beside what all cards have.
    pub fn extras(&self) -> Extras<'_> {
        Extras { tags: &self.tags, fields: &self.fields }
    }
}

/// What the list is filtered by; absent filters let everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// What the search box holds.
    pub search: Option<Search>,
    /// Who owns them.
    pub responsible: Option<UserId>,
    /// By what they are found: tags and what stands in fields.
    pub marks: [Option<String>; 2],
    /// Those with the first mark are few, so they are looked through instead of all.
    pub few_have_mark: bool,
    /// Whose companies are reached.
    pub reach: Reach,
}

/// A row of a read of companies: the company without its phones, and one of them.
#[derive(Debug)]
pub struct Part(Company, Option<EnteredPhone>);

/// A load of companies in the order of their names.
#[must_use = "a query does nothing until a store loads it"]
#[derive(Debug)]
pub struct Companies(Query<Part>);

/// A load of one company.
#[must_use = "a query does nothing until a store loads it"]
#[derive(Debug)]
pub struct OneCompany(Companies);

impl Load for Companies {
    type Output = Vec<Company>;

    fn ask(&mut self, asks: &mut Vec<Ask>) {
        self.0.ask(asks);
    }

    fn gather(self, source: &mut dyn Source) -> Result<Vec<Company>, StoreError> {
        let mut companies: Vec<Company> = Vec::new();
        for Part(company, phone) in self.0.gather(source)? {
            if companies.last().is_none_or(|last| last.id != company.id) {
                companies.push(company);
            }
            companies.last_mut().expect("there is a company by now").phones.extend(phone);
        }
        Ok(companies)
    }
}

impl Load for OneCompany {
    type Output = Option<Company>;

    fn ask(&mut self, asks: &mut Vec<Ask>) {
        self.0.ask(asks);
    }

    fn gather(self, source: &mut dyn Source) -> Result<Option<Company>, StoreError> {
        Ok(self.0.gather(source)?.pop())
    }
}

/// The companies with a number; at most 100 phones.
pub fn by_number(workspace: WorkspaceId, number: &PhoneNumber) -> Query<CompanyMatch> {
    BY_NUMBER.query(vec![workspace.0.into(), number.as_e164().into()], |row| {
        let phone = row.text(1)?;
        let exact = row.opt_str(2)? == Some(phone.as_str());
        Ok(CompanyMatch { company: row.uuid(0)?.into(), responsible: row.opt_uuid(3)?.map(Into::into), exact, phone })
    })
}

/// The responsible of a company, if it has one; no row if it is gone.
pub fn responsible(workspace: WorkspaceId, id: CompanyId) -> Query<Option<UserId>> {
    RESPONSIBLE.query(values![workspace.0, id.0], |row| Ok(row.opt_uuid(0)?.map(UserId)))
}

/// One company.
pub fn by_id(workspace: WorkspaceId, id: CompanyId) -> OneCompany {
    OneCompany(Companies(BY_ID.query(values![workspace.0, id.0], part)))
}

/// Companies by name, behind a place.
pub fn list(workspace: WorkspaceId, filter: &Filter, after: Option<(&str, Uuid)>, limit: i64) -> Companies {
    let (name_fold, id) = after.unwrap_or(("", Uuid::nil()));
    let mut params: Vec<Value> = values![workspace.0, name_fold, id, limit];
    let [name, digits, number, ..] = Search::values(filter.search.as_ref());
    params.extend([name, digits, number]);
    params.extend([filter.responsible.is_some().into(), filter.responsible.map(|user| user.0).into()]);
    params.extend(filter.marks.iter().map(|mark| mark.clone().into()));
    params.extend(filter.reach.values());
    let statement = if filter.few_have_mark && filter.marks[0].is_some() { &LIST_OF_MARK } else { &LIST };
    Companies(statement.query(params, part))
}

/// The company of a name, however it is spelt; the oldest of several.
pub fn by_name(workspace: WorkspaceId, name: &str) -> Query<(CompanyId, String)> {
    BY_NAME.query(values![workspace.0, fold(name)], named)
}

/// A company's name.
pub fn name(workspace: WorkspaceId, id: CompanyId) -> Query<(CompanyId, String)> {
    NAME.query(values![workspace.0, id.0], named)
}

/// Guards that a company is there until the batch is committed: for whatever is linked to it.
pub fn hold(workspace: WorkspaceId, id: CompanyId) -> Step {
    HOLD.step(values![workspace.0, id.0])
}

/// The same for a company that must still be at `version`.
pub fn hold_at(workspace: WorkspaceId, id: CompanyId, version: i64) -> Step {
    HOLD_AT.step(values![workspace.0, id.0, version])
}

/// A new company, at version 1, without its phones.
pub fn insert(workspace: WorkspaceId, new: &Company) -> Step {
    let responsible = new.responsible.as_ref().map(|(id, _)| id.0);
    INSERT.step(values![workspace.0, new.id.0, &new.name, fold(&new.name), responsible, new.created_at.micros()])
}

/// A new company with nothing but a name that no other has. The first of the steps makes those who do this at the same time wait for each other, so it
/// stands first in the batch.
pub fn insert_if_new(workspace: WorkspaceId, id: CompanyId, name: &str, at: Time) -> [Step; 2] {
    [
        HOLD_NAMES.step(values![workspace.0]),
        INSERT_IF_NEW.step(values![workspace.0, id.0, name, fold(name), at.micros()]),
    ]
}

/// Writes a company anew, without its phones, guarded by the version that was read.
pub fn update(workspace: WorkspaceId, company: &Company) -> Step {
    UPDATE.step(values![
        workspace.0,
        company.id.0,
        company.version,
        &company.name,
        fold(&company.name),
        company.responsible.as_ref().map(|(id, _)| id.0),
        company.changed_at.micros()
    ])
}

/// Replaces a company's phones.
pub fn replace_phones(workspace: WorkspaceId, company: CompanyId, phones: &[EnteredPhone]) -> Vec<Step> {
    let mut steps = vec![CLEAR_PHONES.step(values![workspace.0, company.0]).any()];
    let insert = |(position, phone): (i64, &EnteredPhone)| {
        let e164 = phone.e164.as_ref().map(PhoneNumber::as_e164);
        INSERT_PHONE.step(values![workspace.0, company.0, position, &phone.raw, e164])
    };
    steps.extend((0..).zip(phones).map(insert));
    steps
}

/// Removes a company to which no call, contact, deal or task belongs any more. The batch holds it first (`hold_at`), so that nothing can be linked to it
/// meanwhile; between the two stand the guards of its numbers.
pub fn delete(workspace: WorkspaceId, id: CompanyId) -> [Step; 3] {
    [
        forget(workspace, Entity::Company, id.0),
        CLEAR_PHONES.step(values![workspace.0, id.0]).any(),
        DELETE_FREE.step(values![workspace.0, id.0]),
    ]
}

fn named(row: &Row<'_>) -> Result<(CompanyId, String), StoreError> {
    Ok((row.uuid(0)?.into(), row.text(1)?))
}

fn part(row: &Row<'_>) -> Result<Part, StoreError> {
    let company = Company {
        id: row.uuid(0)?.into(),
        name: row.text(1)?,
        name_fold: row.text(2)?,
        responsible: row.opt_uuid(3)?.map(UserId::from).zip(row.opt_text(4)?),
        created_at: Time::from_micros(row.int(5)?),
        changed_at: Time::from_micros(row.int(6)?),
        version: row.int(7)?,
        phones: Vec::new(),
        tags: tags_of(row, 8)?,
        fields: values_of(row, 9)?,
    };
    let e164 = crate::numbers::opt_number(row, 11)?;
    Ok(Part(company, row.opt_text(10)?.map(|raw| EnteredPhone { raw, e164 })))
}
