//! The one place that wires: location -> source -> state -> view.

mod actions;
mod arrive;
mod load;
mod settings;

use std::{rc::Rc, sync::Arc};

use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{self, Abort, Intl},
    comments::{KeyValue, LocalStore, Surroundings},
    config::{Backend, Config},
    load_error::LoadError,
    model::{Article, LinkUrl, Listing, Slug},
    view::{self, CommentBox, Context},
};

/// Starts the application: settings first, then the page they belong to.
pub fn start() {
    spawn_local(async {
        let config = settings::load().await;
        if let Some(place) = browser::mount_point() {
            mount_to(place, move || App(AppProps { config })).forget();
        }
    });
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
    /// Why there is nothing to show, and where it was to come from.
    Failed(LoadError, Option<LinkUrl>),
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

/// Everything the parts of the application share.
#[derive(Clone, Copy)]
struct Desk {
    config: StoredValue<Arc<Config>>,
    state: RwSignal<State>,
    /// The address that the state belongs to, without what follows `#`.
    page: StoredValue<String>,
    /// The list of stories, once it was read: for the start page and below a story.
    feed: RwSignal<Option<Arc<Listing>>>,
    /// Ends the requests for the page that is being left.
    abort: StoredValue<Abort, LocalStorage>,
    /// Moves on every minute.
    now: RwSignal<u64>,
    /// Moves on when another tab may have changed the comments.
    changed: RwSignal<u32>,
    texts: StoredValue<Rc<dyn KeyValue>, LocalStorage>,
    intl: StoredValue<Rc<Intl>, LocalStorage>,
}

/// The page between the static header and footer of index.html.
#[component]
fn App(
    /// The owner's settings.
    config: Config,
) -> impl IntoView {
    let desk = Desk {
        state: RwSignal::new(State::Loading),
        page: StoredValue::new(String::new()),
        feed: RwSignal::new(None),
        abort: StoredValue::new_local(Abort::new()),
        now: RwSignal::new(browser::now()),
        changed: RwSignal::new(0),
        texts: StoredValue::new_local(browser::texts()),
        intl: StoredValue::new_local(Rc::new(Intl::new(config.time_zone.clone()))),
        config: StoredValue::new(Arc::new(config)),
    };
    actions::listen(desk);
    load::open(desk, arrive::Manner::First);
    let config = desk.config.get_value();
    let chrome = !browser::location().embed;
    let header = chrome.then(|| view::site_header(&config));
    let feed = load::feed_address(&config);
    let footer = move || {
        let settled = !desk.state.with(|state| matches!(state, State::Loading));
        (chrome && settled).then(|| view::site_footer(&config, &feed))
    };
    view! {
        {header}
        <main id="sf-main">{move || main(desk)}</main>
        {footer}
    }
}

fn main(desk: Desk) -> AnyView {
    let config = desk.config.get_value();
    let intl = desk.intl.get_value();
    let context = |lang| Context::new(&*intl, lang, config.providers());
    match desk.state.get() {
        State::Loading => ().into_any(),
        State::Failed(error, original) => view::failure(&error, original.as_ref()).into_any(),
        State::List(listing, tag) => view::list(&context(None), &listing, tag.as_deref()).into_any(),
        State::Story(story) => {
            let markup = view::story(&context(story.article.lang.as_ref()), &story.article);
            let (comments, onward) = (comment_box(desk, &config, &story), move || onward(desk, &story));
            view! {
                {markup}
                {comments}
                {onward}
            }
            .into_any()
        }
    }
}

/// Below a story: related ones, the newer and the older one, the latest. Drawn again when
/// the feed arrives; nothing but the footer stands below.
fn onward(desk: Desk, story: &Story) -> impl IntoView + use<> {
    let config = desk.config.get_value();
    let feed = desk.feed.get();
    let neighbours = view::neighbours(&story.article, feed.as_deref(), story.slug.as_ref());
    let latest =
        feed.as_deref().and_then(|feed| view::latest(feed, config.latest.title.as_deref(), story.slug.as_ref()));
    (neighbours, latest)
}

fn comment_box(desk: Desk, config: &Config, story: &Story) -> Option<impl IntoView + use<>> {
    let wanted = browser::location().comments && config.comments.backend == Backend::Local;
    wanted.then(|| {
        let store = Rc::new(LocalStore::new(desk.texts.get_value(), &story.thread()));
        let open = story.article.comments.as_ref().is_none_or(|comments| comments.open);
        let surroundings = Surroundings {
            now: browser::now,
            new_id: browser::new_id,
            iso: browser::iso,
            ago: browser::ago,
            focus: browser::focus,
        };
        view! { <CommentBox store surroundings now=desk.now changed=desk.changed open /> }
    })
}
