//! Lines, and what they look like.

/// A line with words in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Its words, without white space around them.
    pub(super) text: &'a str,
    /// Whether a blank line, or nothing, stands before it.
    pub(super) is_first: bool,
}

/// More than this, in characters, is no heading: newspapers' own have up to 70.
const LONGEST_HEADING: usize = 100;

/// What items of lists begin with.
const BULLETS: [char; 9] = ['•', '·', '‣', '◦', '▪', '●', '-', '*', '–'];

/// The lines of a text that are not blank.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut is_first = true;
    let mut lines = Vec::new();
    // With `\r\n` the first of the two is white space at the end of a line.
    let end = if text.contains('\n') { '\n' } else { '\r' };
    for line in text.split([end, '\u{2028}', '\u{2029}']) {
        let text = line.trim_matches(is_blank);
        if !text.is_empty() {
            lines.push(Line { text, is_first });
        }
        is_first = text.is_empty();
    }
    lines
}

/// White space, also that without width.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}')
}

impl<'a> Line<'a> {
    /// The words of an item of a list.
    pub(super) fn bullet(self) -> Option<&'a str> {
        let rest = self.text.strip_prefix(BULLETS)?;
        let words = rest.trim_start();
        // A hyphen, a star or a dash alone may be the first sign of a word: "*not* so", "-40 degrees".
        let is_sure = rest.len() > words.len() || self.text.starts_with(['•', '‣', '◦', '▪', '●']);
        (is_sure && words.chars().any(char::is_alphanumeric)).then_some(words)
    }

    /// The number and the words of an item of a numbered list: `3. Wait.`
    pub(super) fn numbered(self) -> Option<(i32, &'a str)> {
        let (number, words) = self.text.split_once(['.', ')'])?;
        let is_apart = words.starts_with(char::is_whitespace) && !words.trim().is_empty();
        // `007.` is no number that a list could write again.
        let is_number =
            (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit()) && !number.starts_with('0');
        if is_apart && is_number { number.parse().ok().map(|number| (number, words.trim_start())) } else { None }
    }

    /// A line of stars, hyphens and the like, between parts of a story.
    pub(super) fn is_divider(self) -> bool {
        let signs = self.text.chars().filter(|c| !c.is_whitespace());
        let is_sign = |c| matches!(c, '*' | '-' | '_' | '#' | '~' | '=' | '–' | '—' | '⁂' | '•' | '·');
        self.text == "⁂" || (signs.clone().all(is_sign) && signs.count() >= 3)
    }

    /// Whether it ends as a sentence does, or part of one: with a sign, maybe inside of quotation marks.
    pub(super) fn ends_sentence(self) -> bool {
        let closing = |c| matches!(c, '”' | '"' | '’' | '\'' | '»' | '«' | ')' | ']' | '“');
        self.text
            .trim_end_matches(closing)
            .ends_with(['.', '?', '!', '…', ':', ';', ',', '。', '！', '？', '।', '؟', '،', '‼'])
    }

    /// Whether it is as short as a heading, and does not end as a sentence does.
    pub(super) fn could_head(self) -> bool {
        self.text.chars().count() <= LONGEST_HEADING
            && self.text.chars().any(char::is_alphanumeric)
            && !self.ends_sentence()
            && self.bullet().is_none()
    }

    /// Whether both say the same, whatever their case, spaces and quotation marks.
    pub(super) fn says(self, other: &str) -> bool {
        normal(self.text).eq(normal(other))
    }
}

fn normal(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}
