//! Fields that a workspace adds to its cards, and what cards are found by: their tags, and what stands in such fields.

use domain::field::{Choice, Entity, Field, FieldKind, FieldValues, marks};
use domain::id::WorkspaceId;
use domain::time::Time;
use uuid::Uuid;

use crate::error::StoreError;
use crate::packed::{pack, unpack_opt};
use crate::query::{Query, Row};
use crate::{Step, Value, statements, values};

statements! {
    /// They are few, so they are always read as a whole.
    ALL_OF:
        "select id, entity, field_key, name, kind, choices, next_choice, position, archived, version from fields where workspace_id = $1 "
        "order by entity, position, id limit 1000"
        [Int];
    INSERT:
        "insert into fields (workspace_id, id, entity, field_key, name, kind, choices, next_choice, position, archived, created_at, version) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, 1)"
        [Int, Bytes, Int, Text, Text, Text, Text, Int, Int, Int];
    UPDATE:
        "update fields set name = $4, choices = $5, next_choice = $6, position = $7, archived = $8, version = version + 1 "
        "where workspace_id = $1 and id = $2 and version = $3"
        [Int, Bytes, Int, Text, Text, Int, Int, Int];
    OF_CONTACT: "update contacts set tags = $3, fields = $4 where workspace_id = $1 and id = $2" [Int, Bytes, Text, Bytes];
    OF_COMPANY: "update companies set tags = $3, fields = $4 where workspace_id = $1 and id = $2" [Int, Bytes, Text, Bytes];
    OF_DEAL: "update deals set tags = $3, fields = $4 where workspace_id = $1 and id = $2" [Int, Bytes, Text, Bytes];
    MARK:
        "insert into card_marks (workspace_id, entity, mark, card_id) select $1, $2, new.column1, $3 from "
        "(values ($4), ($5), ($6), ($7), ($8), ($9), ($10), ($11)) new where new.column1 is not null "
        "on conflict (workspace_id, entity, mark, card_id) do nothing"
        [Int, Int, Bytes, Text, Text, Text, Text, Text, Text, Text, Text];
    UNMARK:
        "delete from card_marks where workspace_id = $1 and entity = $2 and card_id = $3 and mark in ($4, $5, $6, $7, $8, $9, $10, $11)"
        [Int, Int, Bytes, Text, Text, Text, Text, Text, Text, Text, Text];
    FORGET: "delete from card_marks where workspace_id = $1 and entity = $2 and card_id = $3" [Int, Int, Bytes];
    /// Jumps from tag to tag behind one, however many cards have each.
    TAGS:
        "with recursive found (mark) as ("
        "select min(mark) from card_marks where workspace_id = $1 and entity = $2 and mark > $5 and mark < 't;' "
        "union all select (select min(m.mark) from card_marks m where m.workspace_id = $1 and m.entity = $2 and m.mark > found.mark and m.mark < 't;') "
        "from found where found.mark is not null) "
        "select found.mark, (select count(*) from (select 1 from card_marks c where c.workspace_id = $1 and c.entity = $2 and c.mark = found.mark limit $3) counted) "
        "from found where found.mark is not null limit $4"
        [Int, Int, Int, Int, Text];
    WITH_MARK:
        "select card_id from card_marks where workspace_id = $1 and entity = $2 and mark = $3 and card_id > $4 order by card_id limit $5"
        [Int, Int, Text, Bytes, Int];
}

/// Marks that one step writes.
const AT_ONCE: usize = 8;

/// All fields of a workspace, by kind of card, in their order; archived ones among them.
pub fn all(workspace: WorkspaceId) -> Query<Field> {
    ALL_OF.query(values![workspace.0], field)
}

/// A new field, at version 1.
pub fn insert(workspace: WorkspaceId, new: &Field, at: Time) -> Step {
    INSERT.step(values![
        workspace.0,
        new.id.0,
        new.entity.number(),
        &new.key,
        &new.name,
        new.kind.as_str(),
        lines(&new.choices),
        new.next_choice,
        new.position,
        at.micros()
    ])
}

/// Changes a field; `changed.version` is the version that was read, the row gets the next one.
pub fn update(workspace: WorkspaceId, changed: &Field) -> Step {
    UPDATE.step(values![
        workspace.0,
        changed.id.0,
        changed.version,
        &changed.name,
        lines(&changed.choices),
        changed.next_choice,
        changed.position,
        changed.archived
    ])
}

