//! What a comment may be.

/// Longest name, in characters.
pub const LONGEST_NAME: usize = 64;
/// Longest text, in characters.
pub const LONGEST_TEXT: usize = 10_000;

/// A name and a text that may be posted, cleaned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Valid {
    /// The name.
    pub name: String,
    /// The text.
    pub text: String,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was entered, or nothing that could be seen.
    Empty,
    /// More characters than allowed.
    TooLong,
}

/// What is wrong with a comment; at least one of the two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// With its text.
    pub text: Option<Fault>,
    /// With its name.
    pub name: Option<Fault>,
}

impl Faults {
    /// Whether nothing is wrong.
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// Checks and cleans what was typed.
///
/// # Errors
/// The fault of each field that has one. Nothing that was typed is changed.
pub fn validate(name: &str, text: &str) -> Result<Valid, Faults> {
    let valid = Valid { name: clean_name(name), text: clean_text(text) };
    let faults = Faults { text: fault(&valid.text, LONGEST_TEXT), name: fault(&valid.name, LONGEST_NAME) };
    if faults.is_none() { Ok(valid) } else { Err(faults) }
}

fn fault(text: &str, longest: usize) -> Option<Fault> {
    if text.chars().all(is_unseen) {
        Some(Fault::Empty)
    } else if text.chars().count() > longest {
        Some(Fault::TooLong)
    } else {
        None
    }
}

/// A name is one line without anything invisible, which could make it look like another
/// (Unicode UTS 39, "Mixed scripts and invisibles").
fn clean_name(name: &str) -> String {
    let visible: String =
        name.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !is_invisible(*c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text keeps its lines, and the joiners that Persian and emoji need; direction
/// overrides and isolates would let it reach into what stands around it (CVE-2021-42574).
fn clean_text(text: &str) -> String {
    // A text field gives its lines with a bare newline (HTML, 4.10.11 "API value").
    let seen = |c: &char| (!c.is_control() || matches!(c, '\n' | '\t')) && !is_direction_control(*c) && !is_tag(*c);
    text.chars().filter(seen).collect::<String>().trim().to_owned()
}

fn is_direction_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_tag(c: char) -> bool {
    matches!(c, '\u{e0000}'..='\u{e007f}')
}

fn is_invisible(c: char) -> bool {
    is_direction_control(c)
        || is_tag(c)
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}')
}

fn is_unseen(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_invisible(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_fields_are_needed() {
        let both = Faults { text: Some(Fault::Empty), name: Some(Fault::Empty) };
        assert_eq!(validate(" \u{200b}", "\u{202e}\n\u{3164}"), Err(both));
        assert_eq!(validate("Ann", ""), Err(Faults { text: Some(Fault::Empty), name: None }));
    }

    #[test]
    fn limits_count_characters() {
        let name = "é".repeat(LONGEST_NAME);
        let text = "字".repeat(LONGEST_TEXT);
        assert!(validate(&name, &text).is_ok());
        let long = Faults { text: Some(Fault::TooLong), name: Some(Fault::TooLong) };
        assert_eq!(validate(&(name + "x"), &(text + "x")), Err(long));
    }

    #[test]
    fn names_lose_what_cannot_be_seen_and_texts_what_reaches_out() {
        let valid = validate("  A\u{202e}nn\t\u{200b} B ", "a\u{202e}b\r\nc\u{200d}d\u{0}").expect("a comment");
        assert_eq!(valid, Valid { name: "Ann B".to_owned(), text: "ab\nc\u{200d}d".to_owned() });
    }
}
