//! Whether a heading says the same as the headline.

use standfirst_article::is_word_char;

/// Whether more than three quarters of a heading, by length, are words of the headline: the measure of Mozilla's
/// Readability (`_textSimilarity`), here for words of any script.
pub(super) fn repeats(heading: &str, headline: &str) -> bool {
    let mut known: Vec<_> = words(headline).collect();
    known.sort_unstable();
    let (mut all, mut new) = (0, 0);
    for word in words(heading) {
        let length = word.chars().count() + 1;
        all += length;
        if known.binary_search(&word).is_err() {
            new += length;
        }
    }
    // The lengths of words joined by spaces, as there: one space less than words.
    let joined = |length: usize| length.saturating_sub(1);
    all > 0 && !known.is_empty() && joined(new) * 4 < joined(all)
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c| !is_word_char(c)).filter(|word| !word.is_empty()).map(str::to_ascii_lowercase)
}
