//! Parsing of `srcset` (WHATWG HTML, "parsing a srcset attribute").

use standfirst_article::MediaUrl;

/// The maximum number of candidates that are parsed; no page has as many.
const MAX_CANDIDATES: usize = 64;

/// The candidates with a width descriptor. Those with a density descriptor have no known width, and are skipped.
pub(super) fn candidates(set: &str) -> impl Iterator<Item = (MediaUrl, u32)> {
    let mut rest = set;
    let next = move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (address, after) = rest.split_at_checked(end).filter(|(address, _)| !address.is_empty())?;
        // An address that ends in a comma has no descriptor.
        let (descriptor, after) =
            if address.ends_with(',') { ("", after) } else { after.split_once(',').unwrap_or((after, "")) };
        rest = after;
        Some((address.trim_end_matches(','), descriptor.trim()))
    };
    std::iter::from_fn(next).take(MAX_CANDIDATES).filter_map(|(address, descriptor)| {
        let width = descriptor.strip_suffix('w')?.parse().ok().filter(|width| *width > 0)?;
        Some((MediaUrl::parse(address)?, width))
    })
}
