//! Limit of element nesting, applied before parsing.

use std::borrow::Cow;

/// Deepest nesting, as in browsers. html5ever has no limit, and takes time quadratic in the depth.
const DEEPEST: usize = 512;

/// Void elements (<https://html.spec.whatwg.org/#void-elements>).
const EMPTY: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Raw text elements.
const RAW: [&str; 6] = ["script", "style", "textarea", "title", "xmp", "iframe"];

/// Elements whose end tag may be omitted: the next of their kind in the same list or table closes them.
const ENDED: [&str; 12] = ["p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup"];

/// Elements that stop an implied end tag.
const BOUNDS: [&str; 9] = ["table", "ul", "ol", "dl", "select", "menu", "div", "blockquote", "section"];

/// Removes the tags of elements that are nested too deep, and keeps their content.
pub(super) fn shallow(html: &str) -> Cow<'_, str> {
    let mut open: Vec<&str> = Vec::new();
    let mut kept = String::new();
    // Position up to which the input is copied to `kept`.
    let mut from = 0;
    let mut at = 0;
    while let Some(start) = html.get(at..).and_then(|rest| rest.find('<')).map(|offset| at + offset) {
        let Some(tag) = html.get(start..).and_then(Tag::read) else {
            at = start + 1;
            continue;
        };
        at = start + tag.length;
        if tag.is_end {
            close(&mut open, tag.name);
        } else if RAW.iter().any(|raw| raw.eq_ignore_ascii_case(tag.name)) {
            at = html.get(at..).map_or(html.len(), |rest| at + end_of_raw(rest, tag.name));
        } else if !EMPTY.iter().any(|empty| empty.eq_ignore_ascii_case(tag.name)) {
            end_former(&mut open, tag.name);
            if open.len() < DEEPEST {
                open.push(tag.name);
            } else {
                kept.push_str(html.get(from..start).unwrap_or_default());
                from = at;
            }
        }
    }
    if from == 0 {
        return Cow::Borrowed(html);
    }
    kept.push_str(html.get(from..).unwrap_or_default());
    Cow::Owned(kept)
}

fn close(open: &mut Vec<&str>, name: &str) {
    if let Some(at) = open.iter().rposition(|own| own.eq_ignore_ascii_case(name)) {
        open.truncate(at);
    }
}

fn end_former(open: &mut Vec<&str>, name: &str) {
    let is = |names: &[&str], name: &str| names.iter().any(|own| own.eq_ignore_ascii_case(name));
    if is(&ENDED, name) {
        let inside = open.iter().rev().take_while(|own| !is(&BOUNDS, own)).count();
        let former = open.iter().rev().take(inside).position(|own| own.eq_ignore_ascii_case(name));
        if let Some(former) = former {
            open.truncate(open.len() - former - 1);
        }
    }
}

/// Tag or comment.
struct Tag<'a> {
    name: &'a str,
    is_end: bool,
    /// Length in bytes, with brackets.
    length: usize,
}

impl<'a> Tag<'a> {
    fn read(text: &'a str) -> Option<Self> {
        if text.starts_with("<!--") {
            let length = text.find("-->").map_or(text.len(), |at| at + 3);
            return Some(Self { name: "br", is_end: false, length });
        }
        let inside = text.get(1..)?;
        let is_end = inside.starts_with('/');
        let inside = inside.strip_prefix('/').unwrap_or(inside);
        let name = inside.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next()?;
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        Some(Self { name, is_end, length: length(text) })
    }
}

/// Position after the bracket that ends a tag; brackets in quoted attribute values are skipped.
fn length(text: &str) -> usize {
    let mut quote = None;
    let mut before = b' ';
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            (Some(_) | None, _) => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    text.len()
}

/// Position of the end tag of a raw text element; the end of the text if there is none.
fn end_of_raw(text: &str, name: &str) -> usize {
    let ends = |at: usize| text.get(at + 2..at + 2 + name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name));
    text.match_indices("</").map(|(at, _)| at).find(|at| ends(*at)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_stays_as_it_is() {
        let rows = "<tr><td><font>A<td><font>B".repeat(2000);
        let items = "<li>A<p>B<p>C".repeat(2000);
        let page = format!("<table>{rows}</table><ul>{items}</ul><script>'<div>'.repeat(9)</script><img><br>");
        assert!(matches!(shallow(&page), Cow::Borrowed(_)));
        assert!(matches!(shallow(&"<script>document.x('<div><b>')</script>".repeat(2000)), Cow::Borrowed(_)));
    }

    #[test]
    fn tags_beyond_the_depth_go_and_their_text_stays() {
        let deep = format!("{}end{}after", "<div title='>'>".repeat(600), "</div>".repeat(600));
        let kept = shallow(&deep);
        assert_eq!(kept.matches("<div").count(), DEEPEST);
        assert!(kept.contains("end") && kept.ends_with("after"));
    }
}
