//! HTML to blocks: what publishers already have, as data that cannot become markup or script again.
//!
//! Pure: a parser is reached through `ParseHtml`. What becomes of which element is in `docs/html.md`.

mod about;
mod boxes;
mod code;
mod credit;
mod cut;
mod definitions;
mod disarm;
mod dom;
mod figure;
mod frame;
mod inside;
mod joined;
mod language;
mod lazy;
mod leaked;
mod left_out;
mod line;
mod list;
mod marks;
mod notes;
mod outline;
mod picture;
mod player;
mod quote;
mod recording;
mod roles;
mod similarity;
mod srcset;
mod survey;
mod table;
mod tree;
mod unwanted;
mod walk;
mod word;

pub use credit::split_credit;
pub use dom::{DEEPEST, Dom, Kind, ParseHtml, copy};
pub use leaked::{script_lines, without_shortcodes};
pub use player::embed;
pub use tree::{Element, Node};

use left_out::LeftOut;
use outline::outline;
use standfirst_article::{Block, Direction, Fault, Inline, Lang, RichText, Section};
use walk::Walker;

/// The text that a parser is given for a fragment: a standards-mode document whose body begins at once, so that
/// nothing of it lands in the head, and no frame set takes the body's place. Handlers and styles have other names.
pub fn document(html: &str) -> String {
    ["<!doctype html><body>", &disarm::disarmed(html)].concat()
}

/// What was read of a text of HTML.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// The language of the whole, where the HTML says it.
    pub lang: Option<Lang>,
    /// The direction of the whole, where the HTML says it.
    pub dir: Option<Direction>,
    /// The blocks before the first heading.
    pub lead: Vec<Block>,
    /// The headed parts. Notes are the last block of all.
    pub sections: Vec<Section>,
    /// What was left out or could not be mapped, one note for each kind, for the console.
    pub notes: Vec<Fault>,
}

/// Reads the body of a story. A heading at its beginning that repeats the `headline` is left out, and so is any
/// `h1` that does. Addresses stay as they were written: see [`standfirst_article::Article::rebase`].
pub fn read_body(html: &str, parser: &dyn ParseHtml, headline: &str) -> Body {
    let tree = parser.parse(html);
    let (lang, dir) = language::of_the_whole(&tree);
    let Walker { out, notes, mut left_out, .. } = Walker::of(&tree, lang.clone(), dir);
    let blocks = leaked::without_script(out, &mut left_out);
    let (mut lead, mut sections) = outline(blocks, headline, &mut left_out);
    if !notes.is_empty() {
        let last = sections.last_mut().map_or(&mut lead, |section| &mut section.blocks);
        // A line above the notes is part of how the viewer shows them.
        last.pop_if(|block| matches!(block, Block::Divider(_)));
        last.push(Block::Footnotes(notes));
    }
    Body { lang, dir, lead, sections, notes: left_out.notes() }
}

/// Reads running text: a title, a caption, an excerpt. Marks are kept, blocks are joined by spaces, and pictures and
/// players are left out.
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

/// Divides blocks in a row, with headings of any level among them, into those before the first heading and the
/// sections. A heading that repeats the headline is left out.
pub fn sections(blocks: Vec<Block>, headline: &str) -> (Vec<Block>, Vec<Section>) {
    outline(blocks, headline, &mut LeftOut::default())
}
