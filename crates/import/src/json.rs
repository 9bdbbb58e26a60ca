//! JSON inputs, by the same readers as in the viewer.

use standfirst_article::Article;
use standfirst_check::{Diagnostic, Severity};
use standfirst_formats::{
    Format, Reading, Request, StoryOrList, TranslateError, Translation, translate, translate_each,
};

use super::{Each, Imported, MEANS, Options, Source, finish::finish};

/// Reads JSON of the given format, or of the detected one: the requested story, or all of them.
pub(super) fn read(source: &Source, format: Option<Format>, options: &Options, each: Each<'_>) {
    let text = source.text();
    let address = source.base(options).unwrap_or_default();
    let asked = Request { address: &address, format, item: options.item.as_deref() };
    let read = if asked.item.is_some() { one(&text, &asked) } else { translate_each(&text, &asked, MEANS) };
    let stories = match read {
        Ok(stories) => stories,
        Err(error) => vec![Err(error)],
    };
    let is_only = stories.len() == 1;
    for story in stories {
        let goes_on = match story {
            Ok(Reading { value: mut article, notes }) => {
                if is_only && article.canonical.is_none() {
                    article.canonical.clone_from(&options.url);
                }
                let left_out = |note| Diagnostic::from_fault(Severity::Warning, "left-out", note);
                finish(Ok(article), notes.into_iter().map(left_out).collect(), options, source, each)
            }
            Err(error) => each(Imported::Said(Diagnostic::from_translate_error(error))),
        };
        if !goes_on {
            return;
        }
    }
}

type Stories = Vec<Result<Reading<Article>, TranslateError>>;

/// Reads the requested story.
fn one(text: &str, asked: &Request<'_>) -> Result<Stories, TranslateError> {
    let Reading { value: Translation { content: found, .. }, notes } = translate(text, asked, MEANS)?;
    match found {
        StoryOrList::Story(article) => Ok(vec![Ok(Reading { value: *article, notes })]),
        // A list is returned only if no story was requested.
        StoryOrList::List(_) => Err(TranslateError::NotFound(asked.item.map(str::to_owned))),
    }
}
