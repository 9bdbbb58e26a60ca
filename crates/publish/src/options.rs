//! What is asked for, and what is said meanwhile.

use std::{
    num::NonZeroUsize,
    path::{Path, PathBuf},
    time::Duration,
};

use standfirst_check::{Finding, Severity};

use super::BaseUrl;

/// What to publish, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the stories are.
    pub articles: Articles,
    /// The folder of a built viewer.
    pub viewer: PathBuf,
    /// Where the site will be.
    pub base: BaseUrl,
    /// The folder that is written.
    pub out: PathBuf,
    /// Stories that are worked on at the same time.
    pub jobs: NonZeroUsize,
    /// Whether warnings count as problems, and any problem keeps the site as it is.
    pub strict: bool,
    /// Whether files are written over that publishing did not write.
    pub force: bool,
}

/// Where stories are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Articles {
    /// Files in a folder and those below it, a story each.
    Folder(PathBuf),
    /// A list in a file.
    File(PathBuf),
    /// A list at an http or https address.
    Address(String),
}

impl Articles {
    /// The folder of the stories, where they are in one.
    pub(super) fn folder(&self) -> Option<&Path> {
        match self {
            Self::Folder(folder) => Some(folder),
            Self::File(_) | Self::Address(_) => None,
        }
    }
}

/// What is said while a site is published.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// So many stories are to be done next.
    Began(Work, usize),
    /// One of them is done.
    Advanced,
    /// Something about a file, an address, or a file of the site.
    Said(String, Finding),
}

/// What is done with each story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// They are read, to know what there is.
    Reading,
    /// Their files are made.
    Writing,
}

/// What came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Stories that are on the site now.
    pub stories: usize,
    /// Files that are new or changed. Those that are compressed beside others do not count here and below.
    pub written: usize,
    /// Files that are as they were.
    pub unchanged: usize,
    /// Files that are no longer there.
    pub removed: usize,
    /// Things that were said, by their weight.
    pub errors: usize,
    /// The same for warnings.
    pub warnings: usize,
    /// How long it took.
    pub time: Duration,
}

/// Passes on what is said, and counts it.
pub(super) struct News<'a> {
    each: &'a mut dyn FnMut(Event),
    pub(super) errors: usize,
    pub(super) warnings: usize,
}

impl<'a> News<'a> {
    pub(super) fn new(each: &'a mut dyn FnMut(Event)) -> Self {
        Self { each, errors: 0, warnings: 0 }
    }

    pub(super) fn began(&mut self, work: Work, stories: usize) {
        (self.each)(Event::Began(work, stories));
    }

    pub(super) fn advanced(&mut self) {
        (self.each)(Event::Advanced);
    }

    pub(super) fn say(&mut self, file: impl Into<String>, finding: Finding) {
        self.errors += usize::from(finding.severity == Severity::Error);
        self.warnings += usize::from(finding.severity == Severity::Warning);
        (self.each)(Event::Said(file.into(), finding));
    }

    pub(super) fn say_all(&mut self, file: &str, findings: impl IntoIterator<Item = Finding>) {
        for finding in findings {
            self.say(file, finding);
        }
    }
}
