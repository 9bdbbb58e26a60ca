//! Paragraphs of the classic editor, which stores blank lines instead of `<p>`. Equivalent of WordPress's `wpautop`.

use super::shortcodes::player;

/// Block elements, which end a paragraph.
const BLOCKS: &str = "address article aside audio blockquote canvas caption col colgroup dd details div dl dt fieldset \
                      figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe legend li main math menu nav ol p \
                      pre section summary svg table tbody td tfoot th thead tr ul video";

/// Elements whose text is preserved.
const AS_IT_IS: [&str; 6] = ["pre", "script", "style", "svg", "math", "textarea"];

/// Blocks that contain paragraphs; in others, such as headings and list items, only line breaks are added.
const WITH_PARAGRAPHS: [&str; 10] =
    ["article", "aside", "blockquote", "details", "div", "figure", "footer", "header", "main", "section"];

/// Adds paragraphs and line breaks.
pub(super) fn paragraphs(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut writer = Writer { html: String::new(), run: String::new(), open: Vec::new() };
    let mut rest = text.as_str();
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        writer.run.push_str(before);
        rest = writer.take(from);
    }
    writer.run.push_str(rest);
    writer.flush();
    writer.html
}

struct Writer {
    html: String,
    /// Text and inline elements since the last block.
    run: String,
    /// Open blocks.
    open: Vec<String>,
}

impl Writer {
    /// Consumes a tag, a comment, or a lone `<`. Returns the rest.
    fn take<'a>(&mut self, text: &'a str) -> &'a str {
        if text.starts_with("<!--") {
            return text.split_once("-->").map_or("", |(_, rest)| rest);
        }
        let Some(tag) = Tag::read(text) else {
            self.run.push_str("&lt;");
            return text.get(1..).unwrap_or_default();
        };
        let (whole, rest) = text.split_at(tag.length);
        if AS_IT_IS.contains(&tag.name.as_str()) && !tag.is_end {
            let end = find_end(rest, &tag.name);
            self.flush();
            self.html.push_str(whole);
            self.html.push_str(rest.get(..end).unwrap_or_default());
            return rest.get(end..).unwrap_or_default();
        }
        if BLOCKS.split(' ').any(|block| block == tag.name) {
            self.flush();
            self.html.push_str(whole);
            self.turn(tag);
        } else {
            self.run.push_str(whole);
        }
        rest
    }

    fn turn(&mut self, tag: Tag) {
        // Limit of tracked nesting: no person writes deeper lists or tables.
        const DEEPEST: usize = 64;
        if matches!(tag.name.as_str(), "hr" | "col") || tag.is_alone {
            return;
        }
        if tag.is_end {
            if let Some(at) = self.open.iter().rposition(|open| *open == tag.name) {
                self.open.truncate(at);
            }
        } else if self.open.len() < DEEPEST {
            self.open.push(tag.name);
        }
    }

    /// Flushes the collected text as paragraphs.
    fn flush(&mut self) {
        let run = std::mem::take(&mut self.run);
        if run.trim().is_empty() {
            self.html.push_str(&run);
            return;
        }
        let has_paragraphs = self.open.last().is_none_or(|open| WITH_PARAGRAPHS.contains(&open.as_str()));
        if !has_paragraphs {
            self.html.push_str(&broken(run.trim()));
            return;
        }
        for paragraph in parts(&run) {
            if is_address(paragraph) {
                self.html.push_str(&player(paragraph));
            } else {
                self.html.push_str(&["<p>", &broken(paragraph), "</p>\n"].concat());
            }
        }
    }
}

/// Splits at blank lines.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        if rest.is_empty() {
            return None;
        }
        let mut end = 0;
        for line in rest.split_inclusive('\n') {
            if line.trim().is_empty() {
                break;
            }
            end += line.len();
        }
        let (part, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(part.trim_end())
    })
}

fn broken(text: &str) -> String {
    text.replace("<br />\n", "\n").replace("<br>\n", "\n").replace('\n', "<br>\n")
}

/// Whether a paragraph is only a URL, which WordPress replaces by a player if it knows one (oEmbed).
fn is_address(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://"))
        && !text.contains(|c: char| c.is_whitespace() || c == '<')
}

/// HTML tag.
struct Tag {
    /// Name in lower case.
    name: String,
    is_end: bool,
    /// Whether it is self-closing: `<hr/>`.
    is_alone: bool,
    /// Length in bytes, with brackets.
    length: usize,
}

impl Tag {
    fn read(text: &str) -> Option<Self> {
        let inside = text.strip_prefix('<')?;
        let is_end = inside.starts_with('/');
        let name_from = inside.strip_prefix('/').unwrap_or(inside);
        let name: String = name_from.chars().take_while(char::is_ascii_alphanumeric).take(20).collect();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let length = end_of_tag(text)?;
        let is_alone = text.get(..length)?.ends_with("/>");
        Some(Self { name: name.to_ascii_lowercase(), is_end, is_alone, length })
    }
}

/// Position after the bracket that ends a tag; brackets in quotation marks are skipped.
fn end_of_tag(text: &str) -> Option<usize> {
    // Longest tag. Bounds the search for the end of an unclosed one, which would otherwise make parsing quadratic.
    const LONGEST: usize = 1 << 16;
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate().take(LONGEST).skip(1) {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'<') => return None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            (Some(_) | None, _) => {}
        }
    }
    None
}

/// Position of the end tag of an element; the end of the text if there is none.
fn find_end(text: &str, name: &str) -> usize {
    text.match_indices("</")
        .find(|(at, _)| text.get(at + 2..at + 2 + name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name)))
        .map_or(text.len(), |(at, _)| at)
}
