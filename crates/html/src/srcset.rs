//! `srcset`: the same picture in several sizes (WHATWG HTML, "parsing a srcset attribute").

use standfirst_article::MediaUrl;

/// More sizes of one picture than anybody offers.
const MOST: usize = 64;

/// The files with a width in pixels. Those for dense screens name no width, and are passed over.
pub(super) fn candidates(set: &str) -> impl Iterator<Item = (MediaUrl, u32)> {
    let mut rest = set;
    let next = move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (address, after) = rest.split_at_checked(end).filter(|(address, _)| !address.is_empty())?;
        // An address that ends in a comma has nothing said about it.
        let (said, after) =
            if address.ends_with(',') { ("", after) } else { after.split_once(',').unwrap_or((after, "")) };
        rest = after;
        Some((address.trim_end_matches(','), said.trim()))
    };
    std::iter::from_fn(next).take(MOST).filter_map(|(address, said)| {
        let width = said.strip_suffix('w')?.parse().ok().filter(|width| *width > 0)?;
        Some((MediaUrl::parse(address)?, width))
    })
}
