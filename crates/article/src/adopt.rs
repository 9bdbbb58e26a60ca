//! Making a story that was written for another site one of ours.

use super::{Article, Block, ResolveUrl, SafeUrl, addresses::ChangeUrl, rebase::Base, url::UrlUse};
use crate::decimal;

impl Article {
    /// Gives headings their places, as [`Article::number_headings`] does, and makes every address absolute. For a
    /// story that was not written for this viewer: there `?p=12` and `#top` belong to its own page at `base`, and only
    /// `#lens` for which there is a place in the story leads to that.
    pub fn adopt(&mut self, base: &str, resolver: &dyn ResolveUrl) {
        let given = self.places();
        self.number_headings();
        let mut places: Vec<(String, String)> = Vec::new();
        for (given, made) in given.into_iter().zip(self.places()) {
            places.extend(given.zip(made));
        }
        let mut notes = Vec::new();
        self.blocks().for_each(|block| note_ids(block, &mut notes));
        places.extend(notes.into_iter().zip(1..).map(|(id, number)| (id, ["fn-", &decimal(number)].concat())));
        // Of two places with one name the first counts, as on any page.
        places.sort_by(|one, other| one.0.cmp(&other.0));
        places.dedup_by(|later, first| later.0 == first.0);
        self.change_urls(&Adopted { base: Base { address: base, resolver }, places });
    }

    /// The ids of sections, headings and entries in the order they are numbered in.
    fn places(&self) -> Vec<Option<String>> {
        let mut places = Vec::new();
        heading_ids(&self.lead, &mut places);
        for section in &self.sections {
            places.push(section.id.clone());
            heading_ids(&section.blocks, &mut places);
        }
        places
    }
}

fn heading_ids(blocks: &[Block], ids: &mut Vec<Option<String>>) {
    for block in blocks {
        if let Block::Heading(heading) = block {
            ids.push(heading.id.clone());
        } else if let Block::Entry(entry) = block {
            ids.push(entry.id.clone());
        }
        heading_ids(block.inside(), ids);
    }
}

fn note_ids(block: &Block, ids: &mut Vec<String>) {
    if let Block::Footnotes(notes) = block {
        ids.extend(notes.iter().map(|note| note.id.clone()));
    }
    block.inside().iter().for_each(|block| note_ids(block, ids));
}

struct Adopted<'a> {
    base: Base<'a>,
    /// What each place was called, and is called here; in order.
    places: Vec<(String, String)>,
}

impl ChangeUrl for Adopted<'_> {
    fn change<U: UrlUse>(&self, url: &mut SafeUrl<U>) {
        let here = url.as_str().strip_prefix('#').and_then(|id| {
            let at = self.places.binary_search_by(|(given, _)| given.as_str().cmp(id)).ok()?;
            SafeUrl::parse(&["#", &self.places.get(at)?.1].concat())
        });
        if let Some(here) = here {
            *url = here;
        } else if url.is_relative() || url.is_own() {
            self.base.resolve(url);
        }
    }
}
