//! Navigation from one page to another: what is shown, title, language, focus and scroll.

use leptos::{prelude::*, task::tick};
use standfirst_article::{Direction, Lang, RichText};
use standfirst_settings::{
    location::{Request, View},
    words,
};

use super::{
    on_demand,
    state::{AppState, PageState, Story},
};
use crate::{
    browser::{self, Phase, Scroll},
    view::{FAILURE_HEADING, HEADLINE, LIST_HEADING, list_title},
};

/// How a reader came to a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum NavigationKind {
    /// By opening or reloading it: the focus stays where the browser puts it.
    Load,
    /// By a link or Retry, from another page of this viewer.
    Link,
    /// By Back or Forward.
    History,
}

/// Shows the skeleton in place of what was there.
pub(super) fn leave(app: AppState, request: &Request) {
    on_demand::reset(app);
    app.page.set(PageState::Loading);
    browser::show(Phase::Loading, request.target.view());
    browser::announce_loading(words::LOADING);
}

/// Shows a page, and brings the reader to it: to where they were, if they come back.
pub(super) async fn arrive(app: AppState, page: PageState, kind: NavigationKind, back: Option<Scroll>) {
    let (phase, view, heading) = match &page {
        PageState::Loading => (Phase::Loading, View::Story, ""),
        PageState::List(..) => (Phase::Ready, View::List, LIST_HEADING),
        PageState::Story(_) => (Phase::Ready, View::Story, HEADLINE),
        PageState::Failed(_, view, _) => (Phase::Failed, *view, FAILURE_HEADING),
    };
    let (title, lang) = name_page(app, &page);
    app.page.set(page);
    tick().await;
    browser::show(phase, view);
    if kind == NavigationKind::Load {
        // The browser reads the page; it must not begin with "Loading".
        browser::announce("");
    } else {
        browser::focus(heading);
        browser::announce_in(lang.as_ref(), &title);
    }
    if browser::scroll_to_hash(back) {
        // Again once all has its place: comments out of sight are measured only then.
        browser::next_frame().await;
        browser::scroll_to_hash(back);
    }
}

/// Whether the reader is to be brought to a place in what comes below the story.
pub(super) fn is_further(back: Option<Scroll>, reached: Scroll) -> bool {
    back.map_or_else(browser::hash_names_comment, |back| back > reached)
}

/// Brings a reader to a place in what came below the story, unless they went on meanwhile.
pub(super) async fn scroll_further(back: Option<Scroll>, reached: Scroll) {
    tick().await;
    if is_further(back, reached) && (browser::scrolled() - reached).abs() < 1.0 {
        browser::scroll_to_hash(back);
    }
}

/// Gives the document the title and language of what it shows; says both.
fn name_page(app: AppState, page: &PageState) -> (String, Option<Lang>) {
    let home = app.shared().config.home.as_ref().map(|home| home.name.clone());
    let (title, lang, direction) = match page {
        PageState::Story(story) => {
            let Story { article, .. } = &**story;
            (article.headline.clone(), article.lang.clone(), article.direction())
        }
        PageState::List(listing, tag, _) => {
            let (title, lang) = list_title(listing, tag.as_deref());
            (title, lang.cloned(), lang.map_or(Direction::Ltr, Lang::direction))
        }
        PageState::Failed(_, view, _) => (words::failed(*view), None, Direction::Ltr),
        PageState::Loading => (words::LOADING.to_owned(), None, Direction::Ltr),
    };
    let dek = match page {
        PageState::Story(story) => story.article.dek.as_ref().map(RichText::plain),
        PageState::List(..) | PageState::Failed(..) | PageState::Loading => None,
    };
    browser::describe(dek.as_deref().unwrap_or(&title));
    browser::set_language(lang.as_ref(), direction);
    let site = match page {
        PageState::Story(story) => story.article.site.as_ref().map(|site| site.name.clone()).or(home),
        PageState::List(..) | PageState::Failed(..) | PageState::Loading => home.filter(|home| *home != title),
    };
    browser::set_title(&site.map_or_else(|| title.clone(), |site| [&title, " · ", &site].concat()));
    (title, lang)
}
