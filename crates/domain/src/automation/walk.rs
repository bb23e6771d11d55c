//! The way through the blocks. A place is the id of the block that comes next; none is the end.

use super::facts::Facts;
use super::{Action, Block, Definition};

/// The first block.
pub fn first(definition: &Definition) -> Option<&Block> {
    definition.blocks.first()
}

/// The block of an id.
pub fn find<'a>(definition: &'a Definition, id: &str) -> Option<&'a Block> {
    definition.all().into_iter().find(|block| block.id == id)
}

/// The block that comes behind one, not what is in it: the next of its chain, else what comes behind the split in whose branch it stands.
pub fn after<'a>(definition: &'a Definition, id: &str) -> Option<&'a Block> {
    behind(&definition.blocks, id, None).flatten()
}

/// Outer none: the block is not here; inner none: nothing comes behind it.
fn behind<'a>(blocks: &'a [Block], id: &str, outer: Option<&'a Block>) -> Option<Option<&'a Block>> {
    for (place, block) in blocks.iter().enumerate() {
        let next = blocks.get(place + 1).or(outer);
        if block.id == id {
            return Some(next);
        }
        if let Action::Split { branches, otherwise } = &block.action {
            let ways = branches.iter().map(|branch| &branch.blocks).chain([otherwise]);
            if let Some(found) = ways.into_iter().find_map(|way| behind(way, id, next)) {
                return Some(found);
            }
        }
    }
    None
}

/// The blocks of the way that some values lead, from the first one on. It ends even if two blocks of a draft have one id and lead back to each other.
pub fn blocks<'a>(definition: &'a Definition, facts: &Facts) -> impl Iterator<Item = &'a Block> {
    let next = |block: &&'a Block| way(definition, block, facts).and_then(|taken| taken.next);
    std::iter::successors(first(definition), next).take(definition.all().len())
}

/// Which way a split takes, and the block that comes then.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Taken<'a> {
    /// The branch; none: the other way.
    pub branch: Option<usize>,
    /// The block that comes then.
    pub next: Option<&'a Block>,
}

/// The way that a block leads: behind it, or into a branch of a split. For a filter that does not hold and for the end there is none.
pub fn way<'a>(definition: &'a Definition, block: &'a Block, facts: &Facts) -> Option<Taken<'a>> {
    let behind = || after(definition, &block.id);
    match &block.action {
        Action::End {} => None,
        Action::Filter { conditions } if !facts.hold(conditions) => None,
        Action::Split { branches, otherwise } => {
            let branch = branches.iter().position(|branch| facts.hold(&branch.conditions));
            let blocks = branch.map_or(otherwise, |place| &branches[place].blocks);
            Some(Taken { branch, next: blocks.first().or_else(behind) })
        }
        _ => Some(Taken { branch: None, next: behind() }),
    }
}
