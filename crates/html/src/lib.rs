//! Conversion of HTML to blocks: publishers' pages as data that cannot become markup or script again.
//!
//! The parser is passed in as `ParseHtml`. `docs/html.md` describes how each element is converted.

mod boxes;
mod captions;
mod code;
mod credit;
mod cut;
mod definitions;
mod disarm;
mod dom;
mod figure;
mod frame;
mod joined;
mod language;
mod lazy;
mod leaked;
mod left_out;
mod list;
mod marks;
mod nesting;
mod notes;
mod outline;
mod page_index;
mod paragraph;
mod picture;
mod player;
mod quote;
mod recording;
mod roles;
mod similarity;
mod srcset;
mod table;
mod tree;
mod unwanted;
mod walk;
mod word_lists;

pub use credit::split_credit;
pub use dom::{Dom, MAX_DEPTH, NodeKind, ParseHtml, copy};
pub use leaked::{script_lines, without_shortcodes};
pub use player::embed;
pub use tree::{Element, Node};

use left_out::LeftOut;
use outline::outline;
use standfirst_article::{Block, Direction, Fault, Inline, Lang, RichText, Section};
use walk::Walker;

/// The document to parse for a fragment: in standards mode, its body opened at once, so that no content goes into the
/// head and no frameset replaces the body. Event handlers and styles are renamed: see `disarm`.
pub fn document(html: &str) -> String {
    ["<!doctype html><body>", &disarm::disarmed(html)].concat()
}

/// The result of [`read_body`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// The language of the whole text, where the HTML names it.
    pub lang: Option<Lang>,
    /// The direction of the whole text, where the HTML names it.
    pub dir: Option<Direction>,
    /// The blocks before the first heading.
    pub lead: Vec<Block>,
    /// The headed sections. Footnotes are the last block of all.
    pub sections: Vec<Section>,
    /// Notes about omitted content, one for each reason; the viewer prints them to the browser console.
    pub notes: Vec<Fault>,
}

/// Converts the body of a story. A heading at its beginning that repeats the `headline` is left out, and so is any `h1`
/// that does. Addresses are not resolved: see [`standfirst_article::Article::rebase`].
pub fn read_body(html: &str, parser: &dyn ParseHtml, headline: &str) -> Body {
    let tree = parser.parse(html);
    let (lang, dir) = language::page_language(&tree);
    let Walker { out, notes, mut left_out, .. } = Walker::of(&tree, lang.clone(), dir);
    let blocks = leaked::without_script(out, &mut left_out);
    let (mut lead, mut sections) = outline(blocks, headline, &mut left_out);
    if !notes.is_empty() {
        let last = sections.last_mut().map_or(&mut lead, |section| &mut section.blocks);
        // The viewer renders a line above the notes itself.
        last.pop_if(|block| matches!(block, Block::Divider(_)));
        last.push(Block::Footnotes(notes));
    }
    Body { lang, dir, lead, sections, notes: left_out.notes() }
}

/// Converts HTML to running text: a title, a caption, an excerpt. Marks are kept, blocks are joined by spaces, and
/// pictures and players are left out.
pub fn read_inline(html: &str, parser: &dyn ParseHtml) -> RichText {
    let tree = parser.parse(html);
    let mut text = Vec::new();
    for block in Walker::of(&tree, None, None).out {
        let mut joined = joined::Joined::of(vec![block]).text;
        if !text.is_empty() && !joined.is_empty() {
            text.push(Inline::Text(" ".to_owned()));
        }
        text.append(&mut joined);
    }
    RichText(text)
}

/// Splits a sequence of blocks, with headings of any level among them, into those before the first heading and the
/// sections. A heading that repeats the headline is left out.
pub fn sections(blocks: Vec<Block>, headline: &str) -> (Vec<Block>, Vec<Section>) {
    outline(blocks, headline, &mut LeftOut::default())
}
