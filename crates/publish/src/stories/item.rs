//! Items of a list, and the stories behind them.

use standfirst_article::{Article, Lang, LinkUrl};
use standfirst_check::Diagnostic;
use standfirst_formats::{
    FormatError, Reading, Request, StoryOrList, TranslateError, origin, translate, translate_each,
};
use standfirst_import::{Imported, Limits, Options, Source, fetch, import};

use super::{Stories, read::MEANS};

/// Item of a list.
pub(super) enum ListItem {
    /// Contains the story.
    Story(Box<Article>),
    /// Contains the URL of the story.
    Link(String),
    /// Contains neither, for this reason.
    Invalid(Box<Diagnostic>),
}

impl ListItem {
    /// URL of the story, if the item is a link.
    pub(super) fn link(&self) -> Option<&str> {
        match self {
            Self::Link(address) => Some(address),
            Self::Story(_) | Self::Invalid(_) => None,
        }
    }

    /// Loads the story, with diagnostics. Fetches and imports the page of a link.
    pub(super) fn story(&self, lang: Option<&Lang>) -> (Option<Box<Article>>, Vec<Diagnostic>) {
        match self {
            Self::Story(article) => (Some(article.clone()), Vec::new()),
            Self::Invalid(finding) => (None, vec![Diagnostic::clone(finding)]),
            Self::Link(address) => match fetch(address, Limits::default()) {
                Ok(page) => imported(&Source::page(page), lang),
                Err(error) => (None, vec![Diagnostic::error(error.code(), format!("{address}: {error}"))]),
            },
        }
    }
}

/// Parses a text that is a list or a single story.
pub(super) fn items(text: &str, address: &str) -> Result<(Stories, Vec<ListItem>), TranslateError> {
    let asked = Request { address, format: None, item: None };
    let listing = match translate(text, &asked, MEANS)?.value.content {
        StoryOrList::List(listing) => listing,
        StoryOrList::Story(article) => return Ok((Stories::default(), vec![ListItem::Story(article)])),
    };
    let stories = translate_each(text, &asked, MEANS)?;
    let title = Some(listing.title).filter(|title| !title.trim().is_empty());
    let items = stories.into_iter().zip(listing.teasers).map(|(story, teaser)| match story {
        Ok(Reading { value, .. }) => ListItem::Story(Box::new(value)),
        // An item without content is a link to its story.
        Err(error @ TranslateError::Format(FormatError::Empty)) => {
            let url = teaser.url.as_ref().map(LinkUrl::as_str).filter(|url| origin(url).is_some());
            url.map_or_else(
                || ListItem::Invalid(Box::new(Diagnostic::from_translate_error(error))),
                |url| ListItem::Link(url.to_owned()),
            )
        }
        Err(error) => ListItem::Invalid(Box::new(Diagnostic::from_translate_error(error))),
    });
    Ok((Stories { title, lang: listing.lang, ..Stories::default() }, items.collect()))
}

fn imported(source: &Source, lang: Option<&Lang>) -> (Option<Box<Article>>, Vec<Diagnostic>) {
    let (mut story, mut findings) = (None, Vec::new());
    let options = Options { lang: lang.cloned(), ..Options::default() };
    import(source, &options, &mut |imported| {
        match imported {
            Imported::Story(article, _) => story = story.take().or(Some(article)),
            // A story without a language gets the site's, so the diagnostic does not apply.
            Imported::Said(finding) if finding.code == "no-language" => {}
            Imported::Said(finding) => findings.push(finding),
        }
        story.is_none()
    });
    (story, findings)
}
