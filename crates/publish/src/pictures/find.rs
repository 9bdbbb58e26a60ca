//! Files by their addresses: inside the folder of the stories, or not at all.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use percent_encoding::percent_decode_str;
use url::Url;

/// The folder of the stories.
#[derive(Debug)]
pub struct Folder {
    /// Without links in it, so that what is inside can be told from what is not.
    root: PathBuf,
}

/// Why an address names no file in the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotHere {
    /// It leads to another place on the web, which is fine.
    Elsewhere,
    /// It is relative, and leads out of the folder, or to what is hidden in it.
    Outside(&'static str),
    /// There is no such file.
    Missing,
}

/// A file in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Local {
    /// Its path in the folder, with `/` between its parts. Not escaped.
    pub path: String,
    /// What follows the path in the address: a query, a fragment.
    pub rest: String,
    /// The file itself, without links.
    pub file: PathBuf,
}

/// Stands for the folder while an address is resolved as browsers do: what leaves it is seen.
const HERE: &str = "http://a.invalid/here/";

impl Folder {
    /// # Errors
    /// Where there is no such folder.
    pub fn new(folder: &Path) -> io::Result<Self> {
        Ok(Self { root: fs::canonicalize(folder)? })
    }

    /// The file that an address means in a story, whose own file is at `story` below the folder.
    ///
    /// # Errors
    /// Says why it is not one of the folder.
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

    /// Where it is, without links.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

/// The path below the folder that an address means, whether there is a file or not, and what follows it in the address.
///
/// # Errors
/// Says why it leads elsewhere.
pub fn path(address: &str, story: &Path) -> Result<(String, String), NotHere> {
    let base = base(story).ok_or(NotHere::Elsewhere)?;
    let url = base.join(address).map_err(|_| NotHere::Elsewhere)?;
    // What begins with a scheme, with a host or at the root of one is a place on the web.
    if Url::parse(address).is_ok() || address.starts_with(['/', '\\', '?', '#']) {
        return Err(NotHere::Elsewhere);
    }
    let path = url.as_str().strip_prefix(HERE).ok_or(NotHere::Outside("it is not in the folder of the stories"))?;
    let (path, rest) = path.split_at(path.find(['?', '#']).unwrap_or(path.len()));
    let parts = path.split('/').map(name).collect::<Option<Vec<String>>>().ok_or(NotHere::Missing)?;
    if parts.iter().any(|part| part.starts_with('.')) {
        return Err(NotHere::Outside("what begins with a dot is not published"));
    }
    Ok((parts.join("/"), rest.to_owned()))
}

/// The address that stands for the file of a story; without one, for any directly in the folder.
fn base(story: &Path) -> Option<Url> {
    let mut url = Url::parse(HERE).ok()?;
    let story = if story.as_os_str().is_empty() { Path::new("story") } else { story };
    let parts = story.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
    url.path_segments_mut().ok()?.pop_if_empty().extend(parts);
    Some(url)
}

/// A part of a path as files are called, where one can be called so.
fn name(part: &str) -> Option<String> {
    let name = percent_decode_str(part).decode_utf8().ok()?.into_owned();
    let is_name = !name.is_empty() && !name.contains(['/', '\\', '\0', ':']);
    is_name.then_some(name)
}
