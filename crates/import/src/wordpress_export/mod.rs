//! Importer of WordPress exports (WXR: RSS 2.0 with WordPress's own elements). Streams the file twice, one item at a
//! time, so that exports can be of any size.

mod classic;
mod index;
mod item;
mod parts;
mod post;
mod serialized;
mod shortcodes;

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, BufRead, BufReader},
};

use standfirst_article::LinkUrl;
use standfirst_check::{Diagnostic, Severity};

use super::{
    Each, Imported, Options, Source,
    finish::finish,
    source::Content,
    story::{completed, with_text},
};
use index::Index;
use item::{Item, PostStatus};
use parts::{Part, parts};

/// Imports an export: a story for each post and page.
pub(super) fn read(source: &Source, options: &Options, each: Each<'_>) {
    let mut index = Index::default();
    // First pass, for the index: posts refer to attachments by id, and these may come later in the file.
    let whole = walk(source, &mut |part| {
        index.add(part);
        true
    });
    let mut reader =
        ItemReader { index, options, source, each, left_out: BTreeMap::new(), found: false, goes_on: true };
    // An error of the second pass is that of the first.
    let _ = walk(source, &mut |part| {
        if let Part::Item(item) = part {
            reader.take(&item);
        }
        reader.goes_on
    });
    reader.end(whole.err());
}

fn walk(source: &Source, each: &mut dyn FnMut(Part) -> bool) -> Result<(), Box<Diagnostic>> {
    let open = || -> io::Result<Box<dyn BufRead + '_>> {
        Ok(match &source.content {
            Content::File(path) => Box::new(BufReader::new(File::open(path)?)),
            Content::Bytes(bytes) => Box::new(bytes.as_slice()),
        })
    };
    let input =
        open().map_err(|error| Box::new(Diagnostic::error("unreadable", format!("it cannot be read: {error}"))))?;
    parts(input, each)
}

struct ItemReader<'a> {
    index: Index,
    options: &'a Options,
    source: &'a Source,
    each: Each<'a>,
    /// Number of items that were left out, by kind.
    left_out: BTreeMap<String, usize>,
    found: bool,
    goes_on: bool,
}

impl ItemReader<'_> {
    fn take(&mut self, item: &Item) {
        if self.options.item.as_ref().is_some_and(|wanted| *wanted != item.id && *wanted != item.name) {
            return;
        }
        match item.status(self.options.include_drafts) {
            PostStatus::Story => self.tell(item),
            PostStatus::NotAStory => {}
            PostStatus::LeftOut(why) => *self.left_out.entry(why).or_default() += 1,
            PostStatus::Protected => {
                let finding = Diagnostic::warning("protected", "it is behind a password, and left out");
                self.goes_on = (self.each)(Imported::Said(about(item, finding)));
                self.found = true;
            }
        }
    }

    fn tell(&mut self, item: &Item) {
        self.found = true;
        let (article, html) = post::read(item, &self.index);
        let mut findings = Vec::new();
        let base = self.options.url.as_ref().or(self.index.link.as_ref()).map(LinkUrl::as_str);
        let article = completed(with_text(article, &html, &mut findings), base);
        let each = &mut *self.each;
        let mut hand_on = |imported| match imported {
            Imported::Said(finding) => each(Imported::Said(about(item, finding))),
            Imported::Story(..) => each(imported),
        };
        self.goes_on = finish(article, findings, self.options, self.source, &mut hand_on);
    }

    /// Reports what was left out, and where the file is truncated.
    fn end(self, broken: Option<Box<Diagnostic>>) {
        let Self { options, each, left_out, found, goes_on, .. } = self;
        if !goes_on {
            return;
        }
        let kinds: Vec<String> = left_out.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
        let note = format!("left out: {}; --include-drafts takes them", kinds.join(", "));
        let note = (!kinds.is_empty()).then(|| Diagnostic::note("draft", note));
        let missing = options.item.as_ref().map_or_else(
            || "there is no post or page in this export".to_owned(),
            |wanted| format!("there is no post or page with the id or name “{wanted}” in this export"),
        );
        let is_missing = !found && kinds.is_empty() && broken.is_none();
        let missing = is_missing.then(|| Diagnostic::error("not-found", missing));
        let _ = note.into_iter().chain(missing).chain(broken.map(|finding| *finding)).map(Imported::Said).all(each);
    }
}

/// Prefixes a diagnostic's path with the post's id. An empty post is downgraded to a warning, since exports have them.
fn about(item: &Item, finding: Diagnostic) -> Diagnostic {
    let place = format!("item[{}]", item.id);
    let path = if finding.path.is_empty() { place } else { format!("{place} {}", finding.path) };
    let severity = if finding.code == "empty" { Severity::Warning } else { finding.severity };
    Diagnostic { severity, ..finding.at(path) }
}
