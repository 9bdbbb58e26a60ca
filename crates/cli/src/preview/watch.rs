//! File watcher for the story and the files that it names.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, channel},
    },
    thread,
    time::Duration,
};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher, recommended_watcher};
use standfirst_check::Finding;
use standfirst_publish::pictures::path;

use super::{ServerState, shown::Shown};

/// Debounce: a save is complete after this long without an event.
const QUIET: Duration = Duration::from_millis(80);

/// Most events of one save; files that change all the time are shown nevertheless.
const PATIENCE: usize = 20;

type Events = Receiver<notify::Result<Event>>;

/// Watches on another thread until the process ends.
///
/// # Errors
/// Where the folder of the story cannot be watched.
pub(super) fn begin(state: Arc<ServerState>, mut said: impl FnMut(&[Finding]) + Send + 'static) -> notify::Result<()> {
    let (sender, events) = channel();
    let mut watched = Watched { watcher: recommended_watcher(sender)?, folders: HashSet::new(), files: HashSet::new() };
    // The folder and not the file: many programs write another file and move it to the name.
    watched.folder(state.beside.root())?;
    watched.take(&state, &state.shown());
    thread::spawn(move || {
        while wait(&events, &watched) {
            let shown = state.renew();
            watched.take(&state, &shown);
            said(&shown.findings);
        }
    });
    Ok(())
}

struct Watched {
    watcher: RecommendedWatcher,
    folders: HashSet<PathBuf>,
    /// The story, and the files that it names, whether they are there or not.
    files: HashSet<PathBuf>,
}

impl Watched {
    fn folder(&mut self, folder: &Path) -> notify::Result<()> {
        if self.folders.insert(folder.to_owned()) {
            self.watcher.watch(folder, RecursiveMode::NonRecursive)?;
        }
        Ok(())
    }

    /// Watches what a story names, not all folders below its own: these may be large.
    fn take(&mut self, state: &ServerState, shown: &Shown) {
        let root = state.beside.root();
        let names = shown.names.iter().filter_map(|name| path(name, Path::new("")).ok());
        self.files = names.map(|(path, _)| root.join(path)).chain([state.story.clone()]).collect();
        let folders: HashSet<PathBuf> =
            self.files.iter().filter_map(|file| file.parent()).map(Path::to_owned).collect();
        for folder in folders.into_iter().filter(|folder| folder.is_dir()) {
            // Pictures of a folder that cannot be watched are reloaded with the next change of the story.
            let _ = self.folder(&folder);
        }
    }

    fn concerns(&self, event: &notify::Result<Event>) -> bool {
        let Ok(event) = event else { return false };
        let is_change = match event.kind {
            EventKind::Any | EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) => true,
            EventKind::Access(_) | EventKind::Other => false,
        };
        let is_named = |path: &PathBuf| self.files.iter().any(|file| file.starts_with(path));
        event.need_rescan() || (is_change && event.paths.iter().any(is_named))
    }
}

/// Waits until something was saved; `false` when the watcher has ended.
fn wait(events: &Events, watched: &Watched) -> bool {
    loop {
        match events.recv() {
            Ok(event) if watched.concerns(&event) => break,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
    for _ in 0..PATIENCE {
        if events.recv_timeout(QUIET).is_err() {
            break;
        }
    }
    true
}
