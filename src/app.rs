//! The one place that wires: location -> source -> state -> view.

mod actions;
mod arrive;
pub mod below;
mod load;
mod on_demand;
mod places;
mod read;
mod settings;
mod take_over;

use std::{cell::RefCell, sync::Arc};

use leptos::mount::mount_to;
use standfirst_article::{Article, Lang, LinkUrl, Listing, Slug};
use standfirst_settings::{config::Config, load_error::LoadError, location::View};

use crate::{
    browser::{self, Abort, Intl, Near},
    modules::DrawList,
    view::{
        self, Links, Live, RenderContext,
        element::{Element, el},
    },
};
use on_demand::Below;

/// Starts the application: settings first, then the page they belong to.
pub fn start() {
    let Some(place) = browser::place("app") else { return };
    // Leptos runs the effects; what is seen is drawn by `Element`.
    mount_to(place.clone(), move || {
        browser::spawn(async move {
            let desk = desk(settings::load().await);
            match take_over::published() {
                Some(story) => take_over::below(desk, story, &place),
                None => browser::append(&place, app(desk)),
            }
        });
    })
    .forget();
}

/// What the page shows.
#[derive(Clone)]
enum State {
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
struct Story {
    article: Article,
    slug: Option<Slug>,
}

impl Story {
    /// What its comments are kept under: stable even when its address changes.
    fn thread(&self) -> String {
        let article = &self.article;
        let named = article.comments.as_ref().and_then(|comments| comments.thread.clone());
        named
            .or_else(|| Some(article.id.as_ref().or(self.slug.as_ref())?.as_str().to_owned()))
            .or_else(|| Some(article.canonical.as_ref()?.as_str().to_owned()))
            .unwrap_or_else(|| article.headline.clone())
    }
}

/// Everything the parts of the application share. It lives as long as the page.
struct Desk {
    config: Config,
    intl: Intl,
    state: Live<State>,
    /// The list of stories, once it was read: for the start page and below a story.
    feed: Live<Option<Arc<Listing>>>,
    /// The time, moving on every minute.
    now: Live<u64>,
    /// The address that the state belongs to, without what follows `#`.
    page: RefCell<String>,
    /// Ends the requests for the page that is being left.
    abort: RefCell<Abort>,
    /// How far the module is that draws what stands below a story.
    below: Live<Below>,
    /// Notices that the reader comes near what stands there.
    near: RefCell<Option<Near>>,
}

fn desk(config: Config) -> &'static Desk {
    Box::leak(Box::new(Desk {
        intl: Intl::new(config.time_zone.clone()),
        config,
        state: Live::new(State::Loading),
        feed: Live::new(None),
        now: Live::new(browser::now()),
        page: RefCell::default(),
        abort: RefCell::default(),
        below: Live::new(Below::Waiting),
        near: RefCell::default(),
    }))
}

/// The page between the static parts of index.html.
fn app(desk: &'static Desk) -> Element {
    actions::listen(desk);
    actions::listen_to_steps(desk);
    load::open(desk, arrive::Manner::First);
    el("div").live(move || page(desk))
}

/// Header, main part and footer; while something loads, the header alone.
fn page(desk: &'static Desk) -> Vec<Element> {
    let header = || view::site_header(Links::default(), &desk.config);
    let state = desk.state.with(State::clone);
    let loading = matches!(state, State::Loading);
    let chrome = !browser::location().embed;
    let main = el("main").with("id", "sf-main").children(main(desk, state));
    [chrome.then(header), Some(main), (chrome && !loading).then(|| footer(desk))].into_iter().flatten().collect()
}

fn context<'a>(desk: &'a Desk, lang: Option<&'a Lang>) -> RenderContext<'a> {
    RenderContext::new(&desk.intl, lang, desk.config.providers())
}

fn footer(desk: &Desk) -> Element {
    view::site_footer(Links::default(), &desk.config, &places::feed_address(&desk.config))
}

fn main(desk: &'static Desk, state: State) -> Vec<Element> {
    match state {
        State::Loading => Vec::new(),
        State::Failed(error, view, original) => vec![view::failure(&error, view, original.as_ref())],
        State::List(listing, tag, draw) => vec![draw(&context(desk, None), &listing, tag.as_deref())],
        State::Story(story) => {
            let article = &story.article;
            let mut parts = vec![view::story(&context(desk, article.lang.as_ref()), article)];
            parts.extend(view::related(Links::default(), article));
            parts.push(on_demand::below(desk, story));
            parts
        }
    }
}
