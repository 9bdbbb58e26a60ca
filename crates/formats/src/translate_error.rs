//! Translation errors, with messages for readers.

use std::fmt;

use standfirst_article::decimal;

use super::{Fault, Format, FormatError, Json, advice, decode::quoted};

/// Why a text of any format cannot be translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TranslateError {
    /// An error that format 1 has too: not JSON, HTML, a newer version, no text.
    Format(FormatError),
    /// The text of the story is restricted: by a password, or to members.
    Protected,
    /// The file has no story with this id, or no story at all.
    NotFound(Option<String>),
    /// JSON of an unknown format.
    Unknown,
    /// JSON that does not have the shape of its format.
    WrongFormat(Format, Fault),
    /// The site's API responded with an error.
    Refused(Refusal),
}

/// An error response of a site's API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The HTTP status, if it is named.
    pub status: Option<u16>,
    /// The site's message, at most 60 characters in quotation marks.
    pub message: String,
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
            Self::Format(FormatError::Shape(_)) | Self::Unknown | Self::WrongFormat(..) => "shape",
            Self::Refused(_) => "http",
        }
    }

    /// The message for readers.
    pub fn sentence(&self) -> String {
        match self {
            Self::Format(error) => error.sentence(),
            Self::Protected => "This story is protected.".to_owned(),
            Self::NotFound(None) => "There is no story at this address.".to_owned(),
            Self::NotFound(Some(item)) => ["There is no story ", &quoted(item), " in this file."].concat(),
            Self::Unknown => "This file is in none of the formats that we can read.".to_owned(),
            Self::WrongFormat(format, fault) => {
                ["This file is not ", format.name(), " as we can read it: ", &fault.sentence(), "."].concat()
            }
            Self::Refused(Refusal { status, message }) => {
                let status = status.map(|status| [" (error ", &decimal(status), ")"].concat()).unwrap_or_default();
                ["The site did not send the story", &status, ": ", message, "."].concat()
            }
        }
    }

    /// What the reader or the site's owner can do about it.
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

/// Decodes an error response: WordPress sends `{"code", "message", "data": {"status"}}`, Ghost `{"errors": [{"message",
/// "type"}]}`.
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
        return Some(Refusal { status, message: quoted(&text(error, "message")?) });
    }
    let (code, message) = (text(json, "code")?, text(json, "message")?);
    let status = match json.get("data").and_then(|data| data.get("status")) {
        Some(Json::Number(status)) => (400_u16..600).find(|known| (f64::from(*known) - status).abs() < 0.5),
        Some(_) | None => None,
    };
    (status.is_some() || code.starts_with("rest_")).then(|| Refusal { status, message: quoted(&message) })
}
