//! The items of a list, and the stories that they are about.

use standfirst_article::{Article, Lang, LinkUrl};
use standfirst_check::Finding;
use standfirst_formats::{Asked, FormatError, Found, Reading, TranslateError, origin, translate, translate_each};
use standfirst_import::{Imported, Limits, Options, Source, fetch, import};

use super::{Stories, read::MEANS};

/// An item of a list.
pub(super) enum Item {
    /// It holds the story.
    Story(Box<Article>),
    /// It says where the story is.
    Link(String),
    /// It can be neither.
    Wrong(Box<Finding>),
}

impl Item {
    /// Where the story is, if the list only says that.
    pub(super) fn link(&self) -> Option<&str> {
        match self {
            Self::Link(address) => Some(address),
            Self::Story(_) | Self::Wrong(_) => None,
        }
    }

    /// The story, and what there is to say about it.
    pub(super) fn story(&self, lang: Option<&Lang>) -> (Option<Box<Article>>, Vec<Finding>) {
        match self {
            Self::Story(article) => (Some(article.clone()), Vec::new()),
            Self::Wrong(finding) => (None, vec![Finding::clone(finding)]),
            Self::Link(address) => match fetch(address, Limits::default()) {
                Ok(page) => imported(&Source::page(page), lang),
                Err(error) => (None, vec![Finding::error(error.code(), format!("{address}: {error}"))]),
            },
        }
    }
}

/// What a text holds: a list, or one story.
pub(super) fn items(text: &str, address: &str) -> Result<(Stories, Vec<Item>), TranslateError> {
    let asked = Asked { address, format: None, item: None };
    let listing = match translate(text, &asked, MEANS)?.value.found {
        Found::List(listing) => listing,
        Found::Story(article) => return Ok((Stories::default(), vec![Item::Story(article)])),
    };
    let stories = translate_each(text, &asked, MEANS)?;
    let title = Some(listing.title).filter(|title| !title.trim().is_empty());
    let items = stories.into_iter().zip(listing.teasers).map(|(story, teaser)| match story {
        Ok(Reading { value, .. }) => Item::Story(Box::new(value)),
        // The list is about stories that it does not hold: they are where it says.
        Err(error @ TranslateError::Format(FormatError::Empty)) => {
            let url = teaser.url.as_ref().map(LinkUrl::as_str).filter(|url| origin(url).is_some());
            url.map_or_else(|| Item::Wrong(Box::new(Finding::misfit(error))), |url| Item::Link(url.to_owned()))
        }
        Err(error) => Item::Wrong(Box::new(Finding::misfit(error))),
    });
    Ok((Stories { title, lang: listing.lang, ..Stories::default() }, items.collect()))
}

fn imported(source: &Source, lang: Option<&Lang>) -> (Option<Box<Article>>, Vec<Finding>) {
    let (mut story, mut findings) = (None, Vec::new());
    let options = Options { lang: lang.cloned(), ..Options::default() };
    import(source, &options, &mut |imported| {
        match imported {
            Imported::Story(article, _) => story = story.take().or(Some(article)),
            // It has the language of the site then, which is what there is.
            Imported::Said(finding) if finding.code == "no-language" => {}
            Imported::Said(finding) => findings.push(finding),
        }
        story.is_none()
    });
    (story, findings)
}
