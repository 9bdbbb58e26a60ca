//! Parser of the lines below the story: the source, and links to other stories.

use standfirst_article::{LinkUrl, Related, Source};

use super::line::Line;

/// Parsed lines below the story.
#[derive(Debug, Default)]
pub(super) struct End {
    /// Source of the story; without a name if the text says only that there is a link.
    pub(super) source: Option<Source>,
    /// Titles of other stories or of lists.
    pub(super) related: Vec<Related>,
}

/// Parses lines from the end, until one is not recognised.
pub(super) fn take(lines: &mut Vec<Line<'_>>) -> End {
    let mut end = End::default();
    // The first line is always the headline.
    while let [_, .., last] = lines.as_slice() {
        if end.source.is_none()
            && let Some(source) = source(last.text)
        {
            end.source = Some(source);
        } else if is_latest(*last) {
            end.related.insert(0, Related { headline: last.text.to_owned(), url: None });
        } else {
            break;
        }
        lines.pop();
    }
    end
}

/// Parses a source line: `Source link`, `Source: News Example`, `Source link: https://news.example/river`.
fn source(text: &str) -> Option<Source> {
    let (label, rest) = text.split_once(':').unwrap_or((text, ""));
    let rest = rest.trim();
    if !["source link", "source", "original source"].iter().any(|known| label.trim().eq_ignore_ascii_case(known)) {
        return None;
    }
    let url = LinkUrl::parse(rest).filter(|_| rest.starts_with("https://") || rest.starts_with("http://"));
    let name = if url.is_some() { "" } else { rest };
    Some(Source { name: name.to_owned(), url })
}

/// Whether a line is the heading of a list that was not copied: `Latest World News`.
fn is_latest(line: Line<'_>) -> bool {
    let words: Vec<String> = line.text.split_whitespace().map(str::to_lowercase).collect();
    matches!(words.as_slice(), [first, .., last] if first == "latest" && last == "news" && words.len() <= 6)
}
