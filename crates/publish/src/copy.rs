//! Copying of the viewer's files into the site.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Map, Value};
use standfirst_check::Diagnostic;
use walkdir::{DirEntry, WalkDir};

use super::{
    OutputError,
    events::Reporter,
    output::{Content, Effort, Output},
};

/// Copies the viewer's folder, except its sample stories and its `index.html`. Returns the paths of the copied files.
///
/// # Errors
/// [`OutputError::Io`] when a file of the viewer cannot be read, or a file of the site cannot be written.
pub(super) fn viewer(
    folder: &Path,
    name: Option<&str>,
    output: &Output,
    reporter: &mut Reporter<'_>,
) -> Result<BTreeSet<String>, OutputError> {
    let mut copied = BTreeSet::new();
    for (path, file) in files(folder, output.root(), reporter)? {
        if path == "manifest.webmanifest" {
            let text = fs::read_to_string(&file).map_err(|error| OutputError::Io(file.clone(), error))?;
            let text = named(&text, name).unwrap_or(text);
            output.put(&path, &Content::Bytes(text.as_bytes()), Effort::Best)?;
        } else {
            output.put(&path, &Content::Copy(&file), Effort::Best)?;
        }
        copied.insert(path);
    }
    Ok(copied)
}

/// Lists the files to copy, each with its path in the site. Skipped are hidden files, the site's own folder if it is
/// inside the viewer's, and precompressed files, which are compressed again.
fn files(folder: &Path, site: &Path, reporter: &mut Reporter<'_>) -> Result<Vec<(String, PathBuf)>, OutputError> {
    let root = fs::canonicalize(folder).map_err(|error| OutputError::Io(folder.to_owned(), error))?;
    let stories = root.join("articles");
    let is_seen = |entry: &DirEntry| {
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        entry.depth() == 0 || (!is_hidden && entry.path() != site && entry.path() != stories)
    };
    let mut files = Vec::new();
    for entry in WalkDir::new(&root).sort_by_file_name().into_iter().filter_entry(is_seen) {
        let entry = entry.map_err(|error| OutputError::Io(folder.to_owned(), error.into()))?;
        let Ok(path) = entry.path().strip_prefix(&root) else { continue };
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        let name = parts.join("/");
        let is_compressed = [".gz", ".br"].iter().any(|kind| name.ends_with(kind));
        if entry.file_type().is_symlink() {
            let message = "it is a link, which is not published";
            reporter.report(folder.join(path).display().to_string(), Diagnostic::warning("outside", message));
        } else if entry.file_type().is_file() && !is_compressed && name != "index.html" {
            files.push((name, entry.into_path()));
        }
    }
    Ok(files)
}

/// Sets the site's name in a web app manifest. `None` if there is no name, or the text is not a JSON object.
fn named(text: &str, name: Option<&str>) -> Option<String> {
    let mut manifest: Map<String, Value> = serde_json::from_str(text).ok()?;
    for member in ["name", "short_name"] {
        manifest.insert(member.to_owned(), name?.into());
    }
    serde_json::to_string(&manifest).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_installed_site_has_its_own_name() {
        let text = r#"{"name": "Standfirst", "start_url": "./", "icons": []}"#;
        let named = named(text, Some("The Tern")).and_then(|text| serde_json::from_str(&text).ok());
        let expected = r#"{"name": "The Tern", "short_name": "The Tern", "start_url": "./", "icons": []}"#;
        assert_eq!(named, serde_json::from_str::<Value>(expected).ok());
        assert_eq!(super::named(text, None), None);
    }
}
