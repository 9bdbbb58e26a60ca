//! Why a text of another format cannot be shown, in sentences for its reader.

use std::fmt;

use standfirst_article::decimal;

use super::{Fault, Format, FormatError, Json, advice, decode::quoted};

/// Why a text of any format cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TranslateError {
    /// What format 1 has errors for too: not JSON, HTML, a newer version, nothing to read.
    Format(FormatError),
    /// The site gives the text of this story only to some: behind a password, or to members.
    Protected,
    /// The file holds no story with this id, or none at all.
    NotFound(Option<String>),
    /// JSON of none of the formats.
    Unknown,
    /// JSON that is not of the format it should be of.
    Misfit(Format, Fault),
    /// The site answered with an error in place of a story.
    Refused(Refusal),
}

/// The error that a site's interface answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The status of HTTP, where it is named.
    pub status: Option<u16>,
    /// The site's own words, at most 60 characters in quotation marks.
    pub said: String,
}

impl TranslateError {
    /// The value of `data-code`, by which themes and tests tell errors apart.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Format(FormatError::NotJson(_) | FormatError::Html) => "not-json",
            Self::Format(FormatError::Newer(_)) => "version",
            Self::Format(FormatError::Empty) => "empty",
            Self::Protected | Self::Refused(Refusal { status: Some(401..=403), .. }) => "protected",
            Self::NotFound(_) | Self::Refused(Refusal { status: Some(404 | 410), .. }) => "not-found",
            Self::Format(FormatError::Shape(_)) | Self::Unknown | Self::Misfit(..) => "shape",
            Self::Refused(_) => "http",
        }
    }

    /// What is wrong, in a sentence for a reader.
    pub fn sentence(&self) -> String {
        match self {
            Self::Format(error) => error.sentence(),
            Self::Protected => "This story is protected.".to_owned(),
            Self::NotFound(None) => "There is no story at this address.".to_owned(),
            Self::NotFound(Some(item)) => ["There is no story ", &quoted(item), " in this file."].concat(),
            Self::Unknown => "This file is in none of the formats that we can read.".to_owned(),
            Self::Misfit(format, fault) => {
                ["This file is not ", format.name(), " as we can read it: ", &fault.sentence(), "."].concat()
            }
            Self::Refused(Refusal { status, said }) => {
                let status = status.map(|status| [" (error ", &decimal(status), ")"].concat()).unwrap_or_default();
                ["The site did not send the story", &status, ": ", said, "."].concat()
            }
        }
    }

    /// What the reader, or the site's owner, can do about it.
    pub fn advice(&self) -> &'static str {
        match self.code() {
            "protected" => advice::PROTECTED,
            "not-found" => advice::NOT_FOUND,
            "version" => advice::VERSION,
            "empty" => advice::EMPTY,
            "http" => advice::HTTP,
            _ => advice::SHAPE,
        }
    }
}

impl fmt::Display for TranslateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl std::error::Error for TranslateError {}

impl From<FormatError> for TranslateError {
    fn from(error: FormatError) -> Self {
        Self::Format(error)
    }
}

/// The error in place of a story, where the JSON is one: WordPress answers `{"code", "message", "data": {"status"}}`,
/// Ghost `{"errors": [{"message", "type"}]}`.
pub(super) fn refusal(json: &Json<'_>) -> Option<Refusal> {
    let text = |json: &Json<'_>, name| match json.get(name) {
        Some(Json::String(text)) => Some(text.to_string()),
        Some(_) | None => None,
    };
    if let Some(Json::Array(errors)) = json.get("errors") {
        let error = errors.first()?;
        let status = match text(error, "type")?.as_str() {
            "NotFoundError" => Some(404),
            "UnauthorizedError" => Some(401),
            "NoPermissionError" => Some(403),
            _ => None,
        };
        return Some(Refusal { status, said: quoted(&text(error, "message")?) });
    }
    let (code, said) = (text(json, "code")?, text(json, "message")?);
    let status = match json.get("data").and_then(|data| data.get("status")) {
        Some(Json::Number(status)) => (400_u16..600).find(|known| (f64::from(*known) - status).abs() < 0.5),
        Some(_) | None => None,
    };
    (status.is_some() || code.starts_with("rest_")).then(|| Refusal { status, said: quoted(&said) })
}
