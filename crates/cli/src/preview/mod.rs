//! HTTP server of `standfirst preview`: a story that is being written, in the viewer, at a loopback address. When the
//! file changes, or a picture beside it, the page reloads and keeps its scroll position.

mod error;
mod events;
mod files;
mod guard;
mod page;
mod router;
mod server;
mod shown;
mod watch;

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
    time::{SystemTime, UNIX_EPOCH},
};

use standfirst_article::Slug;
use standfirst_check::Finding;
use standfirst_import as import;
use standfirst_publish::pictures::Folder;
use tokio::sync::watch as value;

pub use error::PreviewError;

use shown::Shown;

/// First port to try.
const PORT: u16 = 8080;

/// How many ports are tried.
const PORTS: u16 = 100;

/// What to show, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The file of the story.
    pub story: PathBuf,
    /// The folder of the built viewer.
    pub viewer: PathBuf,
    /// The port; where none is wanted, the first that is free.
    pub port: Option<u16>,
    /// How the file is read.
    pub import: import::Options,
}

/// A preview server that is bound to its port and not serving yet.
#[derive(Debug)]
pub struct Preview {
    state: Arc<ServerState>,
    listener: TcpListener,
}

/// State that all request handlers share.
#[derive(Debug)]
struct ServerState {
    viewer: Folder,
    /// The folder of the story.
    beside: Folder,
    /// The file of the story, in that folder.
    story: PathBuf,
    /// The name of the story in the viewer's address.
    slug: Slug,
    import: import::Options,
    port: u16,
    shown: RwLock<Arc<Shown>>,
    /// Version of what is shown; grows with each change.
    version: value::Sender<u64>,
}

impl Preview {
    /// Reads the story and binds the port.
    ///
    /// # Errors
    /// [`PreviewError::NoStory`] and [`PreviewError::NoViewer`] where files are missing, [`PreviewError::Port`] where the
    /// port cannot be bound.
    pub fn open(options: Options) -> Result<Self, PreviewError> {
        let story = fs::canonicalize(&options.story).ok().filter(|story| story.is_file());
        let story = story.ok_or(PreviewError::NoStory(options.story))?;
        let beside = story.parent().and_then(|folder| Folder::new(folder).ok());
        let beside = beside.ok_or_else(|| PreviewError::NoStory(story.clone()))?;
        let viewer = Folder::new(&options.viewer).ok().filter(|viewer| viewer.root().join("index.html").is_file());
        let viewer = viewer.ok_or(PreviewError::NoViewer(options.viewer))?;
        let listener = listener(options.port)?;
        let port = listener.local_addr().map_err(|error| PreviewError::Port(PORT, error))?.port();
        let shown = RwLock::new(Arc::new(Shown::read(&story, &options.import)));
        // A page that outlives this server finds another number at the next one.
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let (version, _) = value::channel(now << 20);
        let slug = slug(&story).ok_or_else(|| PreviewError::NoStory(story.clone()))?;
        let state = ServerState { viewer, beside, story, slug, import: options.import, port, shown, version };
        Ok(Self { state: Arc::new(state), listener })
    }

    /// Its URL: `http://127.0.0.1:8080/`.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.state.port)
    }

    /// Findings about the story as it is now.
    pub fn findings(&self) -> Vec<Finding> {
        self.state.shown().findings.clone()
    }

    /// Serves until the process ends. `said` gets the findings about the story after each change, on another thread.
    ///
    /// # Errors
    /// [`PreviewError::Watch`] where the file cannot be watched, [`PreviewError::Server`] where the server cannot run.
    pub fn serve(self, said: impl FnMut(&[Finding]) + Send + 'static) -> Result<(), PreviewError> {
        watch::begin(self.state.clone(), said).map_err(PreviewError::Watch)?;
        server::serve(self.listener, self.state).map_err(PreviewError::Server)
    }
}

impl ServerState {
    fn shown(&self) -> Arc<Shown> {
        self.shown.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the story again, and tells every open page.
    fn renew(&self) -> Arc<Shown> {
        let shown = Arc::new(Shown::read(&self.story, &self.import));
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = shown.clone();
        self.version.send_modify(|version| *version += 1);
        shown
    }
}

/// Binds to loopback: other computers cannot connect.
fn listener(port: Option<u16>) -> Result<TcpListener, PreviewError> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| PreviewError::Port(port, error));
    match port {
        Some(port) => bind(port),
        None => (PORT..PORT + PORTS).find_map(|port| bind(port).ok()).map_or_else(|| bind(PORT), Ok),
    }
}

/// The name of the file, where it can be one of a story.
fn slug(story: &Path) -> Option<Slug> {
    let name = story.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // The list of stories has a name already.
    Slug::parse(&name).filter(|slug| slug.as_str() != "feed").or_else(|| Slug::parse("story"))
}
