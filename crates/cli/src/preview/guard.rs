//! Request checks that come before routing: the host name, the method, and no service workers.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, Uri, header::HOST},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::ServerState;

/// Refuses what this server does not answer, whatever the path.
pub(super) async fn guard(State(state): State<Arc<ServerState>>, request: Request, next: Next) -> Response {
    if !is_local(state.port, request.uri(), request.headers()) {
        // DNS rebinding: a site whose name was made to resolve to this computer sends its own name here.
        (StatusCode::FORBIDDEN, "This preview answers at 127.0.0.1 and localhost only.").into_response()
    } else if !matches!(*request.method(), Method::GET | Method::HEAD) {
        (StatusCode::METHOD_NOT_ALLOWED, "This preview can only be read.").into_response()
    } else if request.headers().contains_key("service-worker") {
        // A service worker would cache what has changed.
        not_found()
    } else {
        next.run(request).await
    }
}

pub(super) fn not_found() -> Response {
    (StatusCode::NOT_FOUND, "There is nothing here.").into_response()
}

/// Whether the request names this server by a name that no other computer can have.
fn is_local(port: u16, uri: &Uri, headers: &HeaderMap) -> bool {
    let is_own = |host: &str| ["127.0.0.1", "localhost"].iter().any(|own| host == format!("{own}:{port}"));
    let mut hosts = headers.get_all(HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok()).is_some_and(is_own);
    host && hosts.next().is_none() && uri.authority().is_none_or(|authority| is_own(authority.as_str()))
}
