//! From a question to its answer.

use hyper::{HeaderMap, Method, Request, Response, StatusCode, Uri, body::Bytes, header, header::HeaderValue};

use super::{Desk, body::Sent, files, page};

/// What is sent back.
pub(super) type Answer = Response<Sent>;

/// Answers a question, whoever asks.
pub(super) fn answer<B>(desk: &Desk, request: &Request<B>) -> Answer {
    let mut answer = if !is_ours(desk.port, request.uri(), request.headers()) {
        // A page elsewhere whose name was made to lead to this computer would have its own name here.
        refusal(StatusCode::FORBIDDEN, "This preview answers at 127.0.0.1 and localhost only.")
    } else if !matches!(*request.method(), Method::GET | Method::HEAD) {
        refusal(StatusCode::METHOD_NOT_ALLOWED, "This preview can only be read.")
    } else if request.headers().contains_key("service-worker") {
        // It would keep what has changed.
        not_found()
    } else {
        let range = request.headers().get(header::RANGE).and_then(|range| range.to_str().ok());
        found(desk, request.uri(), range)
    };
    for (name, value) in ALWAYS {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}

/// Nothing is kept, nothing is taken for another type, and no other site gets any of it.
const ALWAYS: [(&str, &str); 4] = [
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-resource-policy", "same-origin"),
    ("accept-ranges", "bytes"),
];

fn found(desk: &Desk, uri: &Uri, range: Option<&str>) -> Answer {
    let path = uri.path().trim_start_matches('/');
    let own = format!("{}.json", desk.slug.as_str());
    match (path, path.strip_prefix("articles/")) {
        ("", _) if uri.query().is_none() => {
            let to = HeaderValue::from_str(&page::address(desk));
            let mut answer = refusal(StatusCode::FOUND, "The story is at another address.");
            answer.headers_mut().extend(to.ok().map(|to| (header::LOCATION, to)));
            answer
        }
        ("" | "index.html", _) => files::page(desk),
        ("preview.js", _) => whole("text/javascript; charset=utf-8", page::SCRIPT),
        ("preview-events", _) => typed("text/event-stream", Sent::versions(desk.version.subscribe())),
        (_, Some("feed.json")) => whole("application/feed+json", page::feed(desk, &desk.shown())),
        (_, Some(beside)) if beside == own => whole("application/json", desk.shown().json.clone()),
        (_, Some(beside)) => files::beside(desk, beside, range),
        (path, None) => files::of_viewer(desk, path, range),
    }
}

/// Whether the question was for this computer by a name that no other can have.
fn is_ours(port: u16, uri: &Uri, headers: &HeaderMap) -> bool {
    let is_own = |host: &str| ["127.0.0.1", "localhost"].iter().any(|own| host == format!("{own}:{port}"));
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok()).is_some_and(is_own);
    host && hosts.next().is_none() && uri.authority().is_none_or(|authority| is_own(authority.as_str()))
}

fn typed(media_type: &'static str, body: Sent) -> Answer {
    let mut answer = Response::new(body);
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    answer
}

pub(super) fn whole(media_type: &'static str, bytes: impl Into<Bytes>) -> Answer {
    typed(media_type, Sent::whole(bytes))
}

pub(super) fn not_found() -> Answer {
    refusal(StatusCode::NOT_FOUND, "There is nothing here.")
}

fn refusal(status: StatusCode, sentence: &'static str) -> Answer {
    let mut answer = whole("text/plain; charset=utf-8", sentence);
    *answer.status_mut() = status;
    answer
}
