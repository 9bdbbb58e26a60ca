//! Parts of addresses, and addresses of the viewer's own.

use standfirst_article::LinkUrl;

/// Scheme and host of an address: `https://news.example` of `https://news.example/a`; `None` for a relative one.
pub fn origin(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    address.get(..scheme.len() + "://".len() + host)
}

/// The host of an address, as a name for a site that gives none; empty for a relative address.
pub(crate) fn host(address: &str) -> &str {
    let host = origin(address).and_then(|origin| origin.split_once("://")).map_or("", |(_, host)| host);
    host.strip_prefix("www.").unwrap_or(host)
}

/// The address by which this viewer opens a story: the one at `address`, or the one of these that is called `item`.
pub(crate) fn opening(address: &str, item: Option<&str>) -> Option<LinkUrl> {
    let mut own = String::from("?article=");
    escape(address, &mut own);
    if let Some(item) = item {
        own.push_str("&item=");
        escape(item, &mut own);
    }
    LinkUrl::parse(&own)
}

/// Escapes what has a meaning of its own in a query (RFC 3986, 2.1 and 3.4).
fn escape(text: &str, out: &mut String) {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let digit = |value: u8| DIGITS.get(usize::from(value & 15)).copied();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b':' => {
                out.push(char::from(byte));
            }
            _ => out.extend(['%'].into_iter().chain(digit(byte >> 4)).chain(digit(byte))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_and_hosts_are_cut_out_of_addresses() {
        assert_eq!(origin("https://www.news.example:8443?p=1"), Some("https://www.news.example:8443"));
        assert_eq!(host("https://www.news.example/a/b"), "news.example");
        assert_eq!((origin("a/b"), host("a/b")), (None, ""));
    }

    #[test]
    fn addresses_and_items_are_escaped() {
        let own = opening("https://a.example/?x=1&y=é", Some("a#b"));
        let expected = "?article=https://a.example/%3Fx%3D1%26y%3D%C3%A9&item=a%23b";
        assert_eq!(own.as_ref().map(LinkUrl::as_str), Some(expected));
    }
}
