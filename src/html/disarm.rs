//! Taking away from a text of HTML what a browser looks at even where nothing runs.

/// What `style` is called once it is [`disarmed`].
pub(super) const STYLE: &str = "sf-style";

/// Before the names of handlers and styles.
const PREFIX: &str = "sf-";

/// Renames `on…` and `style`, as attributes of tags, and all those of `base`, so that they mean nothing to a browser;
/// style sheets become of a type that none knows.
///
/// In the document of a `DOMParser` no handler runs and no style counts. Chromium nevertheless holds each one against
/// the page's Content-Security-Policy, and reports it. What is a tag is told by the rules of HTML (13.2.5), but for
/// elements that hold text only, such as `textarea`: what looks like a tag there is taken for one.
pub(super) fn disarmed(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        rest = if tag.starts_with("<!--") {
            let end = tag.find("-->").unwrap_or(tag.len());
            copy(tag, end, &mut out)
        } else if tag.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic) {
            disarm_tag(tag, &mut out)
        } else {
            copy(tag, 1, &mut out)
        };
    }
    out.push_str(rest);
    out
}

/// Copies a number of bytes; what is left.
fn copy<'a>(text: &'a str, bytes: usize, out: &mut String) -> &'a str {
    let (copied, rest) = text.split_at_checked(bytes).unwrap_or((text, ""));
    out.push_str(copied);
    rest
}

/// Copies a tag up to its `>`; what is left.
fn disarm_tag<'a>(tag: &'a str, out: &mut String) -> &'a str {
    let mut rest = copy_until(tag, out, |byte| is_space(byte) || matches!(byte, b'/' | b'>'));
    let is = |name: &str| tag.strip_suffix(rest).is_some_and(|tag| tag.eq_ignore_ascii_case(name));
    let is_base = is("<base");
    if is("<style") {
        // Of two attributes of one name the first counts.
        out.push_str(" type=sf");
    }
    loop {
        rest = copy_until(rest, out, |byte| !is_space(byte) && byte != b'/');
        if rest.is_empty() || rest.starts_with('>') {
            return rest;
        }
        if is_base || is_armed(rest) {
            out.push_str(PREFIX);
        }
        // A name may begin with an equals sign.
        rest = copy(rest, usize::from(rest.starts_with('=')), out);
        rest = copy_until(rest, out, |byte| is_space(byte) || matches!(byte, b'/' | b'>' | b'='));
        rest = copy_until(rest, out, |byte| !is_space(byte));
        if rest.starts_with('=') {
            rest = copy(rest, 1, out);
            rest = copy_until(rest, out, |byte| !is_space(byte));
            rest = value(rest, out);
        }
    }
}

/// Copies the value of an attribute; what is left.
fn value<'a>(text: &'a str, out: &mut String) -> &'a str {
    match text.as_bytes().first() {
        Some(quote @ (b'"' | b'\'')) => {
            let rest = copy(text, 1, out);
            let rest = copy_until(rest, out, |byte| byte == *quote);
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

/// Copies up to a byte like this, which is one of ASCII.
fn copy_until<'a>(text: &'a str, out: &mut String, ends: impl Fn(u8) -> bool) -> &'a str {
    let end = text.bytes().position(ends).unwrap_or(text.len());
    copy(text, end, out)
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
            ("<style>p{}</style>", "<style type=sf>p{}</style>"),
            ("<style media=x/>", "<style type=sf media=x/>"),
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
            "<!-- <p onclick=x> -->",
            "<!--<p onclick=x>",
            "<p title=\"<p onclick=x>\">",
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
