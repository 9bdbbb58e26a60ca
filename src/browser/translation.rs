//! What the module for other formats is asked by boot.js, in terms of the library. The viewer does not use it.

use standfirst_article::Fault;
use standfirst_formats::{Asked, Expected, Format, FormatError, Means, answer};
use standfirst_settings::config::{Config, WordPress, spell_out};

use super::{BrowserHtml, BrowserUrls, warn};

/// What a text from `address` is in our own formats: see [`answer`]. Of `"settings"` only the faults are told, in the
/// console, as all faults are that cost no more than a part.
pub fn translation(text: &str, address: &str, kind: &str, format: Option<&str>, item: Option<&str>) -> String {
    let expected = match kind {
        "settings" => {
            explain_settings(text);
            return String::new();
        }
        "list" => Expected::List,
        _ => Expected::Story,
    };
    // What the address of the page asks for is about its story.
    let (format, item) = if expected == Expected::Story { (format, item) } else { (None, None) };
    let asked = Asked { address, format: format.and_then(Format::parse), item };
    let (answer, notes) = answer(text, expected, &asked, Means { html: &BrowserHtml, urls: &BrowserUrls });
    say(address, &notes);
    answer
}

/// The WordPress site that settings name, and these with what follows from it; nothing where they name none.
pub fn spelled_out(settings: &str) -> Vec<String> {
    match spell_out(settings) {
        Ok(Some(WordPress { site, settings })) => vec![site, settings],
        Ok(None) => Vec::new(),
        Err(error) => {
            say_error(&error);
            Vec::new()
        }
    }
}

fn explain_settings(text: &str) {
    match Config::read(text) {
        Ok(reading) => say("config.json", &reading.notes),
        Err(error) => say_error(&error),
    }
}

fn say(file: &str, notes: &[Fault]) {
    for note in notes {
        warn(&[file, ": ", &note.sentence()].concat());
    }
}

fn say_error(error: &FormatError) {
    warn(&["config.json: ", &error.sentence()].concat());
}
