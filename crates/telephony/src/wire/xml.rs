//! The elements of a document by name: no entities but the predefined ones, nothing declared, nothing external.

use std::borrow::Cow;

use domain::text::cut;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, Event};
use quick_xml::reader::Reader;

use super::Unreadable;
use super::body::{Layer, MAX_DEPTH, MAX_KEY, Sink, Value, is_transparent};

/// Bytes of a path; a longer one is no key that means anything, and is cut.
const MAX_PATH: usize = 4 * MAX_KEY;

/// An element that is not closed yet.
struct Open {
    /// Its name behind those of the elements around it, as `ai.score`; the root is not among them.
    path: String,
    /// What stands before the names of its children, where that is not its own path: the children of one element
    /// count as if they stood outside of it.
    base: Option<String>,
    text: String,
    layer: Layer,
    has_children: bool,
}

/// The way from the root to here, how many roots there were, and how many elements are open below what is read.
#[derive(Default)]
struct Document {
    open: Vec<Open>,
    roots: usize,
    too_deep: usize,
    was_too_deep: bool,
}

/// Reads the leaves of a document with any root; attributes, comments and instructions are passed over. As in JSON, the
/// children of the root have bare names, and leaves further in have a path.
///
/// # Errors
/// No well-formed document, or one that declares or includes anything.
pub(crate) fn read<'t>(text: &'t str, sink: Sink<'_, 't>) -> Result<(), Unreadable> {
    let mut reader = reader(text);
    let mut document = Document::default();
    loop {
        let event = reader.read_event().map_err(|_| document.broken())?;
        match event {
            Event::Start(start) => document.enter(start.local_name().as_ref()),
            Event::End(_) => document.leave(sink)?,
            Event::Empty(start) => {
                document.enter(start.local_name().as_ref());
                document.leave(sink)?;
            }
            Event::Text(text) => document.add(&text)?,
            Event::CData(text) => document.add(&text)?,
            Event::GeneralRef(entity) => document.add(&resolve(&entity))?,
            Event::DocType(declared) if is_bare_name(&declared) => {}
            Event::DocType(_) => return Err(Unreadable::NotXml),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof if document.roots == 1 && document.is_closed() => return Ok(()),
            Event::Eof => return Err(document.broken()),
        }
    }
}

fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    reader
}

/// `<!DOCTYPE root>` names the root and no more; whatever else stands there declares or includes something.
fn is_bare_name(declared: &str) -> bool {
    let name = declared.trim();
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':'))
}

/// The children of the root that have children themselves, by name: what a record can be, each as a document.
pub(crate) fn nested(text: &str) -> Vec<(String, &str)> {
    let mut reader = reader(text);
    let mut found = Vec::new();
    let (mut depth, mut child) = (0_usize, None);
    loop {
        let before = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                depth += 1;
                match (depth, &mut child) {
                    (2, child) => *child = Some((start.local_name().as_ref().to_owned(), before, false)),
                    (3, Some((_, _, has_children))) => *has_children = true,
                    _ => {}
                }
            }
            Ok(Event::Empty(_)) => {
                if let (2, Some((_, _, has_children))) = (depth, &mut child) {
                    *has_children = true;
                }
            }
            Ok(Event::End(_)) => {
                let after = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
                if let (2, Some((name, start, true))) = (depth, child.take_if(|_| depth == 2)) {
                    found.extend(text.get(start..after).map(|record| (name, record)));
                }
                depth = depth.saturating_sub(1);
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

impl Document {
    fn enter(&mut self, name: &str) {
        if self.open.len() >= MAX_DEPTH {
            self.too_deep += 1;
            self.was_too_deep = true;
            return;
        }
        let name = cut(name, MAX_KEY);
        let text = String::new();
        let Some(parent) = self.open.last_mut() else {
            self.roots += 1;
            self.open.push(Open { path: String::new(), base: None, text, layer: Layer::Outer, has_children: false });
            return;
        };
        parent.has_children = true;
        let base = parent.base.as_ref().unwrap_or(&parent.path);
        let path = if base.is_empty() { name.to_owned() } else { cut(&format!("{base}.{name}"), MAX_PATH).to_owned() };
        let layer = if parent.base.is_some() { Layer::Inner } else { parent.layer };
        let base = is_transparent(name).then(|| base.clone());
        self.open.push(Open { path, base, text, layer, has_children: false });
    }

    fn leave<'t>(&mut self, sink: Sink<'_, 't>) -> Result<(), Unreadable> {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return Ok(());
        }
        let element = self.open.pop().ok_or(Unreadable::NotXml)?;
        let is_leaf = !element.has_children && !self.open.is_empty();
        if is_leaf {
            sink(Cow::Owned(element.path), Value::Text(Cow::Owned(element.text)), element.layer);
        }
        Ok(())
    }

    fn is_closed(&self) -> bool {
        self.open.is_empty() && self.too_deep == 0
    }

    fn broken(&self) -> Unreadable {
        if self.was_too_deep { Unreadable::TooDeep } else { Unreadable::NotXml }
    }

    fn add(&mut self, text: &str) -> Result<(), Unreadable> {
        if self.too_deep > 0 {
            return Ok(());
        }
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
