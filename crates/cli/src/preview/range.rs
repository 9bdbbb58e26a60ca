//! Parts of files, without which players cannot go to a place in a film.

/// Most bytes of one part; players ask again for what follows.
const MOST: u64 = 8 << 20;

/// A part of a file, from its first byte to its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) first: u64,
    pub(super) last: u64,
}

/// The part that `bytes=100-199`, `bytes=100-` or `bytes=-100` means of a file of this length. `None` where it is none,
/// or several: then the whole file is the answer (RFC 9110, 14.2).
pub(super) fn range(header: &str, length: u64) -> Option<Range> {
    let (first, last) = header.strip_prefix("bytes=")?.split_once('-')?;
    let end = length.checked_sub(1)?;
    let (first, last) = match (first, last) {
        ("", last) => (length.saturating_sub(last.parse().ok()?), end),
        (first, "") => (first.parse().ok()?, end),
        (first, last) => (first.parse().ok()?, last.parse::<u64>().ok()?.min(end)),
    };
    (first <= last).then(|| Range { first, last: last.min(first.saturating_add(MOST - 1)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stay_inside_of_the_file() {
        let part = |header| range(header, 1000).map(|range| (range.first, range.last));
        assert_eq!(part("bytes=0-99"), Some((0, 99)));
        assert_eq!(part("bytes=900-"), Some((900, 999)));
        assert_eq!(part("bytes=-10"), Some((990, 999)));
        assert_eq!(part("bytes=-5000"), Some((0, 999)));
        assert_eq!(part("bytes=500-99999"), Some((500, 999)));
        for other in ["bytes=5-1", "bytes=1000-", "bytes=-", "bytes=0-1,3-4", "lines=0-1", "bytes=-0"] {
            assert_eq!(part(other), None, "{other}");
        }
        assert_eq!(range("bytes=0-", 0), None);
        assert_eq!(range("bytes=0-", u64::MAX).map(|range| range.last), Some(MOST - 1));
    }
}
