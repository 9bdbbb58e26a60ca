//! Assignment of unique heading ids, the targets of `#…` links.

use super::{Article, Block, slug::id_from_words};
use crate::decimal;

impl Article {
    /// Assigns a unique `id` to each section, heading and entry: its own, else one derived from its words; with a
    /// number where two would collide, and never one that the page itself uses.
    pub fn assign_heading_ids(&mut self) {
        let mut taken = Taken::new();
        assign_block_ids(&mut self.lead, &mut taken);
        for section in &mut self.sections {
            section.id = Some(unique(section.id.as_deref(), &section.heading.plain(), &mut taken));
            assign_block_ids(&mut section.blocks, &mut taken);
        }
    }
}

fn assign_block_ids(blocks: &mut [Block], taken: &mut Taken) {
    for block in blocks {
        if let Block::Heading(heading) = block {
            heading.id = Some(unique(heading.id.as_deref(), &heading.text.plain(), taken));
        } else if let Block::Entry(entry) = block {
            let words = entry.heading.as_ref().map(super::RichText::plain);
            let words = words.unwrap_or_else(|| entry.date.as_str().to_owned());
            entry.id = Some(unique(entry.id.as_deref(), &words, taken));
        }
        assign_block_ids(block.inside_mut(), taken);
    }
}

/// The ids assigned so far, sorted, each with the highest number that was appended to it.
type Taken = Vec<(String, usize)>;

/// The given id, or one derived from `words`; followed by a number if it is taken.
fn unique(given: Option<&str>, words: &str, taken: &mut Taken) -> String {
    let mut id = heading_anchor(given.unwrap_or(words));
    if id.is_empty() {
        id.push_str("section");
    }
    let mut candidate = id.clone();
    loop {
        match taken.binary_search_by(|(known, _)| known.cmp(&candidate)) {
            Ok(at) => {
                if let Some((_, number)) = taken.get_mut(at) {
                    *number += 1;
                    candidate = avoid_reserved([id.as_str(), "-", &decimal(*number)].concat());
                }
            }
            Err(at) => {
                taken.insert(at, (candidate.clone(), 1));
                return candidate;
            }
        }
    }
}

/// The id that a heading with this `id` gets, unless another has it already; empty where no character of it is usable.
pub fn heading_anchor(id: &str) -> String {
    avoid_reserved(id_from_words(id))
}

/// The id, prefixed where it could collide with ids that the page reserves: its own parts, notes and their marks,
/// comments.
fn avoid_reserved(id: String) -> String {
    let is_reserved = id == "app" || ["sf-", "fn-", "fnref-", "c-"].iter().any(|own| id.starts_with(own));
    // Normalized a second time, so that decoding the result gives the same id: the prefix may push a long id over the
    // limit.
    if is_reserved { id_from_words(&["s-", &id].concat()) } else { id }
}
