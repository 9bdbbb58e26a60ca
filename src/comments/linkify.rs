//! Addresses in plain text, to be made links.

use standfirst_article::LinkUrl;

/// A run of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece<'a> {
    /// Text.
    Text(&'a str),
    /// Text that is an address.
    Link(&'a str, LinkUrl),
}

/// Splits a text at its `http://` and `https://` addresses. Punctuation after an address
/// belongs to the sentence, and a closing bracket only when it was opened before.
pub fn linkify(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut plain_from, mut at) = (0, 0);
    while let Some(start) = next_address(text, at) {
        at = start + 1;
        if let Some((address, url)) = address_at(text, start) {
            pieces.extend(plain(text.get(plain_from..start)));
            pieces.push(Piece::Link(address, url));
            plain_from = start + address.len();
            at = plain_from;
        }
    }
    pieces.extend(plain(text.get(plain_from..)));
    pieces
}

fn plain(text: Option<&str>) -> Option<Piece<'_>> {
    text.filter(|text| !text.is_empty()).map(Piece::Text)
}

// Looked for letter by letter: searching for a whole word costs 3 kB of the first view.
fn next_address(text: &str, from: usize) -> Option<usize> {
    let begins = |at: &usize| text.get(*at..).is_some_and(|rest| host_part(rest).is_some());
    text.get(from..)?.char_indices().filter(|(_, c)| *c == 'h').map(|(at, _)| from + at).find(begins)
}

fn address_at(text: &str, start: usize) -> Option<(&str, LinkUrl)> {
    let (before, rest) = text.split_at_checked(start)?;
    let address = trim_sentence(rest.split(is_end).next()?);
    let has_host = host_part(address)?.starts_with(|c| is_letter(c) || c == '[');
    let follows_word = before.chars().next_back().is_some_and(is_letter);
    let url = LinkUrl::parse(address).filter(|_| has_host && !follows_word)?;
    Some((address, url))
}

fn host_part(address: &str) -> Option<&str> {
    address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))
}

/// A letter or digit; beyond ASCII nearly all characters are, and tables of the others
/// would cost more than they are worth here.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || c > '\u{bf}'
}

fn is_end(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '“' | '”' | '«' | '»')
}

fn trim_sentence(address: &str) -> &str {
    let mut trimmed = address;
    while let Some(last) = trimmed.chars().next_back() {
        let opened = |open, close| trimmed.matches(open).count() >= trimmed.matches(close).count();
        let belongs = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '…' | '。' | '،' => false,
            ')' => opened('(', ')'),
            ']' => opened('[', ']'),
            _ => true,
        };
        if belongs {
            break;
        }
        trimmed = trimmed.strip_suffix(last).unwrap_or_default();
    }
    trimmed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let pieces = linkify(text).into_iter().map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Link(text, _) => format!("[{text}]"),
        });
        pieces.collect()
    }

    #[test]
    fn addresses_end_where_the_sentence_goes_on() {
        assert_eq!(
            shown("See https://a.example/x, or (http://b.example/(c))."),
            "See [https://a.example/x], or ([http://b.example/(c)])."
        );
        assert_eq!(shown("https://"), "https://");
        assert_eq!(shown("xhttps://a.example"), "xhttps://a.example");
        assert_eq!(shown("javascript:https://a.example"), "javascript:[https://a.example]");
        assert_eq!(shown("http://http://a.example"), "[http://http://a.example]");
    }
}
