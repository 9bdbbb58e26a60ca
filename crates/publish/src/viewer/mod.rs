//! Reader of a built viewer: the folder that `script/build` made.

mod error;
mod index;
mod sheet;

use std::{fs, io::ErrorKind, path::Path};

use jiff::tz::TimeZone;
use standfirst_check::{Diagnostic, Severity};
use standfirst_settings::config::{Config, spell_out};

pub use error::ViewerError;
pub use sheet::{Sheet, StorySheets};

use index::IndexPage;

/// Built viewer.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// Settings, with a WordPress site expanded; the defaults if there is no `config.json`.
    pub config: Config,
    /// Diagnostics about the settings.
    pub findings: Vec<Diagnostic>,
    /// Parts of the style sheet that are inlined in stories' pages; `None` if there are none, or they cannot be
    /// inlined.
    pub sheets: Option<StorySheets>,
    pub(super) index: IndexPage,
    /// Name of the web app manifest, if there is one.
    pub(super) manifest: Option<&'static str>,
}

impl Viewer {
    /// Reads `index.html`, the style sheets and `config.json` of this folder.
    ///
    /// # Errors
    /// [`ViewerError::NoViewer`] without an index.html, [`ViewerError::Unlike`] when that is not a built viewer's,
    /// [`ViewerError::Missing`] when a file that it names does not exist, [`ViewerError::Read`] when a file cannot be
    /// read.
    pub fn read(folder: &Path) -> Result<Self, ViewerError> {
        let index = text(folder, "index.html").map_err(|error| error.of_index(folder))?;
        let index =
            IndexPage::read(&index).map_err(|missing| ViewerError::Unlike { folder: folder.into(), missing })?;
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

/// Names of the wasm modules that the viewer's script loads on demand: `web/modules/loader.js`.
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

/// Parses the settings as the viewer does, with diagnostics.
fn settings(text: &str) -> (Config, Vec<Diagnostic>) {
    let reading = spell_out(text).and_then(|spelt| match spelt {
        Some(spelt) => Config::read(&spelt.settings),
        None => Config::read(text),
    });
    let (config, mut findings) = match reading {
        Ok(reading) => {
            let fault = |note| Diagnostic::from_fault(Severity::Warning, "config", note);
            (reading.value, reading.notes.into_iter().map(fault).collect::<Vec<_>>())
        }
        Err(error) => (Config::default(), vec![Diagnostic::from_format_error(error)]),
    };
    if config.time_zone.as_deref().is_some_and(|zone| TimeZone::get(zone).is_err()) {
        let zone = Diagnostic::warning("config", "expected a time zone such as Europe/Kyiv; UTC is taken");
        findings.push(zone.at("timeZone"));
    }
    (config, findings)
}
