//! Output of stories: to the standard output, a file, or a folder with a file for each.

use std::{
    collections::HashMap,
    fs, io,
    io::Write,
    path::{Path, PathBuf},
    process,
};

use standfirst_article::{Article, Slug};
use standfirst_check::Diagnostic;
use standfirst_import::Name;

/// Destination of stories.
#[derive(Debug)]
pub(super) enum Target {
    /// Standard output, for one story.
    Standard,
    /// File, for one story.
    File(PathBuf),
    /// Folder, with a file for each story.
    Folder(PathBuf),
}

impl Target {
    /// Destination for `--out`: a file if the path ends in `.json` or exists and is not a folder; otherwise a folder,
    /// which is created if it is missing.
    pub(super) fn new(out: Option<&Path>) -> Self {
        let is_json = |path: &Path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
        match out {
            None => Self::Standard,
            Some(path) if path == Path::new("-") => Self::Standard,
            Some(path) if path.is_dir() => Self::Folder(path.to_owned()),
            Some(path) if is_json(path) || path.exists() => Self::File(path.to_owned()),
            Some(path) => Self::Folder(path.to_owned()),
        }
    }
}

/// Writer of stories to a destination.
#[derive(Debug)]
pub(super) struct Output {
    pub(super) target: Target,
    pub(super) force: bool,
    pub(super) pretty: bool,
    /// Names used in this run, each with the last number that was added. In lower case, since some file systems do not
    /// distinguish case.
    taken: HashMap<String, usize>,
}

impl Output {
    pub(super) fn new(target: Target, force: bool, pretty: bool) -> Self {
        Self { target, force, pretty, taken: HashMap::new() }
    }

    /// Writes a story. Returns its file, unless it went to the standard output.
    ///
    /// # Errors
    /// `Ok(Err)` is a diagnostic when the story was not written; `Err` is the I/O error when the standard output cannot
    /// be written.
    pub(super) fn put(
        &mut self,
        mut article: Article,
        name: Name,
    ) -> io::Result<Result<Option<PathBuf>, Box<Diagnostic>>> {
        let path = match &self.target {
            Target::Standard => {
                io::stdout().lock().write_all(self.json(&article).as_bytes())?;
                return Ok(Ok(None));
            }
            Target::File(path) => path.clone(),
            Target::Folder(folder) => self.free_place(&folder.clone(), &mut article, name),
        };
        Ok(self.save(&path, &self.json(&article)).map(|()| Some(path)))
    }

    fn json(&self, article: &Article) -> String {
        let json = if self.pretty { serde_json::to_string_pretty(article) } else { serde_json::to_string(article) };
        // Serializing an article cannot fail: its keys are strings.
        json.unwrap_or_default() + "\n"
    }

    /// File of a story in the folder. If another story of this run has the name, a number is added, also to a generated
    /// name.
    fn free_place(&mut self, folder: &Path, article: &mut Article, name: Name) -> PathBuf {
        let slug = article.id.as_ref().map_or("story", Slug::as_str).to_owned();
        let mut own = slug.clone();
        while let Some(number) = self.taken.get_mut(&own.to_ascii_lowercase()) {
            *number += 1;
            own = format!("{slug}-{number}");
        }
        self.taken.insert(own.to_ascii_lowercase(), 1);
        if name == Name::Made {
            article.id = Slug::parse(&own);
        }
        folder.join(own + ".json")
    }

    /// Writes a file atomically.
    fn save(&self, path: &Path, text: &str) -> Result<(), Box<Diagnostic>> {
        let there = fs::metadata(path).ok();
        if there.as_ref().is_some_and(fs::Metadata::is_file) && !self.force {
            return refusal("exists", format!("{} is there already: --force writes over it", path.display()));
        }
        let written = match there {
            // A pipe or device cannot be replaced by a rename.
            Some(there) if !there.is_file() => {
                fs::OpenOptions::new().write(true).open(path).and_then(|mut file| file.write_all(text.as_bytes()))
            }
            Some(_) | None => replace(path, text),
        };
        written.or_else(|error| refusal("unwritable", format!("{} cannot be written: {error}", path.display())))
    }
}

fn refusal(code: &'static str, message: String) -> Result<(), Box<Diagnostic>> {
    Err(Box::new(Diagnostic::error(code, message)))
}

/// Writes a temporary file beside the target and renames it, so that a reader never finds half a story.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().unwrap_or(Path::new(""));
    if !folder.as_os_str().is_empty() {
        fs::create_dir_all(folder)?;
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = folder.join(format!(".{name}.{}.tmp", process::id()));
    let moved = fs::write(&beside, text).and_then(|()| fs::rename(&beside, &path));
    if moved.is_err() {
        // Remove the temporary file; the first error is reported.
        let _ = fs::remove_file(&beside);
    }
    moved
}
