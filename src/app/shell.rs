//! The components of a page: header, main part and footer, between the static parts of index.html.
//!
//! Header, footer, failures, stories and lists are [elements](crate::view::element) inside of these components, drawn by the
//! functions that publishing draws them by: HTML that `view!` writes has markers between its nodes, for a hydration that
//! published pages do not have.

#![expect(unreachable_pub, reason = "what #[component] makes of a component is public")]

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    on_demand::BelowStory,
    sources::feed_address,
    state::{AppState, PageState, Story},
};
use crate::{
    browser,
    view::{self, Failure, Links},
};

/// The page of the viewer.
#[component]
pub(super) fn App(
    /// Its state.
    app: AppState,
) -> impl IntoView {
    provide_context(app);
    let has_frame = !browser::location().embed;
    let has_footer = move || has_frame && app.page.with(|page| !matches!(page, PageState::Loading));
    view! {
        <div>
            {has_frame.then(|| view! { <SiteHeader/> })}
            <main id="sf-main">{move || content(app, app.page.get())}</main>
            {move || has_footer().then(|| view! { <SiteFooter/> })}
        </div>
    }
}

fn content(app: AppState, page: PageState) -> AnyView {
    match page {
        PageState::Loading => ().into_any(),
        PageState::Failed(error, wanted, original) => view! { <Failure error wanted original/> }.into_any(),
        PageState::List(listing, tag, draw) => draw(&app.shared().context(None), &listing, tag.as_deref()).into_any(),
        PageState::Story(story) => view! { <StoryPage story/> }.into_any(),
    }
}

/// The way home.
#[component]
fn SiteHeader() -> impl IntoView {
    view::site_header(Links::default(), &expect_context::<AppState>().shared().config)
}

/// The owner's links and the feed.
#[component]
pub(super) fn SiteFooter() -> impl IntoView {
    let config = &expect_context::<AppState>().shared().config;
    view::site_footer(Links::default(), config, &feed_address(config))
}

/// A story, and what stands below it.
#[component]
fn StoryPage(
    /// The story.
    story: Arc<Story>,
) -> impl IntoView {
    let article = &story.article;
    let body = view::story(&expect_context::<AppState>().shared().context(article.lang.as_ref()), article);
    let related = view::related(Links::default(), article);
    view! { {body} {related} <BelowStory story/> }
}
