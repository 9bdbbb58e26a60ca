//! The one place that wires: location -> source -> state -> view.

mod actions;
mod arrive;
mod load;
mod places;
mod read;
mod settings;
mod take_over;

use std::{cell::RefCell, rc::Rc, sync::Arc};

use leptos::mount::mount_to;

use crate::{
    browser::{self, Abort, Intl},
    comments::{KeyValue, LocalStore, Surroundings},
    config::{Backend, Config},
    load_error::LoadError,
    location::View,
    model::{Article, Lang, LinkUrl, Listing, Slug},
    view::{
        self, Discussion, Links, Live, RenderContext,
        element::{Element, el, part},
    },
    words,
};

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
    /// A list of stories.
    List(Arc<Listing>, Option<String>),
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
    texts: Rc<dyn KeyValue>,
    state: Live<State>,
    /// The list of stories, once it was read: for the start page and below a story.
    feed: Live<Option<Arc<Listing>>>,
    /// The time, moving on every minute.
    now: Live<u64>,
    /// The address that the state belongs to, without what follows `#`.
    page: RefCell<String>,
    /// Ends the requests for the page that is being left.
    abort: RefCell<Abort>,
    /// The comment box of the story that is shown.
    discussion: RefCell<Option<Discussion>>,
}

fn desk(config: Config) -> &'static Desk {
    Box::leak(Box::new(Desk {
        intl: Intl::new(config.time_zone.clone()),
        config,
        texts: browser::texts(),
        state: Live::new(State::Loading),
        feed: Live::new(None),
        now: Live::new(browser::now()),
        page: RefCell::default(),
        abort: RefCell::default(),
        discussion: RefCell::default(),
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
        State::Failed(error, view, original) => {
            vec![view::failure(&error, view, original.as_ref())]
        }
        State::List(listing, tag) => {
            vec![view::list(&context(desk, None), &listing, tag.as_deref())]
        }
        State::Story(story) => {
            let article = &story.article;
            let mut parts = vec![view::story(&context(desk, article.lang.as_ref()), article)];
            parts.extend(view::related(Links::default(), article));
            parts.append(&mut below(desk, story));
            parts
        }
    }
}

/// What stands below a story, and is not part of a published one: comments, and ways onward.
fn below(desk: &'static Desk, story: Arc<Story>) -> Vec<Element> {
    let comments = comment_box(desk, &story);
    let onward = part("div", "onward").with("lang", words::LANG).live(move || onward(desk, &story));
    [comments, Some(onward)].into_iter().flatten().collect()
}

/// Ways on from a story: the newer and the older one, the latest. Drawn again when the feed arrives; nothing but the
/// footer stands below.
fn onward(desk: &'static Desk, story: &Story) -> Vec<Element> {
    let feed = desk.feed.with(Option::clone);
    let listing = feed.as_deref();
    let Story { article, slug } = story;
    let neighbours = listing.and_then(|listing| view::neighbours(Links::default(), listing, slug.as_ref()?));
    let title = desk.config.latest.title.as_deref();
    let latest = listing.and_then(|listing| view::latest(listing, title, slug.as_ref(), &article.headline));
    [neighbours, latest].into_iter().flatten().collect()
}

fn comment_box(desk: &'static Desk, story: &Story) -> Option<Element> {
    let wanted = browser::location().comments && desk.config.comments.backend == Backend::Local;
    wanted.then(|| {
        let store = Rc::new(LocalStore::new(desk.texts.clone(), &story.thread()));
        let open = story.article.comments.as_ref().is_none_or(|comments| comments.open);
        let surroundings = Surroundings {
            now: browser::now,
            new_id: browser::new_id,
            iso: browser::iso,
            ago: browser::ago,
            focus: browser::focus,
        };
        let discussion = Discussion::new(store, surroundings);
        desk.discussion.replace(Some(discussion.clone()));
        view::comment_box(&discussion, &desk.now, open)
    })
}
