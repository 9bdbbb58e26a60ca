//! Source kinds, and their detection.

use clap::ValueEnum;
use standfirst_formats::Format;

/// What a source is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Found out by the content, then by the extension
    #[default]
    Auto,
    /// A saved web page, or a piece of HTML
    Html,
    /// Plain text, copied or scraped from a page
    Text,
    /// Markdown, with or without front matter
    Markdown,
    /// A WordPress export (WXR)
    Wxr,
    /// Format 1, our own
    Standfirst,
    /// Posts of the WordPress REST API
    #[value(name = "wordpress")]
    WordPress,
    /// What Mozilla's Readability makes of a page
    Readability,
    /// A JSON Feed
    #[value(name = "jsonfeed")]
    JsonFeed,
    /// An article of schema.org as JSON-LD
    Schema,
    /// Posts of Ghost's Content API
    Ghost,
    /// What Editor.js saves
    #[value(name = "editorjs")]
    EditorJs,
    /// Portable Text
    #[value(name = "portabletext")]
    PortableText,
}

/// Reader for a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    Html,
    Text,
    Markdown,
    Wxr,
    /// JSON of this format, or of the detected one.
    Json(Option<Format>),
    /// XML other than a WordPress export.
    OtherXml,
}

impl Kind {
    /// Reader for a source with these first bytes and this extension, in lower case.
    pub(super) fn reader(self, head: &[u8], extension: &str) -> Reader {
        match self {
            Self::Auto => sniff(head, extension),
            Self::Html => Reader::Html,
            Self::Text => Reader::Text,
            Self::Markdown => Reader::Markdown,
            Self::Wxr => Reader::Wxr,
            Self::Standfirst => Reader::Json(Some(Format::Standfirst)),
            Self::WordPress => Reader::Json(Some(Format::WordPress)),
            Self::Readability => Reader::Json(Some(Format::Readability)),
            Self::JsonFeed => Reader::Json(Some(Format::JsonFeed)),
            Self::Schema => Reader::Json(Some(Format::Schema)),
            Self::Ghost => Reader::Json(Some(Format::Ghost)),
            Self::EditorJs => Reader::Json(Some(Format::EditorJs)),
            Self::PortableText => Reader::Json(Some(Format::PortableText)),
        }
    }
}

/// Detects the kind: XML, HTML and JSON by the first character, Markdown by its front matter, the rest by the
/// extension, then by Markdown syntax.
fn sniff(head: &[u8], extension: &str) -> Reader {
    let head = String::from_utf8_lossy(head);
    let start = head.trim_start_matches('\u{feff}').trim_start();
    let is_markdown = matches!(extension, "md" | "markdown" | "mdown" | "mkd" | "mdx" | "qmd");
    let mut signs = start.chars();
    match (signs.next(), signs.next()) {
        (Some('<'), _) if is_export(start) => Reader::Wxr,
        (Some('<'), _) if begins(start, "<?xml") && !start.to_ascii_lowercase().contains("<html") => Reader::OtherXml,
        (Some('<'), _) if ["<rss", "<feed"].iter().any(|feed| begins(start, feed)) => Reader::OtherXml,
        // A Markdown file may begin with HTML, such as a picture or a comment.
        (Some('<'), Some(next)) if !is_markdown && (next.is_ascii_alphabetic() || next == '!') => Reader::Html,
        (Some('{'), _) => Reader::Json(None),
        (Some('['), _) if !is_markdown && is_array(start) => Reader::Json(None),
        _ if is_markdown || has_front_matter(start) => Reader::Markdown,
        _ if matches!(extension, "html" | "htm" | "xhtml") => Reader::Html,
        _ if extension == "json" => Reader::Json(None),
        _ if extension != "txt" && looks_like_markdown(start) => Reader::Markdown,
        _ => Reader::Text,
    }
}

fn begins(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start))
}

/// Whether a text is a WordPress export: the first element declares its namespace.
pub(super) fn is_export(head: &str) -> bool {
    head.contains("<rss") && head.contains("wordpress.org/export/")
}

/// Whether a text is a JSON array, rather than a Markdown link or a remark in brackets.
fn is_array(start: &str) -> bool {
    let inside = start.trim_start_matches('[').trim_start();
    inside.starts_with(['{', '"', ']', '-']) || inside.starts_with(|c: char| c.is_ascii_digit())
}

fn has_front_matter(start: &str) -> bool {
    ["---", "+++"].iter().any(|fence| {
        let mut lines = start.lines().map(str::trim_end);
        lines.next() == Some(fence) && lines.any(|line| line == *fence)
    })
}

/// Whether a text contains Markdown syntax that plain text does not: a first-level heading at the top, a code fence, a
/// link with an address.
fn looks_like_markdown(start: &str) -> bool {
    let is_mark = |line: &str| line.starts_with("## ") || line.starts_with("```") || line.contains("](http");
    start.starts_with("# ") || start.lines().any(is_mark)
}
