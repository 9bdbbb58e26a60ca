//! A published page has its story already: the application adds what stands below it, and changes nothing of it.
//! So focus, selection and scroll stay where they are.

use std::sync::Arc;

use leptos::prelude::Owner;
use standfirst_article::Article;
use standfirst_formats::read_article;

use super::{Desk, State, Story, actions, footer, load, on_demand};
use crate::browser::{self, Abort, Place};

/// What a published page says of its story: as much as what stands below needs to know.
pub(super) fn published() -> Option<Article> {
    Some(read_article(&browser::published()?).ok()?.value)
}

/// Adds it: comments and ways onward to the `main` that is there, and the footer after it.
pub(super) fn below(desk: &'static Desk, article: Article, place: &Place) {
    let story = Arc::new(Story { article, slug: None });
    desk.state.set(State::Story(story.clone()));
    actions::listen(desk);
    if let Some(main) = browser::place("sf-main") {
        // What listens ends with its owner, which lives as long as the page.
        let owner = Owner::new();
        let below = owner.with(|| on_demand::below(desk, story));
        browser::append(&main, below);
        std::mem::forget(owner);
    }
    if !browser::location().embed {
        browser::append(place, footer(desk));
    }
    on_demand::watch(desk);
    browser::spawn(async move {
        if browser::hash_names_comment() {
            on_demand::load(desk).await;
            browser::scroll_to_hash(None);
        }
        load::complete(desk, &Abort::new()).await;
    });
}
