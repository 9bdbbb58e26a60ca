//! Giving every heading a place of its own that a link can point at.

use super::{Article, Block, slug::id_from_words};
use crate::decimal;

impl Article {
    /// Gives sections, headings and entries an `id` each: their own, else one made from
    /// their words, with a number where two would be the same, and never one that the
    /// page itself has.
    pub fn number_headings(&mut self) {
        let mut taken = Taken::new();
        name_blocks(&mut self.lead, &mut taken);
        for section in &mut self.sections {
            section.id = Some(unique(section.id.as_deref(), &section.heading.plain(), &mut taken));
            name_blocks(&mut section.blocks, &mut taken);
        }
    }
}

fn name_blocks(blocks: &mut [Block], taken: &mut Taken) {
    for block in blocks {
        if let Block::Heading(heading) = block {
            heading.id = Some(unique(heading.id.as_deref(), &heading.text.plain(), taken));
        } else if let Block::Entry(entry) = block {
            let words = entry.heading.as_ref().map(super::RichText::plain);
            let words = words.unwrap_or_else(|| entry.date.as_str().to_owned());
            entry.id = Some(unique(entry.id.as_deref(), &words, taken));
        }
        name_blocks(block.inside_mut(), taken);
    }
}

/// The ids given so far in order, each with the highest number that was added to it.
type Taken = Vec<(String, usize)>;

/// The id as given or made from `words`, followed by a number if it is taken.
fn unique(given: Option<&str>, words: &str, taken: &mut Taken) -> String {
    let mut id = place_of(given.unwrap_or(words));
    if id.is_empty() {
        id.push_str("section");
    }
    let mut candidate = id.clone();
    loop {
        match taken.binary_search_by(|(known, _)| known.cmp(&candidate)) {
            Ok(at) => {
                if let Some((_, number)) = taken.get_mut(at) {
                    *number += 1;
                    candidate = not_the_pages([id.as_str(), "-", &decimal(*number)].concat());
                }
            }
            Err(at) => {
                taken.insert(at, (candidate.clone(), 1));
                return candidate;
            }
        }
    }
}

/// The place that a heading with this `id` gets, unless another has it already; empty where nothing of it can stay.
pub fn place_of(id: &str) -> String {
    not_the_pages(id_from_words(id))
}

/// The id, with another beginning where the page itself has such ones: for its own parts,
/// for notes and their marks, for comments.
fn not_the_pages(id: String) -> String {
    let is_the_pages = id == "app" || ["sf-", "fn-", "fnref-", "c-"].iter().any(|own| id.starts_with(own));
    // Made anew, as it must be the same when it is read again: a long one is cut there.
    if is_the_pages { id_from_words(&["s-", &id].concat()) } else { id }
}
