//! A host that serves `dist/` as ordinary ones do, and on request as bad ones do. Each
//! scenario has its own, hence its own origin: nothing is kept from the one before.

use std::{
    collections::HashMap,
    env, fs, io,
    net::Ipv4Addr,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::{
    net::TcpListener,
    sync::{Notify, watch},
};

use crate::{
    answer::{Answer, Visit},
    document::Document,
    host, publishing,
};

/// Keeps what goes wrong on a page.
pub(crate) const WATCH: &str = include_str!("watch.js");

/// The service worker.
pub(crate) const WORKER: &str = "sw.js";

/// A host. It answers until the end of the whole run, so that no port is used twice.
pub(crate) struct Site {
    /// `http://127.0.0.1:PORT`
    pub(crate) origin: String,
    settings: Mutex<Settings>,
    /// Told whenever an answer was taken back.
    pub(crate) mended: Notify,
    /// What was asked for.
    pub(crate) visits: watch::Sender<Vec<Visit>>,
}

/// How a host answers.
#[derive(Clone, Default)]
pub(crate) struct Settings {
    /// The folder of the viewer, with a slash at both ends.
    pub(crate) base: String,
    /// Files in the place of those in `dist/`, `None` for one that is not there.
    pub(crate) files: HashMap<String, Option<Vec<u8>>>,
    /// What is not answered well.
    pub(crate) answers: HashMap<String, Answer>,
    /// How the page itself is served.
    pub(crate) document: Document,
    /// Whether a missing file is answered with the page.
    pub(crate) rewriting: bool,
    /// Whether nobody is answered at all.
    pub(crate) stopped: bool,
    /// The folder that is served in the place of `dist/`.
    pub(crate) published: Option<&'static Path>,
    /// Whether no script may run in a page: then what is meant for readers without is shown.
    pub(crate) scriptless: bool,
}

impl Settings {
    /// What the host has at a path. A page has a script that watches it from its first moment on.
    pub(crate) fn file(&self, path: &str) -> Option<Vec<u8>> {
        let Some(folder) = self.published else {
            return if path == "index.html" { Some(self.document.html()) } else { Site::file(path) };
        };
        let bytes = fs::read(folder.join(path)).ok()?;
        if self.scriptless || !path.ends_with(".html") {
            return Some(bytes);
        }
        let script = format!("<head><script src=\"{}watch.js\"></script>", self.base);
        Some(String::from_utf8_lossy(&bytes).replacen("<head>", &script, 1).into_bytes())
    }
}

impl Site {
    /// Starts one.
    ///
    /// # Errors
    /// When there is no free port.
    pub(crate) async fn start() -> io::Result<Arc<Self>> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let origin = format!("http://{}", listener.local_addr()?);
        // A worker would answer in the host's place: only scenarios about that have one.
        let files = HashMap::from([(WORKER.to_owned(), None)]);
        let settings = Settings { base: "/".to_owned(), files, ..Settings::default() };
        let site = Arc::new(Self {
            origin,
            settings: Mutex::new(settings),
            mended: Notify::new(),
            visits: watch::Sender::default(),
        });
        tokio::spawn(host::listen(listener, Arc::clone(&site)));
        Ok(site)
    }

    /// The folder of the viewer: `http://127.0.0.1:PORT/deep/er/`.
    pub(crate) fn address(&self) -> String {
        [&self.origin, self.settings().base.as_str()].concat()
    }

    /// Moves the viewer to a folder: `/deep/er/`. Nothing is left outside.
    pub(crate) fn move_to(&self, base: &str) {
        base.clone_into(&mut self.settings().base);
    }

    /// Serves a folder that was published, in the place of the viewer alone.
    pub(crate) fn publish(&self) {
        self.settings().published = Some(publishing::folder());
    }

    /// Lets no script run in what it serves.
    pub(crate) fn forbid_scripts(&self) {
        self.settings().scriptless = true;
    }

    /// Answers every missing file with the page and 200.
    pub(crate) fn rewrite_everything(&self) {
        self.settings().rewriting = true;
    }

    /// Serves the viewer's service worker too.
    pub(crate) fn keep_offline(&self) {
        self.settings().files.remove(WORKER);
    }

    /// Answers nobody any more, or everybody again.
    pub(crate) fn stop(&self, stopped: bool) {
        self.settings().stopped = stopped;
    }

    /// Changes how the page itself is served.
    pub(crate) fn page(&self, change: impl FnOnce(&mut Document)) {
        change(&mut self.settings().document);
    }

    /// Answers requests for a path like this from now on.
    pub(crate) fn answer(&self, path: &str, answer: Answer) {
        self.settings().answers.insert(path.to_owned(), answer);
    }

    /// Serves a file that is not in `dist/`, or another one in its place, and serves it well.
    pub(crate) fn put(&self, path: &str, text: impl Into<Vec<u8>>) {
        self.settings().files.insert(path.to_owned(), Some(text.into()));
        self.mend(path);
    }

    /// Has a file no more.
    pub(crate) fn gone(&self, path: &str) {
        self.settings().files.insert(path.to_owned(), None);
    }

    /// Answers requests for a path as usual again.
    pub(crate) fn mend(&self, path: &str) {
        self.settings().answers.remove(path);
        self.mended.notify_waiters();
    }

    /// What was asked for so far.
    pub(crate) fn visits(&self) -> Vec<Visit> {
        self.visits.borrow().clone()
    }

    /// Begins a new list of visits.
    pub(crate) fn forget_visits(&self) {
        self.visits.send_replace(Vec::new());
    }

    /// Waits for a visit.
    pub(crate) async fn until(&self, found: impl Fn(&Visit) -> bool) {
        // It cannot end: this holds the sender.
        let _ = self.visits.subscribe().wait_for(|visits| visits.iter().any(&found)).await;
    }

    /// A file of the built viewer.
    pub(crate) fn file(path: &str) -> Option<Vec<u8>> {
        let outside = path.starts_with('/') || path.split('/').any(|part| part == "..");
        let folder = env::var("STANDFIRST_DIST").unwrap_or_else(|_| "dist".to_owned());
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(path);
        if outside { None } else { fs::read(path).ok() }
    }

    /// A JSON file of the built viewer.
    pub(crate) fn json(path: &str) -> serde_json::Value {
        let bytes = Self::file(path).unwrap_or_else(|| panic!("the viewer has no {path}"));
        serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// A JSON file as it is served at present.
    pub(crate) fn served_json(&self, path: &str) -> serde_json::Value {
        let put = self.settings().files.get(path).cloned().flatten();
        put.map_or_else(|| Self::json(path), |bytes| serde_json::from_slice(&bytes).expect("a story"))
    }

    /// How it answers at present.
    pub(crate) fn settings(&self) -> MutexGuard<'_, Settings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
