//! Every JSON format, by the translation that the viewer has too.

use standfirst_article::Article;
use standfirst_check::{Finding, Severity};
use standfirst_formats::{Asked, Format, Found, Reading, TranslateError, Translation, translate, translate_each};

use super::{Each, Imported, MEANS, Options, Source, finish::finish};

/// Reads JSON of a format, or of the one that its content tells: the story asked for, or all that are there.
pub(super) fn read(source: &Source, format: Option<Format>, options: &Options, each: Each<'_>) {
    let text = source.text();
    let address = source.base(options).unwrap_or_default();
    let asked = Asked { address: &address, format, item: options.item.as_deref() };
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
                let left_out = |note| Finding::fault(Severity::Warning, "left-out", note);
                finish(Ok(article), notes.into_iter().map(left_out).collect(), options, source, each)
            }
            Err(error) => each(Imported::Said(Finding::misfit(error))),
        };
        if !goes_on {
            return;
        }
    }
}

type Stories = Vec<Result<Reading<Article>, TranslateError>>;

/// The story that is asked for.
fn one(text: &str, asked: &Asked<'_>) -> Result<Stories, TranslateError> {
    let Reading { value: Translation { found, .. }, notes } = translate(text, asked, MEANS)?;
    match found {
        Found::Story(article) => Ok(vec![Ok(Reading { value: *article, notes })]),
        // Only where none is asked for.
        Found::List(_) => Err(TranslateError::NotFound(asked.item.map(str::to_owned))),
    }
}
