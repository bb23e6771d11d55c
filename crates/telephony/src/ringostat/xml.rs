//! The elements of a document by name: no entities but the predefined ones, no DOCTYPE, nothing external.

use std::borrow::Cow;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, Event};
use quick_xml::reader::Reader;

use super::Unreadable;
use super::body::{Layer, MAX_DEPTH, Sink, Value};

/// An element that is not closed yet.
struct Open {
    name: String,
    text: String,
    has_children: bool,
}

/// The way from the root to here, and how many roots there were.
#[derive(Default)]
struct Document {
    open: Vec<Open>,
    roots: usize,
}

/// Reads the leaves of a document with any root; attributes, comments and instructions are passed over.
///
/// # Errors
/// No well-formed document, a DOCTYPE, or more than 32 levels.
pub(super) fn read<'t>(text: &'t str, sink: Sink<'_, 't>) -> Result<(), Unreadable> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut document = Document::default();
    loop {
        match reader.read_event().map_err(|_| Unreadable::NotXml)? {
            Event::Start(start) => document.enter(start.local_name().as_ref())?,
            Event::End(_) => document.leave(sink)?,
            Event::Empty(start) => {
                document.enter(start.local_name().as_ref())?;
                document.leave(sink)?;
            }
            Event::Text(text) => document.add(&text)?,
            Event::CData(text) => document.add(&text)?,
            Event::GeneralRef(entity) => document.add(&resolve(&entity))?,
            Event::DocType(_) => return Err(Unreadable::NotXml),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof if document.roots == 1 && document.open.is_empty() => return Ok(()),
            Event::Eof => return Err(Unreadable::NotXml),
        }
    }
}

impl Document {
    fn enter(&mut self, name: &str) -> Result<(), Unreadable> {
        if self.open.len() >= MAX_DEPTH {
            return Err(Unreadable::TooDeep);
        }
        match self.open.last_mut() {
            Some(parent) => parent.has_children = true,
            None => self.roots += 1,
        }
        self.open.push(Open { name: name.to_owned(), text: String::new(), has_children: false });
        Ok(())
    }

    fn leave<'t>(&mut self, sink: Sink<'_, 't>) -> Result<(), Unreadable> {
        let element = self.open.pop().ok_or(Unreadable::NotXml)?;
        let layer = if self.open.len() > 1 { Layer::Inner } else { Layer::Outer };
        if !element.has_children && !self.open.is_empty() {
            sink(Cow::Owned(element.name), Value::Text(Cow::Owned(element.text)), layer);
        }
        Ok(())
    }

    fn add(&mut self, text: &str) -> Result<(), Unreadable> {
        match self.open.last_mut() {
            Some(element) => element.text.push_str(text),
            None if text.trim().is_empty() => {}
            None => return Err(Unreadable::NotXml),
        }
        Ok(())
    }
}

/// A character reference or a predefined entity; another one stays as it is written, it stands for nothing.
fn resolve(entity: &BytesRef<'_>) -> Cow<'static, str> {
    if let Ok(Some(character)) = entity.resolve_char_ref() {
        return Cow::Owned(character.to_string());
    }
    resolve_predefined_entity(entity).map_or_else(|| Cow::Owned(format!("&{};", &**entity)), Cow::Borrowed)
}
