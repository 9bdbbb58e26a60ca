//! What the reader does outside the comment box.

use standfirst_settings::words;

use super::{Desk, State, arrive::Manner, load, on_demand};
use crate::browser::{self, Action};

/// Listens as long as the page lives.
pub(super) fn listen(desk: &'static Desk) {
    keep(browser::on_action(move |action| act(desk, action)));
    browser::every_minute(move || desk.now.set(browser::now()));
}

/// Takes Back, Forward and the place that a page is scrolled to over from the browser, which knows nothing of what is
/// drawn only later.
pub(super) fn listen_to_steps(desk: &'static Desk) {
    keep(browser::on_step(move || {
        if *desk.page.borrow() == browser::page_address() {
            // Another place in the same story.
            let back = browser::scroll_back();
            if !browser::scroll_to_hash(back) && browser::hash_names_comment() {
                browser::spawn(async move {
                    on_demand::load(desk).await;
                    browser::scroll_to_hash(back);
                });
            }
        } else {
            load::open(desk, Manner::Step);
        }
    }));
    keep(browser::note_scroll());
}

fn keep(listener: Option<browser::Listener>) {
    if let Some(listener) = listener {
        listener.keep();
    }
}

fn act(desk: &'static Desk, action: Action) {
    match action {
        Action::Go(link) => {
            browser::remember_scroll();
            browser::push(&browser::with_settings(&link));
            load::open(desk, Manner::Onward);
        }
        Action::Retry => load::open(desk, Manner::Onward),
        Action::RetryBelow => browser::spawn(on_demand::again(desk)),
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
