//! Clicks on what a story is made of, on links of the viewer, and steps of the history.

use leptos::prelude::*;
use standfirst_settings::words;

use super::{
    load,
    navigation::NavigationKind,
    on_demand,
    state::{AppState, PageState},
};
use crate::browser::{self, Action};

/// Listens as long as the page lives.
pub(super) fn listen(app: AppState) {
    keep(browser::on_action(move |action| act(app, action)));
    browser::every_minute(move || app.now.set(browser::now()));
}

/// Takes Back, Forward and the place that a page is scrolled to over from the browser, which knows nothing of what is
/// drawn only later.
pub(super) fn listen_to_steps(app: AppState) {
    keep(browser::on_step(move || {
        if *app.shared().address.borrow() == browser::page_address() {
            // Another place in the same story.
            let back = browser::scroll_back();
            if !browser::scroll_to_hash(back) && browser::hash_names_comment() {
                browser::spawn(async move {
                    on_demand::load(app).await;
                    browser::scroll_to_hash(back);
                });
            }
        } else {
            load::open(app, NavigationKind::History);
        }
    }));
    keep(browser::note_scroll());
}

fn keep(listener: Option<browser::Listener>) {
    if let Some(listener) = listener {
        listener.keep();
    }
}

fn act(app: AppState, action: Action) {
    match action {
        Action::Go(link) => {
            browser::remember_scroll();
            browser::push(&browser::with_settings(&link));
            load::open(app, NavigationKind::Link);
        }
        Action::Retry => load::open(app, NavigationKind::Link),
        Action::RetryBelow => browser::spawn(on_demand::again(app)),
        Action::Share => browser::spawn(async move {
            let title = headline(app);
            if !browser::share_page(&title).await {
                copy().await;
            }
        }),
        Action::CopyPage => browser::spawn(copy()),
        Action::CopySection(permalink) => {
            browser::remember_scroll();
            browser::spawn(async move {
                match browser::copy_link(Some(&permalink)).await {
                    Ok(()) => browser::mark_copied(&permalink, words::COPIED),
                    Err(address) => browser::show_by_hand(&permalink, &by_hand(&address)),
                }
            });
        }
        Action::Fragment => browser::remember_scroll(),
        Action::Play(card) => browser::open_player(&card),
    }
}

async fn copy() {
    match browser::copy_link(None).await {
        Ok(()) => browser::tell_share(words::COPIED),
        Err(address) => browser::tell_share(&by_hand(&address)),
    }
}

fn by_hand(address: &str) -> String {
    [words::COPY_BY_HAND, " ", address].concat()
}

fn headline(app: AppState) -> String {
    app.page.with_untracked(|page| match page {
        PageState::Story(story) => story.article.headline.clone(),
        PageState::Loading | PageState::List(..) | PageState::Failed(..) => String::new(),
    })
}
