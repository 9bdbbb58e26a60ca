//! A story that is being written, in the viewer, at an address that only this computer can reach. When the file
//! changes, or a picture beside it, the page is loaded anew and stays at its place.

mod answer;
mod body;
mod error;
mod files;
mod page;
mod range;
mod server;
mod shown;
mod types;
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

/// The port that is tried first.
const PORT: u16 = 8080;

/// So many ports after it are tried.
const PORTS: u16 = 100;

/// What is shown, and where.
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

/// A preview that is ready: from now on its address answers.
#[derive(Debug)]
pub struct Preview {
    desk: Arc<Desk>,
    listener: TcpListener,
}

/// What all answers are made of.
#[derive(Debug)]
struct Desk {
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
    /// A number that grows with each change.
    version: value::Sender<u64>,
}

impl Preview {
    /// Reads the story and takes a port.
    ///
    /// # Errors
    /// Where there is no such file, no viewer, or no port.
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
        let desk = Desk { viewer, beside, story, slug, import: options.import, port, shown, version };
        Ok(Self { desk: Arc::new(desk), listener })
    }

    /// Where it is shown: `http://127.0.0.1:8080/`.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.desk.port)
    }

    /// What there is to say about the story as it is now.
    pub fn findings(&self) -> Vec<Finding> {
        self.desk.shown().findings.clone()
    }

    /// Answers until the process ends. `said` gets what there is to say about the story after each change, on another
    /// thread.
    ///
    /// # Errors
    /// Where the file cannot be watched, or the port no longer answers.
    pub fn serve(self, said: impl FnMut(&[Finding]) + Send + 'static) -> Result<(), PreviewError> {
        watch::begin(self.desk.clone(), said).map_err(PreviewError::Watch)?;
        server::serve(self.listener, self.desk).map_err(PreviewError::Server)
    }
}

impl Desk {
    fn shown(&self) -> Arc<Shown> {
        self.shown.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the story anew, and tells every page.
    fn renew(&self) -> Arc<Shown> {
        let shown = Arc::new(Shown::read(&self.story, &self.import));
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = shown.clone();
        self.version.send_modify(|version| *version += 1);
        shown
    }
}

/// Only this computer reaches it.
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
