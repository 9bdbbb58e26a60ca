//! A story in a file, in any format.

use std::{fs::File, io::Read as _, path::Path};

use standfirst_article::Article;
use standfirst_check::{Finding, LARGEST, Severity};
use standfirst_formats::{Asked, Found, Means, Reading, Translation, translate};
use standfirst_native::{Html5ever, NativeUrls};

/// What reading other formats needs from outside.
pub(super) const MEANS: Means<'_> = Means { html: &Html5ever, urls: &NativeUrls };

/// A story, and what was passed over in it.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) article: Article,
    pub(crate) findings: Vec<Finding>,
}

/// Reads a story. Its relative addresses stay so.
///
/// # Errors
/// Why it cannot be read.
pub(crate) fn read(path: &Path) -> Result<Read, Box<Finding>> {
    let unreadable = |error| Box::new(Finding::error("unreadable", format!("it cannot be read: {error}")));
    let mut bytes = Vec::new();
    let limit = u64::try_from(LARGEST).unwrap_or(u64::MAX);
    File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    if bytes.len() > LARGEST {
        let message = "it is larger than 8 MB, which is the most that the viewer reads";
        return Err(Box::new(Finding::error("too-large", message)));
    }
    let Ok(text) = str::from_utf8(&bytes) else {
        return Err(Box::new(Finding::error("not-utf-8", "it is not in UTF-8, which JSON has to be in")));
    };
    // Without an address, what is relative in it stays so.
    let asked = Asked { address: "", format: None, item: None };
    match translate(text, &asked, MEANS) {
        Ok(Reading { value: Translation { found: Found::Story(article), .. }, notes }) => {
            let lost = |note| Finding::fault(Severity::Warning, "left-out", note);
            Ok(Read { article: *article, findings: notes.into_iter().map(lost).collect() })
        }
        Ok(Reading { value: Translation { found: Found::List(list), .. }, .. }) => {
            let message = format!("there are {} stories in it: a list is published by itself", list.teasers.len());
            Err(Box::new(Finding::error("several", message)))
        }
        Err(error) => Err(Box::new(Finding::misfit(error))),
    }
}
