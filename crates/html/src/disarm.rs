//! Taking away from a text of HTML what a browser looks at even where nothing runs.

/// What `style` is called once it is [`disarmed`].
pub(super) const STYLE: &str = "sf-style";

/// Before the names of handlers and styles.
const PREFIX: &str = "sf-";

/// Renames `on…` and `style`, as attributes of tags, and all those of `base`, so that they mean nothing to a browser;
/// style sheets become `noembed`, which is read in the same way and never seen either.
///
/// In the document of a `DOMParser` no handler runs and no style counts. Chromium nevertheless holds each one against
/// the page's Content-Security-Policy, and reports it. What is a tag depends on what stands before it: in a comment, in
/// a `textarea`, in the value of an attribute there is none. Whatever may be one is taken for one, since hostile HTML
/// is written so that two readers differ. What is seen changes only where the source of a page is shown unescaped.
pub(super) fn disarmed(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    disarm(html, DEEPEST, &mut out);
    out
}

/// How deep values are looked into: a tag in a value in a tag, and once more.
const DEEPEST: u8 = 3;

fn disarm(html: &str, depth: u8, out: &mut String) {
    let mut rest = html;
    while let Some(at) = rest.find('<').filter(|_| depth > 0) {
        rest = copy(rest, at, out);
        rest = if let Some(after) = without(rest, "<style").or_else(|| without(rest, "</style")) {
            out.push_str(if rest.starts_with("</") { "</noembed" } else { "<noembed" });
            disarm_attributes(after, false, depth, out)
        } else if rest.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic) {
            let (tag, after) = split_at(rest, is_name_end);
            out.push_str(tag);
            disarm_attributes(after, tag.eq_ignore_ascii_case("<base"), depth, out)
        } else {
            copy(rest, 1, out)
        };
    }
    out.push_str(rest);
}

/// Copies a number of bytes; what is left.
fn copy<'a>(text: &'a str, bytes: usize, out: &mut String) -> &'a str {
    let (copied, rest) = text.split_at_checked(bytes).unwrap_or((text, ""));
    out.push_str(copied);
    rest
}

/// What follows a tag of this name, without regard to case.
fn without<'a>(text: &'a str, tag: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(tag.len())?;
    let ends = rest.bytes().next().is_none_or(is_name_end);
    (ends && start.eq_ignore_ascii_case(tag)).then_some(rest)
}

/// Copies the attributes of a tag up to its `>`; what is left.
fn disarm_attributes<'a>(attributes: &'a str, all: bool, depth: u8, out: &mut String) -> &'a str {
    let mut rest = attributes;
    loop {
        rest = copy_until(rest, out, |byte| !is_space(byte) && byte != b'/');
        if rest.is_empty() || rest.starts_with('>') {
            return rest;
        }
        if all || is_armed(rest) {
            out.push_str(PREFIX);
        }
        // A name may begin with an equals sign.
        rest = copy(rest, usize::from(rest.starts_with('=')), out);
        rest = copy_until(rest, out, |byte| is_space(byte) || matches!(byte, b'/' | b'>' | b'='));
        rest = copy_until(rest, out, |byte| !is_space(byte));
        if rest.starts_with('=') {
            rest = copy(rest, 1, out);
            rest = copy_until(rest, out, |byte| !is_space(byte));
            rest = disarm_value(rest, depth, out);
        }
    }
}

/// Copies the value of an attribute, and disarms what may be tags in it; what is left.
fn disarm_value<'a>(text: &'a str, depth: u8, out: &mut String) -> &'a str {
    match text.as_bytes().first() {
        Some(quote @ (b'"' | b'\'')) => {
            let rest = copy(text, 1, out);
            let (value, rest) = split_at(rest, |byte| byte == *quote);
            disarm(value, depth - 1, out);
            copy(rest, 1, out)
        }
        Some(_) | None => copy_until(text, out, |byte| is_space(byte) || byte == b'>'),
    }
}

/// Whether the name of an attribute begins like that of a handler, or is that of a style.
fn is_armed(text: &str) -> bool {
    let begins = |name: &str| text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    begins("on") || begins("style")
}

/// Copies up to a byte like this, which is one of ASCII; what is left.
fn copy_until<'a>(text: &'a str, out: &mut String, ends: impl Fn(u8) -> bool) -> &'a str {
    let (copied, rest) = split_at(text, ends);
    out.push_str(copied);
    rest
}

/// The text up to a byte like this, which is one of ASCII, and from there.
fn split_at(text: &str, ends: impl Fn(u8) -> bool) -> (&str, &str) {
    let end = text.bytes().position(ends).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Whether a byte ends the name of a tag.
fn is_name_end(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handlers_and_styles_of_tags_are_renamed() {
        for (html, disarmed_html) in [
            ("<p onclick=x style='a'>", "<p sf-onclick=x sf-style='a'>"),
            ("<img/src=x/onerror=x>", "<img/src=x/onerror=x>"),
            ("<img/src='x'/OnError=x>", "<img/src='x'/sf-OnError=x>"),
            ("<a\nonfocus\n=\n\"1>2\" on=x>on=x", "<a\nsf-onfocus\n=\n\"1>2\" sf-on=x>on=x"),
            ("<p =onclick=x>", "<p =onclick=x>"),
            ("<BASE href=x target=y>", "<BASE sf-href=x sf-target=y>"),
            ("<style>p{}</style>", "<noembed>p{}</noembed>"),
            ("<STYLE media=x/>p{}</Style\n>", "<noembed media=x/>p{}</noembed\n>"),
            ("<styles style=x></styles>", "<styles sf-style=x></styles>"),
            ("<!-- <p onclick=x> -->", "<!-- <p sf-onclick=x> -->"),
            ("<style><i a=\"</style><p onx=1>\">", "<noembed><i a=\"</noembed><p sf-onx=1>\">"),
            ("é<b title='é' style>é", "é<b title='é' sf-style>é"),
        ] {
            assert_eq!(disarmed(html), disarmed_html);
        }
    }

    #[test]
    fn all_else_stays_as_it_is() {
        for html in [
            "",
            "a < b on=x, style=y",
            "1<2 style=x>",
            "<!-- onclick=x -->",
            "<p title=\"a < b onclick=x\">",
            "<p title='style=x onclick=y'",
            "</p onclick=x>",
            "<",
            "<p",
            "<p ",
            "<p a=",
            "<p a='",
        ] {
            assert_eq!(disarmed(html), html);
        }
    }
}
