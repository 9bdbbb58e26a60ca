//! Files of the viewer, and media beside the story.

use std::{path::Path, sync::Arc};

use axum::{
    extract::{Request, State},
    http::{HeaderValue, header::CONTENT_TYPE},
    response::{Html, IntoResponse, Response},
};
use standfirst_publish::{media_types::media, pictures::Folder};
use tower_http::services::ServeFile;

use super::{ServerState, guard::not_found, page};

/// The viewer's page, with the script that reloads it.
pub(super) async fn page(State(state): State<Arc<ServerState>>) -> Response {
    // Read first: a story that changes in the meantime is then newer than what the page says.
    let version = *state.version.borrow();
    match tokio::fs::read(state.viewer.root().join("index.html")).await {
        Ok(html) => Html(page::page(&String::from_utf8_lossy(&html), version)).into_response(),
        Err(_) => not_found(),
    }
}

/// A file of the viewer.
pub(super) async fn of_viewer(State(state): State<Arc<ServerState>>, request: Request) -> Response {
    file(&state.viewer, "/", request).await
}

/// A file beside the story: pictures, sound, film and captions, and nothing else of its folder.
pub(super) async fn beside(State(state): State<Arc<ServerState>>, request: Request) -> Response {
    // The table decides which files are given out, so that it also names their types.
    let Some(media_type) = media(request.uri().path()) else { return not_found() };
    let mut response = file(&state.beside, "/articles/", request).await;
    if response.status().is_success() {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    }
    response
}

/// Serves the file at the path that follows `prefix`, or the range of it that is asked for. `Folder` refuses hidden
/// files and links that lead out of it, which `ServeDir` would follow.
async fn file(folder: &Folder, prefix: &str, request: Request) -> Response {
    let path = request.uri().path().strip_prefix(prefix).unwrap_or_default();
    let Ok(local) = folder.find(path, Path::new("")) else { return not_found() };
    match ServeFile::new(local.file).try_call(request).await {
        Ok(response) => response.into_response(),
        Err(_) => not_found(),
    }
}
