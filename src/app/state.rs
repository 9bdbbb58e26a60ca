//! The state of the application: signals that the page follows, and what lasts as long as the page.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use leptos::prelude::*;
use standfirst_article::{Article, Lang, LinkUrl, Listing, Slug};
use standfirst_settings::{config::Config, load_error::LoadError, location::View};

use super::on_demand::ModuleState;
use crate::{
    browser::{self, Abort, Intl, Near},
    modules::DrawList,
    view::RenderContext,
};

/// The state of the application, which components take from their context. Copies are of the same state.
#[derive(Clone, Copy)]
pub(super) struct AppState {
    /// What the page shows.
    pub(super) page: RwSignal<PageState>,
    /// The list of stories, once it was read: for the start page and below a story.
    pub(super) feed: RwSignal<Option<Arc<Listing>>>,
    /// The time, in milliseconds since 1970, moving on every minute.
    pub(super) now: RwSignal<u64>,
    /// How far the module is that draws what stands below a story.
    pub(super) below: RwSignal<ModuleState>,
    shared: StoredValue<Rc<Shared>, LocalStorage>,
}

/// What all parts of the application need and none follows.
pub(super) struct Shared {
    pub(super) config: Config,
    intl: Intl,
    /// The address that the page state belongs to, without what follows `#`.
    pub(super) address: RefCell<String>,
    /// Ends the requests for the page that is being left.
    pub(super) abort: RefCell<Abort>,
    /// Notices that the reader comes near what stands below a story.
    pub(super) near: RefCell<Option<Near>>,
}

impl AppState {
    /// The state of a page that loads. It lives as long as the present owner.
    pub(super) fn new(config: Config) -> Self {
        let shared = Shared {
            intl: Intl::new(config.time_zone.clone()),
            config,
            address: RefCell::default(),
            abort: RefCell::default(),
            near: RefCell::default(),
        };
        Self {
            page: RwSignal::new(PageState::Loading),
            feed: RwSignal::new(None),
            now: RwSignal::new(browser::now()),
            below: RwSignal::new(ModuleState::Waiting),
            shared: StoredValue::new_local(Rc::new(shared)),
        }
    }

    pub(super) fn shared(self) -> Rc<Shared> {
        self.shared.get_value()
    }
}

impl Shared {
    /// What views need to know, for a story of this language.
    pub(super) fn context<'a>(&'a self, lang: Option<&'a Lang>) -> RenderContext<'a> {
        RenderContext::new(&self.intl, lang, self.config.providers())
    }
}

/// What the page shows.
#[derive(Clone)]
pub(super) enum PageState {
    /// The skeleton, which is part of index.html.
    Loading,
    /// A list of stories, of those with a tag, and what draws it.
    List(Arc<Listing>, Option<String>, DrawList),
    /// A story.
    Story(Arc<Story>),
    /// Why there is nothing to show, what that was, and where it was to come from.
    Failed(LoadError, View, Option<LinkUrl>),
}

/// A story, and what it is called here.
pub(super) struct Story {
    pub(super) article: Article,
    pub(super) slug: Option<Slug>,
}

impl Story {
    /// What its comments are kept under: stable even when its address changes.
    pub(super) fn thread(&self) -> String {
        let article = &self.article;
        let named = article.comments.as_ref().and_then(|comments| comments.thread.clone());
        named
            .or_else(|| Some(article.id.as_ref().or(self.slug.as_ref())?.as_str().to_owned()))
            .or_else(|| Some(article.canonical.as_ref()?.as_str().to_owned()))
            .unwrap_or_else(|| article.headline.clone())
    }
}
