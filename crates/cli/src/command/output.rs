//! Where stories go: the standard output, a file, or a folder with a file for each.

use std::{
    collections::HashMap,
    fs, io,
    io::Write,
    path::{Path, PathBuf},
    process,
};

use standfirst_article::{Article, Slug};
use standfirst_check::Finding;
use standfirst_import::Name;

/// Where stories go.
#[derive(Debug)]
pub(super) enum Target {
    /// The standard output, which has room for one story.
    Standard,
    /// A file, which has room for one story as well.
    File(PathBuf),
    /// A folder.
    Folder(PathBuf),
}

impl Target {
    /// A file when it ends in `.json` or is something that is no folder; otherwise a folder, made where it is missing.
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

/// Puts stories where they go.
#[derive(Debug)]
pub(super) struct Output {
    pub(super) target: Target,
    pub(super) force: bool,
    pub(super) pretty: bool,
    /// Names of this run, in lower case, as some file systems make no difference; each with the number added last.
    taken: HashMap<String, usize>,
}

impl Output {
    pub(super) fn new(target: Target, force: bool, pretty: bool) -> Self {
        Self { target, force, pretty, taken: HashMap::new() }
    }

    /// Writes a story; the file that it is in then, if it is in one.
    ///
    /// # Errors
    /// `Ok(Err)` says why it is nowhere; `Err` that the standard output cannot be written.
    pub(super) fn put(
        &mut self,
        mut article: Article,
        name: Name,
    ) -> io::Result<Result<Option<PathBuf>, Box<Finding>>> {
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
        // An article is always JSON: its keys are names, its values texts and numbers.
        json.unwrap_or_default() + "\n"
    }

    /// The file of a story in a folder. Where another story of this run has it, a number is added, and to a name that
    /// was made up too.
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

    /// Writes a file as a whole or not at all.
    fn save(&self, path: &Path, text: &str) -> Result<(), Box<Finding>> {
        let there = fs::metadata(path).ok();
        if there.as_ref().is_some_and(fs::Metadata::is_file) && !self.force {
            return refusal("exists", format!("{} is there already: --force writes over it", path.display()));
        }
        let written = match there {
            // What is no file, such as a pipe, cannot be put in place of another.
            Some(there) if !there.is_file() => {
                fs::OpenOptions::new().write(true).open(path).and_then(|mut file| file.write_all(text.as_bytes()))
            }
            Some(_) | None => replace(path, text),
        };
        written.or_else(|error| refusal("unwritable", format!("{} cannot be written: {error}", path.display())))
    }
}

fn refusal(code: &'static str, message: String) -> Result<(), Box<Finding>> {
    Err(Box::new(Finding::error(code, message)))
}

/// Writes beside the file and moves it there, so that a reader never finds half a story.
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
        // Nothing is left behind; the error that is told is the first.
        let _ = fs::remove_file(&beside);
    }
    moved
}
