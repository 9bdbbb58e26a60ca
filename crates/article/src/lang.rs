//! Languages and the direction they are written in.

use schemars::JsonSchema;
use serde::Serialize;

/// A language tag (BCP 47) such as `en`, `pt-BR`, `zh-Hant`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Lang(#[schemars(regex(pattern = r"^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$"))] String);

/// Which way the text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// Languages written right to left by default (CLDR 46, scripts Arab, Hebr, Thaa, Syrc, Nkoo).
const RIGHT_TO_LEFT: [&str; 13] =
    ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku-arab", "nqo", "ps", "sd", "ug", "ur"];

impl Lang {
    /// Accepts well-formed tags only, so that `Intl` never throws on one; `en_US` is
    /// read as `en-US`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace('_', "-");
        let mut parts = text.split('-');
        let primary = parts.next()?;
        let valid = (2..=8).contains(&primary.len())
            && primary.bytes().all(|b| b.is_ascii_alphabetic())
            && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        valid.then_some(Self(text))
    }

    /// The tag as text, for `lang`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without region and script: `pt` of `pt-BR`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The direction this language is usually written in.
    pub fn direction(&self) -> Direction {
        let tag = self.0.to_ascii_lowercase();
        let primary = tag.split('-').next().unwrap_or_default();
        let latin = tag.split('-').any(|part| part == "latn");
        let rtl = primary == "yi" || RIGHT_TO_LEFT.iter().any(|known| *known == primary || tag.starts_with("ku-arab"));
        if rtl && !latin { Direction::Rtl } else { Direction::Ltr }
    }
}

impl Direction {
    /// Reads the value of a `dir` attribute.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ltr" => Some(Self::Ltr),
            "rtl" => Some(Self::Rtl),
            _ => None,
        }
    }

    /// The value of the `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_follows_the_language() {
        let direction = |tag| Lang::parse(tag).map(|lang| lang.direction());
        assert_eq!(direction("ar-EG"), Some(Direction::Rtl));
        assert_eq!(direction("he"), Some(Direction::Rtl));
        assert_eq!(direction("hi"), Some(Direction::Ltr));
        assert_eq!(direction("ar-Latn"), Some(Direction::Ltr));
        assert_eq!(direction("not a tag"), None);
    }
}
