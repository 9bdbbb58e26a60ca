//! Plain text as running text, paragraphs and headlines.

use standfirst_article::{Article, Block, Break, Inline, RichText};

/// The words of a text on one line, with one space between them.
pub(crate) fn tidy(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same; `None` where there is no word.
pub(crate) fn or_none(text: &str) -> Option<String> {
    let text = tidy(text);
    // A no-break space is kept between words, and is none.
    (!text.trim().is_empty()).then_some(text)
}

/// Paragraphs of a text in which empty lines stand between them. Other line breaks stay.
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

/// Paragraphs of a text in which each has a line of its own.
pub(crate) fn lines(text: &str) -> Vec<Block> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Block::Paragraph(line.into())).collect()
}

/// The most characters of a headline that is made of a text's first words: two lines on most screens.
const LONGEST: usize = 80;

/// The first words of a story, as its headline where it has none: those of its first block that has any.
pub(super) fn first_words(article: &Article) -> Option<String> {
    let words = |block: &Block| {
        let mut words = String::new();
        block.each_text(&mut |text| words.push_str(text));
        cut(&words)
    };
    let heading = || article.sections.iter().find_map(|section| cut(&section.heading.plain()));
    article.blocks().find_map(words).or_else(heading)
}

/// The first words of a text, with an ellipsis where there are more.
pub(crate) fn cut(text: &str) -> Option<String> {
    let text = or_none(text)?;
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return Some(text) };
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
        assert!(long.ends_with("wordy…") && long.chars().count() <= LONGEST + 1, "{long}");
        assert_eq!(cut(&"é".repeat(200)).map(|text| text.chars().count()), Some(LONGEST + 1));
        assert_eq!(cut(" \n "), None);
    }
}
