//! From what the address asks for to a state: fetch, read, resolve.

use std::sync::Arc;

use leptos::prelude::*;
use standfirst_article::{LinkUrl, Listing};
use standfirst_formats::FormatError;
use standfirst_settings::{
    load_error::LoadError,
    location::{Request, Source, Target, View},
};

use super::{
    navigation::{self, NavigationKind},
    on_demand,
    read::{Found, read},
    sources::{feed_address, may_read},
    state::{AppState, PageState, Story},
};
use crate::{
    browser::{self, Abort},
    modules::{self, ModuleError},
};

/// Shows what the address of the page asks for. What is still on its way for another
/// page is ended.
pub(super) fn open(app: AppState, kind: NavigationKind) {
    let request = browser::location();
    let shared = app.shared();
    shared.address.replace(browser::page_address());
    browser::set_theme(request.theme);
    let abort = Abort::new();
    shared.abort.replace(abort.clone()).now();
    // Read before anything is drawn, which scrolls too.
    let back = if kind == NavigationKind::Link { None } else { browser::scroll_back() };
    navigation::leave(app, &request);
    browser::spawn(async move {
        let page = load(app, &request, &abort).await;
        // Another page was asked for in the meantime.
        if *shared.abort.borrow() == abort {
            navigation::arrive(app, page, kind, back).await;
            let reached = browser::scrolled();
            on_demand::watch(app);
            complete(app, &abort).await;
            if navigation::is_further(back, reached) {
                on_demand::load(app).await;
            }
            if *shared.abort.borrow() == abort {
                navigation::scroll_further(back, reached).await;
            }
        }
    });
}

async fn load(app: AppState, request: &Request, abort: &Abort) -> PageState {
    let view = request.target.view();
    match &request.target {
        Target::List { tag } => {
            // On its way together with the feed, which is waited for first.
            browser::spawn(async {
                let _ = modules::list().await;
            });
            let listed = match feed(app, abort).await {
                Ok(listing) => list(listing, tag.clone()).await,
                Err(error) => Err(error),
            };
            listed.unwrap_or_else(|error| PageState::Failed(error, view, None))
        }
        Target::Story(source) => match story(app, source, request.other_format, abort).await {
            Ok(page) => page,
            Err(error) => PageState::Failed(error, view, original(source)),
        },
        Target::Invalid(text) => PageState::Failed(LoadError::Address(text.clone()), view, None),
    }
}

/// A list, with what draws it.
async fn list(listing: Arc<Listing>, tag: Option<String>) -> Result<PageState, LoadError> {
    let draw = modules::list().await.map_err(|ModuleError| LoadError::Module)?;
    Ok(PageState::List(listing, tag, draw))
}

/// Below a story stands what the feed says: fetched once the story is there.
pub(super) async fn complete(app: AppState, abort: &Abort) {
    if app.page.with_untracked(|page| matches!(page, PageState::Story(_))) {
        // A story reads well without it.
        let _ = feed(app, abort).await;
    }
}

async fn feed(app: AppState, abort: &Abort) -> Result<Arc<Listing>, LoadError> {
    if let Some(listing) = app.feed.get_untracked() {
        return Ok(listing);
    }
    match read(&feed_address(&app.shared().config), View::List, false, abort).await.map_err(own_file)? {
        Found::List(listing) => {
            let listing = Arc::new(listing);
            app.feed.set(Some(listing.clone()));
            Ok(listing)
        }
        Found::Story(_) => Err(LoadError::NotFound),
    }
}

async fn story(app: AppState, source: &Source, other: bool, abort: &Abort) -> Result<PageState, LoadError> {
    let (address, slug) = match source {
        Source::Slug(slug) => {
            ([&browser::page_folder(), "articles/", slug.as_str(), ".json"].concat(), Some(slug.clone()))
        }
        Source::Url(url) => {
            may_read(&app.shared().config, url)?;
            (url.clone(), None)
        }
    };
    let found = read(&address, View::Story, other, abort).await.map_err(|error| match slug {
        Some(_) => own_file(error),
        None => error,
    })?;
    match found {
        Found::Story(article) => Ok(PageState::Story(Arc::new(Story { article: *article, slug }))),
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
