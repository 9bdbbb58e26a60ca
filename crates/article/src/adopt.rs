//! Adoption: fragment links and addresses of a story written for another site are changed to work in this viewer.

use super::{Article, Block, ResolveUrl, SafeUrl, addresses::ChangeUrl, rebase::Base, url::UrlUse};
use crate::decimal;

impl Article {
    /// Assigns heading ids, as [`Article::assign_heading_ids`] does, and makes every address absolute. For stories that
    /// were not written for this viewer: their `?p=12` and `#top` belong to their own page at `base`; only a `#lens`
    /// that names an anchor in the story stays a link within it.
    pub fn adopt(&mut self, base: &str, resolver: &dyn ResolveUrl) {
        let given = self.anchors();
        self.assign_heading_ids();
        let mut anchors: Vec<(String, String)> = Vec::new();
        for (given, made) in given.into_iter().zip(self.anchors()) {
            anchors.extend(given.zip(made));
        }
        let mut notes = Vec::new();
        self.blocks().for_each(|block| note_ids(block, &mut notes));
        anchors.extend(notes.into_iter().zip(1..).map(|(id, number)| (id, ["fn-", &decimal(number)].concat())));
        // Of two anchors with the same name the first counts, as in HTML.
        anchors.sort_by(|one, other| one.0.cmp(&other.0));
        anchors.dedup_by(|later, first| later.0 == first.0);
        self.change_urls(&Adopted { base: Base { address: base, resolver }, anchors });
    }

    /// The ids of sections, headings and entries, in the order in which [`Article::assign_heading_ids`] visits them.
    fn anchors(&self) -> Vec<Option<String>> {
        let mut anchors = Vec::new();
        heading_ids(&self.lead, &mut anchors);
        for section in &self.sections {
            anchors.push(section.id.clone());
            heading_ids(&section.blocks, &mut anchors);
        }
        anchors
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
    /// Pairs of the anchor in the source and the one assigned here; sorted by the former.
    anchors: Vec<(String, String)>,
}

impl ChangeUrl for Adopted<'_> {
    fn change<U: UrlUse>(&self, url: &mut SafeUrl<U>) {
        let here = url.as_str().strip_prefix('#').and_then(|id| {
            let at = self.anchors.binary_search_by(|(given, _)| given.as_str().cmp(id)).ok()?;
            SafeUrl::parse(&["#", &self.anchors.get(at)?.1].concat())
        });
        if let Some(here) = here {
            *url = here;
        } else if url.is_relative() || url.is_own() {
            self.base.resolve(url);
        }
    }
}
