//! A host that serves `dist/` as ordinary ones do, and on request as bad ones do. Each
//! scenario has its own, hence its own origin: nothing is kept from the one before.

use std::{
    collections::{HashMap, HashSet},
    convert::Infallible,
    env, fs, io,
    net::Ipv4Addr,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use hyper::{Request, Response, body::Incoming, header, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::{
    net::TcpListener,
    sync::{Notify, watch},
};

use crate::{
    answer::{Answer, Body, Visit, media_type},
    document::Document,
};

/// Keeps what goes wrong on a page.
pub(crate) const WATCH: &str = include_str!("watch.js");

/// A host. It answers until the end of the whole run, so that no port is used twice.
pub(crate) struct Site {
    /// `http://127.0.0.1:PORT`
    pub(crate) origin: String,
    settings: Mutex<Settings>,
    mended: Notify,
    visits: watch::Sender<Vec<Visit>>,
}

#[derive(Clone, Default)]
struct Settings {
    base: String,
    files: HashMap<String, Vec<u8>>,
    gone: HashSet<String>,
    answers: HashMap<String, Answer>,
    document: Document,
    rewriting: bool,
}

impl Site {
    /// Starts one.
    ///
    /// # Errors
    /// When there is no free port.
    pub(crate) async fn start() -> io::Result<Arc<Self>> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let origin = format!("http://{}", listener.local_addr()?);
        let settings = Settings { base: "/".to_owned(), ..Settings::default() };
        let site = Arc::new(Self {
            origin,
            settings: Mutex::new(settings),
            mended: Notify::new(),
            visits: watch::Sender::default(),
        });
        tokio::spawn(listen(listener, Arc::clone(&site)));
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

    /// Answers every missing file with the page and 200.
    pub(crate) fn rewrite_everything(&self) {
        self.settings().rewriting = true;
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
        self.settings().files.insert(path.to_owned(), text.into());
        self.mend(path);
    }

    /// Has a file no more.
    pub(crate) fn gone(&self, path: &str) {
        self.settings().gone.insert(path.to_owned());
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

    fn settings(&self) -> MutexGuard<'_, Settings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A JSON file of the built viewer.
    pub(crate) fn json(path: &str) -> serde_json::Value {
        let bytes = Self::file(path).unwrap_or_else(|| panic!("the viewer has no {path}"));
        serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    async fn respond(self: Arc<Self>, request: Request<Incoming>) -> Result<Response<Body>, io::Error> {
        let settings = self.settings().clone();
        let path = request.uri().path();
        // What is outside of the folder keeps its slash, and is not there.
        let path = match path.strip_prefix(&settings.base) {
            Some("") => "index.html",
            Some(path) => path,
            None => path,
        };
        let visit = Visit::begin(path, &self.visits);
        if matches!(settings.answers.get(path), Some(Answer::Held)) {
            self.mended.notified().await;
        }
        let file = settings.files.get(path).cloned().or_else(|| match path {
            "index.html" => Some(settings.document.html()),
            "watch.js" => Some(WATCH.into()),
            _ if settings.gone.contains(path) => None,
            _ => Self::file(path),
        });
        let (status, media_type, body) = match settings.answers.get(path) {
            Some(answer) => answer.give(path, file, visit)?,
            None => match file {
                Some(bytes) => (200, media_type(path), visit.whole(bytes)),
                None if settings.rewriting => (200, "text/html", visit.whole(settings.document.html())),
                None => (404, "text/plain", visit.whole("Not found")),
            },
        };
        let mut response = response(status, media_type, body)?;
        if let Some(policy) = settings.document.header().filter(|_| media_type == "text/html") {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        Ok(response)
    }
}

fn response(status: u16, media_type: &str, body: Body) -> Result<Response<Body>, io::Error> {
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, media_type)
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(body)
        .map_err(io::Error::other)
}

async fn listen(listener: TcpListener, site: Arc<Site>) -> Result<Infallible, io::Error> {
    loop {
        let (stream, _) = listener.accept().await?;
        let site = Arc::clone(&site);
        let service = service_fn(move |request| Arc::clone(&site).respond(request));
        // A connection that is dropped on purpose, or by the browser, is no fault of ours.
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}
