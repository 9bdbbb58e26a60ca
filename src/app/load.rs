//! From what the address asks for to a state: fetch, read, resolve.

use std::sync::Arc;

use standfirst_article::{LinkUrl, Listing};
use standfirst_formats::FormatError;
use standfirst_settings::{
    load_error::LoadError,
    location::{Request, Source, Target, View},
};

use super::{
    Desk, State, Story, arrive, on_demand,
    places::{feed_address, may_read},
    read::{Found, read},
};
use crate::{
    browser::{self, Abort},
    modules::{self, ModuleError},
};

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
            on_demand::watch(desk);
            complete(desk, &abort).await;
            if arrive::is_further(back, reached) {
                on_demand::load(desk).await;
            }
            if *desk.abort.borrow() == abort {
                arrive::further(back, reached).await;
            }
        }
    });
}

async fn load(desk: &'static Desk, request: &Request, abort: &Abort) -> State {
    let view = request.target.view();
    match &request.target {
        Target::List { tag } => {
            // On its way together with the feed, which is waited for first.
            browser::spawn(async {
                let _ = modules::list().await;
            });
            let listed = match feed(desk, abort).await {
                Ok(listing) => list(listing, tag.clone()).await,
                Err(error) => Err(error),
            };
            listed.unwrap_or_else(|error| State::Failed(error, view, None))
        }
        Target::Story(source) => match story(desk, source, request.other, abort).await {
            Ok(state) => state,
            Err(error) => State::Failed(error, view, original(source)),
        },
        Target::Nonsense(text) => State::Failed(LoadError::Address(text.clone()), view, None),
    }
}

/// A list, with what draws it.
async fn list(listing: Arc<Listing>, tag: Option<String>) -> Result<State, LoadError> {
    let draw = modules::list().await.map_err(|ModuleError| LoadError::Module)?;
    Ok(State::List(listing, tag, draw))
}

/// Below a story stands what the feed says: fetched once the story is there.
pub(super) async fn complete(desk: &'static Desk, abort: &Abort) {
    if desk.state.peek(|state| matches!(state, State::Story(_))) {
        // A story reads well without it.
        let _ = feed(desk, abort).await;
    }
}

async fn feed(desk: &'static Desk, abort: &Abort) -> Result<Arc<Listing>, LoadError> {
    if let Some(listing) = desk.feed.peek(Option::clone) {
        return Ok(listing);
    }
    match read(&feed_address(&desk.config), View::List, false, abort).await.map_err(own_file)? {
        Found::List(listing) => {
            let listing = Arc::new(listing);
            desk.feed.set(Some(listing.clone()));
            Ok(listing)
        }
        Found::Story(_) => Err(LoadError::NotFound),
    }
}

async fn story(desk: &'static Desk, source: &Source, other: bool, abort: &Abort) -> Result<State, LoadError> {
    let (address, slug) = match source {
        Source::Slug(slug) => {
            ([&browser::page_folder(), "articles/", slug.as_str(), ".json"].concat(), Some(slug.clone()))
        }
        Source::Url(url) => {
            may_read(&desk.config, url)?;
            (url.clone(), None)
        }
    };
    let found = read(&address, View::Story, other, abort).await.map_err(|error| match slug {
        Some(_) => own_file(error),
        None => error,
    })?;
    match found {
        Found::Story(article) => Ok(State::Story(Arc::new(Story { article: *article, slug }))),
        Found::List(listing) => list(Arc::new(listing), None).await,
    }
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
