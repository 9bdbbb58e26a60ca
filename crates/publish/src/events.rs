//! Progress events and result of a publishing run.

use std::time::Duration;

use standfirst_check::{Diagnostic, Severity};

/// Progress event of a publishing run.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A phase begins with this many stories.
    Began(Phase, usize),
    /// A story of the phase is done.
    Advanced,
    /// A diagnostic about a source file, a URL, or a file of the site.
    Diagnostic(String, Diagnostic),
}

/// Phase of a publishing run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Stories are read, for lists and links.
    Reading,
    /// The files of stories are written.
    Writing,
}

/// Result of a publishing run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Number of stories on the site.
    pub stories: usize,
    /// Number of files that are new or changed. Precompressed variants do not count, here and below.
    pub written: usize,
    /// Number of files that did not change.
    pub unchanged: usize,
    /// Number of files that were removed.
    pub removed: usize,
    /// Number of errors that were reported.
    pub errors: usize,
    /// Number of warnings that were reported.
    pub warnings: usize,
    /// Duration of the run.
    pub time: Duration,
}

/// Sender of progress events, which counts errors and warnings.
pub(super) struct Reporter<'a> {
    on_event: &'a mut dyn FnMut(Event),
    pub(super) errors: usize,
    pub(super) warnings: usize,
}

impl<'a> Reporter<'a> {
    pub(super) fn new(on_event: &'a mut dyn FnMut(Event)) -> Self {
        Self { on_event, errors: 0, warnings: 0 }
    }

    pub(super) fn began(&mut self, work: Phase, stories: usize) {
        (self.on_event)(Event::Began(work, stories));
    }

    pub(super) fn advanced(&mut self) {
        (self.on_event)(Event::Advanced);
    }

    pub(super) fn report(&mut self, file: impl Into<String>, finding: Diagnostic) {
        self.errors += usize::from(finding.severity == Severity::Error);
        self.warnings += usize::from(finding.severity == Severity::Warning);
        (self.on_event)(Event::Diagnostic(file.into(), finding));
    }

    pub(super) fn report_all(&mut self, file: &str, findings: impl IntoIterator<Item = Diagnostic>) {
        for finding in findings {
            self.report(file, finding);
        }
    }
}
