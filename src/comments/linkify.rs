//! Addresses in plain text, to be made links.

use crate::model::LinkUrl;

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
    let mut rest = text;
    let mut plain_from = text;
    while let Some(at) = next_address(rest) {
        let (before, address_on) = rest.split_at(at);
        let end = address_on.find(is_end).unwrap_or(address_on.len());
        let address = trim_sentence(&address_on[..end]);
        let follows_word = before.chars().next_back().is_some_and(is_letter);
        match LinkUrl::parse(address) {
            Some(url) if !follows_word && has_host(address) => {
                let plain = &plain_from[..plain_from.len() - address_on.len()];
                if !plain.is_empty() {
                    pieces.push(Piece::Text(plain));
                }
                pieces.push(Piece::Link(address, url));
                rest = &address_on[address.len()..];
                plain_from = rest;
            }
            Some(_) | None => rest = &address_on["http".len()..],
        }
    }
    if !plain_from.is_empty() {
        pieces.push(Piece::Text(plain_from));
    }
    pieces
}

// Looked for letter by letter: searching for a whole word costs 3 kB of the first view.
fn next_address(text: &str) -> Option<usize> {
    let begins = |at: &usize| text.get(*at..).is_some_and(|rest| host_part(rest).is_some());
    text.char_indices().filter(|(_, c)| *c == 'h').map(|(at, _)| at).find(begins)
}

fn host_part(address: &str) -> Option<&str> {
    address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))
}

fn has_host(address: &str) -> bool {
    host_part(address).is_some_and(|host| host.starts_with(|c| is_letter(c) || c == '['))
}

/// A letter or digit; beyond ASCII nearly all characters are, and tables of the others
/// would cost more than they are worth here.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || c > '\u{bf}'
}

fn is_end(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '“' | '”' | '«' | '»')
}

fn trim_sentence(mut address: &str) -> &str {
    loop {
        let Some(last) = address.chars().next_back() else { return address };
        let opened = |open, close| address.matches(open).count() >= address.matches(close).count();
        let belongs = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '…' | '。' | '،' => false,
            ')' => opened('(', ')'),
            ']' => opened('[', ']'),
            _ => true,
        };
        if belongs {
            return address;
        }
        address = &address[..address.len() - last.len_utf8()];
    }
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
        assert_eq!(shown("See https://a.example/x, or (http://b.example/(c))."), "See [https://a.example/x], or ([http://b.example/(c)]).");
        assert_eq!(shown("https://"), "https://");
        assert_eq!(shown("xhttps://a.example"), "xhttps://a.example");
        assert_eq!(shown("javascript:https://a.example"), "javascript:[https://a.example]");
        assert_eq!(shown("http://http://a.example"), "[http://http://a.example]");
    }
}
