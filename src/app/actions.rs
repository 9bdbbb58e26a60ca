//! What the reader does outside the comment box.

use super::{Desk, State, arrive::Manner, load};
use crate::{
    browser::{self, Action},
    words,
};

/// Listens as long as the page lives.
pub(super) fn listen(desk: &'static Desk) {
    let clicks = browser::on_action(move |action| act(desk, action));
    let steps = browser::on_step(move || {
        if *desk.page.borrow() == browser::page_address() {
            // Another place in the same story.
            browser::scroll_to_hash(browser::scroll_back());
        } else {
            load::open(desk, Manner::Step);
        }
    });
    let scroll = browser::note_scroll();
    let pictures = browser::watch_pictures();
    let other_tab = browser::on_other_tab(move |key| {
        if let Some(discussion) = &*desk.discussion.borrow() {
            discussion.changed_elsewhere(key.as_deref());
        }
    });
    for listener in [clicks, steps, scroll, pictures, other_tab].into_iter().flatten() {
        listener.keep();
    }
    browser::every_minute(move || desk.now.set(browser::now()));
}

fn act(desk: &'static Desk, action: Action) {
    match action {
        Action::Go(link) => {
            browser::remember_scroll();
            browser::push(&browser::with_settings(&link));
            load::open(desk, Manner::Onward);
        }
        Action::Retry => load::open(desk, Manner::Onward),
        Action::Share => browser::spawn(async move {
            let title = headline(desk);
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
        Action::Place => browser::remember_scroll(),
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

fn headline(desk: &Desk) -> String {
    desk.state.peek(|state| match state {
        State::Story(story) => story.article.headline.clone(),
        State::Loading | State::List(..) | State::Failed(..) => String::new(),
    })
}
