//! Detection of summaries that repeat the beginning of the text.

use standfirst_article::{Article, Block};

/// Whether `summary` is only the beginning of the story's text, as generated summaries are. Letters and digits are
/// compared, ignoring white space, punctuation and the case of ASCII letters. An empty summary is one.
pub(super) fn is_beginning(summary: &str, article: &Article) -> bool {
    let wanted: String = letters(summary).collect();
    let mut rest = wanted.as_str();
    let mut differs = false;
    for block in article.blocks().filter(|block| has_running_text(block)) {
        block.each_text(&mut |text| {
            for c in letters(text) {
                match rest.strip_prefix(c) {
                    Some(after) if !differs => rest = after,
                    Some(_) | None => differs |= !rest.is_empty(),
                }
            }
        });
    }
    rest.is_empty()
}

/// Whether a block has text of the kind that summaries are made of, which excludes captions.
fn has_running_text(block: &Block) -> bool {
    !matches!(
        block,
        Block::Figure(_)
            | Block::Gallery(_)
            | Block::Audio(_)
            | Block::Video(_)
            | Block::Embed(_)
            | Block::Footnotes(_)
    )
}

/// The letters and digits of a text. Without Unicode tables, which would cost bytes; a few signs are not filtered.
fn letters(text: &str) -> impl Iterator<Item = char> {
    let is_between =
        |c: char| c <= ' ' || c.is_ascii_punctuation() || matches!(c, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}');
    text.chars().filter(move |c| !is_between(*c)).map(|c| c.to_ascii_lowercase())
}
