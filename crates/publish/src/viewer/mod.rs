//! A built viewer: what pages need to know of the folder that `script/build` made.

mod error;
mod index;
mod sheet;

use std::{fs, io::ErrorKind, path::Path};

use jiff::tz::TimeZone;
use standfirst_check::{Finding, Severity};
use standfirst_settings::config::{Config, spell_out};

pub use error::ViewerError;
pub use sheet::{Sheet, StorySheets};

use index::Index;

/// A built viewer.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// Its settings, with a WordPress site spelt out; the defaults where there are none.
    pub config: Config,
    /// What is wrong with its settings.
    pub findings: Vec<Finding>,
    /// The parts of its style sheet that pages of stories hold; `None` where it has none that they can hold.
    pub sheets: Option<StorySheets>,
    pub(super) index: Index,
    /// The name of its manifest, if it has one.
    pub(super) manifest: Option<&'static str>,
}

impl Viewer {
    /// Reads the `index.html` of this folder, its style sheet and its `config.json`.
    ///
    /// # Errors
    /// Where the folder holds no viewer, or a part of it is missing or cannot be read.
    pub fn read(folder: &Path) -> Result<Self, ViewerError> {
        let index = text(folder, "index.html").map_err(|error| error.of_index(folder))?;
        let index = Index::read(&index).map_err(|missing| ViewerError::Unlike { folder: folder.into(), missing })?;
        let script = text(folder, &index.files.js)?;
        for name in index.files.all().chain(modules(&script)) {
            if !folder.join(name).is_file() {
                return Err(ViewerError::Missing { folder: folder.into(), name: name.to_owned() });
            }
        }
        let sheets = match &index.files.story_sheets {
            Some([story, rich]) => StorySheets::of(&text(folder, story)?, &text(folder, rich)?),
            None => None,
        };
        let (config, findings) = match text(folder, "config.json") {
            Ok(text) => settings(&text),
            Err(ViewerError::Missing { .. }) => (Config::default(), Vec::new()),
            Err(error) => return Err(error),
        };
        let manifest = Some("manifest.webmanifest").filter(|name| folder.join(name).is_file());
        Ok(Self { config, findings, sheets, index, manifest })
    }
}

/// The modules that the viewer's script loads when they are needed: `web/modules/loader.js`.
fn modules(script: &str) -> impl Iterator<Item = &str> {
    script.split('"').filter_map(|name| name.strip_prefix("./")).filter(|name| name.ends_with(".wasm"))
}

fn text(folder: &Path, name: &str) -> Result<String, ViewerError> {
    fs::read_to_string(folder.join(name)).map_err(|error| {
        if error.kind() == ErrorKind::NotFound {
            ViewerError::Missing { folder: folder.into(), name: name.to_owned() }
        } else {
            ViewerError::Read { path: folder.join(name), reason: error.to_string() }
        }
    })
}

/// The settings, and what is wrong with them, as the viewer itself takes them.
fn settings(text: &str) -> (Config, Vec<Finding>) {
    let reading = spell_out(text).and_then(|spelt| match spelt {
        Some(spelt) => Config::read(&spelt.settings),
        None => Config::read(text),
    });
    let (config, mut findings) = match reading {
        Ok(reading) => {
            let fault = |note| Finding::fault(Severity::Warning, "config", note);
            (reading.value, reading.notes.into_iter().map(fault).collect::<Vec<_>>())
        }
        Err(error) => (Config::default(), vec![Finding::refusal(error)]),
    };
    if config.time_zone.as_deref().is_some_and(|zone| TimeZone::get(zone).is_err()) {
        let zone = Finding::warning("config", "expected a time zone such as Europe/Kyiv; UTC is taken");
        findings.push(zone.at("timeZone"));
    }
    (config, findings)
}
