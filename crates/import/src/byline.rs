//! A line of names and dates above a story.

use standfirst_article::{Author, Timestamp};

use super::written_date;

/// More than this, in characters, is no line of names.
const LONGEST: usize = 160;

/// What a line of names and dates says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Byline {
    /// Who wrote the story.
    pub(super) authors: Vec<Author>,
    /// When it was published.
    pub(super) published: Option<Timestamp>,
    /// When it was changed.
    pub(super) updated: Option<Timestamp>,
}

impl Byline {
    /// Reads `By A. Name and B. Name | Updated: September 23, 2022`. Every part must be understood: a sentence that
    /// begins with “by” is none.
    pub(super) fn read(text: &str) -> Option<Self> {
        const UPDATED: [&str; 6] =
            ["last updated on", "last updated", "updated on", "updated", "last modified", "modified"];
        const PUBLISHED: [&str; 6] = ["first published", "published on", "published", "posted on", "posted", "date"];
        if text.chars().count() > LONGEST {
            return None;
        }
        let mut byline = Self::default();
        for part in text.split('|').map(str::trim) {
            if let Some(date) = after_label(part, &UPDATED, false) {
                byline.updated = Some(written_date(date)?);
            } else if let Some(date) = written_date(after_label(part, &PUBLISHED, false).unwrap_or(part)) {
                byline.published = Some(date);
            } else {
                byline.authors = names(after_label(part, &["by", "written by", "reported by"], false)?)?;
            }
        }
        Some(byline)
    }
}

/// What follows one of these words, in any case, and a colon if it must be there.
pub(super) fn after_label<'a>(text: &'a str, labels: &[&str], needs_colon: bool) -> Option<&'a str> {
    labels.iter().find_map(|label| {
        let (start, rest) = text.split_at_checked(label.len())?;
        let trimmed = rest.trim_start();
        let value = trimmed.strip_prefix([':', '：']);
        let value = if needs_colon { value } else { value.or_else(|| (rest.len() > trimmed.len()).then_some(trimmed)) };
        value.map(str::trim).filter(|value| start.eq_ignore_ascii_case(label) && !value.is_empty())
    })
}

/// Names, if every part looks like one: `A. Name, B. Name and C. de la Name`.
fn names(text: &str) -> Option<Vec<Author>> {
    super::names(text).into_iter().map(|author| is_name(&author.name).then_some(author)).collect()
}

fn is_name(text: &str) -> bool {
    const PARTICLES: [&str; 16] =
        ["de", "da", "di", "do", "du", "la", "le", "van", "von", "der", "den", "el", "al", "bin", "ibn", "of"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |word: &&str| {
        let starts_well = word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
        let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'));
        letters && (starts_well || PARTICLES.contains(word))
    };
    (1..=6).contains(&words.len()) && words.iter().all(is_word)
}
