//! Whether a summary says more than the text it stands above.

use standfirst_article::{Article, Block};

/// Whether `summary` is no more than the beginning of the story's text, as summaries are that a program made. Letters
/// and digits are compared; white space, punctuation and the case of ASCII letters may differ. An empty one is.
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

/// Captions are not what a summary is made of.
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

/// Without Unicode tables, which would cost bytes: what is left over is at most a sign too many.
fn letters(text: &str) -> impl Iterator<Item = char> {
    let is_between =
        |c: char| c <= ' ' || c.is_ascii_punctuation() || matches!(c, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}');
    text.chars().filter(move |c| !is_between(*c)).map(|c| c.to_ascii_lowercase())
}
