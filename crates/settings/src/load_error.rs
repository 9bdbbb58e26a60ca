//! Why a story or list cannot be shown, in sentences for its reader.

use std::fmt;

use standfirst_article::{Fault, decimal};
use standfirst_formats::{Decode, Decoded, FormatError, Json, Value, advice, decode};

use crate::{location::View, words};

/// Why a story or list cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The browser has no connection, or the request never reached a server.
    Offline,
    /// No complete answer within 15 seconds.
    Timeout,
    /// There is no such file.
    NotFound,
    /// The server answered with this status.
    Http(u16),
    /// The address of the page names no story there could be.
    Address(String),
    /// `config.json` does not allow this origin.
    Origin(String),
    /// More than 8 MB.
    TooLarge,
    /// The answer cannot be read.
    Format(FormatError),
    /// A part of the viewer itself could not be loaded.
    Module,
    /// The answer cannot be read as any format; said by the module that knows them all.
    Told(Told),
}

/// What the module for other formats says of a text that it cannot read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The value of `data-code`.
    pub code: String,
    /// What is wrong, in a sentence for a reader.
    pub sentence: String,
    /// What can be done about it.
    pub advice: String,
}

impl Told {
    /// Reads it from the module's answer: `{"code": …, "sentence": …, "advice": …}`.
    ///
    /// # Errors
    /// Where the answer is a story or a list.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let json = Json::parse(text).unwrap_or(Json::Null);
        decode(&json).map(|(told, _)| told)
    }
}

impl Decode for Told {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            code: object.required("code")?,
            sentence: object.required("sentence")?,
            advice: object.required("advice")?,
        })
    }
}

impl LoadError {
    /// The value of `data-code`, by which themes and tests tell errors apart.
    pub fn code(&self) -> &str {
        match self {
            Self::Offline => "offline",
            Self::Timeout => "timeout",
            Self::NotFound | Self::Address(_) => "not-found",
            Self::Http(401..=403) => "protected",
            Self::Http(_) => "http",
            Self::Origin(_) => "origin",
            Self::TooLarge => "too-large",
            Self::Format(FormatError::NotJson(_) | FormatError::Html) => "not-json",
            Self::Format(FormatError::Shape(_)) => "shape",
            Self::Format(FormatError::Newer(_)) => "version",
            Self::Format(FormatError::Empty) => "empty",
            Self::Module => "wasm",
            Self::Told(told) => &told.code,
        }
    }

    /// What happened, in a sentence about what was to be shown.
    pub fn sentence(&self, view: View) -> String {
        if cfg!(feature = "faults")
            && let (Self::Format(FormatError::Shape(fault)), View::List) = (self, view)
        {
            return ["This file is not a list of stories we can read: ", &fault.sentence(), "."].concat();
        }
        self.about(words::noun(view))
    }

    /// What happened, in a sentence about a `noun`: a story, a list of stories, a file.
    pub fn about(&self, noun: &str) -> String {
        match self {
            Self::Offline => ["The ", noun, " could not be reached."].concat(),
            Self::Timeout => ["The ", noun, " did not arrive within 15 seconds."].concat(),
            Self::NotFound => ["There is no ", noun, " at this address."].concat(),
            Self::Address(text) => ["“", text, "” is not the name or address of a story."].concat(),
            Self::Http(401..=403) => ["This ", noun, " is protected."].concat(),
            Self::Http(status) => {
                ["The server could not send the ", noun, " (error ", &decimal(*status), ")."].concat()
            }
            Self::Origin(origin) => ["This page may not show stories from ", origin, "."].concat(),
            Self::TooLarge => ["This ", noun, " is larger than 8 MB."].concat(),
            Self::Format(error) => error.sentence(),
            Self::Module => "A part of the viewer could not be loaded.".to_owned(),
            Self::Told(told) => told.sentence.clone(),
        }
    }

    /// What the reader, or the site's owner, can do about it.
    pub fn advice(&self) -> &str {
        match self {
            Self::Offline | Self::Module => "Check your connection, then try again.",
            Self::Timeout => "The connection may be slow. Try again in a moment.",
            Self::NotFound => advice::NOT_FOUND,
            Self::Address(_) => "Check the address, or choose a story from the list.",
            Self::Http(401..=403) => advice::PROTECTED,
            Self::Http(_) => advice::HTTP,
            Self::Origin(_) => "The owner of this page can allow it under “sources” in config.json.",
            Self::TooLarge => "The owner of the file can split it or move its data out.",
            Self::Format(FormatError::Newer(_)) => advice::VERSION,
            Self::Format(FormatError::Empty) => advice::EMPTY,
            Self::Format(FormatError::NotJson(_) | FormatError::Html | FormatError::Shape(_)) => advice::SHAPE,
            Self::Told(told) => &told.advice,
        }
    }

    /// Whether the same request may succeed later.
    pub fn can_retry(&self) -> bool {
        !matches!(self, Self::Address(_) | Self::Origin(_))
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.about("file"))
    }
}

impl std::error::Error for LoadError {}

