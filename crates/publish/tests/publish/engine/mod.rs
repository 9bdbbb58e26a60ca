//! Folders of stories to sites.

mod broken;
mod changes;
mod feed;
mod former;
mod links;
mod many;
mod whole;

use std::{
    collections::BTreeMap,
    fs,
    num::NonZeroUsize,
    path::{Path, PathBuf},
};

use standfirst_publish::{Articles, Event, Options, PublishError, Report, publish};
use tempfile::TempDir;

/// Stories and a site, in a folder that goes with the test.
pub(crate) struct Desk {
    folder: TempDir,
    options: Options,
}

/// What came of a run: the report, and the codes of what was said with the files it was said about.
pub(crate) struct Run {
    result: Result<Report, PublishError>,
    said: Vec<(String, &'static str)>,
}

impl Run {
    pub(crate) fn report(self) -> Report {
        self.result.unwrap()
    }

    fn codes(&self) -> Vec<&'static str> {
        self.said.iter().map(|(_, code)| *code).collect()
    }
}

impl Desk {
    /// A folder with these stories, by their paths.
    pub(crate) fn new(stories: &[(&str, &str)]) -> Self {
        let folder = TempDir::new().unwrap();
        let articles = folder.path().join("articles");
        fs::create_dir(&articles).unwrap();
        let options = Options {
            articles: Articles::Folder(articles),
            viewer: standfirst_testing::root().join("tests/fixtures/publish/viewer"),
            base: "https://news.example/read/".parse().unwrap(),
            out: folder.path().join("site"),
            jobs: NonZeroUsize::new(4).unwrap(),
            strict: false,
            force: false,
        };
        let desk = Self { folder, options };
        for (path, text) in stories {
            desk.write(&format!("articles/{path}"), text);
        }
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn run(&self) -> Run {
        let mut said = Vec::new();
        let result = publish(&self.options, &mut |event| {
            if let Event::Diagnostic(file, finding) = event {
                let file = Path::new(&file).strip_prefix(self.folder.path()).unwrap_or(Path::new(&file)).to_owned();
                said.push((file.to_str().unwrap().to_owned(), finding.code));
            }
        });
        Run { result, said }
    }

    /// Every file of the site, but for what publishing keeps for itself.
    pub(crate) fn site(&self) -> BTreeMap<String, Vec<u8>> {
        let root = self.path("site");
        let is_site = |entry: &walkdir::DirEntry| entry.file_name() != ".standfirst";
        let entries = walkdir::WalkDir::new(&root).into_iter().filter_entry(is_site).filter_map(Result::ok);
        let files = entries.filter(|entry| entry.file_type().is_file());
        files
            .map(|entry| {
                let name = entry.path().strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
                (name, fs::read(entry.path()).unwrap())
            })
            .collect()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path("site").join(name)).unwrap()
    }

    fn has(&self, name: &str) -> bool {
        self.path("site").join(name).is_file()
    }
}

fn story(headline: &str) -> String {
    format!(
        r#"{{"headline": "{headline}", "published": "2022-09-23", "lang": "en", "lead": ["Words of {headline}."]}}"#
    )
}
