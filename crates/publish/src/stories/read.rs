//! Reader of a story's file, in any supported format.

use std::{fs::File, io::Read as _, path::Path};

use standfirst_article::Article;
use standfirst_check::{Diagnostic, MAX_FILE_BYTES, Severity};
use standfirst_formats::{Env, Reading, Request, StoryOrList, Translation, translate};
use standfirst_native::{Html5ever, NativeUrls};

/// Native implementations that readers of other formats need.
pub(super) const MEANS: Env<'_> = Env { html: &Html5ever, urls: &NativeUrls };

/// Story, and diagnostics about what was left out of it.
#[derive(Debug)]
pub(crate) struct ReadStory {
    pub(crate) article: Article,
    pub(crate) findings: Vec<Diagnostic>,
}

/// Reads a story. Relative addresses are not resolved.
///
/// # Errors
/// A diagnostic when the file cannot be read, is too large, is not UTF-8, contains a list, or is in no known format.
pub(crate) fn read(path: &Path) -> Result<ReadStory, Box<Diagnostic>> {
    let unreadable = |error| Box::new(Diagnostic::error("unreadable", format!("it cannot be read: {error}")));
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_FILE_BYTES).unwrap_or(u64::MAX);
    File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    if bytes.len() > MAX_FILE_BYTES {
        let message = "it is larger than 8 MB, which is the most that the viewer reads";
        return Err(Box::new(Diagnostic::error("too-large", message)));
    }
    let Ok(text) = str::from_utf8(&bytes) else {
        return Err(Box::new(Diagnostic::error("not-utf-8", "it is not in UTF-8, which JSON has to be in")));
    };
    // An empty address leaves relative addresses unresolved.
    let asked = Request { address: "", format: None, item: None };
    match translate(text, &asked, MEANS) {
        Ok(Reading { value: Translation { content: StoryOrList::Story(article), .. }, notes }) => {
            let lost = |note| Diagnostic::from_fault(Severity::Warning, "left-out", note);
            Ok(ReadStory { article: *article, findings: notes.into_iter().map(lost).collect() })
        }
        Ok(Reading { value: Translation { content: StoryOrList::List(list), .. }, .. }) => {
            let message = format!("there are {} stories in it: a list is published by itself", list.teasers.len());
            Err(Box::new(Diagnostic::error("several", message)))
        }
        Err(error) => Err(Box::new(Diagnostic::from_translate_error(error))),
    }
}
