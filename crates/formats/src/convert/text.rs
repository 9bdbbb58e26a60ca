//! Conversion of plain text to titles and paragraphs.

use standfirst_article::{Article, Block, Break, Inline, RichText};

/// The text on one line, with white space collapsed.
pub(crate) fn collapse_spaces(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text on one line; `None` if it is blank.
pub(crate) fn non_blank(text: &str) -> Option<String> {
    let text = collapse_spaces(text);
    // `collapse_spaces` keeps no-break spaces, but a text of them is blank.
    (!text.trim().is_empty()).then_some(text)
}

/// Converts a text whose paragraphs are separated by empty lines. Other line breaks are kept.
pub(crate) fn paragraphs(text: &str) -> Vec<Block> {
    let mut paragraphs = Vec::new();
    let mut inlines = Vec::new();
    for line in text.lines().map(str::trim).chain([""]) {
        if line.is_empty() {
            if !inlines.is_empty() {
                paragraphs.push(Block::Paragraph(RichText(std::mem::take(&mut inlines))));
            }
            continue;
        }
        if !inlines.is_empty() {
            inlines.push(Inline::Break(Break {}));
        }
        inlines.push(Inline::Text(line.to_owned()));
    }
    paragraphs
}

/// Converts a text with one paragraph per line.
pub(crate) fn lines(text: &str) -> Vec<Block> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Block::Paragraph(line.into())).collect()
}

/// The maximum length, in characters, of a headline made of the first words: two lines on most screens.
const MAX_HEADLINE_CHARS: usize = 80;

/// The first words of a story, as the headline of one without a title: from the first block with text.
pub(super) fn first_words(article: &Article) -> Option<String> {
    let words = |block: &Block| {
        let mut words = String::new();
        block.each_text(&mut |text| words.push_str(text));
        cut(&words)
    };
    let heading = || article.sections.iter().find_map(|section| cut(&section.heading.plain()));
    article.blocks().find_map(words).or_else(heading)
}

/// The first words of a text, with an ellipsis where it is longer.
pub(crate) fn cut(text: &str) -> Option<String> {
    let text = non_blank(text)?;
    let Some((end, _)) = text.char_indices().nth(MAX_HEADLINE_CHARS) else { return Some(text) };
    let first = text.get(..end).unwrap_or_default();
    let words = first.rfind(' ').and_then(|at| first.get(..at)).unwrap_or(first);
    Some([words.trim_end_matches([',', ';', ':', '.', '–', '—']), "…"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_lines_part_paragraphs() {
        let parts = paragraphs("One\nline.\r\n\r\n \n  Two.  \n");
        let text = |text: &str| Inline::Text(text.to_owned());
        let first = RichText(vec![text("One"), Inline::Break(Break {}), text("line.")]);
        assert_eq!(parts, [Block::Paragraph(first), Block::Paragraph("Two.".into())]);
    }

    #[test]
    fn long_texts_are_cut_between_words() {
        assert_eq!(cut("  short \n text ").as_deref(), Some("short text"));
        let long = cut(&"wordy, ".repeat(30)).unwrap_or_default();
        assert!(long.ends_with("wordy…") && long.chars().count() <= MAX_HEADLINE_CHARS + 1, "{long}");
        assert_eq!(cut(&"é".repeat(200)).map(|text| text.chars().count()), Some(MAX_HEADLINE_CHARS + 1));
        assert_eq!(cut(" \n "), None);
    }
}
