//! Location of the built viewer.

use std::{
    env,
    path::{Path, PathBuf},
};

/// Folder of the viewer: as given, else `dist` in the working directory, else the one installed with this program.
pub(super) fn viewer(asked: Option<&Path>) -> PathBuf {
    if let Some(asked) = asked {
        return asked.to_owned();
    }
    let built = PathBuf::from("dist");
    let beside = || env::current_exe().ok()?.parent().map(|folder| folder.join("viewer"));
    let has_page = |folder: &Path| folder.join("index.html").is_file();
    if has_page(&built) { built } else { beside().filter(|folder| has_page(folder)).unwrap_or(built) }
}
