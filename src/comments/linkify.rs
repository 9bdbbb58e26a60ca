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
        let follows_word = before.chars().next_back().is_some_and(char::is_alphanumeric);
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

fn next_address(text: &str) -> Option<usize> {
    match (text.find("http://"), text.find("https://")) {
        (Some(plain), Some(secure)) => Some(plain.min(secure)),
        (plain, secure) => plain.or(secure),
    }
}

fn has_host(address: &str) -> bool {
    address.split_once("://").is_some_and(|(_, rest)| rest.starts_with(|c: char| c.is_alphanumeric() || c == '['))
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
