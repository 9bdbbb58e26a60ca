//! From what the address asks for to a state: fetch, read, resolve.

use std::sync::Arc;

use super::{Desk, State, Story, arrive};
use crate::{
    browser::{self, Abort, BrowserUrls},
    config::Config,
    formats::{self, Fault, FormatError},
    load_error::LoadError,
    location::{Request, Source, Target},
    model::{LinkUrl, Listing, ResolveUrl},
};

/// The address of the list of stories.
pub(super) fn feed_address(config: &Config) -> String {
    let feed = config.latest.feed.as_ref().map_or("articles/feed.json", |feed| feed.as_str());
    BrowserUrls.resolve(&browser::page_folder(), feed).unwrap_or_else(|| feed.to_owned())
}

/// Shows what the address of the page asks for. What is still on its way for another
/// page is ended.
pub(super) fn open(desk: &'static Desk, manner: arrive::Manner) {
    let request = browser::location();
    desk.page.replace(browser::page_address());
    browser::set_theme(request.theme);
    let abort = Abort::new();
    desk.abort.replace(abort.clone()).now();
    // Read before anything is drawn, which scrolls too.
    let back = if manner == arrive::Manner::Onward { None } else { browser::scroll_back() };
    arrive::leaving(desk, &request);
    browser::spawn(async move {
        let state = load(desk, &request, &abort).await;
        // Another page was asked for in the meantime.
        if *desk.abort.borrow() == abort {
            arrive::at(desk, state, manner, back).await;
            let reached = browser::scrolled();
            complete(desk, &abort).await;
            if *desk.abort.borrow() == abort {
                arrive::further(back, reached).await;
            }
        }
    });
}

async fn load(desk: &'static Desk, request: &Request, abort: &Abort) -> State {
    let view = request.target.view();
    match &request.target {
        Target::List { tag } => match feed(desk, abort).await {
            Ok(listing) => State::List(listing, tag.clone()),
            Err(error) => State::Failed(error, view, None),
        },
        Target::Story(source) => match story(desk, source, abort).await {
            Ok(story) => State::Story(Arc::new(story)),
            Err(error) => State::Failed(error, view, original(source)),
        },
        Target::Nonsense(text) => State::Failed(LoadError::Address(text.clone()), view, None),
    }
}

/// Below a story stands what the feed says: fetched once the story is there.
async fn complete(desk: &'static Desk, abort: &Abort) {
    if desk.state.peek(|state| matches!(state, State::Story(_))) {
        // A story reads well without it.
        let _ = feed(desk, abort).await;
    }
}

async fn feed(desk: &'static Desk, abort: &Abort) -> Result<Arc<Listing>, LoadError> {
    if let Some(listing) = desk.feed.peek(Option::clone) {
        return Ok(listing);
    }
    let address = feed_address(&desk.config);
    let text = browser::fetch_text(&address, abort).await?;
    let reading = formats::read_listing(&text).map_err(|error| own_file(error.into()))?;
    note(&address, &reading.notes);
    let mut listing = reading.value;
    listing.rebase(&address, &BrowserUrls);
    let listing = Arc::new(listing);
    desk.feed.set(Some(listing.clone()));
    Ok(listing)
}

async fn story(desk: &'static Desk, source: &Source, abort: &Abort) -> Result<Story, LoadError> {
    let (address, slug) = match source {
        Source::Slug(slug) => {
            ([&browser::page_folder(), "articles/", slug.as_str(), ".json"].concat(), Some(slug.clone()))
        }
        Source::Url(url) => {
            let origin = browser::origin_of(url);
            if !desk.config.sources.allow(&origin, &browser::own_origin()) {
                return Err(LoadError::Origin(origin));
            }
            (url.clone(), None)
        }
    };
    let text = browser::fetch_text(&address, abort).await?;
    let reading = formats::read_article(&text).map_err(|error| match slug {
        Some(_) => own_file(error.into()),
        None => error.into(),
    })?;
    note(&address, &reading.notes);
    let mut article = reading.value;
    article.rebase(&address, &BrowserUrls);
    Ok(Story { article, slug })
}

/// Some hosts answer a missing file with their start page and 200.
fn own_file(error: LoadError) -> LoadError {
    if error == LoadError::Format(FormatError::Html) { LoadError::NotFound } else { error }
}

fn original(source: &Source) -> Option<LinkUrl> {
    match source {
        Source::Slug(_) => None,
        Source::Url(url) => LinkUrl::parse(url),
    }
}

/// Tells the owner, in the console, what was passed over in a file.
pub(super) fn note(address: &str, notes: &[Fault]) {
    for note in notes {
        browser::warn(&[address, ": ", &note.sentence()].concat());
    }
}