impl From<FormatError> for LoadError {
    fn from(error: FormatError) -> Self {
        Self::Format(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use standfirst_article::Fault;
    use standfirst_formats::{Mistake, read_article, read_listing};

    /// Every error with its code, its sentence, a word of its advice, and whether it may pass.
    fn all() -> [(LoadError, &'static str, &'static str, &'static str, bool); 16] {
        let fault = Fault { path: "headline".to_owned(), expected: "a value", found: "nothing".to_owned() };
        let shape = "This file is not an article we can read: headline: expected a value, found nothing.";
        let newer = "This story is written in standfirst/2, which is newer than this viewer.";
        let mistake = Mistake { line: 3, column: 14 };
        let not_json = "This file is not valid JSON: see line 3, column 14.";
        let html = "This address holds a web page, not an article file.";
        let text = || "<b>".to_owned();
        [
            (LoadError::Offline, "offline", "The story could not be reached.", "connection", true),
            (LoadError::Timeout, "timeout", "The story did not arrive within 15 seconds.", "slow", true),
            (LoadError::NotFound, "not-found", "There is no story at this address.", "moved", true),
            (LoadError::Address(text()), "not-found", "“<b>” is not the name or address of a story.", "list", false),
            (LoadError::Http(401), "protected", "This story is protected.", "sign in", true),
            (LoadError::Http(403), "protected", "This story is protected.", "sign in", true),
            (LoadError::Http(404), "http", "The server could not send the story (error 404).", "minutes", true),
            (LoadError::Http(503), "http", "The server could not send the story (error 503).", "minutes", true),
            (LoadError::Origin(text()), "origin", "This page may not show stories from <b>.", "“sources”", false),
            (LoadError::TooLarge, "too-large", "This story is larger than 8 MB.", "split", true),
            (LoadError::Module, "wasm", "A part of the viewer could not be loaded.", "connection", true),
            (FormatError::NotJson(mistake).into(), "not-json", not_json, "put this right", true),
            (FormatError::Html.into(), "not-json", html, "put this right", true),
            (FormatError::Shape(fault).into(), "shape", shape, "put this right", true),
            (FormatError::Newer("standfirst/2".to_owned()).into(), "version", newer, "update the viewer", true),
            (FormatError::Empty.into(), "empty", "This story has no text yet.", "later", true),
        ]
    }

    #[test]
    fn every_error_has_its_code_sentence_advice_and_way_on() {
        for (error, code, sentence, advice, can_retry) in all() {
            assert_eq!((error.code(), error.can_retry()), (code, can_retry), "{error}");
            assert_eq!(error.sentence(View::Story), sentence);
            assert!(error.advice().contains(advice), "{}", error.advice());
        }
    }

    #[test]
    fn sentences_begin_with_a_capital_and_end_with_a_full_stop() {
        let is_sentence = |text: &str| text.starts_with(|c: char| c.is_uppercase() || c == '“') && text.ends_with('.');
        for (error, ..) in all() {
            assert!(is_sentence(&error.sentence(View::Story)), "{error}");
            assert!(is_sentence(error.advice()), "{}", error.advice());
        }
    }

    #[test]
    fn every_code_is_documented_for_themes() {
        let documented =
            include_str!("../../../docs/theming.md").split_once("`data-code` is one of").map(|(_, list)| list);
        for (error, code, ..) in all() {
            assert!(documented.is_some_and(|list| list.contains(&format!("`{code}`"))), "{error}");
        }
    }

    const ERRORS: [LoadError; 6] = [
        LoadError::Offline,
        LoadError::Timeout,
        LoadError::NotFound,
        LoadError::Http(403),
        LoadError::Http(503),
        LoadError::TooLarge,
    ];

    #[test]
    fn what_the_other_module_says_is_said() {
        let told = Told::read(r#"{"code": "protected", "sentence": "It is closed.", "advice": "Sign in."}"#);
        let error = LoadError::Told(told.expect("an answer"));
        assert_eq!((error.code(), error.advice()), ("protected", "Sign in."));
        assert_eq!(error.sentence(View::Story), "It is closed.");
        assert!(error.can_retry());
        assert!(Told::read(r#"{"headline": "x", "lead": ["y"]}"#).is_err());
        assert!(Told::read("").is_err());
    }

    #[test]
    fn errors_speak_of_what_was_to_be_shown() {
        for error in ERRORS {
            let (story, list) = (error.sentence(View::Story), error.sentence(View::List));
            assert!(story.contains(" story ") && !story.contains("list"), "{story}");
            assert_eq!(list, story.replace("story", "list of stories"));
            assert_eq!(error.to_string(), story.replace("story", "file"));
            assert!(!error.advice().contains("story"), "{}", error.advice());
        }
    }

    #[test]
    fn a_list_of_another_shape_is_no_article() {
        let sentence = |error: Option<FormatError>, view| LoadError::from(error.expect("a fault")).sentence(view);
        let story = sentence(read_article("[]").err(), View::Story);
        assert!(story.starts_with("This file is not an article we can read: "), "{story}");
        let list = sentence(read_listing("{}").err(), View::List);
        assert!(list.starts_with("This file is not a list of stories we can read: items: "), "{list}");
    }
}
