//! A published page has its story already: the application adds what stands below it, and changes nothing of it.
//! So focus, selection and scroll stay where they are.

use std::sync::Arc;

use leptos::{mount::mount_to, prelude::*};
use standfirst_article::Article;
use standfirst_formats::read_article;
use standfirst_settings::config::Config;

use super::{
    actions, load,
    on_demand::{self, BelowStory},
    shell::SiteFooter,
    state::{AppState, PageState, Story},
};
use crate::browser::{self, Abort, PageElement};

/// What a published page says of its story: as much as what stands below needs to know.
pub(super) fn published() -> Option<Article> {
    Some(read_article(&browser::published()?).ok()?.value)
}

/// Adds it: comments and ways onward to the `main` that is there, and the footer after it.
pub(super) fn below(config: Config, article: Article, place: PageElement) {
    let story = Arc::new(Story { article, slug: None });
    // The state lives as long as the page, as both parts that are mounted do.
    let owner = Owner::new();
    let app = owner.with(|| AppState::new(config));
    std::mem::forget(owner);
    app.page.set(PageState::Story(story.clone()));
    actions::listen(app);
    if let Some(main) = browser::page_element("sf-main") {
        let below = move || {
            provide_context(app);
            view! { <BelowStory story/> }
        };
        mount_to(main, below).forget();
    }
    if !browser::location().embed {
        let footer = move || {
            provide_context(app);
            view! { <SiteFooter/> }
        };
        mount_to(place, footer).forget();
    }
    on_demand::watch(app);
    browser::spawn(async move {
        if browser::hash_names_comment() {
            on_demand::load(app).await;
            browser::scroll_to_hash(None);
        }
        load::complete(app, &Abort::new()).await;
    });
}
