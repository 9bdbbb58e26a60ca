//! Resolution of relative addresses to files inside the stories' folder.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use percent_encoding::percent_decode_str;
use url::Url;

/// Folder of the stories.
#[derive(Debug)]
pub struct Folder {
    /// Canonical path, so that a prefix test tells whether a file is inside.
    root: PathBuf,
}

/// Reason why an address names no file in the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotHere {
    /// It is a URL of another site, which is allowed.
    Elsewhere,
    /// It is relative, and leads out of the folder or to a hidden file.
    Outside(&'static str),
    /// The file does not exist.
    Missing,
}

/// File in the stories' folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Local {
    /// Path in the folder, with `/` as separator. Not percent-encoded.
    pub path: String,
    /// Query and fragment of the address.
    pub rest: String,
    /// Canonical path of the file.
    pub file: PathBuf,
}

/// Placeholder base URL of the folder, to resolve addresses as browsers do and detect those that leave the folder.
const BASE: &str = "http://a.invalid/here/";

impl Folder {
    /// Opens a folder of stories.
    ///
    /// # Errors
    /// The I/O error when the folder does not exist or cannot be read.
    pub fn new(folder: &Path) -> io::Result<Self> {
        Ok(Self { root: fs::canonicalize(folder)? })
    }

    /// Finds the file for an address in a story, whose own file is at `story` below the folder.
    ///
    /// # Errors
    /// [`NotHere::Elsewhere`] for a URL of another site, [`NotHere::Outside`] for a file outside of the folder or a
    /// hidden one, [`NotHere::Missing`] when there is no such file.
    pub fn find(&self, address: &str, story: &Path) -> Result<Local, NotHere> {
        let (path, rest) = path(address, story)?;
        let file = fs::canonicalize(self.root.join(&path)).map_err(|_| NotHere::Missing)?;
        if !file.starts_with(&self.root) {
            return Err(NotHere::Outside("it is a link out of the folder of the stories"));
        }
        if !file.is_file() {
            return Err(NotHere::Missing);
        }
        Ok(Local { path, rest, file })
    }

    /// Canonical path of the folder.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

/// Resolves an address in a story to a path below the folder, whether the file exists or not, and to the query and
/// fragment.
///
/// # Errors
/// [`NotHere::Elsewhere`] for a URL of another site, [`NotHere::Outside`] for a path outside of the folder or a hidden
/// one, [`NotHere::Missing`] for what cannot be a file name.
pub fn path(address: &str, story: &Path) -> Result<(String, String), NotHere> {
    let base = base(story).ok_or(NotHere::Elsewhere)?;
    let url = base.join(address).map_err(|_| NotHere::Elsewhere)?;
    // Absolute URLs, and relative ones that begin with a host or at the root, are URLs of other sites.
    if Url::parse(address).is_ok() || address.starts_with(['/', '\\', '?', '#']) {
        return Err(NotHere::Elsewhere);
    }
    let path = url.as_str().strip_prefix(BASE).ok_or(NotHere::Outside("it is not in the folder of the stories"))?;
    let (path, rest) = path.split_at(path.find(['?', '#']).unwrap_or(path.len()));
    let parts = path.split('/').map(name).collect::<Option<Vec<String>>>().ok_or(NotHere::Missing)?;
    if parts.iter().any(|part| part.starts_with('.')) {
        return Err(NotHere::Outside("what begins with a dot is not published"));
    }
    Ok((parts.join("/"), rest.to_owned()))
}

/// Placeholder URL of a story's file; of a file at the top of the folder if `story` is empty.
fn base(story: &Path) -> Option<Url> {
    let mut url = Url::parse(BASE).ok()?;
    let story = if story.as_os_str().is_empty() { Path::new("story") } else { story };
    let parts = story.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
    url.path_segments_mut().ok()?.pop_if_empty().extend(parts);
    Some(url)
}

/// Decodes a path segment to a file name; `None` if no file can have that name.
fn name(part: &str) -> Option<String> {
    let name = percent_decode_str(part).decode_utf8().ok()?.into_owned();
    let is_name = !name.is_empty() && !name.contains(['/', '\\', '\0', ':']);
    is_name.then_some(name)
}
