//! Lines of a text, and their classification by look.

/// Line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Text, trimmed.
    pub(super) text: &'a str,
    /// Whether it follows a blank line, or is the first.
    pub(super) is_first: bool,
}

/// Longest heading, in characters: those of newspapers have up to 70.
const LONGEST_HEADING: usize = 100;

/// Bullets of list items.
const BULLETS: [char; 9] = ['•', '·', '‣', '◦', '▪', '●', '-', '*', '–'];

/// Lines of a text that are not blank.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut is_first = true;
    let mut lines = Vec::new();
    // The `\r` of `\r\n` is trimmed as white space.
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

/// Whether a character is white space, including zero-width ones.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}')
}

impl<'a> Line<'a> {
    /// Text of a bulleted list item.
    pub(super) fn bullet(self) -> Option<&'a str> {
        let rest = self.text.strip_prefix(BULLETS)?;
        let words = rest.trim_start();
        // Without a space a hyphen, star or dash may be part of a word: "*not* so", "-40 degrees".
        let is_sure = rest.len() > words.len() || self.text.starts_with(['•', '‣', '◦', '▪', '●']);
        (is_sure && words.chars().any(char::is_alphanumeric)).then_some(words)
    }

    /// Number and text of a numbered list item: `3. Wait.`
    pub(super) fn numbered(self) -> Option<(i32, &'a str)> {
        let (number, words) = self.text.split_once(['.', ')'])?;
        let is_apart = words.starts_with(char::is_whitespace) && !words.trim().is_empty();
        // A list could not reproduce `007.`.
        let is_number =
            (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit()) && !number.starts_with('0');
        if is_apart && is_number { number.parse().ok().map(|number| (number, words.trim_start())) } else { None }
    }

    /// Whether it is a divider: a line of stars, hyphens or similar characters.
    pub(super) fn is_divider(self) -> bool {
        let signs = self.text.chars().filter(|c| !c.is_whitespace());
        let is_sign = |c| matches!(c, '*' | '-' | '_' | '#' | '~' | '=' | '–' | '—' | '⁂' | '•' | '·');
        self.text == "⁂" || (signs.clone().all(is_sign) && signs.count() >= 3)
    }

    /// Whether it ends with punctuation, as a sentence or a part of one does, optionally followed by a quotation mark.
    pub(super) fn ends_sentence(self) -> bool {
        let closing = |c| matches!(c, '”' | '"' | '’' | '\'' | '»' | '«' | ')' | ']' | '“');
        self.text
            .trim_end_matches(closing)
            .ends_with(['.', '?', '!', '…', ':', ';', ',', '。', '！', '？', '।', '؟', '،', '‼'])
    }

    /// Whether it is as short as a heading, and does not end like a sentence.
    pub(super) fn could_head(self) -> bool {
        self.text.chars().count() <= LONGEST_HEADING
            && self.text.chars().any(char::is_alphanumeric)
            && !self.ends_sentence()
            && self.bullet().is_none()
    }

    /// Whether both lines are equal, ignoring case, spaces and quotation marks.
    pub(super) fn says(self, other: &str) -> bool {
        normal(self.text).eq(normal(other))
    }
}

fn normal(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}
