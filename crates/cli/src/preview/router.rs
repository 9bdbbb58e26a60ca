//! HTTP routes of the preview.

use std::sync::Arc;

use axum::{
    Router,
    extract::{Request, State},
    http::{
        HeaderValue, StatusCode,
        header::{ACCEPT_RANGES, CACHE_CONTROL, CONTENT_TYPE, HeaderName, LOCATION, X_CONTENT_TYPE_OPTIONS},
    },
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
    routing::get,
};
use tower_http::set_header::SetResponseHeaderLayer;

use super::{ServerState, events, files, guard::guard, page};

/// Builds the router.
pub(super) fn router(state: Arc<ServerState>) -> Router {
    // Nothing is cached, nothing is taken for another type, and no other site gets any of it.
    Router::new()
        .route("/", get(start))
        .route("/index.html", get(files::page))
        .route("/preview.js", get(([(CONTENT_TYPE, "text/javascript; charset=utf-8")], page::SCRIPT)))
        .route("/preview-events", get(events::events))
        .route("/articles/feed.json", get(feed))
        .route(&format!("/articles/{}.json", state.slug.as_str()), get(story))
        .route("/articles/{*path}", get(files::beside))
        .fallback(files::of_viewer)
        .layer(from_fn_with_state(state.clone(), guard))
        .layer(always(CACHE_CONTROL, "no-store"))
        .layer(always(X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(always(HeaderName::from_static("cross-origin-resource-policy"), "same-origin"))
        .layer(always(ACCEPT_RANGES, "bytes"))
        .with_state(state)
}

/// Sets a header on every response, refusals included.
fn always(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

/// The viewer; without a query it would show the list, so that leads to the story.
async fn start(State(state): State<Arc<ServerState>>, request: Request) -> Response {
    if request.uri().query().is_some() {
        return files::page(State(state)).await;
    }
    let location = [(LOCATION, page::address(&state))];
    (StatusCode::FOUND, location, "The story is at another address.").into_response()
}

async fn feed(State(state): State<Arc<ServerState>>) -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/feed+json")], page::feed(&state, &state.shown()))
}

async fn story(State(state): State<Arc<ServerState>>) -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], state.shown().json.clone())
}
