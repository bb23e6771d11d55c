//! Filters of lists by tags and by what stands in fields.

use domain::field::{self, Entity, Given, tag_mark};
use domain::id::WorkspaceId;
use store::{Store, fields, workspaces};
use uuid::Uuid;

use crate::error::Error;

/// So many are few: they are sorted instead of looked for among all.
const FEW: i64 = 2000;

/// By what the cards of a list are found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    /// The marks, the rarer one first.
    pub marks: [Option<String>; 2],
    /// Few cards have the first one.
    pub few: bool,
}

/// Reads a tag, and a field with its value as `key:value`.
///
/// # Errors
/// [`Error::Invalid`] for an unknown field, or a value that cannot stand in it.
pub(crate) async fn marks(
    store: &Store,
    workspace: WorkspaceId,
    entity: Entity,
    tag: Option<&str>,
    field: Option<&str>,
) -> Result<Marks, Error> {
    let mut found: Vec<String> = tag.map(tag_mark).into_iter().collect();
    if let Some(text) = field {
        found.push(of_field(store, workspace, entity, text).await?);
    }
    let counted =
        found.iter().map(|mark| fields::with_mark(workspace, entity, mark, Uuid::nil(), FEW)).collect::<Vec<_>>();
    let mut counted: Vec<_> = store.load(counted).await?.into_iter().map(|ids| ids.len()).zip(found).collect();
    counted.sort();
    let few = counted.first().is_some_and(|(count, _)| i64::try_from(*count).is_ok_and(|count| count < FEW));
    let mut marks = counted.into_iter().map(|(_, mark)| mark);
    Ok(Marks { marks: [marks.next(), marks.next()], few })
}

async fn of_field(store: &Store, workspace: WorkspaceId, entity: Entity, text: &str) -> Result<String, Error> {
    let (key, value) = text.split_once(':').ok_or_else(|| Error::invalid("field", "wrong_type"))?;
    let load = (fields::all(workspace), workspaces::by_id(workspace).first());
    let (all, place) = store.load(load).await?;
    let field = all.iter().find(|field| field.entity == entity && field.key == key);
    let field = field.ok_or_else(|| Error::invalid("field", "unknown_field"))?;
    let currency = place.ok_or(Error::NotFound)?.currency;
    let read = field::read(field, &Given::Text(value.to_owned()), currency);
    let value =
        read.map_err(|code| Error::invalid("field", code))?.ok_or_else(|| Error::invalid("field", "required"))?;
    // A filter has one choice.
    match <[String; 1]>::try_from(value.marks(field.id)) {
        Ok([mark]) => Ok(mark),
        Err(_) => Err(Error::invalid("field", "only_one")),
    }
}