/// What stands on a card beside what all cards have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extras<'a> {
    /// Its tags.
    pub tags: &'a [String],
    /// What stands in its fields.
    pub fields: &'a FieldValues,
}

/// Writes tags and fields of a card that the batch has made or changed, if they differ from what it had. The guard is the card's.
pub fn write(
    workspace: WorkspaceId,
    entity: Entity,
    id: Uuid,
    before: Option<Extras<'_>>,
    after: Extras<'_>,
) -> Vec<Step> {
    let is_empty = after.tags.is_empty() && after.fields.is_empty();
    if before == Some(after) || (before.is_none() && is_empty) {
        return Vec::new();
    }
    let statement = match entity {
        Entity::Contact => &OF_CONTACT,
        Entity::Company => &OF_COMPANY,
        Entity::Deal => &OF_DEAL,
    };
    let fields = if after.fields.is_empty() { Value::Null } else { pack(after.fields) };
    let mut steps = vec![statement.step(values![workspace.0, id, after.tags.join("\n"), fields])];
    let had = before.map(|before| marks(before.tags, before.fields)).unwrap_or_default();
    let has = marks(after.tags, after.fields);
    let gone: Vec<&String> = had.iter().filter(|mark| !has.contains(mark)).collect();
    let new: Vec<&String> = has.iter().filter(|mark| !had.contains(mark)).collect();
    for (statement, marks) in [(&UNMARK, gone), (&MARK, new)] {
        for some in marks.chunks(AT_ONCE) {
            let mut params: Vec<Value> = values![workspace.0, entity.number(), id];
            params.extend((0..AT_ONCE).map(|at| some.get(at).map_or(Value::Null, |mark| mark.as_str().into())));
            steps.push(statement.step(params).any());
        }
    }
    steps
}

/// Forgets by what a card is found; for one that is removed.
pub fn forget(workspace: WorkspaceId, entity: Entity, id: Uuid) -> Step {
    FORGET.step(values![workspace.0, entity.number(), id]).any()
}

/// The tags of a kind of card behind one, each with how many have it, counted up to `most`.
pub fn tags(workspace: WorkspaceId, entity: Entity, after: &str, most: i64, limit: i64) -> Query<(String, i64)> {
    let params = values![workspace.0, entity.number(), most, limit, format!("t:{after}")];
    TAGS.query(params, |row| Ok((row.str(0)?.strip_prefix("t:").unwrap_or_default().to_owned(), row.int(1)?)))
}

/// Cards with a mark, by id, behind one.
pub fn with_mark(workspace: WorkspaceId, entity: Entity, mark: &str, after: Uuid, limit: i64) -> Query<Uuid> {
    WITH_MARK.query(values![workspace.0, entity.number(), mark, after, limit], |row| row.uuid(0))
}

/// What stands in the fields of a card, as its row has it.
pub(crate) fn values_of(row: &Row<'_>, column: usize) -> Result<FieldValues, StoreError> {
    Ok(unpack_opt(row, column, "the fields of a card")?.unwrap_or_default())
}

/// The tags of a card, as its row has them.
pub(crate) fn tags_of(row: &Row<'_>, column: usize) -> Result<Vec<String>, StoreError> {
    Ok(row.str(column)?.split('\n').filter(|tag| !tag.is_empty()).map(str::to_owned).collect())
}

fn lines(choices: &[Choice]) -> String {
    let line = |choice: &Choice| format!("{} {}", choice.number, choice.name);
    choices.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn field(row: &Row<'_>) -> Result<Field, StoreError> {
    let choice = |line: &str| {
        let (number, name) = line.split_once(' ')?;
        Some(Choice { number: number.parse().ok()?, name: name.to_owned() })
    };
    let choices: Option<Vec<Choice>> = row.str(5)?.lines().map(choice).collect();
    Ok(Field {
        id: row.uuid(0)?.into(),
        entity: Entity::from_number(row.int(1)?).ok_or_else(|| row.bad(1, "a kind of card"))?,
        key: row.text(2)?,
        name: row.text(3)?,
        kind: FieldKind::parse(row.str(4)?).ok_or_else(|| row.bad(4, "a kind of field"))?,
        choices: choices.ok_or_else(|| row.bad(5, "choices"))?,
        next_choice: row.int(6)?,
        position: row.int(7)?,
        archived: row.bool(8)?,
        version: row.int(9)?,
    })
}
