//! The engines: the driver of each, and what a session asks it for.

use std::{env, fmt, path::PathBuf};

use serde_json::json;
use thirtyfour::Capabilities;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chromium's: Blink.
    Chromium,
    /// Firefox's: Gecko.
    Firefox,
    /// Safari's, as `WebKitGTK` has it.
    WebKit,
}

impl Engine {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Those that `STANDFIRST_ENGINES` names, all without it.
    pub(crate) fn chosen() -> Vec<Self> {
        let Ok(names) = env::var("STANDFIRST_ENGINES") else { return Self::ALL.to_vec() };
        let known = |name: &str| {
            let engine = Self::ALL.into_iter().find(|engine| engine.to_string() == name);
            engine.unwrap_or_else(|| panic!("STANDFIRST_ENGINES: {name} is none of chromium, firefox, webkit"))
        };
        names.split(',').map(str::trim).filter(|name| !name.is_empty()).map(known).collect()
    }

    /// The program that drives it.
    pub(crate) fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// What its driver is started with.
    pub(crate) fn arguments(self, port: u16) -> Vec<String> {
        let port = format!("--port={port}");
        match self {
            Self::Chromium | Self::WebKit => vec![port],
            // Of the browser's own log only what ends it.
            Self::Firefox => vec![port, "--log=fatal".to_owned()],
        }
    }

    /// Whether its programs are there.
    ///
    /// # Errors
    /// What is missing, and how it gets there.
    pub(crate) fn is_installed(self) -> Result<(), String> {
        let programs: &[&str] = if self == Self::WebKit { &["WebKitWebDriver", "Xvfb"] } else { &[self.driver()] };
        match programs.iter().find(|program| on_path(program).is_none()) {
            None => Ok(()),
            Some(program) => Err(format!(
                "{program} is not on PATH: script/bootstrap installs it, `source script/env` finds it; \
                 STANDFIRST_ENGINES names the engines to test without {self}"
            )),
        }
    }

    /// What a session asks for.
    pub(crate) fn capabilities(self) -> Capabilities {
        let wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": { "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--no-first-run", "--lang=en-US",
                ] },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": { "binary": firefox(), "args": ["-headless"] },
            }),
            Self::WebKit => json!({ "browserName": "MiniBrowser" }),
        };
        wanted.as_object().cloned().unwrap_or_default().into()
    }
}

/// Debian's has a name of its own.
fn firefox() -> Option<PathBuf> {
    on_path("firefox-esr").or_else(|| on_path("firefox"))
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}
